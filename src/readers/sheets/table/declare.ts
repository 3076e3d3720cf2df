/** A project's cells as a declaration, with the place in the sheet of every part of it. */
import type { Source } from '../../../declaration/types.ts'
import { type Finding, type Place, warning } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import { labelOf } from '../../../shape/label.ts'
import { parsePath } from '../../../shape/path.ts'
import type { ImportedForm, KnownForm, TextUse } from '../../imported.ts'
import { type Filling, fill } from './draft-value.ts'
import { chooseKnown } from './editions.ts'
import { sheetShape } from './fields.ts'
import type { Draft } from './group.ts'
import { carryLevels } from './levels.ts'
import { fieldsIn } from './match.ts'
import { valueOfCell } from './values.ts'

/** A project read and not yet checked. */
export interface ReadProject extends Omit<ImportedForm, 'texts'> {
  /** The edition that it is for. */
  readonly form: KnownForm
  /** Where each field was read. */
  readonly places: ReadonlyMap<string, Place>
}

/**
 * The declaration of a project, checked by its form. It holds whatever could be read; its findings say what
 * must be looked at, each with its cell.
 *
 * @param forms every edition of the table's form
 *
 * Findings: those of {@link readProject} and of the form's check.
 */
export function declareProject(draft: Draft, forms: readonly KnownForm[]): ImportedForm {
  const { form, places, ...read } = readProject(draft, forms)
  const findings = [...read.findings, ...(form.check?.(read.source) ?? [])]
  return { ...read, findings, texts: textUses(draft, places) }
}

/** Reads a project's cells. Findings: those of its rows and cells. */
export function readProject(draft: Draft, forms: readonly KnownForm[]): ReadProject {
  const { table, own, name } = draft
  const year = yearOf(draft)
  const chosen = chooseKnown(draft, year, forms)
  const carried = [...draft.lists].map(
    ([list, elements]) => [list, carryLevels(elements, list, table.form.form)] as const,
  )
  const filling: Filling = {
    own,
    lists: new Map(carried.map(([list, { elements }]) => [list, elements])),
    held: heldPaths(draft),
    dates: { year, date1904: table.date1904 },
    places: new Map(),
    findings: [],
  }
  const values = fill(sheetShape(table.form.form), filling)
  const { form, edition } = chosen.form.template
  const envelope = { form, edition }
  const data = { ...envelope, ...values, ...envelope }
  const findings = [
    ...draft.findings,
    ...chosen.findings,
    ...carried.flatMap(([, one]) => one.findings),
    ...filling.findings,
    ...outside(draft),
  ]
  return {
    source: sourceOf(data, filling.places, draft.at),
    data,
    name: name === '' ? undefined : name,
    findings: findings.slice(0, LIMITS.sheetFindings).map(finding => labelled(finding, draft)),
    form: chosen.form,
    places: filling.places,
  }
}

function yearOf({ own }: Draft): number | undefined {
  const given = own.get('year')
  if (given === undefined) return undefined
  const { value } = valueOfCell(given.cell, given.field, { year: undefined, date1904: false })
  return typeof value === 'number' ? value : undefined
}

/** Fields that have a column, in the project's own table or in that of a list joined to it. */
function heldPaths({ table, lists }: Draft): ReadonlySet<string> {
  const own = fieldsIn(table.columns).map(field => field.path)
  const joined = [...lists.values()].flat().flatMap(element => [...element.values()])
  return new Set([...own, ...joined.map(({ field }) => field.path)])
}

/** A path is where it was read, or where the first of what it holds was, or what holds it. */
function sourceOf(data: Source['data'], places: ReadonlyMap<string, Place>, beginning: Place): Source {
  return {
    data,
    locate: path => {
      for (let at = path; at !== ''; at = parentOf(at)) {
        const place = places.get(at) ?? [...places].find(([inside]) => isWithin(inside, at))?.[1]
        if (place) return place
      }
      return beginning
    },
  }
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(outer) && (path[outer.length] === '.' || path[outer.length] === '[')
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0))
}

/** Adds the form and a clerk's words to a finding that knows its cell. */
function labelled(finding: Finding, { table: { form }, name }: Draft): Finding {
  const { path } = finding.at
  const concrete = path === undefined ? undefined : parsePath(path)
  const label = labelOf(sheetShape(form.form), concrete ?? [], name === '' ? undefined : name)
  return { ...finding, at: { ...finding.at, form: form.id, ...(label === undefined ? {} : { label }) } }
}

function outside({ rows }: Draft): readonly Finding[] {
  const cells = rows.flatMap(row => row.outside)
  return cells.map(({ cell, at }) => warning('sheet.cell-outside', { shown: cell.shown }, at))
}

/** What became of every cell of the project's rows. */
function textUses({ rows }: Draft, places: ReadonlyMap<string, Place>): readonly TextUse[] {
  const paths = new Map<Place, string[]>()
  for (const [path, at] of places) paths.set(at, [...(paths.get(at) ?? []), path])
  return rows.flatMap(row => [
    ...[...row.own, ...row.listed]
      .filter(({ filled }) => !filled)
      .map(({ cell, at, field }): TextUse => {
        return { text: cell.shown, at, use: 'value', paths: paths.get(at) ?? [field.path] }
      }),
    ...row.outside.map(({ cell, at }): TextUse => ({ text: cell.shown, at, use: 'unused', paths: [] })),
  ])
}
