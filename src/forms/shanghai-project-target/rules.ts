/** The rules of filling in 财政项目支出绩效目标申报表, in the order in which a reviewer reads the form. */
import { indicatorList } from '../indicator-lists.ts'
import type { Fields, IndicatorList, Indicators } from '../indicators.ts'
import { costsMakeBudget } from '../rules/budget.ts'
import { annualWithinProject, type Sum, sumsHold } from '../rules/funds.ts'
import { INDICATOR_RULES } from '../rules/indicator-rules.ts'
import { datesInOrder, yearWithin } from '../rules/period.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import type { Rule } from '../types.ts'
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
export const INDICATORS: IndicatorList = indicatorList(indicatorLevels, '元')

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
  ...INDICATOR_RULES,
  costsMakeBudget([
    ['funds', 'annual', 'total'],
    ['funds', 'project', 'total'],
  ]),
]
