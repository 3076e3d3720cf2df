/** Parses what a source holds by a form's schema: a declaration, or everything that is wrong with it. */
import type { z } from 'zod'
import {
  type Checked,
  checked,
  error,
  type Finding,
  finding,
  type Place,
  type Severity,
} from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { labelOf } from '../shape/label.ts'
import { type ConcretePath, formatPath } from '../shape/path.ts'
import type { ObjectShape } from '../shape/shape.ts'
import { readClean } from './clean.ts'
import { findingOf, valueAt } from './issues.ts'
import { comparePaths } from './order.ts'
import { type Located, prune } from './prune.ts'
import { isBlank, isPlainObject, kindOf, quote } from './reading.ts'
import { missingIn, respelledIn, tabsIn } from './remarks.ts'
import type { Declaration, Source } from './types.ts'

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
 * knows them, file, line and column; they come in the order of the source. One that only leaves required
 * fields blank is refused and parsed all the same, so that drafts and reports can show it.
 *
 * Findings: every `declaration.*` about values and keys; `declaration.tab` and `.target-normalised` (info).
 */
export function parseDeclaration<T>(source: Source, target: ParseTarget<T>): Checked<TypedDeclaration<T>> {
  const { form, edition, schema, shape } = target
  if (!isPlainObject(source.data)) {
    const found = kindOf(source.data)
    const at = placeOf([], { source, form, shape })
    return { ok: false, findings: [error('declaration.not-an-object', { found }, at)] }
  }
  const clean = readClean(schema, source.data)
  if (clean !== undefined) return { ok: true, value: { form, edition, value: clean }, findings: [] }
  const pruned = prune(source.data, shape)
  const parsed = schema.safeParse(pruned.data)
  const missing = missingIn(pruned.data, shape)
  const issues = parsed.success ? [] : parsed.error.issues.slice(0, LIMITS.findings + 1)
  const faults = merged(
    missing,
    issues.map(issue => findingOf(issue, source.data)),
  ).toSorted((a, b) => comparePaths(shape, a.path, b.path))
  const remarks = parsed.success
    ? [...tabsIn(parsed.data).slice(0, LIMITS.findings), ...respelledIn(pruned.data, shape)]
    : []
  const setting = { source, form, shape }
  const located = [...pruned.findings, ...faults, ...remarks].map(one => locate(one, setting))
  const findings = bounded(inOrder(located), setting)
  return parsed.success ? checked({ form, edition, value: parsed.data }, findings) : { ok: false, findings }
}

/** The schema finds some of what is missing as well; each is told once. */
function merged(missing: readonly Located[], issues: readonly Located[]): readonly Located[] {
  if (issues.length === 0) return missing
  const told = new Set(missing.map(({ path }) => formatPath(path)))
  const others = issues.filter(
    ({ path, finding }) => finding.code !== 'declaration.missing' || !told.has(formatPath(path)),
  )
  return [...missing, ...others]
}

/** The first findings up to the limit; where there are more, one that says so, and as a rule refuses. */
export function bounded(
  findings: readonly Finding[],
  setting: Setting,
  severity: Severity = 'error',
): readonly Finding[] {
  const limit = LIMITS.findings
  if (findings.length <= limit) return findings
  const more = finding(severity, 'declaration.too-many-findings', { limit }, placeOf([], setting))
  return [...findings.slice(0, limit), more]
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
  const place: { -readonly [K in keyof Place]: Place[K] } = { ...source.locate(written) }
  if (form !== undefined) place.form = form
  if (written !== '') place.path = written
  if (label !== undefined) place.label = label
  return place
}

/** Which declaration it is, for people: what it gives as its name. */
export function subjectOf(data: unknown): string | undefined {
  const name = valueAt(data, ['name'])
  return typeof name === 'string' && !isBlank(name) ? quote(name) : undefined
}

function locate(located: Located, setting: Setting): Finding {
  return { ...located.finding, at: placeOf(located.path, setting) }
}

/** Findings in the order of their lines and columns; those without stay as they came. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const line = (finding: Finding) => finding.at.line ?? 0
  const column = (finding: Finding) => finding.at.column ?? 0
  return findings.toSorted((a, b) => line(a) - line(b) || column(a) - column(b))
}
