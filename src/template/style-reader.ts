import { readBorders } from './borders.ts'
import type { Faults } from './faults.ts'
import { FORBIDDEN_NAMES, isName } from './names.ts'
import {
  insetsReader,
  optionReader,
  readColor,
  readEm,
  readEntries,
  readSize,
  readText,
  readTypeSize,
  reportInvalid,
  reportUnknownKey,
  type SettingReader,
} from './setting-readers.ts'
import { BASE_STYLE, BUILT_IN_STYLES, STYLE_WORDS } from './style-defaults.ts'
import type { Align, Direction, FaceRole, Overflow, Split, Style, StylePatch, Valign } from './types.ts'
import type { Setting, SettingEntry } from './yaml.ts'

function options<T extends string>(...names: readonly T[]): SettingReader<T> {
  return optionReader(new Map(names.map(name => [name, name])))
}

/** A key's reader, giving the patch of the property it sets. */
function setting<K extends keyof Style>(
  property: K,
  read: SettingReader<Style[K]>,
): SettingReader<StylePatch> {
  return (value, key, faults) => {
    const result = read(value, key, faults)
    return result === undefined ? undefined : { [property]: result }
  }
}

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])

const DIGITS: ReadonlyMap<string, number> = new Map(Array.from('0123456789', digit => [digit, Number(digit)]))

/** The keys of a style in the front matter, with what reads each. */
export const STYLE_KEYS: ReadonlyMap<string, SettingReader<StylePatch>> = new Map([
  ['face', setting('face', options<FaceRole>('song', 'fangsong', 'hei', 'kai', 'title'))],
  ['size', setting('size', readTypeSize)],
  [
    'align',
    setting('align', options<Align>('auto', 'left', 'center', 'right', 'justify', 'distribute', 'decimal')),
  ],
  ['valign', setting('valign', options<Valign>('top', 'middle', 'bottom'))],
  ['padding', setting('padding', insetsReader(BASE_STYLE.padding))],
  ['leading', setting('leading', readEm)],
  ['indent', setting('indent', readEm)],
  ['overflow', setting('overflow', options<Overflow>('grow', 'shrink', 'error'))],
  ['min-size', setting('minSize', readTypeSize)],
  ['split', setting('split', options<Split>('copy', 'flow', 'cut'))],
  ['direction', setting('direction', options<Direction>('horizontal', 'vertical'))],
  ['autospace', setting('autospace', optionReader(SWITCH))],
  ['decimals', setting('decimals', optionReader(DIGITS))],
  ['fill', setting('fill', readColor)],
  ['borders', setting('borders', readBorders)],
  ['fit-group', setting('fitGroup', readText)],
  ['area', setting('area', readText)],
  ['area-size', setting('areaSize', readSize)],
])

/**
 * Reads `styles: { name: { key: value } }` and lays it over the built-in styles.
 *
 * Findings: template.value-invalid, template.key-unknown, template.name-reserved.
 */
export function readStyles(value: Setting, key: string, faults: Faults): ReadonlyMap<string, StylePatch> {
  const styles = new Map(BUILT_IN_STYLES)
  for (const entry of readEntries(value, key, faults) ?? []) {
    if (FORBIDDEN_NAMES.has(entry.key) || STYLE_WORDS.has(entry.key)) {
      faults.add('template.name-reserved', { name: entry.key }, entry.keyAt)
    } else if (!isName(entry.key)) {
      reportInvalid({ kind: 'text', text: entry.key, at: entry.keyAt }, key, 'name', faults)
    } else {
      styles.set(entry.key, { ...styles.get(entry.key), ...readStyle(entry, faults) })
    }
  }
  return styles
}

function readStyle(style: SettingEntry, faults: Faults): StylePatch {
  let patch: StylePatch = {}
  for (const entry of readEntries(style.value, style.key, faults) ?? []) {
    const read = STYLE_KEYS.get(entry.key)
    if (read === undefined) reportUnknownKey(entry, style.key, [...STYLE_KEYS.keys()], faults)
    else patch = { ...patch, ...read(entry.value, entry.key, faults) }
  }
  return patch
}
