/** The list of files (归档文件目录): its declaration for the press, and the same as CSV. */
import type { ListedEntry } from './folder-types.ts'

/** The form by whose template it is printed. */
export const CATALOG_FORM = 'filing-catalog'
/** Its files, without their endings. */
export const CATALOG_NAME = '归档文件目录'

/** Columns of DA/T 22-2015 as far as a batch knows them, with the keys of the template. */
const COLUMNS = [
  ['number', '件号'],
  ['archive', '档号'],
  ['responsible', '责任者'],
  ['document', '文号'],
  ['title', '题名'],
  ['date', '日期'],
  ['pages', '页数'],
  ['note', '备注'],
] as const

type Line = { readonly [C in (typeof COLUMNS)[number][0]]: string }

/** The list as a declaration: a line a form, numbered in their order. */
export function catalogDeclaration(
  entries: readonly ListedEntry[],
  edition: string,
): { readonly form: string; readonly edition: string; readonly items: readonly Line[] } {
  return { form: CATALOG_FORM, edition, items: linesOf(entries) }
}

function linesOf(entries: readonly ListedEntry[]): readonly Line[] {
  return entries.map(({ pages, filing }, i) => ({
    ...filing,
    number: String(i + 1),
    pages: String(pages),
  }))
}

/**
 * The list as CSV (RFC 4180), with the mark that tells Excel of UTF-8. What a spreadsheet would take for a
 * formula has an apostrophe before it: names come from strangers.
 */
export function catalogCsv(entries: readonly ListedEntry[]): string {
  const head = COLUMNS.map(([, label]) => label)
  const rows = linesOf(entries).map(line => COLUMNS.map(([key]) => line[key]))
  return `\ufeff${[head, ...rows].map(row => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

function quoted(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
