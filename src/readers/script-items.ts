/** The items that a template's cells and lines are. */
import type { LevelVocabulary } from '../forms/levels.ts'
import { fieldOf, shapeAt } from '../shape/find.ts'
import { formatTemplatePath } from '../shape/path.ts'
import type { Field, ObjectShape, Path } from '../shape/shape.ts'
import type { Binding, Content, Part, TemplateCell, TemplateSection, TextLine } from '../template/types.ts'
import { fold, labelKey, withoutBrackets } from './fold.ts'
import { keysOfLevel, keysOfOtherLevels } from './levels.ts'
import type { Item, Spot, ValueItem } from './script.ts'

/** What a form says of its template's fields beyond the template. */
export interface FieldKnowledge {
  readonly shape: ObjectShape
  readonly levels: LevelVocabulary | undefined
}

interface ItemSource {
  readonly content: Content
  readonly spot: Spot
  readonly label: string
  readonly title: boolean
  readonly required: boolean
  readonly group: boolean
}

export function isBinding(part: Part): part is Binding {
  return part.kind === 'binding'
}

/** The items of a title, caption or note: one, or one at each end. */
export function lineItems(line: TextLine, row: number, knowledge: FieldKnowledge): Item[] {
  const contents = line.right === undefined ? [line.left] : [line.left, line.right]
  return contents.flatMap((content, column) => {
    const spot = { row, lastRow: row, column, track: '', line: true }
    const title = line.role === 'title'
    return itemOf({ content, spot, label: '', title, required: false, group: false }, knowledge)
  })
}

/** The items of the cells that begin in a row, from left to right. */
export function rowItems(
  section: TemplateSection,
  row: number,
  firstRow: number,
  knowledge: FieldKnowledge,
): Item[] {
  const { cells, cellsOfRow } = section.plan
  const own = (cellsOfRow[row] ?? []).flatMap(index => cells[index] ?? [])
  return own
    .filter(cell => cell.row === row)
    .flatMap(cell => {
      const spot = spotOf(section, cell, firstRow)
      const required = section.rows[row]?.attributes.when === undefined
      const group = cell.group !== undefined
      const label = labelBeside(section, cell)
      return itemOf({ content: cell.content, spot, label, title: false, required, group }, knowledge)
    })
}

/** The spot of a grid's cell; `firstRow` is the form's row with which the grid begins. */
export function spotOf(
  section: TemplateSection,
  cell: Pick<TemplateCell, 'row' | 'rowSpan' | 'column'>,
  firstRow: number,
): Spot {
  const { cells, cellsOfRow } = section.plan
  const columns = (cellsOfRow[cell.row] ?? []).map(index => cells[index]?.column ?? 0)
  return {
    row: firstRow + cell.row,
    lastRow: firstRow + cell.row + cell.rowSpan - 1,
    column: cell.column,
    track: `${firstRow}: ${columns.join(' ')} / ${cell.column}`,
    line: false,
  }
}

/** What a clerk calls a cell: the label on its left, or else the nearest above it. */
function labelBeside(section: TemplateSection, cell: TemplateCell): string {
  const { cells } = section.plan
  const left = cells.find(
    ({ row, rowSpan, column, columnSpan }) =>
      column + columnSpan === cell.column && row <= cell.row && cell.row < row + rowSpan,
  )
  const above = cells.filter(other => other.column === cell.column && other.row < cell.row)
  const label = left?.role === 'label' ? left : above.findLast(other => other.role === 'label')
  return label === undefined ? '' : literalText(label.content)
}

/** A blank cell is no item: there is nothing to find. */
function itemOf(source: ItemSource, knowledge: FieldKnowledge): Item[] {
  const { content, spot, title, required } = source
  const binding = content.find(isBinding)
  if (binding !== undefined) return [valueItem(source, binding, knowledge)]
  const text = literalText(content)
  const key = labelKey(text)
  if (key === '') return []
  return [{ kind: 'label', text, key, bare: withoutBrackets(key), title, required, spot }]
}

function valueItem(source: ItemSource, binding: Binding, knowledge: FieldKnowledge): ValueItem {
  const { shape, levels } = knowledge
  const path = formatTemplatePath(binding.path)
  const field = fieldAt(shape, binding.path)
  const level = levels?.paths.indexOf(path) ?? -1
  const inBand = levels?.paths.some(other => arrayPart(other) === arrayPart(path)) === true
  const spellings = levels && level >= 0 ? keysOfLevel(levels, level) : []
  return {
    kind: 'value',
    content: source.content,
    worded: source.content.some(part => part.kind === 'text' && fold(part.text) !== ''),
    type: field?.shape.kind === 'scalar' ? field.shape.type : 'text',
    required: field?.required === true,
    label: source.label || path,
    group: source.group,
    words: levels && level >= 0 ? new Set(spellings) : undefined,
    spellings,
    otherWords: levels && inBand ? keysOfOtherLevels(levels, level) : new Set(),
    spot: source.spot,
  }
}

function fieldAt(shape: ObjectShape, path: Path): Field | undefined {
  const name = path.at(-1)?.name
  const holder = shapeAt(shape, path.slice(0, -1))
  return holder?.kind === 'object' && name !== undefined ? fieldOf(holder, name) : undefined
}

/** The part of a path up to its last array. */
function arrayPart(path: string): string {
  return path.slice(0, path.lastIndexOf('[]') + 1)
}

/** The text of a label on one line. */
function literalText(content: Content): string {
  return content.map(part => (part.kind === 'text' ? part.text.replaceAll('\n', '') : '')).join('')
}
