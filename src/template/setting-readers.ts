/**
 * Readers of single values of the front matter. Each takes the setting and the key it stands under, and
 * returns undefined where the value is wrong, after reporting template.value-invalid.
 */
import type { ExpectedValue } from '../diagnostics/template-codes.ts'
import type { Insets } from '../geometry/box.ts'
import { type Length, type MilliPt, parseLength, toMilliPt, type Unit } from '../geometry/length.ts'
import { LIMITS } from '../geometry/limits.ts'
import { nearest } from '../shape/nearest.ts'
import { clip, type Faults } from './faults.ts'
import type { Setting, SettingEntry } from './yaml.ts'

/** Reads one value under a key. */
export type SettingReader<T> = (setting: Setting, key: string, faults: Faults) => T | undefined

/** Reports a value that its key cannot take. */
export function reportInvalid(setting: Setting, key: string, expected: ExpectedValue, faults: Faults): void {
  faults.add('template.value-invalid', { key, found: describe(setting), expected, options: [] }, setting.at)
}

/** Reads any text. */
export const readText: SettingReader<string> = (setting, key, faults) => {
  if (setting.kind === 'text' && setting.text !== '') return setting.text
  reportInvalid(setting, key, 'text', faults)
  return undefined
}

/** The entries of a map, or undefined for anything else. */
export const readEntries: SettingReader<readonly SettingEntry[]> = (setting, key, faults) => {
  if (setting.kind === 'map') return setting.entries
  reportInvalid(setting, key, 'map', faults)
  return undefined
}

/** A reader for one of the options, by their names. */
export function optionReader<T>(options: ReadonlyMap<string, T>): SettingReader<T> {
  return (setting, key, faults) => {
    const option = setting.kind === 'text' ? options.get(setting.text) : undefined
    if (option !== undefined) return option
    const facts = { key, found: describe(setting), expected: 'option', options: [...options.keys()] } as const
    faults.add('template.value-invalid', facts, setting.at)
    return undefined
  }
}

/** Reads a colour as `#e8e8e8`, in quotes since `#` begins a comment in YAML. */
export const readColor: SettingReader<readonly [number, number, number]> = (setting, key, faults) => {
  const match =
    setting.kind === 'text' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(setting.text) : null
  if (match) {
    const [red = 0, green = 0, blue = 0] = match.slice(1).map(part => Number.parseInt(part, 16))
    return [red, green, blue]
  }
  reportInvalid(setting, key, 'color', faults)
  return undefined
}

/** A length in one of the units, no longer than the limit. */
export function lengthIn(text: string, units: readonly Unit[]): Length | undefined {
  const length = parseLength(text)
  if (length === undefined || !units.includes(length.unit)) return undefined
  return length.value * 1000 <= LIMITS.length ? length : undefined
}

/** Reads an absolute length (pt, mm or 字号), 0 allowed. */
export const readLength: SettingReader<MilliPt> = (setting, key, faults) => {
  const length = setting.kind === 'text' ? absoluteLength(setting.text) : undefined
  if (length === undefined) reportInvalid(setting, key, 'length', faults)
  return length
}

/** Reads a type size: an absolute length above 0. */
export const readTypeSize: SettingReader<MilliPt> = (setting, key, faults) => {
  const length = setting.kind === 'text' ? absoluteLength(setting.text) : undefined
  if (length !== undefined && length > 0) return length
  reportInvalid(setting, key, 'length', faults)
  return undefined
}

/** Reads the size of a place: `45mm`, or its width and height, `60mm 45mm`. */
export const readSize: SettingReader<{ readonly width: MilliPt; readonly height: MilliPt }> = (
  setting,
  key,
  faults,
) => {
  const lengths = setting.kind === 'text' ? setting.text.split(/[ \t]+/).map(absoluteLength) : []
  const [width, height = width, third] = lengths
  const complete = third === undefined && lengths.length <= 2 && lengths.every(length => length !== undefined)
  if (complete && width !== undefined && height !== undefined) return { width, height }
  reportInvalid(setting, key, 'size', faults)
  return undefined
}

/** Reads a number of ems, with or without the unit: `1.3em`, `1.3`. */
export const readEm: SettingReader<number> = (setting, key, faults) => {
  const match = setting.kind === 'text' ? /^(\d{1,3}(?:\.\d+)?)(?:em)?$/.exec(setting.text) : null
  if (match) return Number(match[1])
  reportInvalid(setting, key, 'em', faults)
  return undefined
}

/**
 * A reader for distances from four sides: `2pt`, `2pt 3pt` (above and below, aside), four lengths
 * clockwise from the top, or a map of sides; sides left out of a map keep the default.
 */
export function insetsReader(defaults: Insets): SettingReader<Insets> {
  return (setting, key, faults) => {
    if (setting.kind === 'map') return readSides(setting.entries, key, defaults, faults)
    const lengths = setting.kind === 'text' ? setting.text.split(/[ \t]+/).map(absoluteLength) : []
    const [top, right = top, bottom = top, left = right] = lengths
    const known = top !== undefined && right !== undefined && bottom !== undefined && left !== undefined
    const complete = lengths.every(length => length !== undefined) && [1, 2, 4].includes(lengths.length)
    if (known && complete) return { top, right, bottom, left }
    reportInvalid(setting, key, 'insets', faults)
    return undefined
  }
}

/** The sides of a box, clockwise from the top. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const

function readSides(
  entries: readonly SettingEntry[],
  key: string,
  defaults: Insets,
  faults: Faults,
): Insets | undefined {
  const sides = { ...defaults }
  let complete = true
  for (const entry of entries) {
    const side = SIDES.find(name => name === entry.key)
    if (side === undefined) reportUnknownKey(entry, key, SIDES, faults)
    const length = side === undefined ? undefined : readLength(entry.value, entry.key, faults)
    if (side === undefined || length === undefined) complete = false
    else sides[side] = length
  }
  return complete ? sides : undefined
}

/** Reports a key that its map does not have: template.key-unknown. */
export function reportUnknownKey(
  entry: SettingEntry,
  within: string | undefined,
  known: readonly string[],
  faults: Faults,
): void {
  const facts = { name: clip(entry.key), within, known, nearest: nearest(entry.key, known) }
  faults.add('template.key-unknown', facts, entry.keyAt)
}

/** A length in pt, mm or 字号 within the limit. */
export function absoluteLength(text: string): MilliPt | undefined {
  const length = lengthIn(text, ['pt', 'mm'])
  return length === undefined ? undefined : toMilliPt(length, 0)
}

function describe(setting: Setting): string {
  if (setting.kind === 'text') return clip(setting.text)
  return setting.kind === 'list' ? '[…]' : '{…}'
}
