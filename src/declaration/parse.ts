/** Parses what a source holds by a form's schema: a declaration, or everything that is wrong with it. */
import type { z } from 'zod'
import { error, type Finding, info, type Outcome, type Place, refuses } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { labelOf } from '../shape/label.ts'
import { type ConcretePath, formatPath } from '../shape/path.ts'
import type { ObjectShape } from '../shape/shape.ts'
import { findingOf, valueAt } from './issues.ts'
import { type Located, prune } from './prune.ts'
import { isBlank, isPlainObject, kindOf, quote } from './reading.ts'
import { positionOf } from './text.ts'
import type { Declaration, Source, Value } from './types.ts'

/** A declaration whose value has the type of its form's schema. */
export interface TypedDeclaration<T> extends Declaration {
  readonly value: T & Declaration['value']
}

/** What a declaration is parsed by. */
export interface ParseTarget<T> {
  readonly form: string
  readonly edition: string
  readonly schema: z.ZodType<T & Declaration['value']>
  readonly shape: ObjectShape
}

/**
 * Parses a declaration. All faults are found at once, each with path, label and, as far as the source
 * knows them, file, line and column; they come in the order of the source.
 *
 * Findings: every `declaration.*` about values and keys; `declaration.tab` (info).
 */
export function parseDeclaration<T>(source: Source, target: ParseTarget<T>): Outcome<TypedDeclaration<T>> {
  const { form, edition, schema, shape } = target
  if (!isPlainObject(source.data)) {
    const found = kindOf(source.data)
    const at = placeOf([], { source, form, shape })
    return { ok: false, findings: [error('declaration.not-an-object', { found }, at)] }
  }
  const pruned = prune(source.data, shape)
  const parsed = schema.safeParse(pruned.data)
  const issues = parsed.success ? [] : parsed.error.issues.slice(0, LIMITS.findings + 1)
  const faults = [...pruned.findings, ...issues.map(issue => findingOf(issue, source.data))]
  const tabs = parsed.success ? tabsIn(parsed.data, []).slice(0, LIMITS.findings) : []
  const setting = { source, form, shape }
  const findings = bounded(inOrder([...faults, ...tabs].map(one => locate(one, setting))), setting)
  if (!parsed.success || refuses(findings)) return { ok: false, findings }
  return { ok: true, value: { form, edition, value: parsed.data }, findings }
}

/** The first findings up to the limit; where there are more, the declaration is refused for that. */
function bounded(findings: readonly Finding[], setting: Setting): readonly Finding[] {
  const limit = LIMITS.findings
  if (findings.length <= limit) return findings
  return [
    ...findings.slice(0, limit),
    error('declaration.too-many-findings', { limit }, placeOf([], setting)),
  ]
}

/** What it takes to say where in a declaration a path is. */
export interface Setting {
  readonly source: Source
  readonly form?: string
  readonly shape: ObjectShape
}

/** The place of a path: in the source's text, in the declaration, and in a clerk's words. */
export function placeOf(path: ConcretePath, setting: Setting): Place {
  const { source, form, shape } = setting
  const written = formatPath(path)
  const label = labelOf(shape, path, subjectOf(source.data))
  return {
    ...source.locate(written),
    ...(form === undefined ? {} : { form }),
    ...(written === '' ? {} : { path: written }),
    ...(label === undefined ? {} : { label }),
  }
}

/** Which declaration it is, for people: what it gives as its name. */
function subjectOf(data: unknown): string | undefined {
  const name = valueAt(data, ['name'])
  return typeof name === 'string' && !isBlank(name) ? quote(name) : undefined
}

function locate({ path, finding }: Located, setting: Setting): Finding {
  return { ...finding, at: placeOf(path, setting) }
}

/** Findings in the order of their lines and columns; those without stay as they came. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const line = (finding: Finding) => finding.at.line ?? 0
  const column = (finding: Finding) => finding.at.column ?? 0
  return findings.toSorted((a, b) => line(a) - line(b) || column(a) - column(b))
}

/** A tab prints as a blank, and its writer should know. */
function tabsIn(value: Value, path: ConcretePath): readonly Located[] {
  if (typeof value === 'string') {
    const index = value.indexOf('\t')
    if (index < 0) return []
    return [{ path, finding: info('declaration.tab', { position: positionOf(value, index) }) }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    tabsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
