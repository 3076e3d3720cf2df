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
import {
  AREA_SIZE,
  BORDERS,
  COLOR,
  EM,
  INSETS,
  type KeyRule,
  mapOf,
  nameExcept,
  optionOf,
  TEXT,
  TYPE_SIZE,
  type ValueSchema,
} from './value-schema.ts'
import type { Setting, SettingEntry } from './yaml.ts'

/** How a value is read, and what it may be. */
interface ValueRule<T> {
  readonly read: SettingReader<T>
  readonly accepts: ValueSchema
}

function choice<T>(options: ReadonlyMap<string, T>): ValueRule<T> {
  return { read: optionReader(options), accepts: optionOf(options.keys()) }
}

function options<T extends string>(...names: readonly T[]): ValueRule<T> {
  return choice(new Map(names.map(name => [name, name])))
}

/** A key's rule, giving the patch of the property it sets. */
function setting<K extends keyof Style>(
  property: K,
  { read, accepts }: ValueRule<Style[K]>,
  about: string,
): KeyRule<StylePatch> {
  return {
    about,
    accepts,
    read: (value, key, faults) => {
      const result = read(value, key, faults)
      return result === undefined ? undefined : { [property]: result }
    },
  }
}

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])

const DIGITS: ReadonlyMap<string, number> = new Map(Array.from('0123456789', digit => [digit, Number(digit)]))

const ALIGNMENTS = options<Align>('auto', 'left', 'center', 'right', 'justify', 'distribute', 'decimal')
const SIZES = { read: readTypeSize, accepts: TYPE_SIZE }
const EMS = { read: readEm, accepts: EM }
const TEXTS = { read: readText, accepts: TEXT }
const PADDING = { read: insetsReader(BASE_STYLE.padding), accepts: INSETS }

/** The keys of a style in the front matter, with what reads each. */
export const STYLE_KEYS: ReadonlyMap<string, KeyRule<StylePatch>> = new Map([
  [
    'face',
    setting(
      'face',
      options<FaceRole>('song', 'fangsong', 'hei', 'kai', 'title'),
      'the face: 宋体, 仿宋, 黑体, 楷体, 小标宋',
    ),
  ],
  ['size', setting('size', SIZES, 'the size of the type')],
  [
    'align',
    setting(
      'align',
      ALIGNMENTS,
      'where lines stand; `auto` is centred, and left from three lines on; `decimal` sets the decimal points of a column in one line',
    ),
  ],
  [
    'valign',
    setting(
      'valign',
      options<Valign>('top', 'middle', 'bottom'),
      'where the text stands in the height of its cell',
    ),
  ],
  ['padding', setting('padding', PADDING, 'the distance of the text from the sides of its cell')],
  ['leading', setting('leading', EMS, 'the distance of baselines')],
  ['indent', setting('indent', EMS, 'how far the first line of a paragraph is indented')],
  [
    'overflow',
    setting(
      'overflow',
      options<Overflow>('grow', 'shrink', 'error'),
      'what a text too long for its cell does: its row grows, its type shrinks, or it is refused',
    ),
  ],
  ['min-size', setting('minSize', SIZES, 'the least size to which `overflow: shrink` goes')],
  [
    'split',
    setting(
      'split',
      options<Split>('copy', 'flow', 'cut'),
      'what a text does where a page break cuts its cell: stands in each part, goes on in the next, or stays in the first',
    ),
  ],
  [
    'direction',
    setting(
      'direction',
      options<Direction>('horizontal', 'vertical'),
      'lines from left to right, or one column from top to bottom',
    ),
  ],
  [
    'autospace',
    setting(
      'autospace',
      choice(SWITCH),
      'a quarter em between 汉字 and Latin letters or digits; `false` if left out',
    ),
  ],
  [
    'decimals',
    setting('decimals', choice(DIGITS), 'how many decimals `align: decimal` leaves room for; 2 if left out'),
  ],
  ['fill', setting('fill', { read: readColor, accepts: COLOR }, 'the background of the cell')],
  [
    'borders',
    setting(
      'borders',
      { read: readBorders, accepts: BORDERS },
      'the rules at the sides of the cell; they beat `strokes`',
    ),
  ],
  [
    'fit-group',
    setting('fitGroup', TEXTS, 'a name: texts of one group that shrink take the size of the smallest'),
  ],
  [
    'area',
    setting('area', TEXTS, 'keeps the cell or line for a seal, and names the place in `printed.areas`'),
  ],
  [
    'area-size',
    setting(
      'areaSize',
      { read: readSize, accepts: AREA_SIZE },
      'the least size of that place; `.seal` has 45mm',
    ),
  ],
])

/** What `styles` may be. */
export const STYLES: ValueSchema = {
  title: 'a map of names to maps of style keys',
  type: 'object',
  propertyNames: nameExcept(STYLE_WORDS.keys()),
  additionalProperties: mapOf(STYLE_KEYS),
}

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
    const rule = STYLE_KEYS.get(entry.key)
    if (rule === undefined) reportUnknownKey(entry, style.key, [...STYLE_KEYS.keys()], faults)
    else patch = { ...patch, ...rule.read(entry.value, entry.key, faults) }
  }
  return patch
}
