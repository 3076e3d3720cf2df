/**
 * Reads blanks to write on by hand.
 *
 *     blank = "{" ( "line" | "space" ) "(" length ")" "}"
 *           | "_" "_" { "_" }
 *
 * A rule of low lines is half an em for each of them, which is how wide they look in the source.
 */
import { accept, type Cursor, expect, peek, place } from './cursor.ts'
import { clip, type Faults } from './faults.ts'
import { lengthIn } from './setting-readers.ts'
import type { Blank } from './types.ts'

/** The fewest low lines that are a rule: a name may hold one. */
const FEWEST = 2

const DRAWN_BY: ReadonlyMap<string, Blank['draws']> = new Map([
  ['line', 'rule'],
  ['space', 'space'],
])

/** What `{name(` begins, where it begins a blank; the cursor stands on the parenthesis. */
export function blankNamed(name: string, cursor: Cursor): Blank['draws'] | undefined {
  return peek(cursor) === '(' ? DRAWN_BY.get(name) : undefined
}

/** Reads the parenthesis; findings: template.syntax, template.format-argument. */
export function parseBlank(
  name: string,
  draws: Blank['draws'],
  cursor: Cursor,
  faults: Faults,
): Blank | undefined {
  const at = place(cursor)
  accept(cursor, '(')
  const start = cursor.at
  while (cursor.at < cursor.end && peek(cursor) !== ')' && peek(cursor) !== '}') cursor.at++
  const text = cursor.text.slice(start, cursor.at)
  if (!expect(cursor, ')', [], faults)) return undefined
  const width = lengthIn(text, ['mm', 'pt', 'em'])
  if (width !== undefined && width.value > 0) return { kind: 'blank', draws, width }
  const examples = [`${name}(25mm)`, `${name}(6em)`]
  faults.add('template.format-argument', { format: name, argument: clip(text), examples }, at)
  return undefined
}

/** Steps over low lines that are a rule; where they are too few, nothing moves. */
export function acceptLowLines(cursor: Cursor): Blank | undefined {
  let end = cursor.at
  while (end < cursor.end && cursor.text[end] === '_') end++
  const count = end - cursor.at
  if (count < FEWEST) return undefined
  cursor.at = end
  return { kind: 'blank', draws: 'rule', width: { value: count / 2, unit: 'em' } }
}
