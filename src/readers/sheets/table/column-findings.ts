/** What is to be said of a table's columns, and of the texts around them. */
import { error, type Finding, info, warning } from '../../../diagnostics/finding.ts'
import { nearest } from '../../../shape/nearest.ts'
import { cellName, placeOfCell, placeOfSheet, type SheetOrigin } from '../address.ts'
import type { SheetRow } from '../types.ts'
import { columnName, type SheetField } from './fields.ts'
import { unitOf } from './keys.ts'
import type { Column, HeaderCell } from './match.ts'
import { moneyUnit } from './money-unit.ts'
import type { TablePlan } from './plan.ts'

/**
 * The findings of a plan. Errors refuse the sheet: a table whose columns are not sure is not read in part.
 *
 * Findings: `sheet.columns-missing`, `.column-twice`, `.column-ambiguous` (errors); `.column-unknown`,
 * `.column-taken`, `.column-unit`, `.list-missing`, `.nested-list`.
 */
export function columnFindings(plan: TablePlan, origin: SheetOrigin): readonly Finding[] {
  const { header, columns, form } = plan
  const place = ({ column }: HeaderCell) => placeOfCell(origin, { index: header.bottom }, column)
  const nameOf = (field: SheetField) => columnName(field, form.fields)
  return [
    ...missingFindings(plan, origin),
    ...twiceFindings(plan, origin),
    ...header.match.ambiguous.map(one => {
      const facts = { text: textOf(one.header), candidates: one.fields.map(nameOf) }
      return error('sheet.column-ambiguous', facts, place(one.header))
    }),
    ...header.match.unknown.map(one => {
      const names = form.fields.filter(field => field.part === undefined).map(nameOf)
      const text = textOf(one)
      return warning('sheet.column-unknown', { text, nearest: nearest(text, names) }, place(one))
    }),
    ...columns.flatMap(column => takenFinding(column, nameOf, place(column.header))),
    ...columns.flatMap(column => unitFinding(column, plan, place(column.header))),
    ...(form.nested.length > 0
      ? [info('sheet.nested-list', { names: form.nested }, placeOfSheet(origin))]
      : []),
  ]
}

function textOf({ texts }: HeaderCell): string {
  return texts.join(' › ')
}

function missingFindings({ missing, header, form }: TablePlan, origin: SheetOrigin): readonly Finding[] {
  if (missing.length === 0) return []
  const found = header.match.unknown.map(textOf)
  const names = missing.map(field => columnName(field, form.fields))
  const near = names.flatMap(name => {
    const one = nearest(name, found)
    return one === undefined ? [] : [{ missing: name, found: one }]
  })
  return [error('sheet.columns-missing', { missing: names, found, near }, placeOfSheet(origin))]
}

function twiceFindings({ columns, header, form }: TablePlan, origin: SheetOrigin): readonly Finding[] {
  const held = new Map<Column['meaning'] | 'strong' | 'weak', Column[]>()
  for (const column of columns) {
    const key = 'number' in column.meaning ? column.meaning.number : column.meaning
    held.set(key, [...(held.get(key) ?? []), column])
  }
  return [...held.values()].flatMap(same => {
    const [first, second] = same
    // Two numbers say no more than one, and neither is printed.
    if (first === undefined || second === undefined || 'number' in first.meaning) return []
    const cells = same.map(({ column }) => cellName(undefined, header.bottom, column))
    const name = columnName(first.meaning, form.fields)
    return [
      error(
        'sheet.column-twice',
        { name, cells },
        placeOfCell(origin, { index: header.bottom }, second.column),
      ),
    ]
  })
}

function takenFinding(
  { by, meaning, header }: Column,
  nameOf: (field: SheetField) => string,
  at: ReturnType<typeof placeOfCell>,
): readonly Finding[] {
  if (by === 'name' || 'number' in meaning) return []
  const facts = { text: textOf(header), name: nameOf(meaning) }
  return [by === 'part' ? warning('sheet.column-taken', facts, at) : info('sheet.column-taken', facts, at)]
}

/** A sum in another unit than the form prints would be wrong by a factor of thousands. */
function unitFinding(
  { meaning, header }: Column,
  { form }: TablePlan,
  at: ReturnType<typeof placeOfCell>,
): readonly Finding[] {
  if ('number' in meaning || meaning.type !== 'amount') return []
  const unit = header.texts.map(unitOf).find(one => one !== undefined)
  const expected = moneyUnit(form.form.template)
  return unit === undefined || unit === expected ? [] : [error('sheet.column-unit', { unit, expected }, at)]
}

/** Texts above the columns' names: a title, mostly, which no declaration holds. */
export function aboveFindings(above: readonly SheetRow[], origin: SheetOrigin): readonly Finding[] {
  const [first] = above
  const texts = above.flatMap(row => row.cells.flatMap(cell => cell?.shown ?? []))
  if (first === undefined || texts.length === 0) return []
  const column = first.cells.findIndex(cell => cell !== undefined)
  return [info('sheet.above-columns', { texts }, placeOfCell(origin, first, column))]
}
