/** What a target measures, also where it is written as people write it and prints verbatim. */
import { plainDecimal } from './exact-number.ts'
import type { Target } from './target.ts'
import { foldWidth, type Operator, operatorOf } from './target-signs.ts'

/** A comparison with a number, as a rule needs it. */
export interface Measure {
  /** Undefined where the text has none: `985米`. */
  readonly operator: Operator | undefined
  /** An exact decimal without superfluous zeros: `16.66`. */
  readonly value: string
  /** As written, without brackets; empty where there is none. */
  readonly unit: string
}

/** UTF-16 units of a text that may be a measure; longer ones are prose. */
const LONGEST = 40

/** A digit of either width, without which there is no number to look for. */
const DIGIT = /[0-9０-９]/

const NUMBER = /^(-?\d[\d,]*(?:\.\d+)?)\s*(?:\(([^()]*)\)|([^()\d]*))$/

/** Comparisons in words before the number, longer ones first. */
const BEFORE: readonly (readonly [string, Operator])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不多于', '≤'],
  ['不大于', '≤'],
  ['至少', '≥'],
  ['至多', '≤'],
  ['大于', '>'],
  ['高于', '>'],
  ['超过', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['等于', '='],
]

/** Comparisons in words behind the unit, longer ones first. */
const BEHIND: readonly (readonly [string, Operator])[] = [
  ['及以上', '≥'],
  ['及以下', '≤'],
  ['以上', '≥'],
  ['以下', '≤'],
  ['以内', '≤'],
]

/**
 * The measure of a target: of an object, and of texts such as `≥15元`, `不低于95%`, `3000件以上`, `985米`.
 *
 * @returns undefined for what is no single number with a unit: `及时`, `3-5天`, `1月至6月`
 */
export function measureOf(target: Target | null): Measure | undefined {
  if (target === null) return undefined
  if (typeof target !== 'string') {
    const { operator, value, unit } = target
    return { operator, value: plainDecimal(value) ?? value, unit }
  }
  if (target.length > LONGEST || !DIGIT.test(target)) return undefined
  const { operator, rest } = compared(foldWidth(target).trim())
  const [, number = '', bracketed, behind = ''] = NUMBER.exec(rest) ?? []
  const value = plainDecimal(number.replaceAll(',', ''))
  return value === undefined ? undefined : { operator, value, unit: (bracketed ?? behind).trim() }
}

function compared(text: string): { readonly operator: Operator | undefined; readonly rest: string } {
  const [sign] = /^[≥≤≧≦⩾⩽><=]+/.exec(text) ?? []
  if (sign !== undefined) return { operator: operatorOf(sign), rest: text.slice(sign.length).trim() }
  for (const [word, operator] of BEFORE) {
    if (text.startsWith(word)) return { operator, rest: text.slice(word.length).trim() }
  }
  for (const [word, operator] of BEHIND) {
    if (text.endsWith(word)) return { operator, rest: text.slice(0, -word.length).trim() }
  }
  return { operator: undefined, rest: text }
}
