/** Makes form definitions of schemas and rules. */
import type { z } from 'zod'
import { comparePaths } from '../declaration/order.ts'
import { bounded, inOrder, parseDeclaration, placeOf } from '../declaration/parse.ts'
import { shapeOf } from '../declaration/shape-of.ts'
import type { Declaration, Source } from '../declaration/types.ts'
import { type Checked, checked, finding, refuses } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { ObjectShape } from '../shape/shape.ts'
import { readIndicators } from './indicators.ts'
import type { LevelVocabulary } from './levels.ts'
import { assertSeverities, type Severities, withSeverities } from './severities.ts'
import type { Derivation, EditionChoice, FormEdition, IndicatorRules, Rule } from './types.ts'

/** An edition as its form writes it down. */
export interface EditionSource<T extends Declaration['value']> extends EditionChoice {
  readonly form: string
  /** The schema, or what makes it: then it is made when a declaration of the form is first read. */
  readonly schema: z.ZodType<T> | (() => z.ZodType<T>)
  readonly rules: readonly Rule<T>[]
  /** Rules over its lists of indicators. */
  readonly indicators?: readonly IndicatorRules[] | undefined
  readonly levels?: LevelVocabulary | undefined
  /** Severities that differ in this edition from those that the rules come with. */
  readonly severities?: Severities | undefined
}

/**
 * Makes an edition of its schema and rules. The type of its declarations stays inside, so that a registry
 * can hold editions of many forms.
 *
 * @throws FormError where the schema is none that a form can have, or a severity is none that a rule can have
 */
export function defineEdition<T extends Declaration['value']>(source: EditionSource<T>): FormEdition {
  const { edition, valid, levels, severities = {} } = source
  const structure = lazyStructure(source.schema)
  const rules = withSeverities(source.rules, severities)
  const indicators = (source.indicators ?? []).map(one => ({
    ...one,
    rules: withSeverities(one.rules, severities),
  }))
  const weighed = [...rules, ...indicators.flatMap(one => one.rules)].map(({ code, severity }) => ({
    code,
    severity,
  }))
  assertSeverities(
    severities,
    weighed.map(({ code }) => code),
    edition,
  )
  return {
    edition,
    valid,
    get schema() {
      return structure().schema
    },
    get shape() {
      return structure().shape
    },
    levels,
    lists: indicators.map(({ list }) => list),
    rules: weighed,
    check: (declared, named) =>
      check(declared, { ...source, ...structure(), rules, indicators, edition: named }),
    parse: (declared, named) => parseDeclaration<T>(declared, { ...source, ...structure(), edition: named }),
    derive: changes => defineEdition({ ...derived(source, changes), schema: () => structure().schema }),
  }
}

/** A schema and its shape. Most forms that there are, a process never sees: 2 ms each for the time it starts. */
interface Structure<T> {
  readonly schema: z.ZodType<T>
  readonly shape: ObjectShape
}

function lazyStructure<T extends Declaration['value']>(
  given: EditionSource<T>['schema'],
): () => Structure<T> {
  const make = (schema: z.ZodType<T>): Structure<T> => ({ schema, shape: shapeOf(schema) })
  let made = typeof given === 'function' ? undefined : make(given)
  return () => {
    made ??= make(typeof given === 'function' ? given() : given)
    return made
  }
}

function derived<T extends Declaration['value']>(
  source: EditionSource<T>,
  { edition, valid, severities, off }: Derivation,
): EditionSource<T> {
  const kept = <R>(rules: readonly Rule<R>[]) => rules.filter(({ code }) => !off.has(code))
  const before = Object.entries(source.severities ?? {}).filter(([code]) => !off.has(code))
  return {
    ...source,
    edition,
    valid,
    rules: kept(source.rules),
    indicators: source.indicators?.map(one => ({ ...one, rules: kept(one.rules) })),
    severities: { ...Object.fromEntries(before), ...severities },
  }
}

function check<T extends Declaration['value']>(
  source: Source,
  edition: EditionSource<T> & Structure<T>,
): Checked<Declaration> {
  const outcome = parseDeclaration<T>(source, edition)
  const parsed = outcome.ok ? outcome.value : outcome.parsed
  if (parsed === undefined || outcome.findings.length > LIMITS.findings) return outcome
  const breaches = breachesOf(parsed.value, edition)
  if (breaches.length === 0 && outcome.findings.length === 0) return outcome
  const { form, shape } = edition
  const setting = { source, form, shape }
  const broken = breaches
    .toSorted((a, b) => comparePaths(shape, a.path, b.path))
    .map(({ rule, path, facts }) => finding(rule.severity, rule.code, facts, placeOf(path, setting)))
  const findings = inOrder([...outcome.findings, ...broken])
  // A long list may well have more warnings than are told, and prints all the same.
  return checked(parsed, bounded(findings, setting, refuses(findings) ? 'error' : 'warning'))
}

/** Where which rule does not hold. */
function breachesOf<T extends Declaration['value']>(value: T, { rules, indicators = [] }: EditionSource<T>) {
  return [
    ...broken(rules, value),
    ...indicators.flatMap(({ list, rules: ofList }) => broken(ofList, readIndicators(value, list))),
  ]
}

function broken<T>(rules: readonly Rule<T>[], value: T) {
  return rules.flatMap(rule => rule.check(value).map(({ path, facts }) => ({ rule, path, facts })))
}
