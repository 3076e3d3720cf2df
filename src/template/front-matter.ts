/**
 * Reads a template's front matter: which form it is, its page, columns, styles and strokes.
 */
import { readStroke } from './borders.ts'
import { type ColumnSets, FAULTY_COLUMNS, readColumnSets } from './columns.ts'
import type { At, Faults } from './faults.ts'
import { FORBIDDEN_NAMES, isName } from './names.ts'
import { DEFAULT_PAGE, readPage } from './page.ts'
import type { Fit, PageSetup, Strokes, YearRange } from './page-types.ts'
import {
  optionReader,
  readEntries,
  readText,
  reportInvalid,
  reportUnknownKey,
  type SettingReader,
} from './setting-readers.ts'
import { BUILT_IN_STYLES } from './style-defaults.ts'
import { readStyles } from './style-reader.ts'
import type { StylePatch } from './types.ts'
import type { Setting } from './yaml.ts'

/** What the front matter says, defaults filled in. What is wrong has been reported and is undefined. */
export interface FrontMatter {
  readonly form: string | undefined
  readonly edition: string | undefined
  readonly valid: YearRange | undefined
  readonly title: string | undefined
  readonly page: PageSetup | undefined
  readonly columns: ColumnSets | undefined
  readonly styles: ReadonlyMap<string, StylePatch>
  readonly strokes: Strokes | undefined
  readonly fit: Fit | undefined
  /** Undefined where the title does not stand again on later pages. */
  readonly continued: string | undefined
  /** What an amount of zero prints as; undefined: as any other amount. */
  readonly zero: string | undefined
  /** As it is written: it is read like a line outside the grids. */
  readonly footer: Setting | undefined
}

/** The edition of a template that names none. */
const FIRST_EDITION = '1'

const DEFAULT_STROKES: Strokes = { default: 500, outer: undefined }

/** Where the template begins, for what is missing. */
const FIRST: At = { line: 1, column: 1 }

const DEFAULTS: FrontMatter = {
  form: undefined,
  edition: FIRST_EDITION,
  valid: { from: 0, to: undefined },
  title: undefined,
  page: DEFAULT_PAGE,
  columns: undefined,
  styles: BUILT_IN_STYLES,
  strokes: DEFAULT_STROKES,
  fit: 'none',
  continued: undefined,
  zero: undefined,
  footer: undefined,
}

/** The keys of the front matter, with what reads each. */
export const FRONT_MATTER_KEYS: ReadonlyMap<string, SettingReader<Partial<FrontMatter>>> = new Map<
  string,
  SettingReader<Partial<FrontMatter>>
>([
  ['form', (...at) => ({ form: readNameText(...at) })],
  ['edition', (...at) => ({ edition: readNameText(...at) })],
  ['valid', (...at) => ({ valid: readYears(...at) })],
  ['title', (...at) => ({ title: readText(...at) })],
  ['page', (...at) => ({ page: readPage(...at) })],
  ['columns', (...at) => ({ columns: readColumnSets(...at) })],
  ['styles', (...at) => ({ styles: readStyles(...at) })],
  ['strokes', (...at) => ({ strokes: readStrokes(...at) })],
  ['fit', (...at) => ({ fit: readFit(...at) })],
  ['continued', (...at) => ({ continued: readText(...at) })],
  ['zero', (...at) => ({ zero: readZero(...at)?.prints })],
  ['footer', footer => ({ footer })],
  // These are read before the front matter is put together, and stand here for hints.
  ['extends', () => ({})],
  ['labels', () => ({})],
  ['parameters', () => ({})],
])

/**
 * Reads the front matter, put together. `form` is required; `edition` is `1` and `valid` every year where
 * they are left out.
 *
 * @param given undefined where there is no front matter, which has been reported
 *
 * Findings: template.key-missing, template.key-unknown, template.value-invalid, template.name-reserved, template.page-too-small, template.limit.
 */
export function readFrontMatter(given: Setting | undefined, faults: Faults): FrontMatter {
  if (given === undefined) return { ...DEFAULTS, columns: FAULTY_COLUMNS }
  const keys = [...FRONT_MATTER_KEYS.keys()]
  let frontMatter = DEFAULTS
  let formNamed = false
  for (const entry of readEntries(given, '---', faults) ?? []) {
    const read = FRONT_MATTER_KEYS.get(entry.key)
    if (read === undefined) reportUnknownKey(entry, undefined, keys, faults)
    else frontMatter = { ...frontMatter, ...read(entry.value, entry.key, faults) }
    formNamed ||= entry.key === 'form'
  }
  if (!formNamed) faults.add('template.key-missing', { key: 'form' }, FIRST)
  return frontMatter
}

const readNameText: SettingReader<string> = (setting, key, faults) => {
  if (setting.kind !== 'text' || !isName(setting.text)) {
    reportInvalid(setting, key, 'name', faults)
    return undefined
  }
  if (!FORBIDDEN_NAMES.has(setting.text)) return setting.text
  faults.add('template.name-reserved', { name: setting.text }, setting.at)
  return undefined
}

/** Reads `2024`, `2022..2025` or `2024..`. */
const readYears: SettingReader<YearRange> = (setting, key, faults) => {
  const match = setting.kind === 'text' ? /^(\d{4})(?:(\.\.)(\d{4})?)?$/.exec(setting.text) : null
  const from = Number(match?.[1])
  const to = match?.[2] === undefined ? from : match[3] === undefined ? undefined : Number(match[3])
  if (match && (to === undefined || from <= to)) return { from, to }
  reportInvalid(setting, key, 'years', faults)
  return undefined
}

const readFit = optionReader<Fit>(
  new Map([
    ['none', 'none'],
    ['page', 'page'],
  ]),
)

/** How copies of one form print 0: as any amount, short, not at all, as a dash. */
const readZero = optionReader<{ readonly prints: string | undefined }>(
  new Map([
    ['0.00', { prints: undefined }],
    ['0', { prints: '0' }],
    ['blank', { prints: '' }],
    ['—', { prints: '—' }],
  ]),
)

const STROKE_KEYS = ['default', 'outer']

/** Reads `strokes: { default: 0.5pt, outer: 1pt }`. */
function readStrokes(setting: Setting, key: string, faults: Faults): Strokes | undefined {
  let strokes: Strokes | undefined = DEFAULT_STROKES
  for (const entry of readEntries(setting, key, faults) ?? []) {
    if (entry.key !== 'default' && entry.key !== 'outer') {
      reportUnknownKey(entry, key, STROKE_KEYS, faults)
      continue
    }
    const width = readStroke(entry.value, entry.key, faults)
    strokes = strokes && width !== undefined ? { ...strokes, [entry.key]: width } : undefined
  }
  return strokes
}
