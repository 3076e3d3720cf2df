/**
 * The formats that a binding may name. What each prints is in grid/; here is what it asks for.
 */

import { nearest } from '../shape/nearest.ts'
import type { ScalarType } from '../shape/shape.ts'
import { clip, type Faults } from './faults.ts'
import type { Format } from './types.ts'

export interface FormatRule {
  /** What it prints, in a line, for the reference page. */
  readonly about: string
  /** The type that a path has where no form says otherwise. */
  readonly implies: (argument: string | undefined) => ImpliedType
  /** The types it can print. It gives text, which a format behind it would have to accept. */
  readonly accepts: (argument: string | undefined) => readonly ScalarType[]
  readonly takes: (argument: string | undefined) => boolean
  /** How it is written, for hints and the reference page. */
  readonly examples: readonly string[]
}

/** A type that a format gives a path where no form says otherwise. */
export type ImpliedType = 'text' | 'boolean' | 'amount' | 'date' | 'percent'

const AMOUNTS: readonly ScalarType[] = ['amount', 'integer', 'number']

/** The formats that show which of their options a value is. */
const CHOOSING: ReadonlySet<string> = new Set(['check', 'tick'])

/** Formats that print for one of the options: `check(是,否)`, or, without them, for true: `check`. */
function choosing(about: string, examples: readonly string[]): FormatRule {
  return {
    about,
    implies: argument => (argument === undefined ? 'boolean' : 'text'),
    accepts: argument => (argument === undefined ? ['boolean'] : ['text']),
    takes: argument => argument === undefined || areOptions(splitOptions(argument)),
    examples,
  }
}

/** The options of `check(新增,延续)` and `tick(确定能)`; undefined for other formats and where there are none. */
export function optionsOf({ name, argument }: Format): readonly string[] | undefined {
  return argument === undefined || !CHOOSING.has(name) ? undefined : splitOptions(argument)
}

/** Options stand between commas, ASCII or full-width; blanks around them are none of theirs. */
function splitOptions(argument: string): readonly string[] {
  return argument.split(/[,，]/).map(option => option.replace(/^[ \t]+|[ \t]+$/g, ''))
}

function areOptions(options: readonly string[]): boolean {
  return options.every(option => option !== '') && new Set(options).size === options.length
}

/** The formats by name. */
export const FORMATS: ReadonlyMap<string, FormatRule> = new Map<string, FormatRule>([
  [
    'money',
    {
      about: 'an amount with two decimals and groups of three, or so many decimals, or in 10,000 元',
      implies: () => 'amount',
      accepts: () => AMOUNTS,
      takes: argument => argument === undefined || argument === '万元' || /^[0-6]$/.test(argument),
      examples: ['money', 'money(0)', 'money(万元)'],
    },
  ],
  [
    'date',
    {
      about: 'a date as `2024-01-31`, or by a pattern of `YYYY`, `MM` or `M`, `DD` or `D`',
      implies: () => 'date',
      accepts: () => ['date'],
      takes: argument => argument === undefined || isDatePattern(argument),
      examples: ['date', 'date(YYYY年M月D日)', 'date(YYYY/MM/DD)'],
    },
  ],
  [
    'percent',
    {
      about: 'a number with the percent sign: 95 as `95%`',
      implies: () => 'percent',
      accepts: () => ['percent', 'integer', 'number'],
      takes: argument => argument === undefined,
      examples: ['percent'],
    },
  ],
  [
    'upper',
    {
      about: 'an amount in capital numerals (人民币大写): `陆仟零柒元壹角肆分`',
      implies: () => 'amount',
      accepts: () => AMOUNTS,
      takes: argument => argument === undefined,
      examples: ['upper'],
    },
  ],
  [
    'check',
    choosing(
      'a box before each option, ticked at the ones chosen; without options one box, ticked for true',
      ['check(新增,延续)', 'check'],
    ),
  ],
  [
    'tick',
    choosing('√ where the value is the option, else nothing; without options for true', [
      'tick(确定能)',
      'tick',
    ]),
  ],
])

/** Whether a pattern holds parts of a date and no half ones: `YYY` or `MMM` would print as letters. */
function isDatePattern(pattern: string): boolean {
  const parts = pattern.match(/Y+|M+|D+/g) ?? []
  return parts.length > 0 && parts.every(part => ['YYYY', 'MM', 'M', 'DD', 'D'].includes(part))
}

/**
 * Checks the formats of one binding: each exists, takes its argument, and accepts what the one before it
 * gives.
 *
 * Findings: template.format-unknown, template.format-argument, template.format-mismatch.
 */
export function checkFormats(formats: readonly Format[], line: number, faults: Faults): void {
  for (const [i, { name, argument, column }] of formats.entries()) {
    const rule = FORMATS.get(name)
    const at = { line, column }
    if (rule === undefined) {
      const known = [...FORMATS.keys()]
      faults.add('template.format-unknown', { name, known, nearest: nearest(name, known) }, at)
      continue
    }
    if (!rule.takes(argument)) {
      const given = argument === undefined ? undefined : clip(argument)
      faults.add('template.format-argument', { format: name, argument: given, examples: rule.examples }, at)
    }
    const accepts = rule.accepts(argument)
    if (i > 0 && (CHOOSING.has(name) || !accepts.includes('text'))) {
      faults.add('template.format-mismatch', { format: name, type: 'text', accepts }, at)
    }
  }
}
