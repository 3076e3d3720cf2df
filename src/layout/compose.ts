import type { DisplayList, Item, Page, Tag } from '../display/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { Align } from '../template/types.ts'
import { composeFooter } from './footer.ts'
import { boxOf, heightOfLine, stripTops } from './fragment-box.ts'
import { mirrorShift, shifted } from './mirror.ts'
import type { BlockPart, Fragment, PagePlan } from './paginate/types.ts'
import { drawText } from './place-text.ts'
import { ruledAreas } from './ruled-area.ts'
import { strokesOf } from './strokes.ts'
import { type Structure, structureOf } from './structure.ts'
import { nodeTag, type Setting } from './tags.ts'
import type { MeasuredBlock, MeasuredForm, MeasuredText } from './types.ts'

/** What is composed beside the items. */
export interface ComposeOptions {
  /** Whether the list says what a reader hears; a file without tags has no use for it. True by default. */
  readonly structure?: boolean | undefined
}

/**
 * Draws planned pages: glyph runs and strokes with their places, and the structure they belong to. Each item is
 * added to its page's one array: arrays of arrays took half of the time.
 */
export function compose(
  form: MeasuredForm,
  plan: readonly PagePlan[],
  { structure: wanted = true }: ComposeOptions = {},
): DisplayList {
  const structure = wanted ? structureOf(form) : undefined
  const context = { structure, areaOf: ruledAreas(form.blocks, plan) }
  const { width, height } = form.form.page
  const pages = plan.map((page, p): Page => {
    const items: Item[] = []
    composeMark(form, items)
    if (page.continued) composeContinued(form, items)
    for (const part of page.parts) composePart(form, part, context, items)
    for (const item of composeFooter(form.form, form.footers ?? [], p)) items.push(item)
    return { width, height, items: shifted(items, mirrorShift(form.form.page, p)) }
  })
  return { pages, structure: structure?.nodes ?? [] }
}

/** The form's mark in the top margin of a page, flush with the right one. */
function composeMark({ form, mark }: MeasuredForm, items: Item[]): void {
  if (!mark || !form.mark) return
  const { margin, width } = form.page
  const box = { x: margin.left, y: 0, width: width - margin.left - margin.right, height: margin.top }
  drawText(wholeOf(mark), { box, style: form.mark.style, align: 'right', tag: 'artifact' }, items)
}

/** Title and captions of a page that goes on: copies, and so artifacts. */
function composeContinued({ form, continued }: MeasuredForm, items: Item[]): void {
  const heights = continued.map(heightOfLine)
  const tops = runningSums(form.page.margin.top, heights)
  for (const [l, line] of continued.entries()) {
    const [left = 0, right = 0] = line.edges
    const box = { x: left, y: tops[l] ?? 0, width: right - left, height: heights[l] ?? 0 }
    for (const [cell, text] of line.texts.entries()) {
      const { style, align } = setting(line, cell)
      drawText(wholeOf(text), { box, style, align, tag: 'header' }, items)
    }
  }
}

function wholeOf(text: MeasuredText) {
  return { text, firstLine: 0, endLine: text.lines.length }
}

/** What the parts of all pages share. */
interface Context {
  /** Undefined where none is wanted. */
  readonly structure: Structure | undefined
  readonly areaOf: ReturnType<typeof ruledAreas>
}

function composePart(form: MeasuredForm, part: BlockPart, context: Context, items: Item[]): void {
  const measured = form.blocks[part.block]
  if (!measured) return
  const ys = stripTops(form, part)
  if (measured.block.kind === 'grid') composeFills(measured, part, ys, items)
  const nodes = context.structure?.nodesOfBlocks[part.block]
  for (const fragment of part.fragments) {
    const text = measured.texts[fragment.cell]
    if (!text || fragment.endLine === fragment.firstLine) continue
    const { firstLine, endLine } = fragment
    const textPart = { text, firstLine, endLine }
    const set = setting(measured, fragment.cell)
    const tag = tagOf(part, fragment) ?? (nodes ? nodeTag(nodes[fragment.cell] ?? 0, textPart, set) : NO_NODE)
    const { style, align } = set
    drawText(textPart, { box: boxOf(measured, fragment, ys), style, align, tag }, items)
  }
  const area = context.areaOf(part, ys)
  if (area) for (const stroke of strokesOf(area, form.form.strokes)) items.push(stroke)
}

/** The tag of what would have a node of its own, where there is no structure: a writer refuses to tag it. */
const NO_NODE: Tag = { node: 0 }

/** What a copy is to a reader: the header of a page that goes on, or a label that stands elsewhere. */
function tagOf({ strips }: BlockPart, { repeated, from }: Fragment): Tag | undefined {
  if (!repeated) return undefined
  return strips[from]?.repeated ? 'header' : 'artifact'
}

/** The backgrounds of fragments, below all texts and rules. */
function composeFills(measured: MeasuredBlock, part: BlockPart, ys: readonly MilliPt[], items: Item[]): void {
  for (const fragment of part.fragments) {
    const color = setting(measured, fragment.cell).style.fill
    if (color !== undefined) items.push({ kind: 'fill', ...boxOf(measured, fragment, ys), color })
  }
}

function setting({ block }: MeasuredBlock, index: number): Setting {
  if (block.kind === 'text') {
    const ends: Align = index === 0 ? 'left' : 'right'
    const align = block.right === undefined ? block.style.align : ends
    return { style: block.style, align, isLabel: false }
  }
  const cell = block.cells[index]
  if (!cell) throw new RangeError(`fragment of cell ${index}, which the grid does not have`)
  return { style: cell.style, align: cell.style.align, isLabel: cell.role === 'label' }
}
