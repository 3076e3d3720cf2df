/**
 * What `pack.yaml` says of an edition's indicators: where they stand, which levels there are, which units.
 *
 *     indicators:
 *       list: indicators
 *       levels: [level1, level2]
 *       name: name
 *       target: target
 *       suffix: 指标
 *       words:
 *         - name: 产出指标
 *           presence: required
 *           under: [数量指标, { name: 成本指标, measures: cost }]
 */
import { LIMITS } from '../../geometry/limits.ts'
import type { Faults } from '../../template/faults.ts'
import { optionReader, readText, reportInvalid, type SettingReader } from '../../template/setting-readers.ts'
import type { Setting } from '../../template/yaml.ts'
import type { LevelWord } from '../levels.ts'
import { COUNTED_UNITS, MONEY_UNITS, PERCENT_SIGNS, type UnitTable } from '../units.ts'
import { entriesOf, readItems, readKeys, readList, readWritten, required, type Written } from './settings.ts'

/** A list of indicators as a pack describes it. */
export interface IndicatorData {
  readonly list: Written
  readonly levels: readonly Written[]
  readonly name: Written
  readonly target: Written
  readonly suffix: string | undefined
  readonly words: readonly LevelWord[]
  readonly units: UnitTable
  /** Totals, one of which unit costs and quantities should make. */
  readonly budgets: readonly Written[]
}

const KEYS = ['list', 'levels', 'name', 'target', 'suffix', 'words', 'units', 'budgets']

/** Reads the data of indicators; findings: those of settings, template.key-missing. */
export const readIndicatorData: SettingReader<IndicatorData> = (setting, key, faults) => {
  const get = readKeys(setting, key, KEYS, faults)
  const needed = <T>(name: string, read: SettingReader<T>): T | undefined => {
    const value = required(get(name), `${key}.${name}`, setting.at, faults)
    return value && read(value, name, faults)
  }
  const optional = <T>(name: string, read: SettingReader<T>): T | undefined => {
    const value = get(name)
    return value && read(value, name, faults)
  }
  const list = needed('list', readWritten)
  const levels = needed('levels', readList)
  const name = needed('name', readWritten)
  const target = needed('target', readWritten)
  const words = needed('words', readWords(0))
  const units = optional('units', readUnits) ?? UNITS
  const budgets = optional('budgets', readList) ?? []
  if (!list || !levels || !name || !target || !words) return undefined
  return { list, levels, name, target, words, units, budgets, suffix: optional('suffix', readText) }
}

const readPresence = optionReader<'required' | 'expected'>(
  new Map([
    ['required', 'required'],
    ['expected', 'expected'],
  ]),
)

const readMeasures = optionReader<'cost' | 'money' | 'quantity'>(
  new Map([
    ['cost', 'cost'],
    ['money', 'money'],
    ['quantity', 'quantity'],
  ]),
)

/** Reads words of one depth; a text is a name alone. */
function readWords(depth: number): SettingReader<readonly LevelWord[]> {
  return (setting, key, faults) => {
    if (depth < LIMITS.nesting) return readItems(setting, key, faults, item => readWord(item, depth, faults))
    reportInvalid(setting, key, 'list', faults)
    return []
  }
}

function readWord(item: Setting, depth: number, faults: Faults): LevelWord | undefined {
  if (item.kind === 'text') return { name: item.text }
  const get = readKeys(item, 'words', ['name', 'presence', 'measures', 'under'], faults)
  const named = required(get('name'), 'words.name', item.at, faults)
  const name = named && readText(named, 'name', faults)
  const [presence, measures, under] = ['presence', 'measures', 'under'].map(get)
  const read = {
    presence: presence && readPresence(presence, 'presence', faults),
    measures: measures && readMeasures(measures, 'measures', faults),
    under: under && readWords(depth + 1)(under, 'under', faults),
  }
  if (name === undefined) return undefined
  return {
    name,
    ...(read.presence === undefined ? {} : { presence: read.presence }),
    ...(read.measures === undefined ? {} : { measures: read.measures }),
    ...(read.under === undefined ? {} : { under: read.under }),
  }
}

/** Amounts in 元, and the units that forms usually have. */
const UNITS: UnitTable = {
  amounts: '元',
  money: MONEY_UNITS,
  percent: PERCENT_SIGNS,
  counted: COUNTED_UNITS,
}

const readUnits: SettingReader<UnitTable> = (setting, key, faults) => {
  const get = readKeys(setting, key, ['amounts', 'money', 'percent', 'counted'], faults)
  const [amounts, money, percent, counted] = ['amounts', 'money', 'percent', 'counted'].map(get)
  const texts = (value: Setting | undefined, name: string) =>
    value && readList(value, name, faults)?.map(({ text }) => text)
  return {
    amounts: (amounts && readText(amounts, 'amounts', faults)) ?? UNITS.amounts,
    money: money === undefined ? UNITS.money : readMoney(money, faults),
    percent: texts(percent, 'percent') ?? UNITS.percent,
    counted: texts(counted, 'counted') ?? UNITS.counted,
  }
}

/** Reads `{ 元: 1, 万元: 10000 }`: how many of the smallest unit each is worth. */
function readMoney(setting: Setting, faults: Faults): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(setting, 'money', faults).flatMap(({ key, value }) => {
      if (value.kind === 'text' && /^[1-9]\d{0,15}$/.test(value.text)) return [[key, value.text] as const]
      reportInvalid(value, key, 'integer', faults)
      return []
    }),
  )
}
