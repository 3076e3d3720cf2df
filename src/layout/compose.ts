import type { DisplayList, Item, Page, Tag } from '../display/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { Align } from '../template/types.ts'
import { composeFooter } from './footer.ts'
import { boxOf, heightOfLine, stripTops } from './fragment-box.ts'
import { mirrorShift, shifted } from './mirror.ts'
import type { BlockPart, Fragment, PagePlan } from './paginate/types.ts'
import { placeText } from './place-text.ts'
import { ruledAreas } from './ruled-area.ts'
import { strokesOf } from './strokes.ts'
import { type Structure, structureOf } from './structure.ts'
import { nodeTag, type Setting } from './tags.ts'
import type { MeasuredBlock, MeasuredForm } from './types.ts'

/** Draws planned pages: glyph runs and strokes with their places, and the structure they belong to. */
export function compose(form: MeasuredForm, plan: readonly PagePlan[]): DisplayList {
  const structure = structureOf(form)
  const context = { structure, areaOf: ruledAreas(form.blocks, plan) }
  const { width, height } = form.form.page
  const pages = plan.map(
    (page, p): Page => ({
      width,
      height,
      items: shifted(
        [
          ...composeMark(form),
          ...(page.continued ? composeContinued(form) : []),
          ...page.parts.flatMap(part => composePart(form, part, context)),
          ...composeFooter(form.form, form.footers ?? [], p),
        ],
        mirrorShift(form.form.page, p),
      ),
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

/** Title and captions of a page that goes on: copies, and so artifacts. */
function composeContinued({ form, continued }: MeasuredForm): readonly Item[] {
  const heights = continued.map(heightOfLine)
  const tops = runningSums(form.page.margin.top, heights)
  return continued.flatMap((line, l) => {
    const [left = 0, right = 0] = line.edges
    const box = { x: left, y: tops[l] ?? 0, width: right - left, height: heights[l] ?? 0 }
    return line.texts.flatMap((text, cell) => {
      if (!text) return []
      const { style, align } = setting(line, cell)
      return placeText({ text, firstLine: 0, endLine: text.lines.length }, box, style, 'header', align)
    })
  })
}

/** What the parts of all pages share. */
interface Context {
  readonly structure: Structure
  readonly areaOf: ReturnType<typeof ruledAreas>
}

function composePart(form: MeasuredForm, part: BlockPart, context: Context): readonly Item[] {
  const { structure } = context
  const measured = form.blocks[part.block]
  if (!measured) return []
  const ys = stripTops(form, part)
  const texts = part.fragments.flatMap(fragment => {
    const text = measured.texts[fragment.cell]
    if (!text || fragment.endLine === fragment.firstLine) return []
    const { style, align, isLabel } = setting(measured, fragment.cell)
    const node = structure.nodeOf(part.block, fragment.cell)
    const tag: Tag = fragment.repeated
      ? copyTag(part, fragment)
      : nodeTag(node, { ...fragment, text }, { style, align, isLabel })
    return placeText({ ...fragment, text }, boxOf(measured, fragment, ys), style, tag, align)
  })
  if (measured.block.kind === 'text') return texts
  const fills = part.fragments.flatMap(fragment => fillOf(measured, fragment, ys))
  const area = context.areaOf(part, ys)
  return [...fills, ...texts, ...(area ? strokesOf(area, form.form.strokes) : [])]
}

/** What a copy is to a reader: the header of a page that goes on, or a label that stands elsewhere. */
function copyTag({ strips }: BlockPart, { from }: Fragment): Tag {
  return strips[from]?.repeated ? 'header' : 'artifact'
}

/** The background of a fragment, below its text and its rules. */
function fillOf(measured: MeasuredBlock, fragment: Fragment, ys: readonly MilliPt[]): readonly Item[] {
  const color = setting(measured, fragment.cell).style.fill
  return color === undefined ? [] : [{ kind: 'fill', ...boxOf(measured, fragment, ys), color }]
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
