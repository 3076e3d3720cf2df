/** Readers of what only the front matter itself has: names, years, rules, how zero prints. */
import { readStroke } from './borders.ts'
import type { Faults } from './faults.ts'
import { FORBIDDEN_NAMES, isName } from './names.ts'
import type { Fit, Strokes, YearRange } from './page-types.ts'
import {
  optionReader,
  readEntries,
  reportInvalid,
  reportUnknownKey,
  type SettingReader,
} from './setting-readers.ts'
import { type KeyNote, STROKE } from './value-schema.ts'
import type { Setting } from './yaml.ts'

/** Reads a name that is kept from no use. */
export const readNameText: SettingReader<string> = (setting, key, faults) => {
  if (setting.kind !== 'text' || !isName(setting.text)) {
    reportInvalid(setting, key, 'name', faults)
    return undefined
  }
  if (!FORBIDDEN_NAMES.has(setting.text)) return setting.text
  faults.add('template.name-reserved', { name: setting.text }, setting.at)
  return undefined
}

/** Reads `2024`, `2022..2025` or `2024..`. */
export const readYears: SettingReader<YearRange> = (setting, key, faults) => {
  const match = setting.kind === 'text' ? /^(\d{4})(?:(\.\.)(\d{4})?)?$/.exec(setting.text) : null
  const from = Number(match?.[1])
  const to = match?.[2] === undefined ? from : match[3] === undefined ? undefined : Number(match[3])
  if (match && (to === undefined || from <= to)) return { from, to }
  reportInvalid(setting, key, 'years', faults)
  return undefined
}

/** Whether a form is made to fit its page. */
export const FITS: ReadonlyMap<string, Fit> = new Map([
  ['none', 'none'],
  ['page', 'page'],
])

export const readFit = optionReader(FITS)

/** How copies of one form print 0: as any amount, short, not at all, as a dash. */
export const ZEROS: ReadonlyMap<string, { readonly prints: string | undefined }> = new Map([
  ['0.00', { prints: undefined }],
  ['0', { prints: '0' }],
  ['blank', { prints: '' }],
  ['—', { prints: '—' }],
])

export const readZero = optionReader(ZEROS)

/** The rules of a template that says nothing of them. */
export const DEFAULT_STROKES: Strokes = { default: 500, outer: undefined }

/** The keys of `strokes`. */
export const STROKE_KEYS: ReadonlyMap<string, KeyNote> = new Map([
  ['default', { about: 'the rules of the grid; 0.5pt if left out', accepts: STROKE }],
  ['outer', { about: 'the rules around it; as the others if left out', accepts: STROKE }],
])

/** Reads `strokes: { default: 0.5pt, outer: 1pt }`. */
export function readStrokes(setting: Setting, key: string, faults: Faults): Strokes | undefined {
  let strokes: Strokes | undefined = DEFAULT_STROKES
  for (const entry of readEntries(setting, key, faults) ?? []) {
    if (entry.key !== 'default' && entry.key !== 'outer') {
      reportUnknownKey(entry, key, [...STROKE_KEYS.keys()], faults)
      continue
    }
    const width = readStroke(entry.value, entry.key, faults)
    strokes = strokes && width !== undefined ? { ...strokes, [entry.key]: width } : undefined
  }
  return strokes
}
