/** Lists of indicators with the fields that forms usually give them. */
import type { IndicatorList } from './indicators.ts'
import type { LevelVocabulary } from './levels.ts'
import { COUNTED_UNITS, MONEY_UNITS, PERCENT_SIGNS } from './units.ts'

/**
 * The list `indicators[]` of a form: `level1`, `level2`, `name` and `target`.
 *
 * @param amounts the unit of the form's amounts: `万元`
 */
export function indicatorList(vocabulary: LevelVocabulary, amounts: string): IndicatorList {
  return {
    path: ['indicators'],
    levels: ['level1', 'level2'],
    name: 'name',
    target: 'target',
    vocabulary,
    units: { amounts, money: MONEY_UNITS, percent: PERCENT_SIGNS, counted: COUNTED_UNITS },
  }
}
