/**
 * The formats that a binding may name. What each prints is in grid/; here is what it asks for.
 */

import { nearest } from '../shape/nearest.ts'
import type { ScalarType } from '../shape/shape.ts'
import { clip, type Faults } from './faults.ts'
import type { Format } from './types.ts'

export interface FormatRule {
  /** The type that a path has where no form says otherwise. */
  readonly implies: 'amount' | 'date' | 'percent'
  /** The types it can print. It gives text, which a format behind it would have to accept. */
  readonly accepts: readonly ScalarType[]
  readonly takes: (argument: string | undefined) => boolean
  /** How it is written, for hints and the reference page. */
  readonly examples: readonly string[]
}

/** The formats by name. */
export const FORMATS: ReadonlyMap<string, FormatRule> = new Map<string, FormatRule>([
  [
    'money',
    {
      implies: 'amount',
      accepts: ['amount', 'integer', 'number'],
      takes: argument => argument === undefined || argument === '万元' || /^[0-6]$/.test(argument),
      examples: ['money', 'money(0)', 'money(万元)'],
    },
  ],
  [
    'date',
    {
      implies: 'date',
      accepts: ['date'],
      takes: argument => argument === undefined || isDatePattern(argument),
      examples: ['date', 'date(YYYY年M月D日)', 'date(YYYY/MM/DD)'],
    },
  ],
  [
    'percent',
    {
      implies: 'percent',
      accepts: ['percent', 'integer', 'number'],
      takes: argument => argument === undefined,
      examples: ['percent'],
    },
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
    if (i > 0 && !rule.accepts.includes('text')) {
      faults.add('template.format-mismatch', { format: name, type: 'text', accepts: rule.accepts }, at)
    }
  }
}
