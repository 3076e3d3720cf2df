/** Reads numbers, booleans and choices. */
import { error, type Outcome } from '../diagnostics/finding.ts'
import { nearest } from '../shape/nearest.ts'
import { formatPath } from '../shape/path.ts'
import { type ExactNumber, numberText, plainDecimal } from './exact-number.ts'
import { below, isBlank, quote, type Read, refused, trimBlanks, value, wrongType } from './reading.ts'
import { readText } from './text.ts'

/** What a number may be given as. */
export type NumberInput = string | number | ExactNumber

/** Both ends belong to the range; an absent one is open. */
export interface Range {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/**
 * Reads whole numbers of a range. Text is refused, also where it looks like a number.
 *
 * Findings: `declaration.wrong-type`, `.out-of-range`.
 */
export function integerReader(range: Range): Read<number> {
  return input => {
    if (isBlank(input)) return value(null)
    const text = numberText(input)
    const number = Number(text)
    if (text === undefined || !Number.isInteger(number)) return wrongType('integer', input)
    const { minimum, maximum } = range
    const low = minimum ?? Number.MIN_SAFE_INTEGER
    const high = maximum ?? Number.MAX_SAFE_INTEGER
    if (number >= low && number <= high) return value(number)
    return refused(error('declaration.out-of-range', { value: quote(text), minimum, maximum }))
  }
}

/**
 * Reads a number of any precision as exact decimal text: `12.50` → `12.5`.
 *
 * Findings: `declaration.wrong-type`.
 */
export function readNumber(input: unknown): Outcome<string | null> {
  if (isBlank(input)) return value(null)
  const text = typeof input === 'string' ? trimBlanks(input) : numberText(input)
  const plain = text === undefined ? undefined : plainDecimal(text)
  return plain === undefined ? wrongType('number', input) : value(plain)
}

/**
 * Reads a percentage as exact decimal text, with or without its sign: `95`, `95%` → `95`.
 *
 * Findings: `declaration.wrong-type`.
 */
export function readPercent(input: unknown): Outcome<string | null> {
  const number = readNumber(typeof input === 'string' ? input.replace(/%$/, '') : input)
  return number.ok ? number : wrongType('percent', input)
}

/** Reads true and false. Findings: `declaration.wrong-type`. */
export function readBoolean(input: unknown): Outcome<boolean | null> {
  if (isBlank(input)) return value(null)
  return typeof input === 'boolean' ? value(input) : wrongType('boolean', input)
}

/**
 * Reads one of the options.
 *
 * Findings: those of texts, and `declaration.not-one-of`.
 */
export function choiceReader(options: readonly string[]): Read<string> {
  return input => {
    if (isBlank(input)) return value(null)
    const text = readText(input)
    if (!text.ok || text.value === null || options.includes(text.value)) return text
    const facts = { value: quote(text.value), options, nearest: nearest(text.value, options) }
    return refused(error('declaration.not-one-of', facts))
  }
}

/**
 * Reads one of the options or a list of them, for boxes to tick.
 *
 * Findings: those of {@link choiceReader}, with the path of the element.
 */
export function choicesReader(options: readonly string[]): Read<string | readonly (string | null)[]> {
  const readOne = choiceReader(options)
  return input => {
    if (!Array.isArray(input)) return readOne(input)
    const elements = input.map(readOne)
    const values = elements.flatMap(element => (element.ok ? [element.value] : []))
    if (values.length === elements.length) return value(values)
    return refused(...elements.flatMap((element, i) => below(formatPath([i]), element.findings)))
  }
}
