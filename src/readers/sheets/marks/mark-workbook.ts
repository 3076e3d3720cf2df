/**
 * Makes a copy of an xlsx workbook with cells marked and commented, and with a sheet that lists it all.
 *
 * Only parts that marks concern are changed, and these only where marks are; every other byte of the workbook
 * (pictures, macros, formulas, what no reader here knows) is taken over as it is.
 */
import type { Outcome } from '../../../diagnostics/finding.ts'
import { WORKBOOK_PART } from '../workbook/package.ts'
import { noBoxes, withBoxes } from './boxes.ts'
import { noComments, withComments } from './comments.ts'
import { addStyles, type MarkStyles } from './fills.ts'
import { openDraft, type PackageDraft } from './package-draft.ts'
import { declareType, firstFree, relate, relationsOf, tagLike } from './relations.ts'
import { reportPart } from './report-part.ts'
import { atMergedCell, markedSheet, outlineOf } from './sheet-edit.ts'
import type { CellMark, Marking } from './types.ts'
import { appended, edited, elementsOf, escapeXml, rootOf, type XmlElement } from './xml-edit.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/** Names of strict workbooks (ECMA-376 part 1) are other ones than of all the others (part 4). */
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook that is being marked. */
interface Book {
  readonly draft: PackageDraft
  readonly main: string
  readonly office: string
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly styles: MarkStyles
  readonly cleared: string
}

/**
 * The marked copy. Marking a copy again replaces what the first marking put there.
 *
 * Findings: `sheet.damaged`, `.inflates`, `.entities`, where a part that must be changed cannot be read.
 */
export function markWorkbook(bytes: Uint8Array, marking: Marking): Outcome<Uint8Array> {
  const opened = openDraft(bytes)
  if (!opened.ok) return opened
  const draft = opened.value
  const source = draft.xml(WORKBOOK_PART)
  if (source === undefined) return draft.finish()
  const root = rootOf(elementsOf(source))
  const isStrict = Object.values(root?.attributes ?? {}).includes(STRICT)
  const [main, office] = isStrict ? [STRICT, STRICT_OFFICE] : [MAIN, OFFICE]
  const styles = addStyles(draft, { workbook: WORKBOOK_PART, main, office })
  const sheets = sheetsOf(draft, source)
  const book: Book = { draft, main, office, sheets, styles, cleared: marking.cleared }
  for (const sheet of sheets) {
    if (sheet.name === marking.report.name) continue
    markSheet(
      book,
      sheet.part,
      marking.marks.filter(mark => mark.sheet === sheet.name),
    )
  }
  addReport(book, marking)
  return draft.finish()
}

function sheetsOf(draft: PackageDraft, workbook: string): Book['sheets'] {
  const parts = new Map(relationsOf(draft, WORKBOOK_PART).map(({ id, part }) => [id, part]))
  return listedSheets(workbook).flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
    const part = parts.get(id)
    return part === undefined ? [] : [{ name: attributes.name ?? '', part }]
  })
}

function listedSheets(workbook: string): readonly XmlElement[] {
  return elementsOf(workbook).filter(({ name, depth }) => name === 'sheet' && depth === 2)
}

function markSheet(book: Book, part: string, marks: readonly CellMark[]): void {
  const { draft, office, styles } = book
  const related = relationsOf(draft, part)
  // A sheet without marks changes only where an earlier marking left some.
  if (marks.length === 0 && !related.some(({ kind }) => kind === 'comments')) return
  const source = draft.xml(part)
  const outline = source === undefined ? undefined : outlineOf(source)
  if (outline === undefined) return
  const placed = inOnePlace(marks.map(mark => atMergedCell(mark, outline.merges)))
  const drawn = addComments(book, part, placed)
  const known = related.find(({ id }) => id === outline.drawing)?.part
  const drawing = drawn.length === 0 ? undefined : addBoxes(book, part, { known, marks: drawn })
  draft.write(part, markedSheet(outline, placed, { styles, office, drawing }))
}

const WEIGHTS = { error: 0, warning: 1, info: 2 }

/** Marks of one cell, as they come together in a merged one, as one mark. */
function inOnePlace(marks: readonly CellMark[]): readonly CellMark[] {
  const places = new Map<string, CellMark>()
  for (const mark of marks) {
    const key = `${mark.row} ${mark.column}`
    const known = places.get(key)
    const severity =
      known && WEIGHTS[known.severity] < WEIGHTS[mark.severity] ? known.severity : mark.severity
    places.set(key, known ? { ...known, severity, text: `${known.text}\n${mark.text}` } : mark)
  }
  return [...places.values()]
}

/** @returns the marks whose comments have no box yet */
function addComments(book: Book, part: string, marks: readonly CellMark[]): readonly CellMark[] {
  const { draft, main, office, cleared } = book
  const known = relationsOf(draft, part).find(({ kind }) => kind === 'comments')?.part
  const source = known === undefined ? undefined : draft.xml(known)
  if (known === undefined && marks.length === 0) return []
  const { text, drawn } = withComments(source ?? noComments(main), marks, cleared)
  const target = known ?? firstFree(n => `xl/comments${n}.xml`, draft.has)
  draft.write(target, text)
  if (known === undefined) {
    relate(draft, part, `${office}/comments`, target)
    declareType(draft, target, `${SPREADSHEET}.comments+xml`)
  }
  return drawn
}

/** @returns the relationship of a drawing that the sheet does not name yet */
function addBoxes(
  { draft, office }: Book,
  part: string,
  { known, marks }: { readonly known: string | undefined; readonly marks: readonly CellMark[] },
): string | undefined {
  if (known !== undefined) {
    const text = withBoxes(draft.text(known) ?? '', marks)
    if (text !== undefined) draft.write(known, text)
    return undefined
  }
  let number = 0
  const target = firstFree(n => {
    number = n
    return `xl/drawings/vmlDrawing${n}.vml`
  }, draft.has)
  draft.write(target, withBoxes(noBoxes(number), marks) ?? '')
  declareType(draft, target, DRAWING_TYPE)
  return relate(draft, part, `${office}/vmlDrawing`, target)
}

/** Puts the list of what was found behind the sheets, or in the place of that of an earlier marking. */
function addReport(book: Book, { report }: Marking): void {
  const { draft, main, office, sheets, styles } = book
  const text = reportPart(report, styles, main)
  const before = sheets.find(({ name }) => name === report.name)
  if (before) {
    draft.write(before.part, text)
    return
  }
  const target = firstFree(n => `xl/worksheets/sheet${n}.xml`, draft.has)
  draft.write(target, text)
  declareType(draft, target, `${SPREADSHEET}.worksheet+xml`)
  const relationship = relate(draft, WORKBOOK_PART, `${office}/worksheet`, target)
  const source = draft.xml(WORKBOOK_PART) ?? ''
  const list = elementsOf(source).find(({ name, depth }) => name === 'sheets' && depth === 1)
  if (list === undefined) return
  const ids = listedSheets(source).map(({ attributes }) => Number(attributes.sheetId ?? 0))
  const id = Math.max(0, ...ids) + 1
  const tag = tagLike(list.tag, 'sheet')
  const sheet = `<${tag} name="${escapeXml(report.name)}" sheetId="${id}" xmlns:r="${office}" r:id="${relationship}"/>`
  draft.write(WORKBOOK_PART, edited(source, appended(source, list, sheet)))
}
