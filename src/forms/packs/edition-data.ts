/**
 * What `pack.yaml` says of an edition: names and types of its fields, and its rules, as data.
 *
 *     fields:
 *       name: { label: 项目名称, required: true }
 *       indicators[].target: { label: 指标值, type: target }
 *     sums: [{ total: funds.total, parts: [funds.fiscal, funds.other] }]
 *     severities: { rule.level-missing: warning, rule.cost-floor: off }
 */
import type { Severity } from '../../diagnostics/finding.ts'
import type { ScalarType } from '../../shape/shape.ts'
import type { At, Faults } from '../../template/faults.ts'
import { optionReader, readText, type SettingReader } from '../../template/setting-readers.ts'
import type { Setting } from '../../template/yaml.ts'
import { type IndicatorData, readIndicatorData } from './indicator-data.ts'
import {
  entriesOf,
  readItems,
  readKeys,
  readList,
  readSwitch,
  readWritten,
  required,
  type Written,
} from './settings.ts'

/** A field as a pack names it. */
export interface FieldData {
  readonly path: Written
  readonly label: string | undefined
  readonly required: boolean | undefined
  readonly type: ScalarType | undefined
  readonly options: readonly string[] | undefined
}

/** One edition's data; undefined is what is left out. */
export interface EditionData {
  readonly edition: string
  readonly at: At
  readonly fields: readonly FieldData[]
  readonly sums: readonly { readonly total: Written; readonly parts: readonly Written[] }[]
  readonly within: { readonly annual: Written; readonly project: Written } | undefined
  readonly period:
    | { readonly start: Written; readonly end: Written; readonly year: Written | undefined }
    | undefined
  readonly points: PointData | undefined
  readonly indicators: IndicatorData | undefined
  readonly severities: readonly { readonly code: Written; readonly severity: Severity | 'off' }[]
}

/** Where the points of a self-evaluation stand: see {@link PointTable}. */
export interface PointData {
  readonly list: Written
  readonly points: string
  readonly score: string
  readonly besides: { readonly points: Written; readonly score: Written; readonly label: string }
  readonly total: Written
}

const KEYS = ['fields', 'sums', 'within', 'period', 'points', 'indicators', 'severities']

/** Reads an edition's data; findings: those of settings, template.key-missing. */
export function readEditionData(edition: string, setting: Setting, faults: Faults): EditionData {
  const get = readKeys(setting, edition, KEYS, faults)
  const read = <T>(key: string, reader: SettingReader<T>): T | undefined => {
    const value = get(key)
    return value === undefined ? undefined : reader(value, key, faults)
  }
  return {
    edition,
    at: setting.at,
    fields: readFields(get('fields'), faults),
    sums: read('sums', readSums) ?? [],
    within: read('within', readWithin),
    period: read('period', readPeriod),
    points: read('points', readPoints),
    indicators: read('indicators', readIndicatorData),
    severities: readSeverities(get('severities'), faults),
  }
}

/** Whether it says anything but how much rules weigh. */
export function isStructural(data: EditionData): boolean {
  const { fields, sums, within, period, points, indicators } = data
  return (
    fields.length + sums.length > 0 || [within, period, points, indicators].some(one => one !== undefined)
  )
}

const TYPES: readonly ScalarType[] = [
  'text',
  'integer',
  'number',
  'amount',
  'date',
  'percent',
  'target',
  'boolean',
]
const readType = optionReader<ScalarType>(new Map(TYPES.map(type => [type, type])))
const FIELD_KEYS = ['label', 'required', 'type', 'options']

function readFields(setting: Setting | undefined, faults: Faults): readonly FieldData[] {
  return entriesOf(setting, 'fields', faults).map(({ key, keyAt, value }) => {
    const path = { text: key, at: keyAt }
    // `name: 项目名称` is short for a label alone.
    const nothing = { required: undefined, type: undefined, options: undefined }
    if (value.kind === 'text') return { path, label: readText(value, key, faults), ...nothing }
    const get = readKeys(value, key, FIELD_KEYS, faults)
    const [label, needed, type, options] = FIELD_KEYS.map(get)
    return {
      path,
      label: label && readText(label, 'label', faults),
      required: needed && readSwitch(needed, 'required', faults),
      type: type && readType(type, 'type', faults),
      options: options && readList(options, 'options', faults)?.map(({ text }) => text),
    }
  })
}

/** Reads a map whose keys are all paths; undefined where one of the needed ones is missing. */
function readPaths<K extends string>(
  setting: Setting,
  within: string,
  needed: readonly K[],
  faults: Faults,
): Readonly<Record<K, Written>> | undefined {
  const get = readKeys(setting, within, needed, faults)
  const found = needed.map(key => {
    const value = required(get(key), `${within}.${key}`, setting.at, faults)
    return [key, value && readWritten(value, key, faults)] as const
  })
  return isWhole(found) ? (Object.fromEntries(found) as Record<K, Written>) : undefined
}

function isWhole<K>(
  found: readonly (readonly [K, Written | undefined])[],
): found is readonly (readonly [K, Written])[] {
  return found.every(([, value]) => value !== undefined)
}

const readSums: SettingReader<EditionData['sums']> = (setting, key, faults) =>
  readItems(setting, key, faults, item => {
    const get = readKeys(item, 'sums', ['total', 'parts'], faults)
    const total = required(get('total'), 'sums.total', item.at, faults)
    const parts = required(get('parts'), 'sums.parts', item.at, faults)
    const read = total && readWritten(total, 'total', faults)
    const list = parts && readList(parts, 'parts', faults)
    return read && list ? { total: read, parts: list } : undefined
  })

const readWithin: SettingReader<NonNullable<EditionData['within']>> = (setting, key, faults) =>
  readPaths(setting, key, ['annual', 'project'], faults)

const readPeriod: SettingReader<NonNullable<EditionData['period']>> = (setting, key, faults) => {
  const get = readKeys(setting, key, ['start', 'end', 'year'], faults)
  const read = (name: string) => {
    const value = get(name)
    return value && readWritten(value, name, faults)
  }
  const start = required(read('start'), 'period.start', setting.at, faults)
  const end = required(read('end'), 'period.end', setting.at, faults)
  return start && end ? { start, end, year: read('year') } : undefined
}

const readPoints: SettingReader<PointData> = (setting, key, faults) => {
  const get = readKeys(setting, key, ['list', 'points', 'score', 'besides', 'total'], faults)
  const read = (name: string) => {
    const value = required(get(name), `${key}.${name}`, setting.at, faults)
    return value && readWritten(value, name, faults)
  }
  const [list, points, score, total] = ['list', 'points', 'score', 'total'].map(read)
  const beside = required(get('besides'), `${key}.besides`, setting.at, faults)
  const besides = beside && readPaths(beside, 'besides', ['points', 'score', 'label'], faults)
  if (!list || !points || !score || !total || !besides) return undefined
  const label = besides.label.text
  return { list, points: points.text, score: score.text, total, besides: { ...besides, label } }
}

const SEVERITIES: ReadonlyMap<string, Severity | 'off'> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'info'],
  ['off', 'off'],
])

function readSeverities(setting: Setting | undefined, faults: Faults): EditionData['severities'] {
  return entriesOf(setting, 'severities', faults).flatMap(({ key, keyAt, value }) => {
    const severity = optionReader(SEVERITIES)(value, key, faults)
    return severity === undefined ? [] : [{ code: { text: key, at: keyAt }, severity }]
  })
}
