/**
 * The styles that every template has, and the words that set one property of a cell.
 *
 * Nothing official fixes the type of these forms; the defaults are what published copies share: Song
 * type of 10.5 pt (五号) and a title of 18 pt (小二).
 */
import { mmToMilliPt } from '../geometry/length.ts'
import type { Style, StylePatch } from './types.ts'

const pt = 1000

/** What a style starts from; `default` of the front matter changes it. */
export const BASE_STYLE: Style = {
  face: 'song',
  size: 10.5 * pt,
  align: 'auto',
  valign: 'middle',
  padding: { top: 2 * pt, right: 3 * pt, bottom: 2 * pt, left: 3 * pt },
  leading: 1.3,
  indent: 0,
  overflow: 'grow',
  minSize: 7.5 * pt,
  split: 'flow',
  direction: 'horizontal',
  autospace: false,
  decimals: 2,
  fill: undefined,
  borders: undefined,
  fitGroup: undefined,
  area: undefined,
  areaSize: undefined,
}

/**
 * The side of a seal's place: the seals of counties, of enterprises and of institutions measure up to
 * 4.5 cm (国发〔1999〕25号).
 */
const SEAL = mmToMilliPt(45)

/** Styles that the engine gives by itself; a template's style of the same name changes them. */
export const BUILT_IN_STYLES: ReadonlyMap<string, StylePatch> = new Map<string, StylePatch>([
  ['default', {}],
  ['label', { split: 'copy' }],
  ['value', { split: 'flow' }],
  ['group', { split: 'copy' }],
  ['money', { align: 'right' }],
  ['date', {}],
  ['percent', {}],
  ['upper', {}],
  ['check', {}],
  ['tick', {}],
  ['title', { face: 'title', size: 18 * pt, align: 'center' }],
  ['caption', { align: 'center' }],
  ['note', { align: 'left' }],
  ['seal', { area: 'seal', areaSize: { width: SEAL, height: SEAL }, split: 'cut' }],
  ['footer', { align: 'center', padding: { top: 0, right: 0, bottom: 0, left: 0 } }],
])

/** Words that always exist and keep their meaning. */
export const STYLE_WORDS: ReadonlyMap<string, StylePatch> = new Map<string, StylePatch>([
  ['left', { align: 'left' }],
  ['center', { align: 'center' }],
  ['right', { align: 'right' }],
  ['justify', { align: 'justify' }],
  ['distribute', { align: 'distribute' }],
  ['top', { valign: 'top' }],
  ['middle', { valign: 'middle' }],
  ['bottom', { valign: 'bottom' }],
  // A column of single characters cut by a page break is read by nobody: each part has it whole.
  ['vertical', { direction: 'vertical', split: 'copy' }],
])
