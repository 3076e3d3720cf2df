/**
 * What a template says of the one it extends: rows by their names, the title, and labels.
 *
 *     {replace: carryover}          the rows that follow stand in its place
 *     | … |
 *     {before: goals}               or {after: …}: they stand above or below it
 *     | … |
 *     {remove: other}               it goes
 *     # …                           another title
 *
 * Rows are named in the base, `{name=carryover}` behind the last bar.
 */
import { nearest } from '../shape/nearest.ts'
import { clip, type Faults } from './faults.ts'
import { isDashes, isRow, lexRow } from './row-lexer.ts'
import type { SourceLine } from './source-line.ts'

/** A line of a template's body with its number among all lines that are read, for findings. */
export interface BodyLine {
  readonly number: number
  readonly line: SourceLine
}

type Action = 'replace' | 'remove' | 'before' | 'after'

interface Change {
  readonly action: Action
  readonly name: string
  readonly number: number
  readonly column: number
  readonly rows: BodyLine[]
}

const CHANGE = /^[ \t]*\{(replace|remove|before|after):[ \t]*([^{}]*?)[ \t]*\}[ \t]*$/
const TITLE = /^[ \t]*#[ \t]/

/** Whether a line begins a change of a base. */
export function isChange(text: string): boolean {
  return CHANGE.test(text)
}

/**
 * The lines of a base with the changes of the template that extends it.
 *
 * Findings: template.change-unplaced, template.change-rows, template.row-unknown.
 */
export function applyChanges(
  base: readonly BodyLine[],
  own: readonly BodyLine[],
  faults: Faults,
): readonly BodyLine[] {
  const { changes, title } = readChanges(own, faults)
  const titled = title === undefined ? base : withTitle(base, title)
  return changes.reduce((lines, change) => applyChange(lines, change, faults), titled)
}

function readChanges(
  own: readonly BodyLine[],
  faults: Faults,
): { readonly changes: readonly Change[]; readonly title: BodyLine | undefined } {
  const changes: Change[] = []
  let title: BodyLine | undefined
  let open: Change | undefined
  for (const written of own) {
    const { number, line } = written
    const { text } = line
    const [, action, name] = CHANGE.exec(text) ?? []
    if (action !== undefined && name !== undefined) {
      open = { action: actionOf(action), name, number, column: columnOf(name, text), rows: [] }
      changes.push(open)
    } else if (/^[ \t]*$/.test(text)) open = undefined
    else if (isRow(text) && open) open.rows.push(written)
    else if (TITLE.test(text) && title === undefined) title = written
    else faults.add('template.change-unplaced', {}, { line: number, column: 1 })
  }
  return { changes, title }
}

function columnOf(name: string, text: string): number {
  return text.indexOf(name, text.indexOf(':') + 1) + 1
}

function actionOf(word: string): Action {
  return word === 'replace' || word === 'remove' || word === 'before' ? word : 'after'
}

/** The base's title line is replaced; where it has none, the title stands first. */
function withTitle(base: readonly BodyLine[], title: BodyLine): readonly BodyLine[] {
  const at = base.findIndex(({ line }) => TITLE.test(line.text))
  return at < 0 ? [title, ...base] : base.with(at, title)
}

function applyChange(base: readonly BodyLine[], change: Change, faults: Faults): readonly BodyLine[] {
  const { action, name, number, column, rows } = change
  const wanted = action !== 'remove'
  if (rows.some(({ line }) => !isDashes(line.text)) !== wanted) {
    const at = { line: rows[0]?.number ?? number, column: 1 }
    faults.add('template.change-rows', { change: `{${action}: ${clip(name)}}`, wanted }, at)
  }
  const at = base.findIndex(({ line }) => nameOfRow(line.text) === name)
  if (at < 0) {
    const known = base.flatMap(({ line }) => nameOfRow(line.text) ?? [])
    const facts = { name: clip(name), known, nearest: nearest(name, known) }
    faults.add('template.row-unknown', facts, { line: number, column })
    return base
  }
  const from = action === 'after' ? at + 1 : at
  return base.toSpliced(from, action === 'before' || action === 'after' ? 0 : 1, ...rows)
}

/** The name of a row, `{name=funds}`; undefined for rows without one and other lines. */
function nameOfRow(text: string): string | undefined {
  if (!isRow(text)) return undefined
  const { rest } = lexRow(text)
  return /(?:^|[{ \t])name=([^}\s]+)/.exec(text.slice(rest.from, rest.to))?.[1]
}
