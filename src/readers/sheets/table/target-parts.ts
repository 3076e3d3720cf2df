/** Targets whose operator, value and unit stand in columns of their own. */
import { readAmount } from '../../../declaration/amount.ts'
import { type Operator, operatorOf } from '../../../declaration/target-signs.ts'
import type { Value } from '../../../declaration/types.ts'
import { typedValue } from '../../values.ts'
import { halfWidth } from './half-width.ts'

/** The parts of a target as their cells show them; empty where a cell is blank or there is no column. */
export interface TargetTexts {
  /** The target's own column, which holds the value where no column is called that. */
  readonly whole: string
  readonly operator: string
  readonly value: string
  readonly unit: string
}

/** What systems' lists call the operators in words; the signs' other spellings are known to targets. */
const WORDS: ReadonlyMap<string, Operator> = new Map([
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不低于', '≥'],
  ['不高于', '≤'],
  ['等于', '='],
  ['大于', '>'],
  ['小于', '<'],
])

/**
 * The target that the parts make: one that can be compared where there are an operator and a number, else
 * the texts one after another as they stand (`定性` is no operator, and `985米` needs none).
 */
export function targetOf({ whole, operator, value, unit }: TargetTexts): Value {
  const number = value === '' ? whole : value
  const sign = halfWidth(operator)
  const known = operatorOf(sign) ?? WORDS.get(sign)
  const amount = readAmount(halfWidth(number))
  if (known !== undefined && amount.ok && amount.value !== null) {
    return { operator: known, value: amount.value, unit }
  }
  return typedValue('target', `${known ?? ''}${number}${unit}`)
}
