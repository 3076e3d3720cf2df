/** Marks the cells of one sheet: formats over them, and where their comments are. */
import { columnLetters } from '../address.ts'
import type { Merge } from '../types.ts'
import { addMerge } from '../workbook/xlsx-sheet.ts'
import { CONDITION, cellOf, fillsXml, type MarkStyles } from './fills.ts'
import { tagLike } from './relations.ts'
import type { CellMark } from './types.ts'
import {
  attributeEdit,
  type Edit,
  edited,
  escapeXml,
  insertion,
  scanXml,
  type XmlElement,
} from './xml-edit.ts'

/** What a sheet's part says of itself, as far as marks need it. */
export interface SheetOutline {
  readonly source: string
  readonly root: XmlElement
  readonly merges: readonly Merge[]
  /** The relationship of the drawing that its comments are shown in. */
  readonly drawing: string | undefined
  /** Where formats over cells, and that drawing, have their place. */
  readonly formatsAt: number
  readonly drawingAt: number
  /** Formats of an earlier marking. */
  readonly ours: readonly XmlElement[]
  /** Other rules of formats, which ours come before. */
  readonly rules: readonly XmlElement[]
}

/** Elements of a sheet in the order that the schema asks for (18.3.1.99). */
const UP_TO_FORMATS =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting'.split(
    ' ',
  )
const UP_TO_DRAWING = [
  ...UP_TO_FORMATS,
  ...'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing'.split(
    ' ',
  ),
]

/** Reads a sheet's outline; undefined where the part has no root. */
export function outlineOf(source: string): SheetOutline | undefined {
  const merges: Merge[] = []
  const ours: XmlElement[] = []
  const rules: XmlElement[] = []
  const last = { format: 0, drawing: 0 }
  let drawing: string | undefined
  let root: XmlElement | undefined
  let isOurs = false
  scanXml(source, element => {
    const { name, depth, attributes, inner, close, end } = element
    if (name === 'mergeCell') addMerge(merges, attributes.ref ?? '')
    if (name === 'formula' && source.slice(inner, close).replace('&gt;', '>') === CONDITION) isOurs = true
    if (name === 'cfRule') rules.push(element)
    if (name === 'conditionalFormatting' && depth === 1 && isOurs) {
      ours.push(element)
      rules.pop()
    }
    if (name === 'conditionalFormatting') isOurs = false
    if (depth === 0) root = element
    if (depth !== 1) return
    if (name === 'legacyDrawing') drawing = idOf(element)
    if (UP_TO_FORMATS.includes(name)) last.format = end
    if (UP_TO_DRAWING.includes(name)) last.drawing = end
  })
  if (root === undefined) return undefined
  const { inner } = root
  return {
    source,
    root,
    merges,
    drawing,
    formatsAt: last.format || inner,
    drawingAt: last.drawing || inner,
    ours,
    rules,
  }
}

/** `r:id`, whatever the prefix is. */
function idOf({ attributes }: XmlElement): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
}

/** A mark at the first cell of the merged one that it is in: no other cell of it shows. */
export function atMergedCell(mark: CellMark, merges: readonly Merge[]): CellMark {
  const merge = mergeAt(mark, merges)
  return merge ? { ...mark, row: merge.top, column: merge.left } : mark
}

function mergeAt({ row, column }: CellMark, merges: readonly Merge[]): Merge | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  )
}

/** The sheet with formats over its marked cells, and with the drawing of its comments where it has none yet. */
export function markedSheet(
  { source, root, merges, formatsAt, drawingAt, ours, rules }: SheetOutline,
  marks: readonly CellMark[],
  {
    styles,
    office,
    drawing,
  }: { readonly styles: MarkStyles; readonly office: string; readonly drawing: string | undefined },
): string {
  const prefix = tagLike(root.tag, '')
  const area = (mark: CellMark) => {
    const merge = mergeAt(mark, merges)
    return merge ? `${cellOf(mark)}:${columnLetters(merge.right)}${merge.bottom + 1}` : cellOf(mark)
  }
  const edits: readonly Edit[] = [
    ...ours.map(({ start, end }) => ({ from: start, to: end, text: '' })),
    ...(ours.length > 0 ? [] : rules).map(rule => {
      const priority = Number(rule.attributes.priority ?? 1) + PRIORITIES
      return attributeEdit(source, rule, 'priority', String(priority))
    }),
    insertion(formatsAt, fillsXml(marks, styles, { prefix, area })),
    ...(drawing === undefined
      ? []
      : [insertion(drawingAt, `<${prefix}legacyDrawing xmlns:r="${office}" r:id="${escapeXml(drawing)}"/>`)]),
  ]
  return edited(source, edits)
}

/** Ours take the first places. */
const PRIORITIES = 3
