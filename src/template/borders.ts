import type { MilliPt } from '../geometry/length.ts'
import type { Faults } from './faults.ts'
import {
  absoluteLength,
  reportInvalid,
  reportUnknownKey,
  type SettingReader,
  SIDES,
} from './setting-readers.ts'
import type { Borders } from './types.ts'
import type { Setting } from './yaml.ts'

/** A side without a rule. */
const NONE = 'none'

/** Reads the thickness of a rule: an absolute length, or `none`. */
export const readStroke: SettingReader<MilliPt> = (setting, key, faults) => {
  const width = setting.kind === 'text' ? strokeWidth(setting.text) : undefined
  if (width === undefined) reportInvalid(setting, key, 'length', faults)
  return width
}

/**
 * Reads the rules that a style gives the sides of its cells: `1pt`, `none`, two or four of them as for
 * `padding`, or a map of sides; sides left out of a map are those of the grid.
 */
export const readBorders: SettingReader<Borders> = (setting, key, faults) => {
  if (setting.kind === 'map') return readSides(setting, key, faults)
  const widths = setting.kind === 'text' ? setting.text.split(/[ \t]+/).map(strokeWidth) : []
  const [top, right = top, bottom = top, left = right] = widths
  const complete = widths.every(width => width !== undefined) && [1, 2, 4].includes(widths.length)
  if (complete) return { top, right, bottom, left }
  reportInvalid(setting, key, 'borders', faults)
  return undefined
}

function readSides(
  { entries }: Extract<Setting, { kind: 'map' }>,
  key: string,
  faults: Faults,
): Borders | undefined {
  let borders: Borders | undefined = NO_BORDERS
  for (const entry of entries) {
    const side = SIDES.find(name => name === entry.key)
    if (side === undefined) reportUnknownKey(entry, key, SIDES, faults)
    const width = side === undefined ? undefined : readStroke(entry.value, entry.key, faults)
    borders = borders && side && width !== undefined ? { ...borders, [side]: width } : undefined
  }
  return borders
}

const NO_BORDERS: Borders = { top: undefined, right: undefined, bottom: undefined, left: undefined }

/** The sides of two styles, the later one winning on each side that it gives. */
export function mergeBorders(before: Borders | undefined, later: Borders | undefined): Borders | undefined {
  if (!before || !later) return later ?? before
  return {
    top: later.top ?? before.top,
    right: later.right ?? before.right,
    bottom: later.bottom ?? before.bottom,
    left: later.left ?? before.left,
  }
}

function strokeWidth(text: string): MilliPt | undefined {
  return text === NONE ? 0 : absoluteLength(text)
}
