/** Ways to damage a Markdown form, each at every cell: what converters do, and worse. */

/** A line of the source: text, or the raw texts between a table row's bars. */
type Line = string | readonly string[]

export interface Damage {
  readonly kind: DamageKind
  /** Where, for messages: `12:3 工伤鉴定`. */
  readonly where: string
  readonly text: string
}

export type DamageKind =
  | 'drop'
  | 'blank'
  | 'double'
  | 'glue'
  | 'glue-blank'
  | 'swap-next'
  | 'swap-below'
  | 'drop-row'

function linesOf(markdown: string): Line[] {
  return markdown.split('\n').map(line => (line.startsWith('|') ? line.split('|').slice(1, -1) : line))
}

function textOf(lines: readonly Line[]): string {
  return lines.map(line => (typeof line === 'string' ? line : `|${line.join('|')}|`)).join('\n')
}

const isDelimiter = (cells: readonly string[]) => cells.every(cell => /^-+$/.test(cell.trim()))
const isBlank = (cell: string | undefined) => cell === undefined || cell.trim() === ''

/** The markdown with one row's cells replaced; no cells removes the row. */
function withRow(lines: readonly Line[], row: number, cells: readonly string[] | undefined): string {
  return textOf(lines.flatMap((line, index) => (index !== row ? [line] : cells === undefined ? [] : [cells])))
}

/** Every damage of one kind, at every cell that is not blank. */
export function* damages(markdown: string, kind: DamageKind): Generator<Damage> {
  const lines = linesOf(markdown)
  for (const [row, line] of lines.entries()) {
    if (typeof line === 'string' || isDelimiter(line) || line.every(isBlank)) continue
    if (kind === 'drop-row') {
      yield {
        kind,
        where: `${row + 1} ${line.map(cell => cell.trim()).join('|')}`,
        text: withRow(lines, row, undefined),
      }
      continue
    }
    for (const [column, cell] of line.entries()) {
      if (isBlank(cell)) continue
      const text = damaged(lines, row, column, kind)
      if (text !== undefined)
        yield { kind, where: `${row + 1}:${column + 1} ${cell.trim().slice(0, 12)}`, text }
    }
  }
}

function damaged(lines: readonly Line[], row: number, column: number, kind: DamageKind): string | undefined {
  const cells = lines[row]
  if (cells === undefined || typeof cells === 'string') return undefined
  const cell = cells[column] ?? ''
  const next = cells.findIndex((other, index) => index > column && !isBlank(other))
  switch (kind) {
    case 'drop':
      return withRow(lines, row, cells.toSpliced(column, 1))
    case 'blank':
      return withRow(lines, row, cells.with(column, ' '))
    case 'double':
      return withRow(lines, row, cells.toSpliced(column, 0, cell))
    case 'glue':
    case 'glue-blank': {
      if (next < 0) return undefined
      const glued = cells.with(column, ` ${cell.trim()} ${(cells[next] ?? '').trim()} `)
      return withRow(lines, row, kind === 'glue' ? glued.toSpliced(next, 1) : glued.with(next, ' '))
    }
    case 'swap-next':
      return next < 0
        ? undefined
        : withRow(lines, row, cells.with(column, cells[next] ?? '').with(next, cell))
    case 'swap-below':
      return swapped(lines, [row, column], [row + 1, column])
    default:
      return undefined
  }
}

/** The markdown with two cells exchanged; undefined if one of them is blank or not there. */
export function swapped(
  lines: readonly Line[],
  [rowA, columnA]: readonly [number, number],
  [rowB, columnB]: readonly [number, number],
): string | undefined {
  const a = lines[rowA]
  const b = lines[rowB]
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return undefined
  const cellA = a[columnA]
  const cellB = b[columnB]
  if (isBlank(cellA) || isBlank(cellB) || cellA === undefined || cellB === undefined) return undefined
  if (cellA.trim() === cellB.trim()) return undefined
  const put = (line: Line, row: number): Line => {
    if (typeof line === 'string') return line
    const once = row === rowA ? line.with(columnA, cellB) : line
    return row === rowB ? once.with(columnB, cellA) : once
  }
  return textOf(lines.map(put))
}

/** Every exchange of two different cells. */
export function* swaps(markdown: string): Generator<{ readonly where: string; readonly text: string }> {
  const lines = linesOf(markdown)
  const cells = lines.flatMap((line, row) =>
    typeof line === 'string' || isDelimiter(line)
      ? []
      : line.flatMap((cell, column) =>
          isBlank(cell) ? [] : [{ at: [row, column] as const, text: cell.trim() }],
        ),
  )
  for (const [index, a] of cells.entries()) {
    for (const b of cells.slice(index + 1)) {
      const text = swapped(lines, a.at, b.at)
      if (text !== undefined) yield { where: `${a.text.slice(0, 12)} ⇄ ${b.text.slice(0, 12)}`, text }
    }
  }
}
