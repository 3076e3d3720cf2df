/** Unit costs and quantities against the budget. */
import {
  type Amount,
  compareAmounts,
  multiplyDecimals,
  subtractAmounts,
  sumAmounts,
} from '../../declaration/amount.ts'
import type { ConcretePath } from '../../shape/path.ts'
import { type Fields, type Indicator, isMoney, isQuantity, targetPath } from '../indicators.ts'
import type { IndicatorRuleOf } from '../types.ts'
import type { UnitTable } from '../units.ts'
import { moneyOf } from './costs.ts'
import { amountAt } from './funds.ts'

/** A cost for each of something, and how many there are. */
interface Product {
  readonly cost: Indicator
  readonly quantity: Indicator
  readonly money: string
}

/**
 * Unit costs times their quantities make the budget within 1 %: 每次维护平均成本 1750 元 × 4 次 = 7,000 元.
 *
 * Says nothing unless every cost in money is a cost for each of one thing (每次…, 人均…) and exactly one
 * quantity counts that thing: the budget may hold more than what is measured.
 *
 * @param budgets totals, one of which the products should make: the year's, the project's
 */
export function costsMakeBudget(budgets: readonly ConcretePath[]): IndicatorRuleOf<'rule.cost-quantity'> {
  return {
    code: 'rule.cost-quantity',
    severity: 'info',
    check: ({ rows, units, fields }) => {
      const costs = rows.filter(indicator => indicator.measure !== undefined && isMoney(indicator))
      const products = costs.map(cost => productOf(cost, rows, units))
      const known = products.filter(product => product !== undefined)
      const [first] = known
      if (first === undefined || known.length < products.length) return []
      const [budget, ...others] = totalsIn(fields, budgets, units)
      if (budget === undefined) return []
      const product = sumAmounts(known.map(({ money, quantity }) => times(money, quantity)))
      if ([budget, ...others].some(total => isNear(product, total))) return []
      const parts = known.map(({ cost, quantity }) => `${bare(cost)} × ${bare(quantity)}`)
      return [{ path: targetPath(first.cost), facts: { parts, product, budget } }]
    },
  }
}

/** The totals that are given, in the smallest unit of money. */
function totalsIn(fields: Fields, budgets: readonly ConcretePath[], units: UnitTable): readonly Amount[] {
  const worth = units.money.get(units.amounts) ?? '1'
  return budgets.flatMap(path => {
    const total = amountAt(fields, path)
    return total === null ? [] : [sumAmounts([multiplyDecimals(total, worth)])]
  })
}

function productOf(cost: Indicator, rows: readonly Indicator[], units: UnitTable): Product | undefined {
  const money = moneyOf(cost, units)
  const basis = basisOf(cost, units)
  if (money === undefined || basis === undefined) return undefined
  const counting = rows.filter(one => isQuantity(one) && one.measure?.unit === basis)
  const [quantity] = counting
  return quantity === undefined || counting.length > 1 ? undefined : { cost, quantity, money }
}

/** The thing that a cost is for one of: 次 of 每次维护平均成本, 人 of 人均成本 and of `元/人`. */
function basisOf({ name, measure }: Indicator, { counted }: UnitTable): string | undefined {
  const [, divisor] = /[/／每](.+)$/.exec(measure?.unit ?? '') ?? []
  if (divisor !== undefined) return counted.find(unit => unit === divisor.trim())
  if (!/[每均]/.test(name)) return undefined
  let longest: string | undefined
  for (const unit of counted) {
    const isLonger = unit.length > (longest?.length ?? 0)
    if (isLonger && (name.includes(`每${unit}`) || name.includes(`${unit}均`))) longest = unit
  }
  return longest
}

function times(money: string, { measure }: Indicator): string {
  return multiplyDecimals(money, measure?.value ?? '0')
}

function bare({ measure }: Indicator): string {
  return `${measure?.value ?? ''}${measure?.unit ?? ''}`
}

/** Whether two amounts differ by 1 % of the second at most. */
function isNear(product: Amount, budget: Amount): boolean {
  const difference =
    compareAmounts(product, budget) > 0 ? subtractAmounts(product, budget) : subtractAmounts(budget, product)
  return compareAmounts(multiplyDecimals(difference, '100'), budget) <= 0
}
