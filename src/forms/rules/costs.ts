/** Rules over indicators of cost, and over the money in any target. */
import { compareAmounts, divideDecimals, multiplyDecimals } from '../../declaration/amount.ts'
import type { Operator } from '../../declaration/target-signs.ts'
import { type Indicator, isCost, isMoney, targetPath } from '../indicators.ts'
import type { IndicatorRuleOf } from '../types.ts'
import { moneyUnitIn, type UnitTable } from '../units.ts'

const CEILINGS: Partial<Record<Operator, Operator>> = { '≥': '≤', '>': '<' }

/** What is saved may well have a floor: 成本节约率 ≥5%. */
const SAVED = /节约|节省|节支|降低|下降|压减|减少/

/** A cost has a ceiling: with ≥ or > spending more would be a success. */
export const costsHaveCeilings: IndicatorRuleOf<'rule.cost-floor'> = {
  code: 'rule.cost-floor',
  severity: 'warning',
  check: ({ rows }) =>
    rows.flatMap(indicator => {
      const { name, target, measure } = indicator
      const ceiling = measure?.operator && CEILINGS[measure.operator]
      if (ceiling === undefined || !isCost(indicator) || SAVED.test(name)) return []
      return [{ path: targetPath(indicator), facts: { target, ceiling: withSign(target, ceiling) } }]
    }),
}

/** The target with another sign, where it begins with one. */
function withSign(target: string, sign: Operator): string | undefined {
  return /^[≥>]/.test(target) ? `${sign}${target.slice(1)}` : undefined
}

/** How many units of money are named as examples. */
const USUAL = 3

/** A cost in money is measured in money, or in percent of it: not in 件. */
export const costsInMoney: IndicatorRuleOf<'rule.cost-unit'> = {
  code: 'rule.cost-unit',
  severity: 'warning',
  check: ({ rows, units }) =>
    rows.flatMap(indicator => {
      const { measure } = indicator
      if (measure === undefined || !isMoney(indicator)) return []
      const { unit } = measure
      if (moneyUnitIn(unit, units) !== undefined || units.percent.includes(unit)) return []
      return [
        { path: targetPath(indicator), facts: { unit, units: [...units.money.keys()].slice(0, USUAL) } },
      ]
    }),
}

/**
 * Money in targets is in the unit of the form's own amounts, so that one form does not mix 元 and 万元. In a
 * form in 万元 smaller units are left alone: a unit cost of some yuan would be all zeros.
 */
export const oneMoneyUnit: IndicatorRuleOf<'rule.money-unit-mixed'> = {
  code: 'rule.money-unit-mixed',
  severity: 'warning',
  check: ({ rows, units }) => {
    const own = units.money.get(units.amounts) ?? '1'
    return rows.flatMap(indicator => {
      const { measure, target } = indicator
      const worth = measure && units.money.get(moneyUnitIn(measure.unit, units) ?? '')
      if (measure === undefined || worth === undefined || compareAmounts(worth, own) <= 0) return []
      const converted = divideDecimals(multiplyDecimals(measure.value, worth), own)
      return [{ path: targetPath(indicator), facts: { target, unit: units.amounts, converted } }]
    })
  },
}

/** What an indicator of cost in money costs, in the smallest unit of money; undefined for any other. */
export function moneyOf(indicator: Indicator, units: UnitTable): string | undefined {
  const { measure } = indicator
  const unit = measure && moneyUnitIn(measure.unit, units)
  const worth = unit === undefined ? undefined : units.money.get(unit)
  if (measure === undefined || worth === undefined || !isMoney(indicator)) return undefined
  return multiplyDecimals(measure.value, worth)
}
