/**
 * Rolls last year's forms forward: the year is set, the dates of a project of one year move with it, and
 * everything else stays as it is and is listed for the clerk to check. Nothing is changed silently.
 */
import { isRealDate } from '../declaration/date.ts'
import { inOrder } from '../declaration/parse.ts'
import type { Source, Value } from '../declaration/types.ts'
import { error, type Finding, info, type Place, warning } from '../diagnostics/finding.ts'
import { chooseEdition } from '../forms/edition.ts'
import { labelOf } from '../shape/label.ts'
import { type ConcretePath, formatPath } from '../shape/path.ts'
import type { ScalarType, Shape } from '../shape/shape.ts'
import type { ImportedForm, KnownForm } from './imported.ts'

/** A field of the declaration with its value. */
interface Leaf {
  readonly path: ConcretePath
  readonly type: ScalarType
  readonly value: Value
}

/** Fields that name the form, and are no texts of it. */
const NAMING: ReadonlySet<string> = new Set(['form', 'edition'])

type Data = { readonly [name: string]: Value }

/**
 * The form for another year. Dates move by as many years if all of them lie in the old one; those of a
 * project of several years stay. The form's own check is made again, of what it has become.
 *
 * Findings: `roll.*`, `declaration.edition-none`, and those of the form's check.
 */
export function rollForward(form: ImportedForm, year: number, forms: readonly KnownForm[]): ImportedForm {
  const old = form.data.year
  const known = forms.filter(({ template }) => template.form === form.data.form)
  const current = known.find(({ template }) => template.edition === form.data.edition)
  if (typeof old !== 'number' || !current)
    return withFindings(form, [error('roll.year-missing', {}, placeOf(form, ['year']))])
  if (old === year) return withFindings(form, [warning('roll.same-year', { year }, placeOf(form, ['year']))])
  const roll: Roll = { form, shape: shapeOf(current), from: old, to: year }
  const leaves = [...leavesOf(roll.shape, form.data, [])].filter(({ path }) => !NAMING.has(formatPath(path)))
  const dates = movedDates(roll, leaves)
  const chosen = chooseEdition(
    known.map(one => ({ ...one.template, known: one })),
    undefined,
    year,
  )
  const edition = chosen.ok ? chosen.value.edition : current.template.edition
  const data = { ...replaced(form.data, dates.values), year, edition }
  const source: Source = { data, locate: form.source.locate }
  const check = (chosen.ok ? chosen.value.known : current).check
  return {
    ...form,
    data,
    source,
    findings: [
      ...form.findings.filter(isOfReading),
      ...inOrder([
        info('roll.year', { from: old, to: year }, placed(roll, ['year'])),
        ...(chosen.ok
          ? editionFindings(roll, edition)
          : chosen.findings.map(one => ({ ...one, at: placed(roll, ['year']) }))),
        ...dates.findings,
        ...amountFindings(roll, leaves),
        ...leaves.flatMap(leaf => textFindings(roll, leaf)),
        ...targetFindings(roll, leaves),
        ...(check?.(source) ?? []),
      ]),
    ],
  }
}

interface Roll {
  readonly form: ImportedForm
  readonly shape: Shape
  readonly from: number
  readonly to: number
}

function shapeOf({ shape, template }: KnownForm): Shape {
  return shape ?? template.shape
}

function withFindings(form: ImportedForm, more: readonly Finding[]): ImportedForm {
  return { ...form, findings: [...form.findings, ...more] }
}

/** What the form's check said holds for the old year, and is asked again. */
function isOfReading({ code }: Finding): boolean {
  return (
    !code.startsWith('rule.') &&
    (!code.startsWith('declaration.') || code === 'declaration.too-many-findings')
  )
}

function placeOf(form: ImportedForm, path: ConcretePath): Place {
  const written = formatPath(path)
  return { ...form.source.locate(written), path: written }
}

function placed({ form, shape }: Roll, path: ConcretePath): Place {
  const label = labelOf(shape, path, form.name)
  return { ...placeOf(form, path), ...(label === undefined ? {} : { label }) }
}

function* leavesOf(shape: Shape, value: Value, path: ConcretePath): Generator<Leaf> {
  if (shape.kind === 'scalar') yield { path, type: shape.type, value }
  else if (shape.kind === 'array' && Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* leavesOf(shape.element, element, [...path, index])
  } else if (shape.kind === 'object' && isObject(value)) {
    for (const field of shape.fields)
      yield* leavesOf(field.shape, value[field.name] ?? null, [...path, field.name])
  }
}

function isObject(value: Value): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/

/** The dates of the new year by their paths, and what is said of them. */
function movedDates(
  roll: Roll,
  leaves: readonly Leaf[],
): { readonly values: ReadonlyMap<string, string>; readonly findings: readonly Finding[] } {
  const dates = leaves.flatMap(({ path, type, value }) => {
    return type === 'date' && typeof value === 'string' && ISO_DATE.test(value) ? [{ path, date: value }] : []
  })
  const isOfOneYear = dates.every(({ date }) => Number(date.slice(0, 4)) === roll.from)
  if (!isOfOneYear) {
    const findings = dates.map(({ path, date }) => warning('roll.date-kept', { date }, placed(roll, path)))
    return { values: new Map(), findings }
  }
  const moved = dates.map(({ path, date }) => ({ path, from: date, to: movedDate(date, roll.to) }))
  return {
    values: new Map(moved.map(({ path, to }) => [formatPath(path), to])),
    findings: moved.map(({ path, from, to }) => {
      // 29 February has become the 28th: not what was written.
      const tell = from.slice(4) === to.slice(4) ? info : warning
      return tell('roll.date-moved', { from, to }, placed(roll, path))
    }),
  }
}

function movedDate(date: string, year: number): string {
  const [, , month = '', day = ''] = ISO_DATE.exec(date) ?? []
  const isReal = isRealDate(year, Number(month), Number(day))
  return `${String(year).padStart(4, '0')}-${month}-${isReal ? day : '28'}`
}

function replaced(data: Data, values: ReadonlyMap<string, string>, path: ConcretePath = []): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, replacedValue(value, values, [...path, name])]),
  )
}

function replacedValue(value: Value, values: ReadonlyMap<string, string>, path: ConcretePath): Value {
  if (Array.isArray(value)) return value.map((one, index) => replacedValue(one, values, [...path, index]))
  return isObject(value) ? replaced(value, values, path) : (values.get(formatPath(path)) ?? value)
}

function editionFindings(roll: Roll, edition: string): readonly Finding[] {
  const from = String(roll.form.data.edition)
  return from === edition ? [] : [warning('roll.edition', { from, to: edition }, placed(roll, ['year']))]
}

/** What forms name the field for an amount carried over from the year before. */
const CARRIED_OVER = 'carryover'

function amountFindings(roll: Roll, leaves: readonly Leaf[]): readonly Finding[] {
  const amounts = leaves.flatMap(({ path, type, value }) =>
    type === 'amount' && typeof value === 'string'
      ? [{ path, value, label: labelOf(roll.shape, path) ?? formatPath(path) }]
      : [],
  )
  const [first] = amounts
  if (!first) return []
  const all = amounts.map(({ label, value }) => `${label} ${value}`)
  return [
    warning('roll.amounts', { amounts: all }, placed(roll, first.path)),
    ...amounts
      .filter(({ path }) => path.at(-1) === CARRIED_OVER)
      .map(({ path, value }) => warning('roll.carryover', { amount: value }, placed(roll, path))),
  ]
}

/** A year beside no other digit: `2024`, `2024年`; `13002024件` has none. */
const YEARS = /(?<!\d)(?:19|20|21)\d\d(?!\d)/g

function textFindings(roll: Roll, { path, type, value }: Leaf): readonly Finding[] {
  if (type !== 'text' && type !== 'target') return []
  if (typeof value !== 'string') return []
  const written = new Set(value.match(YEARS) ?? [])
  const years = [...written].filter(year => Number(year) < roll.to).sort()
  return years.length > 0 ? [warning('roll.year-in-text', { years }, placed(roll, path))] : []
}

function targetFindings(roll: Roll, leaves: readonly Leaf[]): readonly Finding[] {
  const targets = leaves.filter(({ type, value }) => type === 'target' && value !== null)
  const [first] = targets
  return first ? [warning('roll.targets', { count: targets.length }, placed(roll, first.path))] : []
}
