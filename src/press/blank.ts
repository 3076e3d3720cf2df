import { placeOf } from '../declaration/parse.ts'
import { isPlainObject } from '../declaration/reading.ts'
import type { Source } from '../declaration/types.ts'
import { type Checked, error, refuses } from '../diagnostics/finding.ts'
import { bindTemplate } from '../grid/bind.ts'
import type { ObjectShape, Shape } from '../shape/shape.ts'
import { checkAgainst } from '../template/check-against.ts'
import type { Template } from '../template/types.ts'
import type { Lookup } from './declare.ts'
import type { DrawnForm } from './draw-form.ts'
import { roomForHandwriting } from './handwriting.ts'
import { documentInfo } from './info.ts'
import { labelled } from './labelled.ts'
import type { Prepared } from './prepare.ts'
import { structureFor } from './structure.ts'
import type { BlankOptions } from './types.ts'
import { typeset } from './typeset.ts'
import { findTemplate, type SchemaWanted } from './wanted.ts'
import type { Workshop } from './workshop.ts'

/**
 * An empty form for handwriting, drawn.
 *
 * Findings: those of {@link prepareBlank} and of typesetting.
 */
export async function drawBlank(
  wanted: SchemaWanted,
  options: BlankOptions,
  workshop: Workshop,
): Promise<DrawnForm> {
  const prepared = await prepareBlank(wanted, options, workshop.lookup)
  if (!prepared.ok) return { ok: false, findings: prepared.findings }
  const { declared, form } = prepared
  const info = documentInfo(form, declared.declaration, { date: options.date })
  const set = await typeset(form, { substitutions: options.substitutions, structure: false }, workshop)
  const findings = [...prepared.findings, ...labelled(set.findings, declared, options)]
  if (!set.ok) return { ok: false, findings }
  return { ok: true, set: set.value, document: { info, archive: undefined }, declared, findings }
}

/**
 * An empty form for handwriting: nothing in it but what the data gives, rows high enough to write in, and
 * blank rows where the data would repeat. Fields left blank are no fault; values of a wrong type are.
 *
 * Findings: `blank.rows` (info) for each list, `declaration.form-differs`, those of {@link findTemplate} and
 * of parsing.
 */
async function prepareBlank(wanted: SchemaWanted, options: BlankOptions, lookup: Lookup): Promise<Prepared> {
  const { data = {}, locate = () => ({}), parameters } = options
  const year = isPlainObject(data) ? Number(data.year) : Number.NaN
  const found = await findTemplate(wanted, lookup, {
    year: Number.isInteger(year) ? year : undefined,
    parameters,
  })
  if (!found.ok) return { ok: false, findings: found.findings, passed: [] }
  const template = found.value
  const structure = structureFor(template, lookup)
  const faults = checkAgainst(template, structure.shape)
  const checked = parsePartly({ data, locate }, template, structure)
  const before = [...faults, ...checked.findings]
  if (refuses(before) || !checked.ok) return { ok: false, findings: before, passed: [] }
  const { template: blank, findings: rows } = roomForHandwriting(template, checked.value.value)
  const declared = { declaration: checked.value, template: blank, shape: structure.shape }
  const bound = bindTemplate(blank, checked.value.value)
  const findings = [...before, ...labelled([...rows, ...bound.findings], declared, options)]
  if (!bound.ok) return { ok: false, declared, findings, passed: [] }
  return { ok: true, declared, form: bound.value, findings, passed: [] }
}

/** What there is of a declaration, parsed; what is missing is no fault. */
function parsePartly(
  source: Source,
  { form }: Template,
  { shape, parse }: ReturnType<typeof structureFor>,
): Checked<NonNullable<Extract<Prepared, { ok: true }>['declared']>['declaration']> {
  const { data } = source
  const named = isPlainObject(data) ? data.form : undefined
  if (typeof named === 'string' && named !== form) {
    const at = placeOf(['form'], { source, form, shape })
    return { ok: false, findings: [error('declaration.form-differs', { form: named, template: form }, at)] }
  }
  const whole = isPlainObject(data) ? { ...skeleton(shape, data), form } : data
  const parsed = parse({ ...source, data: whole })
  const findings = parsed.findings.filter(({ code }) => code !== 'declaration.missing')
  const value = parsed.ok ? parsed.value : parsed.parsed
  return value === undefined || refuses(findings) ? { ok: false, findings } : { ok: true, value, findings }
}

/** The data with groups and lists that it lacks, empty: what is not there cannot be wrong. */
function skeleton(shape: ObjectShape, data: object): { readonly [name: string]: unknown } {
  const given: { readonly [name: string]: unknown } = { ...data }
  const missing = shape.fields.flatMap((field): readonly (readonly [string, unknown])[] => {
    const value = Object.hasOwn(given, field.name) ? given[field.name] : undefined
    const filled = skeletonAt(field.shape, value)
    return filled === undefined ? [] : [[field.name, filled]]
  })
  return { ...given, ...Object.fromEntries(missing) }
}

function skeletonAt(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'scalar') return undefined
  const absent = value === undefined || value === null
  if (shape.kind === 'array') return absent ? [] : undefined
  return absent || isPlainObject(value) ? skeleton(shape, absent ? {} : value) : undefined
}
