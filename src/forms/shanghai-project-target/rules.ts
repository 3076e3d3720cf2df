/** The rules of filling in 财政项目支出绩效目标申报表, in the order in which a reviewer reads the form. */
import type { Fields, IndicatorList, Indicators } from '../indicators.ts'
import { costsMakeBudget } from '../rules/budget.ts'
import { costsHaveCeilings, costsInMoney, oneMoneyUnit } from '../rules/costs.ts'
import { annualWithinProject, type Sum, sumsHold } from '../rules/funds.ts'
import { levelsExpected, levelsInPlace, levelsKnown, levelsPresent } from '../rules/levels.ts'
import { namesDissimilar, namesDistinct, targetsAgree } from '../rules/names.ts'
import { datesInOrder, yearWithin } from '../rules/period.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import { percentagesInRange, quantitiesWhole, targetsNotZero } from '../rules/values.ts'
import type { Rule } from '../types.ts'
import { COUNTED_UNITS, MONEY_UNITS, PERCENT_SIGNS } from '../units.ts'
import { LABELS } from './labels.ts'
import { indicatorLevels } from './vocabulary.ts'

const PERIOD = { start: ['start'], end: ['end'] }

const SUMS: readonly Sum[] = [
  {
    total: ['funds', 'project', 'total'],
    parts: [
      { path: ['funds', 'project', 'fiscal'], label: LABELS.fiscal },
      { path: ['funds', 'project', 'other'], label: LABELS.other },
    ],
  },
  {
    total: ['funds', 'annual', 'total'],
    parts: [
      { path: ['funds', 'annual', 'appropriation'], label: LABELS.appropriation },
      { path: ['funds', 'annual', 'carryover'], label: LABELS.carryover },
      { path: ['funds', 'annual', 'other'], label: LABELS.other },
    ],
  },
]

/** The form's indicators; its amounts are in 元. */
export const INDICATORS: IndicatorList = {
  path: ['indicators'],
  levels: ['level1', 'level2'],
  name: 'name',
  target: 'target',
  vocabulary: indicatorLevels,
  units: { amounts: '元', money: MONEY_UNITS, percent: PERCENT_SIGNS, counted: COUNTED_UNITS },
}

/** Rules over the form as a whole. */
export const rules: readonly Rule<Fields>[] = [
  yearWithin(['year'], PERIOD),
  datesInOrder(PERIOD),
  sumsHold(SUMS),
  annualWithinProject(['funds', 'annual', 'total'], ['funds', 'project', 'total']),
  noPlaceholders,
]

/** Rules over its indicators. */
export const indicatorRules: readonly Rule<Indicators>[] = [
  levelsPresent,
  levelsExpected,
  levelsKnown,
  levelsInPlace,
  namesDistinct,
  namesDissimilar,
  targetsAgree,
  costsHaveCeilings,
  costsInMoney,
  oneMoneyUnit,
  percentagesInRange,
  targetsNotZero,
  quantitiesWhole,
  costsMakeBudget([
    ['funds', 'annual', 'total'],
    ['funds', 'project', 'total'],
  ]),
]
