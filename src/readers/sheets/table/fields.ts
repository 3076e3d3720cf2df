/**
 * The fields of a form that columns may fill, made from its shape alone, so that any form can be kept in a
 * sheet: what `formpress sheet` writes is what is read back.
 */

import type { Field, ObjectShape, ScalarType, Shape } from '../../../shape/shape.ts'
import type { KnownForm } from '../../imported.ts'

/** The parts of a target that may have columns of their own. */
export type TargetPart = 'operator' | 'value' | 'unit'

/** A field that a column may fill. */
export interface SheetField {
  /** Path in the declaration, as a template writes it: `funds.project.total`, `indicators[].name`. */
  readonly path: string
  /** Path of the list that it belongs to: `indicators`; undefined for a field of the declaration itself. */
  readonly list: string | undefined
  readonly type: ScalarType
  readonly options: readonly string[] | undefined
  /** Whether a declaration, or an element of the list, cannot do without it. */
  readonly required: boolean
  /** Labels from the outermost group to the field itself; names where the form prints none. */
  readonly labels: readonly string[]
  /** For a column that holds one part of a target. */
  readonly part: TargetPart | undefined
}

/** A list of the form, such as its indicators. */
export interface SheetList {
  readonly path: string
  readonly label: string
}

export interface SheetFields {
  /** In the shape's order. */
  readonly fields: readonly SheetField[]
  readonly lists: readonly SheetList[]
  /** Labels of lists inside of lists: no sheet can hold them. */
  readonly nested: readonly string[]
}

/** The structure that a form's sheets follow. */
export function sheetShape({ shape, template }: KnownForm): ObjectShape {
  return shape ?? template.shape
}

/** What every declaration may say of itself, whether its form's shape has it or not. */
const ENVELOPE: readonly SheetField[] = [envelope('form', '表'), envelope('edition', '版本')]

function envelope(path: string, label: string): SheetField {
  return {
    path,
    list: undefined,
    type: 'text',
    options: undefined,
    required: false,
    labels: [label],
    part: undefined,
  }
}

/** Everything that columns may fill of a form. */
export function sheetFieldsOf(shape: ObjectShape): SheetFields {
  const draft: Draft = { fields: [], lists: [], nested: [] }
  addFields(draft, shape, { path: '', list: undefined, labels: [] })
  const known = draft.fields.map(field => field.path)
  // What the form calls itself is not asked for: its sheet says it, or its columns do.
  const fields = draft.fields.map(field =>
    isEnvelope(field) ? { ...field, required: false, options: undefined } : field,
  )
  return { ...draft, fields: [...ENVELOPE.filter(({ path }) => !known.includes(path)), ...fields] }
}

/** Whether a field says which form a declaration is of. */
export function isEnvelope({ path }: SheetField): boolean {
  return ENVELOPE.some(field => field.path === path)
}

interface Draft {
  readonly fields: SheetField[]
  readonly lists: SheetList[]
  readonly nested: string[]
}

interface Around {
  readonly path: string
  readonly list: string | undefined
  readonly labels: readonly string[]
}

function addFields(draft: Draft, shape: ObjectShape, around: Around): void {
  for (const field of shape.fields) {
    const path = around.path === '' ? field.name : `${around.path}.${field.name}`
    addField(draft, field.shape, { field, path, around })
  }
}

interface Visit {
  readonly field: Field
  readonly path: string
  readonly around: Around
}

function addField(draft: Draft, shape: Shape, { field, path, around }: Visit): void {
  const labels = [...around.labels, field.label ?? field.name]
  const { list } = around
  if (shape.kind === 'object') {
    addFields(draft, shape, { path, list, labels })
    return
  }
  if (shape.kind === 'scalar') {
    addScalar(draft, {
      path,
      list,
      type: shape.type,
      options: shape.options,
      required: field.required,
      labels,
    })
    return
  }
  const { element } = shape
  if (list !== undefined || element.kind === 'array') {
    draft.nested.push(labels.join(NAME_JOINT))
    return
  }
  draft.lists.push({ path, label: labels.join(NAME_JOINT) })
  const inside = { path: `${path}[]`, list: path, labels }
  if (element.kind === 'object') addFields(draft, element, inside)
  else addScalar(draft, { ...inside, type: element.type, options: element.options, required: true })
}

function addScalar(draft: Draft, field: Omit<SheetField, 'part'>): void {
  draft.fields.push({ ...field, part: undefined })
  if (field.type !== 'target') return
  for (const part of ['operator', 'value', 'unit'] as const) {
    draft.fields.push({ ...field, required: false, part })
  }
}

/** Joins the labels of a name, as findings do: `年度资金 › 其他资金`. */
const NAME_JOINT = ' › '

const PART_LABELS: { readonly [P in TargetPart]: string } = {
  operator: '符号',
  value: '数值',
  unit: '计量单位',
}

/**
 * The name of a field's column: its label, with the labels around it where another field of the same sheet
 * has the same one.
 *
 * @param among the fields that may stand in the same sheet
 */
export function columnName(field: SheetField, among: readonly SheetField[]): string {
  const others = among.filter(other => other.path !== field.path && other.list === field.list)
  const names = field.labels.map((_, depth) => field.labels.slice(-depth - 1).join(NAME_JOINT))
  const isFree = (name: string, depth: number) =>
    !others.some(other => other.labels.slice(-depth - 1).join(NAME_JOINT) === name)
  const name = names.find(isFree) ?? field.path
  return field.part === undefined ? name : `${name}${NAME_JOINT}${PART_LABELS[field.part]}`
}
