/**
 * Reads the attributes behind a row's last bar.
 *
 *     attributes = "{" attribute { blank attribute } "}"
 *     attribute  = name [ "=" value ]
 *     value      = any units but blanks and "}"
 */
import type { Length } from '../geometry/length.ts'
import { LIMITS } from '../geometry/limits.ts'
import { nearest } from '../shape/nearest.ts'
import { accept, type Cursor, expect, peek, place, readName, skipBlanks } from './cursor.ts'
import { type At, clip, type Faults } from './faults.ts'
import { FORBIDDEN_NAMES, isBlank, isName } from './names.ts'
import { parsePath } from './path-parser.ts'
import { lengthIn } from './setting-readers.ts'
import type { RowAttributes } from './types.ts'

/** Attributes with the places of those that later checks speak of. */
export interface ParsedAttributes {
  readonly attributes: RowAttributes
  readonly places: ReadonlyMap<string, At>
}

const NONE: RowAttributes = {
  header: false,
  keep: false,
  height: undefined,
  minHeight: undefined,
  minRows: undefined,
  when: undefined,
  name: undefined,
}

/** What reads an attribute's value: the cursor stands on it and ends with it. */
interface AttributeRule {
  /** What it does, in a line, for the reference page. */
  readonly about: string
  readonly example: string
  /** Undefined where the value is wrong; `reported` where that has been told already. */
  readonly read: (value: Cursor, faults: Faults) => Partial<RowAttributes> | 'reported' | undefined
}

/** The row attributes by name. */
export const ROW_ATTRIBUTES: ReadonlyMap<string, AttributeRule> = new Map<string, AttributeRule>([
  [
    'header',
    {
      about: 'stands again at the top of each later page',
      example: '{header}',
      read: value => flag(value, { header: true }),
    },
  ],
  [
    'keep',
    {
      about: 'is never split over two pages',
      example: '{keep}',
      read: value => flag(value, { keep: true }),
    },
  ],
  [
    'height',
    {
      about: 'has this height, whatever stands in it',
      example: '{height=9mm}',
      read: value => heightOf(value, height => ({ height })),
    },
  ],
  [
    'min-height',
    {
      about: 'is at least this high',
      example: '{min-height=9mm}',
      read: value => heightOf(value, minHeight => ({ minHeight })),
    },
  ],
  [
    'min-rows',
    {
      about: 'fills a repeated row up to so many with blank ones; 0 lets an empty list vanish',
      example: '{min-rows=10}',
      read: readMinRows,
    },
  ],
  [
    'when',
    {
      about:
        'is printed only if the value is there, or with `!` only if it is not; 0 is there, null, false, an empty text or list is not',
      example: '{when=goals.annual}',
      read: readWhen,
    },
  ],
  [
    'name',
    {
      about: 'a handle by which editions built on this one change the row',
      example: '{name=funds}',
      read: readRowName,
    },
  ],
])

/**
 * Reads the cursor to its end.
 *
 * Findings: template.row-unclosed, template.syntax, template.attribute-unknown,
 * template.attribute-repeated, template.attribute-value, template.name-reserved, template.limit.
 */
export function parseAttributes(cursor: Cursor, faults: Faults): ParsedAttributes {
  const places = new Map<string, At>()
  let attributes = NONE
  skipBlanks(cursor)
  while (cursor.at < cursor.end) {
    if (!accept(cursor, '{')) {
      faults.add('template.row-unclosed', {}, place(cursor))
      break
    }
    do {
      skipBlanks(cursor)
      if (places.size > 0 && peek(cursor) === '}') break
      const patch = parseAttribute(cursor, places, faults)
      if (patch === undefined) skipAttribute(cursor)
      else attributes = { ...attributes, ...patch }
    } while (isBlank(peek(cursor)))
    if (!expect(cursor, '}', [], faults)) break
    skipBlanks(cursor)
  }
  return { attributes, places }
}

function parseAttribute(
  cursor: Cursor,
  places: Map<string, At>,
  faults: Faults,
): Partial<RowAttributes> | undefined {
  const at = place(cursor)
  const name = readName(cursor, faults)
  if (name === undefined) return undefined
  const rule = ROW_ATTRIBUTES.get(name)
  if (rule === undefined) {
    const known = [...ROW_ATTRIBUTES.keys()]
    faults.add('template.attribute-unknown', { name, known, nearest: nearest(name, known) }, at)
    return undefined
  }
  if (places.has(name)) faults.add('template.attribute-repeated', { name }, at)
  places.set(name, at)
  const given = accept(cursor, '=')
  const value: Cursor = { ...cursor, end: given ? endOfValue(cursor) : cursor.at }
  const found = value.text.slice(value.at, value.end)
  const patch = given && found === '' ? undefined : rule.read(value, faults)
  cursor.at = value.end
  if (patch === undefined) {
    faults.add('template.attribute-value', { name, found: clip(found), example: rule.example }, at)
  }
  return patch === 'reported' ? {} : (patch ?? {})
}

function endOfValue(cursor: Cursor): number {
  let end = cursor.at
  while (end < cursor.end && cursor.text[end] !== '}' && !isBlank(cursor.text[end])) end++
  return end
}

function skipAttribute(cursor: Cursor): void {
  cursor.at = endOfValue(cursor)
}

function flag(value: Cursor, patch: Partial<RowAttributes>): Partial<RowAttributes> | undefined {
  return textOf(value) === '' ? patch : undefined
}

function textOf(value: Cursor): string {
  return value.text.slice(value.at, value.end)
}

function heightOf(
  value: Cursor,
  patch: (height: Length) => Partial<RowAttributes>,
): Partial<RowAttributes> | undefined {
  const height = lengthIn(textOf(value), ['pt', 'mm', 'em'])
  return height === undefined || height.value === 0 ? undefined : patch(height)
}

function readMinRows(value: Cursor): Partial<RowAttributes> | undefined {
  const text = textOf(value)
  return /^\d{1,6}$/.test(text) && Number(text) <= LIMITS.rows ? { minRows: Number(text) } : undefined
}

function readWhen(value: Cursor, faults: Faults): Partial<RowAttributes> | 'reported' | undefined {
  if (textOf(value) === '') return undefined
  const negated = accept(value, '!')
  const column = value.at + 1
  const path = parsePath(value, faults)
  if (path === undefined) return 'reported'
  return value.at === value.end ? { when: { path, negated, column } } : undefined
}

function readRowName(value: Cursor): Partial<RowAttributes> | undefined {
  const name = textOf(value)
  return isName(name) && !FORBIDDEN_NAMES.has(name) ? { name } : undefined
}
