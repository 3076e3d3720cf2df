/** Readers of what `pack.yaml` says; all report with the codes of settings, at their place in the file. */
import type { At, Faults } from '../../template/faults.ts'
import {
  optionReader,
  readEntries,
  readText,
  reportInvalid,
  reportUnknownKey,
  type SettingReader,
} from '../../template/setting-readers.ts'
import type { Setting, SettingEntry } from '../../template/yaml.ts'

/** A text and where it stands. */
export interface Written {
  readonly text: string
  readonly at: At
}

/** A map's entries by key; keys that are not among the known ones are reported. */
export function readKeys(
  setting: Setting,
  within: string,
  known: readonly string[],
  faults: Faults,
): (key: string) => Setting | undefined {
  const entries = readEntries(setting, within, faults) ?? []
  for (const entry of entries) {
    if (!known.includes(entry.key)) reportUnknownKey(entry, within, known, faults)
  }
  return key => entries.find(entry => entry.key === key)?.value
}

/** Reads a text with its place. */
export const readWritten: SettingReader<Written> = (setting, key, faults) => {
  const text = readText(setting, key, faults)
  return text === undefined ? undefined : { text, at: setting.at }
}

/** Reads a list of texts with their places. */
export const readList: SettingReader<readonly Written[]> = (setting, key, faults) => {
  if (setting.kind === 'list') return setting.items.flatMap(item => readWritten(item, key, faults) ?? [])
  reportInvalid(setting, key, 'list', faults)
  return undefined
}

/** Reads every item of a list. */
export function readItems<T>(
  setting: Setting,
  key: string,
  faults: Faults,
  read: SettingReader<T>,
): readonly T[] {
  if (setting.kind === 'list') return setting.items.flatMap(item => read(item, key, faults) ?? [])
  reportInvalid(setting, key, 'list', faults)
  return []
}

/** Reads `true` or `false`. */
export const readSwitch: SettingReader<boolean> = (setting, key, faults) =>
  optionReader(
    new Map([
      ['true', true],
      ['false', false],
    ]),
  )(setting, key, faults)

/** A key that must be there: finding template.key-missing where it is not. */
export function required<T>(value: T | undefined, key: string, at: At, faults: Faults): T | undefined {
  if (value === undefined) faults.add('template.key-missing', { key }, at)
  return value
}

/** The entries of a map, none where it is left out. */
export function entriesOf(
  setting: Setting | undefined,
  key: string,
  faults: Faults,
): readonly SettingEntry[] {
  return setting === undefined ? [] : (readEntries(setting, key, faults) ?? [])
}
