/** Texts of a filled form as values of its declaration. */
import { readAmount } from '../declaration/amount.ts'
import { readDate } from '../declaration/date.ts'
import { parseTarget } from '../declaration/target.ts'
import type { Value } from '../declaration/types.ts'
import type { ScalarType } from '../shape/shape.ts'

const INTEGER = /^\d{1,15}$/

/** A target as official systems print it begins like this; free texts hardly do. */
const TARGET_START = /^[≥≤=><≧≦＝＞＜]/

/**
 * The value of a printed text: amounts as canonical decimals, dates as ISO 8601, integers as numbers,
 * targets of the known pattern as objects that print back identically. What does not read as its type
 * stays text, so that the form's own check tells what is wrong with it and nothing is lost.
 */
export function typedValue(type: ScalarType, text: string): Value {
  switch (type) {
    case 'amount':
      return readOr(readAmount(text), text)
    case 'date':
      return readOr(readDate(text), text)
    case 'integer':
      return INTEGER.test(text) ? Number(text) : text
    case 'target':
      return parseTarget(text)
    default:
      return text
  }
}

function readOr(read: ReturnType<typeof readAmount>, text: string): Value {
  return read.ok ? read.value : text
}

/** Whether a text reads as the type; any text reads as text. */
export function readsAs(type: ScalarType, text: string): boolean {
  switch (type) {
    case 'amount':
      return readAmount(text).ok
    case 'date':
      return readDate(text).ok
    case 'integer':
      return INTEGER.test(text)
    default:
      return true
  }
}

/** Whether a text looks like a measured target: `≥95.00(%)`. */
export function looksMeasured(text: string): boolean {
  return TARGET_START.test(text)
}
