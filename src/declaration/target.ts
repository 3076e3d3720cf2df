/**
 * Targets of indicators (指标值): free text, or an operator, a value and a unit.
 *
 * Official systems print the latter in one pattern, `≥16.66(万元)`, with two decimals; whatever follows
 * another pattern (`985米`, `及时`) is text and prints verbatim.
 */
import { error, type Finding, info, type Outcome } from '../diagnostics/finding.ts'
import { nearest } from '../shape/nearest.ts'
import { type Amount, type AmountInput, readAmount } from './amount.ts'
import { below, isBlank, isPlainObject, quote, refused, wrongType } from './reading.ts'
import { OPERATORS, type Operator, operatorOf, plainUnit, respell } from './target-signs.ts'
import { readText } from './text.ts'

/** A target that can be compared; its value is an exact decimal with two decimals, like an amount. */
export type MeasuredTarget = {
  readonly operator: Operator
  readonly value: Amount
  readonly unit: string
}

/** A target: verbatim text, or one that can be compared. */
export type Target = string | MeasuredTarget

/** What a target may be given as. */
export type TargetInput =
  | string
  | { readonly operator: Operator; readonly value: AmountInput; readonly unit?: string | null }

/** The fields of a target given as an object. */
export const TARGET_FIELDS: readonly string[] = ['operator', 'value', 'unit']

const PRINTED = /^([≥≤=><])(-?\d+\.\d{2})\(([^()]+)\)$/

/**
 * Reads a target. A text in the printed pattern becomes what it says, see {@link parseTarget}; one in the
 * pattern but for its signs (`>=15.00（元）`) as well, and that is told. Any other text stays as it is.
 *
 * Findings: those of texts and amounts, `declaration.missing` and `.not-one-of`, with the path of the
 * part (`operator`, `value`, `unit`); `declaration.target-normalised` (info).
 */
export function readTarget(input: unknown): Outcome<Target | null> {
  if (input === null || input === undefined || typeof input === 'string') return readPrinted(input)
  if (!isPlainObject(input)) return wrongType('target', input)
  const operator = readOperator(input.operator)
  const amount = readAmount(input.value)
  const unit = readUnit(input.unit)
  if (operator.ok && amount.ok && amount.value !== null && unit.ok) {
    const target = { operator: operator.value, value: amount.value, unit: unit.value }
    const told = [...below('operator', operator.findings), ...below('unit', unit.findings)]
    return { ok: true, value: target, findings: told }
  }
  const noValue = amount.ok && amount.value === null ? [error('declaration.missing', {})] : []
  return refused(
    ...(operator.ok ? [] : below('operator', operator.findings)),
    ...below('value', [...amount.findings, ...noValue]),
    ...(unit.ok ? [] : below('unit', unit.findings)),
  )
}

function readPrinted(input: string | null | undefined): Outcome<Target | null> {
  const text = readText(input)
  if (!text.ok || text.value === null) return text
  const respelled = respell(text.value)
  return { ok: true, value: parseTarget(respelled), findings: respelling(text.value, respelled) }
}

function readOperator(input: unknown): Outcome<Operator> {
  if (isBlank(input)) return refused(error('declaration.missing', {}))
  if (typeof input !== 'string') return wrongType('text', input)
  const operator = operatorOf(input)
  if (operator !== undefined) return { ok: true, value: operator, findings: respelling(input, operator) }
  const facts = { value: quote(input), options: OPERATORS, nearest: nearest(input, OPERATORS) }
  return refused(error('declaration.not-one-of', facts))
}

function readUnit(input: unknown): Outcome<string> {
  const text = readText(input)
  if (!text.ok) return text
  const unit = plainUnit(text.value ?? '')
  return { ok: true, value: unit, findings: respelling(text.value ?? '', unit) }
}

function respelling(from: string, to: string): readonly Finding[] {
  return from === to ? [] : [info('declaration.target-normalised', { from: quote(from), to: quote(to) })]
}

/** Prints a target: text as it is, else `≥16.66(万元)`; without a unit, `≥16.66`. */
export function formatTarget(target: Target): string {
  if (typeof target === 'string') return target
  const unit = target.unit === '' ? '' : `(${target.unit})`
  return `${target.operator}${target.value}${unit}`
}

/**
 * Reads a printed target, `≥15.00(元)`, as an operator, a value and a unit, but only where these print
 * the identical text again; any other text stays as it is.
 */
export function parseTarget(text: string): Target {
  const printed = PRINTED.exec(text)
  if (printed === null) return text
  const [, sign, number, unit = ''] = printed
  const operator = OPERATORS.find(known => known === sign)
  const amount = readAmount(number)
  if (operator === undefined || !amount.ok || amount.value === null) return text
  const target = { operator, value: amount.value, unit }
  return formatTarget(target) === text ? target : text
}
