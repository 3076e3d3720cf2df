import type { DisplayList, Item, Page, Tag } from '../display/types.ts'
import type { Box } from '../geometry/box.ts'
import type { MilliPt } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { Align, Style } from '../template/types.ts'
import type { BlockPart, Fragment, PagePlan } from './paginate/types.ts'
import { placeText } from './place-text.ts'
import { strokesOf } from './strokes.ts'
import { type Structure, structureOf } from './structure.ts'
import type { MeasuredBlock, MeasuredForm } from './types.ts'

/** Draws planned pages: glyph runs and strokes with their places, and the structure they belong to. */
export function compose(form: MeasuredForm, plan: readonly PagePlan[]): DisplayList {
  const structure = structureOf(form)
  const { width, height } = form.form.page
  const pages = plan.map(
    (page): Page => ({
      width,
      height,
      items: [
        ...composeMark(form),
        ...(page.continued ? composeContinued(form) : []),
        ...page.parts.flatMap(part => composePart(form, part, structure)),
      ],
    }),
  )
  return { pages, structure: structure.nodes }
}

/** The form's mark in the top margin of a page, flush with the right one. */
function composeMark({ form, mark }: MeasuredForm): readonly Item[] {
  if (!mark || !form.mark) return []
  const { margin, width } = form.page
  const box = { x: margin.left, y: 0, width: width - margin.left - margin.right, height: margin.top }
  const part = { text: mark, firstLine: 0, endLine: mark.lines.length }
  return placeText(part, box, form.mark.style, 'artifact', 'right')
}

/** The title of a page that goes on: a copy, and so an artifact. */
function composeContinued({ form, continued }: MeasuredForm): readonly Item[] {
  const [text] = continued?.texts ?? []
  if (!continued || !text || continued.block.kind !== 'text') return []
  const [left = 0, right = 0] = continued.edges
  const height = continued.metrics.rows[0]?.height ?? 0
  const box = { x: left, y: form.page.margin.top, width: right - left, height }
  return placeText({ text, firstLine: 0, endLine: text.lines.length }, box, continued.block.style, 'artifact')
}

function composePart(form: MeasuredForm, part: BlockPart, structure: Structure): readonly Item[] {
  const measured = form.blocks[part.block]
  if (!measured) return []
  const ys = runningSums(
    form.form.page.margin.top + part.y,
    part.strips.map(s => s.height),
  )
  const texts = part.fragments.flatMap(fragment => {
    const text = measured.texts[fragment.cell]
    if (!text || fragment.endLine === fragment.firstLine) return []
    const tag: Tag = fragment.repeated ? 'artifact' : { node: structure.nodeOf(part.block, fragment.cell) }
    const { style, align } = setting(measured, fragment)
    return placeText({ ...fragment, text }, boxOf(measured, fragment, ys), style, tag, align)
  })
  if (measured.block.kind === 'text') return texts
  const fills = part.fragments.flatMap(fragment => fillOf(measured, fragment, ys))
  const owners = ownersOf(measured, part)
  const columns = measured.metrics.columns
  const owner = (strip: number, column: number): number => owners[strip * columns + column] ?? -1
  return [...fills, ...texts, ...strokesOf({ xs: measured.edges, ys, owner }, form.form.strokes)]
}

/** The background of a fragment, below its text and its rules. */
function fillOf(measured: MeasuredBlock, fragment: Fragment, ys: readonly MilliPt[]): readonly Item[] {
  const color = setting(measured, fragment).style.fill
  return color === undefined ? [] : [{ kind: 'fill', ...boxOf(measured, fragment, ys), color }]
}

/** The box of a fragment; the two ends of a caption share its whole line. */
function boxOf(measured: MeasuredBlock, fragment: Fragment, ys: readonly MilliPt[]): Box {
  const { block, edges } = measured
  const cell = block.kind === 'grid' ? block.cells[fragment.cell] : undefined
  const left = edges[cell?.column ?? 0] ?? 0
  const right = edges[cell ? cell.column + cell.columnSpan : edges.length - 1] ?? 0
  const top = ys[fragment.from] ?? 0
  return { x: left, y: top, width: right - left, height: (ys[fragment.to] ?? 0) - top }
}

function setting(
  { block }: MeasuredBlock,
  fragment: Fragment,
): { readonly style: Style; readonly align: Align } {
  if (block.kind === 'text') {
    const ends: Align = fragment.cell === 0 ? 'left' : 'right'
    return { style: block.style, align: block.right === undefined ? block.style.align : ends }
  }
  const style = block.cells[fragment.cell]?.style
  if (!style) throw new RangeError(`fragment of cell ${fragment.cell}, which the grid does not have`)
  return { style, align: style.align }
}

/** The fragment in each place of a page's strips: strips × columns entries. */
function ownersOf(measured: MeasuredBlock, part: BlockPart): readonly number[] {
  const { columns } = measured.metrics
  const owners = new Array<number>(part.strips.length * columns).fill(-1)
  if (measured.block.kind !== 'grid') return owners
  const { cells } = measured.block
  part.fragments.forEach((fragment, f) => {
    const cell = cells[fragment.cell]
    if (!cell) return
    for (let s = fragment.from; s < fragment.to; s++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) owners[s * columns + c] = f
    }
  })
  return owners
}
