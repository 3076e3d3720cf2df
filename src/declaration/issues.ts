/** Turns what zod says into findings with our codes. */
import type { z } from 'zod'
import type { ExpectedKind, ValueKind } from '../diagnostics/codes.ts'
import { error, type Finding } from '../diagnostics/finding.ts'
import { nearest } from '../shape/nearest.ts'
import type { ConcretePath } from '../shape/path.ts'
import type { Located } from './prune.ts'
import { isPlainObject, kindOf, quote } from './reading.ts'

/** The finding of an issue, given the data that was parsed. */
export function findingOf(issue: z.core.$ZodIssue, data: unknown): Located {
  const path = issue.path.map(step => (typeof step === 'number' ? step : String(step)))
  const input = valueAt(data, path)
  return { path, finding: carried(issue) ?? translated(issue, input) }
}

/** What a value type of ours reported through zod. */
function carried(issue: z.core.$ZodIssue): Finding | undefined {
  const params: unknown = issue.code === 'custom' ? issue.params : undefined
  return hasFinding(params) ? params.finding : undefined
}

function hasFinding(params: unknown): params is { readonly finding: Finding } {
  return typeof params === 'object' && params !== null && 'finding' in params
}

/** What zod's own schemas report, which a pack may use beside ours. */
function translated(issue: z.core.$ZodIssue, input: unknown): Finding {
  const found = kindOf(input)
  if (found === 'null') return error('declaration.missing', {})
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(EXPECTED[issue.expected], found, issue)
    case 'invalid_value': {
      const options = issue.values.map(String)
      if (typeof input !== 'string') return wrongType('text', found, issue)
      return error('declaration.not-one-of', {
        value: quote(input),
        options,
        nearest: nearest(input, options),
      })
    }
    case 'too_big':
    case 'too_small': {
      if (typeof input !== 'number') return error('declaration.refused', { message: issue.message })
      const minimum = issue.code === 'too_small' ? Number(issue.minimum) : undefined
      const maximum = issue.code === 'too_big' ? Number(issue.maximum) : undefined
      return error('declaration.out-of-range', { value: String(input), minimum, maximum })
    }
    default:
      return error('declaration.refused', { message: issue.message })
  }
}

const EXPECTED: { readonly [kind: string]: ExpectedKind } = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
}

function wrongType(expected: ExpectedKind | undefined, found: ValueKind, issue: z.core.$ZodIssue): Finding {
  if (expected === undefined) return error('declaration.refused', { message: issue.message })
  return error('declaration.wrong-type', { expected, found })
}

/** The value at a path, or undefined where there is none. */
export function valueAt(data: unknown, path: ConcretePath): unknown {
  let current = data
  for (const step of path) {
    if (Array.isArray(current) && typeof step === 'number') current = current[step]
    else if (isPlainObject(current) && Object.hasOwn(current, step)) current = current[step]
    else return undefined
  }
  return current
}
