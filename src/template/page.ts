import type { Insets } from '../geometry/box.ts'
import { type MilliPt, mmToMilliPt } from '../geometry/length.ts'
import type { Faults } from './faults.ts'
import type { PageSetup } from './page-types.ts'
import {
  insetsReader,
  optionReader,
  readEntries,
  readLength,
  readTypeSize,
  reportInvalid,
  reportUnknownKey,
} from './setting-readers.ts'
import { INSETS, type KeyNote, LENGTH, optionOf, paperOf } from './value-schema.ts'
import type { Setting } from './yaml.ts'

interface PaperSize {
  readonly width: MilliPt
  readonly height: MilliPt
}

/** Paper sizes of GB/T 148-1997 (ISO 216), upright. */
const PAPER_SIZES: ReadonlyMap<string, PaperSize> = new Map([
  ['A3', { width: mmToMilliPt(297), height: mmToMilliPt(420) }],
  ['A4', { width: mmToMilliPt(210), height: mmToMilliPt(297) }],
  ['A5', { width: mmToMilliPt(148), height: mmToMilliPt(210) }],
  ['B4', { width: mmToMilliPt(250), height: mmToMilliPt(353) }],
  ['B5', { width: mmToMilliPt(176), height: mmToMilliPt(250) }],
])

const ORIENTATIONS = new Map([
  ['portrait', 'portrait'],
  ['landscape', 'landscape'],
] as const)

const A4: PaperSize = { width: mmToMilliPt(210), height: mmToMilliPt(297) }
const MARGIN = mmToMilliPt(20)
const MARGINS: Insets = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN }

const readMargin = insetsReader(MARGINS)
const readOrientation = optionReader(ORIENTATIONS)
const MIRRORED = new Map([
  ['true', true],
  ['false', false],
])
const readMirrored = optionReader(MIRRORED)

/** The keys of `page`. */
export const PAGE_KEYS: ReadonlyMap<string, KeyNote> = new Map([
  ['size', { about: 'the paper, upright; A4 if left out', accepts: paperOf(PAPER_SIZES.keys()) }],
  ['orientation', { about: 'upright or lengthwise', accepts: optionOf(ORIENTATIONS.keys()) }],
  ['margin', { about: 'what stays free at the sides of the page; 20mm if left out', accepts: INSETS }],
  ['binding', { about: 'what the inner margin has at least, for threads or staples', accepts: LENGTH }],
  [
    'mirrored',
    { about: 'the inner margin is the right one on even pages', accepts: optionOf(MIRRORED.keys()) },
  ],
])

/** The page without a word about it: A4 upright, margins of 20 mm. */
export const DEFAULT_PAGE: PageSetup = { ...A4, margin: MARGINS }

/**
 * Reads `page: { size, orientation, margin, binding, mirrored }`.
 *
 * `binding` is what the inner margin has at least, so that nothing is printed where threads or staples go
 * (装订线; DA/T 69-2018 asks for 25 mm, GB/T 9704-2012 for 28 mm). The inner margin is the left one;
 * `mirrored` makes it the right one on even pages.
 *
 * @returns undefined where anything in it is wrong
 *
 * Findings: template.value-invalid, template.key-unknown, template.page-too-small.
 */
export function readPage(setting: Setting, key: string, faults: Faults): PageSetup | undefined {
  let size: PaperSize | undefined = A4
  let orientation: 'portrait' | 'landscape' | undefined = 'portrait'
  let margin: Insets | undefined = MARGINS
  let binding: MilliPt | undefined = 0
  let mirrored: boolean | undefined = false
  let known = true
  const entries = readEntries(setting, key, faults)
  for (const entry of entries ?? []) {
    if (entry.key === 'size') size = readPaperSize(entry.value, entry.key, faults)
    else if (entry.key === 'orientation') orientation = readOrientation(entry.value, entry.key, faults)
    else if (entry.key === 'margin') margin = readMargin(entry.value, entry.key, faults)
    else if (entry.key === 'binding') binding = readLength(entry.value, entry.key, faults)
    else if (entry.key === 'mirrored') mirrored = readMirrored(entry.value, entry.key, faults)
    else {
      reportUnknownKey(entry, key, [...PAGE_KEYS.keys()], faults)
      known = false
    }
  }
  if (!entries || !known || !size || !orientation || !margin) return undefined
  if (binding === undefined || mirrored === undefined) return undefined
  margin = { ...margin, left: Math.max(margin.left, binding) }
  const { width, height } = orientation === 'portrait' ? size : { width: size.height, height: size.width }
  if (width <= margin.left + margin.right || height <= margin.top + margin.bottom) {
    faults.add('template.page-too-small', {}, setting.at)
    return undefined
  }
  return { width, height, margin, ...(mirrored ? { mirrored } : {}) }
}

function readPaperSize(setting: Setting, key: string, faults: Faults): PaperSize | undefined {
  if (setting.kind === 'text') {
    const size = PAPER_SIZES.get(setting.text)
    if (size !== undefined) return size
    const options = [...PAPER_SIZES.keys()]
    const facts = { key, found: setting.text, expected: 'page-size', options } as const
    faults.add('template.value-invalid', facts, setting.at)
    return undefined
  }
  const [first, second, third] = setting.kind === 'list' ? setting.items : []
  if (first === undefined || second === undefined || third !== undefined) {
    reportInvalid(setting, key, 'page-size', faults)
    return undefined
  }
  const width = readTypeSize(first, key, faults)
  const height = readTypeSize(second, key, faults)
  return width === undefined || height === undefined ? undefined : { width, height }
}
