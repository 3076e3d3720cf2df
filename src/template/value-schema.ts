/**
 * What values of the front matter may be, as JSON Schema (draft 7) for editors. Each stands for one reader
 * of setting-readers.ts; tests give both the same values and compare what they say.
 *
 * A schema sees YAML's own types: `edition: 2024` is a number to it, and the text `2024` to a reader. It may let
 * pass what the reader refuses (years in reverse), never the other way round.
 */
import { NAMED_SIZES } from '../geometry/length.ts'
import { LIMITS } from '../geometry/limits.ts'
import { FORBIDDEN_NAMES } from './names.ts'
import type { SettingReader } from './setting-readers.ts'

/** A JSON Schema, or a part of one; `title` says in words what it is. */
export interface ValueSchema {
  readonly [keyword: string]: SchemaPart
}

type SchemaPart = string | number | boolean | readonly SchemaPart[] | ValueSchema

/** What a key is for, in a line, and what it may be: for the reference page and for editors. */
export interface KeyNote {
  readonly about: string
  readonly accepts: ValueSchema
}

/** A key of the front matter, with what reads its value. */
export interface KeyRule<T> extends KeyNote {
  readonly read: SettingReader<T>
}

/** Where the schema of the whole keeps what a text with a parameter in it looks like. */
export const WITH_PARAMETER = 'with-parameter'

/** A value that a parameter may stand in for: `zero: "{$zero}"`. */
function value(title: string, ...alternatives: readonly ValueSchema[]): ValueSchema {
  return { title, anyOf: [...alternatives, { $ref: `#/definitions/${WITH_PARAMETER}` }] }
}

function matching(pattern: string): ValueSchema {
  return { type: 'string', pattern }
}

/** A map with these keys and no others. */
export function mapOf(keys: ReadonlyMap<string, KeyNote>): ValueSchema {
  const title = `a map of ${[...keys.keys()].map(key => `\`${key}\``).join(', ')}`
  return { title, type: 'object', properties: propertiesOf(keys), additionalProperties: false }
}

/** The keys of a map with their schemas; what each is for becomes its description. */
export function propertiesOf(keys: ReadonlyMap<string, KeyNote>): ValueSchema {
  return Object.fromEntries(
    [...keys].map(([key, note]) => [key, { ...note.accepts, description: note.about }]),
  )
}

/** One of the options, as YAML reads them without quotes and with them. */
export function optionOf(options: Iterable<string>): ValueSchema {
  const names = [...options]
  const values = new Set<string | number | boolean>(names.flatMap(inYaml))
  return value(names.map(name => `\`${name}\``).join(', '), { enum: [...values] })
}

function inYaml(text: string): readonly (string | number | boolean)[] {
  if (text === 'true' || text === 'false') return [text === 'true']
  return /^\d+(?:\.\d+)?$/.test(text) ? [text, Number(text)] : [text]
}

const NAMES = [...NAMED_SIZES.keys()].join('|')
const NUMBER = String.raw`\d+(?:\.\d+)?`
const POSITIVE = String.raw`(?!0+(?:\.0+)?[a-z%])${NUMBER}`
const ABSOLUTE = `(?:${NUMBER}(?:pt|mm)|${NAMES})`
const BLANKS = String.raw`[ \t]+`
const STROKE_PATTERN = `(?:${ABSOLUTE}|none)`

export const TEXT: ValueSchema = {
  title: 'a text',
  anyOf: [{ type: 'string', minLength: 1 }, { type: ['number', 'boolean'] }],
}

/** Any text, also an empty one; YAML may take it for a number, and nothing for null. */
export const SCALAR: ValueSchema = { title: 'a text', type: ['string', 'number', 'boolean', 'null'] }

/** As names.ts has it: letters, digits, `_`, `-`, Chinese characters. */
const NAME_PATTERN = `[A-Za-z0-9_\\-〇\u3400-\u4dbf\u4e00-\u9fff${String.fromCodePoint(0x20000)}-${String.fromCodePoint(0x3fffd)}]{1,${LIMITS.nameLength}}`

export const NAME: ValueSchema = value(
  'a name: letters, Chinese characters, digits, `_`, `-`',
  { ...matching(`^${NAME_PATTERN}$`), not: { enum: [...FORBIDDEN_NAMES] } },
  { type: ['integer', 'boolean'] },
)

/** A key that is a name, none of `reserved`. */
export function nameExcept(reserved: Iterable<string>): ValueSchema {
  return { ...matching(`^${NAME_PATTERN}$`), not: { enum: [...FORBIDDEN_NAMES, ...reserved] } }
}

export const EDITION_NAME: ValueSchema = value(
  '`form@edition`',
  matching(`^${NAME_PATTERN}@${NAME_PATTERN}$`),
)

export const YEARS: ValueSchema = value(
  '`2024`, `2022..2025` or `2024..`',
  matching(String.raw`^\d{4}(?:\.\.(?:\d{4})?)?$`),
  { type: 'integer', minimum: 1000, maximum: 9999 },
)

export const LENGTH: ValueSchema = value(
  'a length: `10.5pt`, `25mm` or a 字号, `五号`',
  matching(`^${ABSOLUTE}$`),
)

export const TYPE_SIZE: ValueSchema = value(
  'a size above 0: `10.5pt`, `4mm` or a 字号, `五号`',
  matching(`^(?:${POSITIVE}(?:pt|mm)|${NAMES})$`),
)

export const AREA_SIZE: ValueSchema = value(
  'a side, `45mm`, or width and height, `60mm 45mm`',
  matching(`^${ABSOLUTE}(?:${BLANKS}${ABSOLUTE})?$`),
)

export const EM: ValueSchema = value(
  'a number of ems: `1.3em` or `1.3`',
  matching(String.raw`^\d{1,3}(?:\.\d+)?(?:em)?$`),
  { type: 'number', minimum: 0, exclusiveMaximum: 1000 },
)

export const COLOR: ValueSchema = value('a colour in quotes: `"#e8e8e8"`', matching('^#[0-9A-Fa-f]{6}$'))

export const STROKE: ValueSchema = value('a thickness, `0.5pt`, or `none`', matching(`^${STROKE_PATTERN}$`))

export const INSETS: ValueSchema = fourSides(
  'one, two or four lengths (all sides; top and bottom, sides; top, right, bottom, left), or a map of sides',
  ABSOLUTE,
  LENGTH,
)

export const BORDERS: ValueSchema = fourSides(
  'one, two or four of `1pt` and `none`, or a map of sides',
  STROKE_PATTERN,
  STROKE,
)

function fourSides(title: string, pattern: string, side: ValueSchema): ValueSchema {
  const more = `${BLANKS}${pattern}`
  const properties = { top: side, right: side, bottom: side, left: side }
  return value(title, matching(`^${pattern}(?:${more}|(?:${more}){3})?$`), {
    type: 'object',
    properties,
    additionalProperties: false,
  })
}

const WIDTHS: ValueSchema = {
  type: 'array',
  minItems: 1,
  maxItems: LIMITS.columns,
  items: value('a width', matching(`^(?:${POSITIVE}(?:pt|mm|em|fr|%)|${NAMES})$`)),
}

export const COLUMNS: ValueSchema = {
  title: 'a list of widths (`25mm`, `30pt`, `4em`, `1fr`, `20%`), or a list of such lists, one for each grid',
  anyOf: [WIDTHS, { type: 'array', minItems: 1, items: WIDTHS }],
}

/** The size of the paper: one of the names, or width and height. */
export function paperOf(names: Iterable<string>): ValueSchema {
  const known = [...names]
  return value(
    `${known.map(name => `\`${name}\``).join(', ')}, or a list of width and height`,
    { enum: known },
    { type: 'array', minItems: 2, maxItems: 2, items: TYPE_SIZE },
  )
}
