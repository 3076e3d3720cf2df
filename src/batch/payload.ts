/**
 * A declaration as one text: what a thread is given to print, and what is hashed to see whether it has
 * changed. Numbers that JavaScript cannot hold stay exact, which cloning between threads would lose.
 */
import { isExactNumber, numberText } from '../declaration/exact-number.ts'
import { readJson } from '../declaration/read.ts'
import { isPlainObject } from '../declaration/reading.ts'
import { error, type Finding } from '../diagnostics/finding.ts'

/** A declaration's data as JSON. */
export interface Payload {
  readonly json: string
  /** Whether it has numbers that only our own reader keeps. */
  readonly exact: boolean
}

/** Deeper than any declaration may be, so that the limit on nesting is found by the one who tells it well. */
const DEPTH = 64

/**
 * Writes data as JSON, keys in their order.
 *
 * Findings: `batch.not-plain`.
 */
export function packed(data: unknown): Payload | Finding {
  let exact = false
  let fault: Finding | undefined
  const write = (value: unknown, path: string, depth: number): string => {
    if (isExactNumber(value)) {
      exact = true
      return numberText(value) ?? 'null'
    }
    if (depth > DEPTH) return refuse('depth', path)
    if (Array.isArray(value)) {
      return `[${value.map((one: unknown, i) => write(one, `${path}[${i}]`, depth + 1)).join(',')}]`
    }
    if (isPlainObject(value)) {
      const entries = Object.entries(value).filter(([, one]) => one !== undefined)
      const step = (key: string) => (path === '' ? key : `${path}.${key}`)
      return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${write(one, step(key), depth + 1)}`).join(',')}}`
    }
    const isPlain = value === null || typeof value === 'string' || typeof value === 'boolean'
    return isPlain || Number.isFinite(value) ? JSON.stringify(value) : refuse(nameOf(value), path)
  }
  const refuse = (found: string, path: string): string => {
    fault ??= error('batch.not-plain', { found }, path === '' ? {} : { path })
    return 'null'
  }
  const json = write(data ?? null, '', 0)
  return fault ?? { json, exact }
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 40)
  return value.constructor?.name ?? 'object'
}

/** The data of a payload. */
export function unpacked({ json, exact }: Payload): unknown {
  return exact ? readJson(json, { file: undefined }).sources[0]?.data : JSON.parse(json)
}
