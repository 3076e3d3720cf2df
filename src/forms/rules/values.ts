/** Rules over the values of targets. */
import { compareAmounts } from '../../declaration/amount.ts'
import { type Indicator, isMoney, targetPath } from '../indicators.ts'
import type { IndicatorRuleOf } from '../types.ts'

/** Percentages are between 0 and 100. */
export const percentagesInRange: IndicatorRuleOf<'rule.percent-range'> = {
  code: 'rule.percent-range',
  severity: 'warning',
  check: ({ rows, units }) =>
    rows.flatMap(indicator => {
      const { measure, target } = indicator
      if (measure === undefined || !units.percent.includes(measure.unit)) return []
      const inRange = compareAmounts(measure.value, '0') >= 0 && compareAmounts(measure.value, '100') <= 0
      return inRange ? [] : [{ path: targetPath(indicator), facts: { target } }]
    }),
}

/** A target is not 0: the share of it that is reached cannot be worked out. */
export const targetsNotZero: IndicatorRuleOf<'rule.zero-target'> = {
  code: 'rule.zero-target',
  severity: 'warning',
  check: ({ rows }) =>
    rows.flatMap(indicator => {
      const { measure, target } = indicator
      return measure?.value === '0' ? [{ path: targetPath(indicator), facts: { target } }] : []
    }),
}

/** What is counted, people or cases, is counted whole. */
export const quantitiesWhole: IndicatorRuleOf<'rule.not-whole'> = {
  code: 'rule.not-whole',
  severity: 'warning',
  check: ({ rows, units }) =>
    rows.flatMap(indicator => {
      const { measure } = indicator
      if (measure === undefined || !measure.value.includes('.')) return []
      // A fee in 件 has the wrong unit, which another rule says; an average may have a fraction.
      if (!units.counted.includes(measure.unit) || isMoney(indicator) || isAverage(indicator)) return []
      return [{ path: targetPath(indicator), facts: { value: measure.value, unit: measure.unit } }]
    }),
}

function isAverage({ name }: Indicator): boolean {
  return name.includes('均')
}
