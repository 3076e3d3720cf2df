import { formatTarget, type MeasuredTarget } from '../declaration/target.ts'
import { OPERATORS } from '../declaration/target-signs.ts'
import type { Value } from '../declaration/types.ts'
import { FormError } from '../diagnostics/form-error.ts'
import { optionsOf } from '../template/formats.ts'
import type { Binding } from '../template/types.ts'
import { formatCheck, formatTick } from './format-choice.ts'
import { formatDate } from './format-date.ts'
import { formatMoney } from './format-money.ts'
import { formatUpper } from './format-upper.ts'

/** A value as it prints; `exact` is what it was where digits were lost. */
export interface Printed {
  readonly text: string
  readonly exact?: string
}

const BLANK: Printed = { text: '' }

const DECIMAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/

/** Joins several chosen options: 新增、延续. */
const ENUMERATION_COMMA = '、'

/**
 * Prints a value by the formats of its binding. An absent or null value is blank, but for the boxes of
 * `check`, which stand there to be ticked.
 *
 * The declaration has passed its schema and the template the check against it, so a value that does not
 * fit is the caller's mistake: FormError.
 *
 * @param zero what an amount of exactly zero prints as, where the form has it otherwise than other amounts
 */
export function formatValue(
  value: Value | undefined,
  formats: Binding['formats'],
  zero?: string | undefined,
): Printed {
  if (formats.length === 0 && typeof value === 'string') return { text: value }
  const first = formats[0]
  if (first?.name === 'check') return { text: formatCheck(value, optionsOf(first)) }
  if (first?.name === 'tick') return { text: formatTick(value, optionsOf(first)) }
  if (value === undefined || value === null || value === '') return BLANK
  let printed: Printed | undefined
  for (const { name, argument } of formats) {
    const isZero = zero !== undefined && name === 'money' && isZeroAmount(value)
    printed = isZero ? { text: zero } : applyFormat(printed?.text ?? value, name, argument)
  }
  return printed ?? { text: plainText(value) }
}

function isZeroAmount(value: Value): boolean {
  return value === 0 || (typeof value === 'string' && /^-?0+(?:\.0+)?$/.test(value))
}

function applyFormat(value: Value, name: string, argument: string | undefined): Printed {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : undefined
  if ((name === 'money' || name === 'upper') && text !== undefined && DECIMAL.test(text)) {
    const money = name === 'money' ? formatMoney(text, argument) : formatUpper(text)
    return money.rounded ? { text: money.text, exact: text } : { text: money.text }
  }
  if (name === 'date' && text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return { text: formatDate(text, argument) }
  }
  if (name === 'percent' && text !== undefined) return { text: `${text}%` }
  throw new FormError(`format ${name} cannot print ${JSON.stringify(value)}`)
}

/** A value without a format: text as it is, a target in its pattern, a boolean as 是 or 否. */
function plainText(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (isTexts(value)) return value.join(ENUMERATION_COMMA)
  const target = measuredTarget(value)
  if (target !== undefined) return formatTarget(target)
  throw new FormError(`${JSON.stringify(value)} has no text of its own`)
}

function isTexts(value: Value): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string')
}

function measuredTarget(value: Value): MeasuredTarget | undefined {
  if (value === null || typeof value !== 'object' || !('operator' in value)) return undefined
  const { operator: sign, value: amount, unit } = value
  const operator = OPERATORS.find(known => known === sign)
  if (operator === undefined || typeof amount !== 'string' || typeof unit !== 'string') return undefined
  return { operator, value: amount, unit }
}
