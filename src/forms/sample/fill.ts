/**
 * Fills a form's structure with plausible values, to start a declaration from: every field has one, lists
 * have a few elements, and lists of indicators one for each level that the form knows.
 */
import type { JsonSchema } from '../../declaration/json-schema-fields.ts'
import type { Value } from '../../declaration/types.ts'
import type { ArrayShape, Field, ObjectShape, ScalarShape, Shape } from '../../shape/shape.ts'
import type { IndicatorList } from '../indicators.ts'
import type { LevelWord } from '../levels.ts'
import { type FieldNames, sampleValue } from './values.ts'

/** What a sample is made of. */
export interface SampleSource {
  readonly shape: ObjectShape
  /** Where its fields' examples stand. */
  readonly schema: JsonSchema
  readonly lists: readonly IndicatorList[]
  readonly year: number
}

/** Elements of a list, where the form does not say which there should be. */
const FEW = 3

/** Where in the declaration a value is made. */
interface Place {
  /** As a template writes it: `indicators[].level1`. */
  readonly path: string
  readonly label: string
  readonly row: number
  /** Levels of the indicator around it, the highest first. */
  readonly words: readonly LevelWord[]
  readonly schema: JsonSchema | undefined
}

/** The sample's fields, without what says which form it is of. */
export function fillSample(source: SampleSource): { readonly [name: string]: Value } {
  const place: Place = { path: '', label: '', row: 0, words: [], schema: source.schema }
  return fillObject(source.shape, place, source)
}

function fillObject(
  shape: ObjectShape,
  place: Place,
  source: SampleSource,
): { readonly [name: string]: Value } {
  return Object.fromEntries(
    shape.fields.map(field => [field.name, fill(field.shape, placeIn(field, place), source)]),
  )
}

function placeIn({ name, label }: Field, { path, row, words, schema }: Place): Place {
  const inner = path === '' ? name : `${path}.${name}`
  return { path: inner, label: label ?? name, row, words, schema: propertyOf(schema, name) }
}

function fill(shape: Shape, place: Place, source: SampleSource): Value {
  if (shape.kind === 'object') return fillObject(shape, place, source)
  return shape.kind === 'array' ? fillArray(shape, place, source) : fillScalar(shape, place, source)
}

function fillScalar(
  shape: ScalarShape,
  { path, label, row, words, schema }: Place,
  source: SampleSource,
): Value {
  const { lists, year } = source
  const depth = Math.max(-1, ...lists.map(list => levelPaths(list).indexOf(path)))
  const level = words[depth]
  if (level !== undefined) return level.name
  const names: FieldNames = {
    words: `${label} ${path.split('.').at(-1) ?? ''}`,
    label,
    example: exampleOf(schema),
    level: words.at(-1),
    row,
    year,
  }
  return sampleValue(shape, names)
}

function fillArray({ element }: ArrayShape, place: Place, source: SampleSource): Value {
  const path = `${place.path}[]`
  const inner = { ...place, path, schema: itemsOf(place.schema) }
  const chains = chainsIn(path, place.words, source.lists)
  const rows = chains ?? Array.from({ length: FEW }, () => place.words)
  return rows.map((words, i) => fill(element, { ...inner, words, row: i + 1 }, source))
}

/**
 * The levels that the elements of a list stand for, one chain each; undefined for a list that has no level of
 * its own.
 *
 *     indicators[].level1, indicators[].level2    →  产出 数量, 产出 质量, 产出 时效, 效益 …
 */
function chainsIn(
  list: string,
  above: readonly LevelWord[],
  lists: readonly IndicatorList[],
): readonly (readonly LevelWord[])[] | undefined {
  const own = lists.flatMap(one => {
    const paths = levelPaths(one).filter(path => parentOf(path) === list)
    return paths.length === 0 ? [] : [{ paths, vocabulary: one.vocabulary }]
  })[0]
  if (own === undefined) return undefined
  let chains: readonly (readonly LevelWord[])[] = [above]
  for (const _ of own.paths) {
    chains = chains.flatMap(chain => wordsBelow(chain, own.vocabulary.words).map(word => [...chain, word]))
  }
  return chains.length === 0 ? undefined : chains
}

function wordsBelow(chain: readonly LevelWord[], highest: readonly LevelWord[]): readonly LevelWord[] {
  const last = chain.at(-1)
  return last === undefined ? highest : (last.under ?? [])
}

/** Where a list's levels stand, the highest first, as a template writes it. */
function levelPaths({ path, inner, levels }: IndicatorList): readonly string[] {
  const list = `${path.join('.')}[]`
  const below = inner === undefined ? list : `${list}.${inner}[]`
  return levels.map((level, depth) => `${depth === 0 ? list : below}.${level}`)
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.'))
}

function propertyOf(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  return alternatives(schema).flatMap(one => asSchema(one.properties?.[name]))[0]
}

function itemsOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return alternatives(schema).flatMap(({ items }) => (Array.isArray(items) ? [] : asSchema(items)))[0]
}

function exampleOf(schema: JsonSchema | undefined): string | undefined {
  const [example] = schema?.examples ?? []
  return typeof example === 'string' ? example : undefined
}

/** A schema, and those it offers a choice of: a list or null. */
function alternatives(schema: JsonSchema | undefined): readonly JsonSchema[] {
  return schema === undefined ? [] : [schema, ...(schema.anyOf ?? []).flatMap(asSchema)]
}

function asSchema(schema: JsonSchema | boolean | undefined): readonly JsonSchema[] {
  return typeof schema === 'object' ? [schema] : []
}
