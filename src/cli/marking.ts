/** What a checked workbook's copy is marked with, in words. */
import type { Finding, Severity } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { describe, type Language, severityWord } from '../messages/messages.ts'
import type { CellMark, Marking, ReportCell } from '../readers/sheets/marks/types.ts'
import { REPORT_NAMES } from '../readers/sheets/table/instructions.ts'
import type { Context } from './context.ts'
import { count, sorted } from './report.ts'

/** Where a finding is in a workbook. */
interface CellPlace {
  readonly sheet: string
  readonly name: string
  readonly row: number
  readonly column: number
}

interface MarkingWords {
  readonly title: (file: string) => string
  readonly columns: readonly string[]
  readonly nothing: string
  readonly more: (limit: number) => string
  readonly cleared: string
  readonly colon: string
}

const WORDS: { readonly [L in Language]: MarkingWords } = {
  zh: {
    title: file => `检查结果：${file}`,
    columns: ['序号', '严重程度', '位置', '栏目', '问题', '办法', '代码'],
    nothing: '没有发现问题。',
    more: limit => `只列出并标注前 ${limit} 处，改正后请再检查一次。`,
    cleared: '这一格已没有问题。',
    colon: '：',
  },
  en: {
    title: file => `What the check found: ${file}`,
    columns: ['No.', 'Severity', 'Place', 'Field', 'Finding', 'Cure', 'Code'],
    nothing: 'Nothing was found.',
    more: limit => `Only the first ${limit} are listed and marked: cure these and check again.`,
    cleared: 'Nothing is found in this cell any more.',
    colon: ': ',
  },
}

/** Widths of the columns that list findings, in digits. */
const WIDTHS = [6, 10, 18, 36, 60, 50, 26]

/**
 * The marks of a workbook: each cell that findings are about with all of them, and the list of all findings.
 *
 * @param sheet what the only sheet is called of a file whose sheet has no name
 */
export function markingOf(
  file: string,
  findings: readonly Finding[],
  { sheet, context }: { readonly sheet: string | undefined; readonly context: Context },
): Marking {
  const { language, phrases } = context
  const words = WORDS[language]
  const limit = LIMITS.sheetMarks
  const listed = sorted(findings).slice(0, limit)
  const placed = listed.map(finding => ({ finding, place: placeIn(finding, sheet) }))
  const rows = placed.map(({ finding, place }, i) => rowOf(finding, place, { number: i + 1, language }))
  const title = `${words.title(file)}${words.colon}${phrases.counted(count(findings))}`
  const end = findings.length > limit ? words.more(limit) : findings.length === 0 ? words.nothing : undefined
  return {
    marks: marksOf(placed, context),
    report: {
      name: REPORT_NAMES[language],
      widths: WIDTHS,
      rows: [
        [{ text: title }],
        words.columns.map(text => ({ text })),
        ...rows,
        ...(end === undefined ? [] : [[{ text: end }]]),
      ],
    },
    cleared: words.cleared,
  }
}

const CELL = /^(?:(.*)!)?([A-Z]{1,3})([1-9]\d{0,6})$/s

/** `预算!C7`; without a sheet only where the file's sheet has no name: else it is the name of a sheet. */
function placeIn({ at }: Finding, only: string | undefined): CellPlace | undefined {
  const [, sheet = only, letters, row] = CELL.exec(at.cell ?? '') ?? []
  if (sheet === undefined || letters === undefined) return undefined
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { sheet, name: `${letters}${row}`, row: Number(row) - 1, column }
}

function rowOf(
  finding: Finding,
  place: CellPlace | undefined,
  { number, language }: { readonly number: number; readonly language: Language },
): readonly ReportCell[] {
  const { text, hint = '' } = describe(finding, language)
  const { cell = '', label, path = '' } = finding.at
  const link = place && { sheet: place.sheet, cell: place.name }
  return [
    { text: String(number) },
    { text: severityWord(finding.severity, language) },
    { text: cell, link },
    { text: label ?? path },
    { text },
    { text: hint },
    { text: finding.code },
  ]
}

interface PlacedFinding {
  readonly finding: Finding
  readonly place: CellPlace | undefined
}

function marksOf(placed: readonly PlacedFinding[], context: Context): readonly CellMark[] {
  const cells = new Map<string, { readonly place: CellPlace; readonly findings: Finding[] }>()
  for (const { finding, place } of placed) {
    if (place === undefined) continue
    const key = `${place.sheet}!${place.name}`
    const known = cells.get(key)
    if (known) known.findings.push(finding)
    else cells.set(key, { place, findings: [finding] })
  }
  return [...cells.values()].map(({ place: { sheet, row, column }, findings }) => {
    const text = findings.map(finding => inWords(finding, context)).join('\n')
    return { sheet, row, column, severity: heaviest(findings), text }
  })
}

function heaviest(findings: readonly Finding[]): Severity {
  const order: readonly Severity[] = ['error', 'warning', 'info']
  return order.find(severity => findings.some(one => one.severity === severity)) ?? 'info'
}

/** The severity stands in words: no colour has to be told from another. */
function inWords(finding: Finding, { language, phrases }: Context): string {
  const { colon } = WORDS[language]
  const { text, hint, severity } = describe(finding, language)
  const cure = hint === undefined ? '' : `\n${phrases.hint}${colon}${hint}`
  return `${severity}${colon}${text}${cure}\n[${finding.code}]`
}
