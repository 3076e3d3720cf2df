/** Where the forms of a document begin and end. */
import type { SourceDocument, SourceRow } from './document.ts'
import { matchItem } from './match.ts'
import type { Script } from './script.ts'
import { type KeyedText, keyed } from './text-keys.ts'

/** Rows `from` to `to - 1` of a document hold one form, filled by one of these templates. */
export interface Region {
  readonly from: number
  readonly to: number
  readonly scripts: readonly Script[]
}

interface Mark {
  readonly row: number
  readonly scripts: readonly Script[]
  /** Whether the template's first row has been seen below it. */
  anchored: boolean
  /** Whether a table has begun below it. */
  tabled: boolean
}

/**
 * Finds the forms of a document: each begins with a title of its template, or, where the title is lost,
 * with the labels of the template's first row and the captions right above them. A title that comes
 * again before any table, or on a later page without the form's first row, is the same form's. Rows
 * before the first form belong to none.
 */
export function findRegions(document: SourceDocument, scripts: readonly Script[]): readonly Region[] {
  const marks: Mark[] = []
  document.rows.forEach((source, index) => {
    const row = keyedRow(source)
    const open = marks.at(-1)
    const titled = titledBy(row, scripts)
    const anchored = scripts.filter(script => showsAnchor(row, script) && !isWithin(row, script, open))
    if (titled.length > 0 && (!open || open.tabled)) {
      marks.push({ row: index, scripts: titled, anchored: false, tabled: false })
    } else if (anchored.length > 0 && (!open || open.anchored)) {
      const first = withCaptions(document, index, anchored)
      marks.push({ row: first, scripts: anchored, anchored: true, tabled: true })
    }
    const current = marks.at(-1)
    if (!current) return
    current.anchored ||= anchored.length > 0
    current.tabled ||= row.length > 1
  })
  const beginnings = withoutContinued(marks)
  return beginnings.map((mark, index) => ({
    from: mark.row,
    to: beginnings[index + 1]?.row ?? document.rows.length,
    scripts: mark.scripts,
  }))
}

/** Leaves out titles above no first row, where a form with the same title and a first row stands before. */
function withoutContinued(marks: readonly Mark[]): readonly Mark[] {
  let whole: Mark | undefined
  return marks.filter(mark => {
    const continued = !mark.anchored && whole?.scripts.some(script => mark.scripts.includes(script)) === true
    if (mark.anchored) whole = mark
    return !continued
  })
}

/** The texts of a row that are not blank. */
type KeyedRow = readonly KeyedText[]

function keyedRow(row: SourceRow | undefined): KeyedRow {
  return row?.cells.filter(cell => cell.text !== '').map(cell => keyed(cell.text)) ?? []
}

/** The templates whose title the row shows best: one form's title may be the end of another's. */
function titledBy(row: KeyedRow, scripts: readonly Script[]): readonly Script[] {
  const costs = scripts.map(script => titleCost(row, script))
  const best = Math.min(...costs)
  return Number.isFinite(best) ? scripts.filter((_, i) => costs[i] === best) : []
}

function titleCost(row: KeyedRow, script: Script): number {
  const costs = script.titles.flatMap(title => row.map(text => matchItem(text, title, script)?.cost))
  return Math.min(...costs.filter(cost => cost !== undefined))
}

/**
 * Whether a row that may begin a form of one template is a row of the form that is open: many forms have
 * labels in common.
 */
function isWithin(row: KeyedRow, script: Script, open: Mark | undefined): boolean {
  if (open === undefined || open.scripts.includes(script)) return false
  return open.scripts.some(({ labelKeys }) => row.some(text => labelKeys.has(text.label)))
}

/** All labels of the first row, or all but one of three and more. */
function showsAnchor(row: KeyedRow, { anchor }: Script): boolean {
  if (anchor.length < 2 || row.length < 2) return false
  const shown = anchor.filter(label => row.some(text => text.label === label.key)).length
  return shown >= Math.max(2, anchor.length - 1)
}

/** The first of the rows right above `row` that show captions of the form. */
function withCaptions(document: SourceDocument, row: number, scripts: readonly Script[]): number {
  let first = row
  while (first > 0 && isCaption(document.rows[first - 1], scripts)) first--
  return first
}

function isCaption(row: SourceRow | undefined, scripts: readonly Script[]): boolean {
  const [only, ...others] = keyedRow(row)
  if (!only || others.length > 0) return false
  return scripts.some(script => script.lines.some(line => matchItem(only, line, script) !== undefined))
}
