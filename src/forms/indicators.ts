/** The indicators of a form, as rules see them: whatever the form calls its fields. */
import { valueAt } from '../declaration/issues.ts'
import { type Measure, measureOf } from '../declaration/measure.ts'
import { isPlainObject } from '../declaration/reading.ts'
import { formatTarget, type Target } from '../declaration/target.ts'
import type { Declaration } from '../declaration/types.ts'
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
  readonly text: string
  /** The word of the vocabulary that it is, wherever that belongs. */
  readonly word: LevelWord | undefined
}

/** One row of a list of indicators. */
export interface Indicator {
  /** Its number in the list, from 1. */
  readonly row: number
  /** From the highest. */
  readonly levels: readonly IndicatorLevel[]
  readonly name: string
  /** The target as it prints; empty where it is blank. */
  readonly target: string
  readonly measure: Measure | undefined
  readonly place: IndicatorPlace
}

/** Where an indicator stands, in numbers: paths are made where there is something to say of it. */
export interface IndicatorPlace {
  readonly list: IndicatorList
  /** Its group's number, where its list has groups. */
  readonly group: number | undefined
  /** Its number among the elements of the list, or of its group. */
  readonly index: number
}

/** A list of indicators as it is filled in, with what its form knows of it. */
export interface Indicators extends IndicatorList {
  readonly rows: readonly Indicator[]
  /** The declaration around it. */
  readonly fields: Fields
}

/** Where an indicator's name stands. */
export function namePath({ place }: Indicator): ConcretePath {
  return [...elementPath(place), place.list.name]
}

/** Where its target stands. */
export function targetPath({ place }: Indicator): ConcretePath {
  return [...elementPath(place), place.list.target]
}

/** Where one of its levels stands; 0 is the highest, which in a list with groups is its group's. */
export function levelPath({ place }: Indicator, depth: number): ConcretePath {
  const { list, group } = place
  const around = depth === 0 && group !== undefined ? [...list.path, group] : elementPath(place)
  return [...around, list.levels[depth] ?? '']
}

function elementPath({ list, group, index }: IndicatorPlace): ConcretePath {
  return group === undefined ? [...list.path, index] : [...list.path, group, list.inner ?? '', index]
}

/** Reads a list; it has no rows where the declaration has no such list. */
export function readIndicators(fields: Fields, list: IndicatorList): Indicators {
  const rows: Indicator[] = []
  const elements = listAt(fields, list.path)
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]
    if (list.inner === undefined) readRow(element, element, { list, group: undefined, index: i }, rows)
    else {
      const inner = listAt(element, [list.inner])
      for (let n = 0; n < inner.length; n++) readRow(inner[n], element, { list, group: i, index: n }, rows)
    }
  }
  return { ...list, rows, fields }
}

function listAt(value: unknown, path: ConcretePath): readonly unknown[] {
  const elements = valueAt(value, path)
  return Array.isArray(elements) ? elements : []
}

/**
 * Adds a row to those before it.
 *
 * @param above what has the highest level: the element itself, or the group around it
 */
function readRow(element: unknown, above: unknown, place: IndicatorPlace, rows: Indicator[]): void {
  const { list } = place
  const target = asTarget(fieldOf(element, list.target))
  const before = rows.at(-1)?.levels
  rows.push({
    row: rows.length + 1,
    // Rows of one group come one after another, and share what is read of their levels.
    levels: before && areIn(before, element, above, list) ? before : readLevels(element, above, list),
    name: textOf(fieldOf(element, list.name)),
    target: target === null ? '' : formatTarget(target),
    measure: measureOf(target),
    place,
  })
}

/** Whether an element has these levels. */
function areIn(levels: Indicator['levels'], element: unknown, above: unknown, list: IndicatorList): boolean {
  for (let depth = 0; depth < levels.length; depth++) {
    const name = list.levels[depth] ?? ''
    if (textOf(fieldOf(depth === 0 ? above : element, name)) !== levels[depth]?.text) return false
  }
  return true
}

/** Each level is looked up under the one above it first, then among all of its depth. */
function readLevels(
  element: unknown,
  above: unknown,
  { levels, vocabulary }: IndicatorList,
): Indicator['levels'] {
  let under: readonly LevelWord[] = vocabulary.words
  return levels.map((level, depth) => {
    const text = textOf(fieldOf(depth === 0 ? above : element, level))
    const word =
      findLevel(under, text, vocabulary) ??
      (depth === 0 ? undefined : findLevel(wordsAt(vocabulary.words, depth), text, vocabulary))
    under = word?.under ?? []
    return { text, word }
  })
}

function wordsAt(words: readonly LevelWord[], depth: number): readonly LevelWord[] {
  return depth === 0
    ? words
    : wordsAt(
        words.flatMap(({ under = [] }) => under),
        depth - 1,
      )
}

function fieldOf(element: unknown, name: string): unknown {
  return isPlainObject(element) && Object.hasOwn(element, name) ? element[name] : undefined
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
