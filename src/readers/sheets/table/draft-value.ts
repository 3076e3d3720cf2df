/** Walks a form's shape and fills it from a project's cells. */
import type { Value } from '../../../declaration/types.ts'
import type { Finding, Place } from '../../../diagnostics/finding.ts'
import type { ObjectShape, Shape } from '../../../shape/shape.ts'
import type { DateContext } from './dates.ts'
import type { SheetField } from './fields.ts'
import type { Element } from './group.ts'
import type { FieldCell } from './rows.ts'
import { targetOf } from './target-parts.ts'
import { textOf, valueOfCell } from './values.ts'

/** What a project gives, and where what was written goes. */
export interface Filling {
  readonly own: Element
  readonly lists: ReadonlyMap<string, readonly Element[]>
  /** Paths of the fields that have columns, as a template writes them. */
  readonly held: ReadonlySet<string>
  readonly dates: DateContext
  readonly places: Map<string, Place>
  /** Findings of cells, with their paths. */
  readonly findings: Finding[]
}

/**
 * The value of everything that has a column; a blank cell gives null, a field without one nothing. Groups are
 * always there: a table need not have columns for all of them.
 */
export function fill(shape: ObjectShape, filling: Filling): { readonly [name: string]: Value } {
  return fillObject(shape, { filling, cells: filling.own, path: '', concrete: '' })
}

interface Visit {
  readonly filling: Filling
  readonly cells: Element
  /** Path as a template writes it, and with the numbers of elements. */
  readonly path: string
  readonly concrete: string
}

function fillObject(shape: ObjectShape, visit: Visit): { readonly [name: string]: Value } {
  const fields = shape.fields.flatMap(({ name, shape: inner }) => {
    const below = { ...visit, path: joined(visit.path, name), concrete: joined(visit.concrete, name) }
    const value = fillShape(inner, below)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(fields)
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function fillShape(shape: Shape, visit: Visit): Value | undefined {
  if (shape.kind === 'scalar') return fillScalar(visit)
  if (shape.kind === 'array') return fillList(shape.element, visit)
  return fillObject(shape, visit)
}

function fillList(element: Shape, visit: Visit): Value | undefined {
  return visit.filling.lists.get(visit.path)?.map((cells, index): Value => {
    const concrete = `${visit.concrete}[${index}]`
    const [first] = cells.values()
    if (first) visit.filling.places.set(concrete, first.at)
    return fillShape(element, { ...visit, cells, path: `${visit.path}[]`, concrete }) ?? null
  })
}

function fillScalar({ filling, cells, path, concrete }: Visit): Value | undefined {
  const parts = (['operator', 'value', 'unit'] as const).map(part => cells.get(`${path} ${part}`))
  const cell = cells.get(path)
  const used = [cell, ...parts].filter(one => one !== undefined)
  const [first] = used
  if (first === undefined) return filling.held.has(path) ? null : undefined
  filling.places.set(concrete, first.at)
  const values = used.map(one => readCell(one, concrete, filling))
  if (used.every(one => one === cell)) return values[0] ?? null
  const [operator = '', value = '', unit = ''] = parts.map(part => (part ? textOf(part.cell) : ''))
  return targetOf({ whole: cell ? textOf(cell.cell) : '', operator, value, unit })
}

function readCell({ cell, field, at }: FieldCell, concrete: string, { dates, findings }: Filling): Value {
  const read = valueOfCell(cell, wholeField(field), dates)
  findings.push(...read.findings.map(finding => ({ ...finding, at: { ...at, path: concrete } })))
  return read.value
}

/** A part of a target is text until it is put together. */
function wholeField(field: SheetField): SheetField {
  return field.part === undefined ? field : { ...field, type: 'text' }
}
