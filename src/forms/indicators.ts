/** The indicators of a form, as rules see them: whatever the form calls its fields. */
import { valueAt } from '../declaration/issues.ts'
import { type Measure, measureOf } from '../declaration/measure.ts'
import { formatTarget, type Target } from '../declaration/target.ts'
import type { Declaration, Value } from '../declaration/types.ts'
import type { ConcretePath } from '../shape/path.ts'
import { findLevel, type LevelVocabulary, type LevelWord } from './levels.ts'
import type { UnitTable } from './units.ts'

/** What a declaration of any form holds. */
export type Fields = Declaration['value']

/** Where a form keeps a list of indicators, and what it knows of them. */
export interface IndicatorList {
  /** The list: `['indicators']`. */
  readonly path: ConcretePath
  /**
   * Where its elements are groups, each with its highest level and lists of its own: the name of the list to
   * read. `{ level1, annual: [{ level2, name, target }] }`.
   */
  readonly inner?: string
  /** Names of the fields in each element: the levels from the highest, the indicator's name, its target. */
  readonly levels: readonly string[]
  readonly name: string
  readonly target: string
  readonly vocabulary: LevelVocabulary
  readonly units: UnitTable
}

/** One level of an indicator. */
export interface IndicatorLevel {
  readonly path: ConcretePath
  readonly text: string
  /** The word of the vocabulary that it is, wherever that belongs. */
  readonly word: LevelWord | undefined
}

/** One row of a list of indicators. */
export interface Indicator {
  /** Its number in the list, from 1. */
  readonly row: number
  readonly levels: readonly IndicatorLevel[]
  readonly name: string
  readonly namePath: ConcretePath
  /** The target as it prints; empty where it is blank. */
  readonly target: string
  readonly targetPath: ConcretePath
  readonly measure: Measure | undefined
}

/** A list of indicators as it is filled in, with what its form knows of it. */
export interface Indicators extends IndicatorList {
  readonly rows: readonly Indicator[]
  /** The declaration around it. */
  readonly fields: Fields
}

/** Reads a list; it has no rows where the declaration has no such list. */
export function readIndicators(fields: Fields, list: IndicatorList): Indicators {
  const rows = placesOf(fields, list).map((place, i) => readRow(fields, place, { list, row: i + 1 }))
  return { ...list, rows, fields }
}

/** Where an indicator and its levels stand. */
interface IndicatorPlace {
  readonly at: ConcretePath
  readonly levels: readonly ConcretePath[]
}

function placesOf(fields: Fields, { path, inner, levels }: IndicatorList): readonly IndicatorPlace[] {
  const groups = elementsOf(fields, path)
  if (inner === undefined) return groups.map(at => ({ at, levels: levels.map(level => [...at, level]) }))
  const [highest = '', ...lower] = levels
  return groups.flatMap(group =>
    elementsOf(fields, [...group, inner]).map(at => ({
      at,
      levels: [[...group, highest], ...lower.map(level => [...at, level])],
    })),
  )
}

function elementsOf(fields: Fields, path: ConcretePath): readonly ConcretePath[] {
  const elements = valueAt(fields, path)
  return Array.isArray(elements) ? elements.map((_, i) => [...path, i]) : []
}

function readRow(
  fields: Fields,
  { at, levels }: IndicatorPlace,
  { list, row }: { readonly list: IndicatorList; readonly row: number },
): Indicator {
  const [namePath, targetPath] = [
    [...at, list.name],
    [...at, list.target],
  ]
  const target = asTarget(valueAt(fields, targetPath))
  return {
    row,
    levels: readLevels(fields, levels, list),
    name: textOf(valueAt(fields, namePath)),
    namePath,
    target: target === null ? '' : formatTarget(target),
    targetPath,
    measure: measureOf(target),
  }
}

/** Whether an indicator is a cost: less of it is better. */
export function isCost({ levels }: Indicator): boolean {
  return levels.some(({ word }) => word?.measures === 'cost' || word?.measures === 'money')
}

/** Whether it is a cost in money. */
export function isMoney({ levels }: Indicator): boolean {
  return levels.some(({ word }) => word?.measures === 'money')
}

/** Whether it counts things. */
export function isQuantity({ levels }: Indicator): boolean {
  return levels.some(({ word }) => word?.measures === 'quantity')
}

/** Each level is looked up under the one above it first, then among all of its depth. */
function readLevels(
  fields: Fields,
  paths: readonly ConcretePath[],
  { vocabulary }: IndicatorList,
): readonly IndicatorLevel[] {
  let under: readonly LevelWord[] = vocabulary.words
  let all: readonly LevelWord[] = vocabulary.words
  return paths.map(path => {
    const text = textOf(valueAt(fields, path))
    const word = findLevel(under, text, vocabulary) ?? findLevel(all, text, vocabulary)
    under = word?.under ?? []
    all = all.flatMap(one => one.under ?? [])
    return { path, text, word }
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A parsed target is a text or measured; a form whose targets are plain texts works as well. */
function asTarget(value: unknown): Target | null {
  if (typeof value === 'string') return value
  return isMeasured(value) ? value : null
}

function isMeasured(value: unknown): value is Exclude<Target, string> {
  return (
    typeof value === 'object' && value !== null && 'operator' in value && 'value' in value && 'unit' in value
  )
}

/** Every text of a declaration with its path, what names its form left out. */
export function textsOf(fields: Fields): readonly { readonly path: ConcretePath; readonly text: string }[] {
  const { form: _, edition: __, ...rest } = fields
  return textsIn(rest, [])
}

function textsIn(value: Value, path: ConcretePath): { path: ConcretePath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
