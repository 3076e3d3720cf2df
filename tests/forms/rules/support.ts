/** Small declarations to try rules on. */
import { readTarget } from '../../../src/declaration/target.ts'
import type { Value } from '../../../src/declaration/types.ts'
import type { Code } from '../../../src/diagnostics/finding.ts'
import { type Fields, type IndicatorList, readIndicators } from '../../../src/forms/indicators.ts'
import type { IndicatorRuleOf, RuleOf } from '../../../src/forms/types.ts'
import { formatPath } from '../../../src/shape/path.ts'

/** An indicator as a row of the form: level 1, level 2, name, target as it prints. */
export type Row = readonly [level1: string, level2: string, name: string, target?: string]

/** A declaration with these indicators and nothing else. */
export function withRows(...rows: readonly Row[]): Fields {
  return {
    indicators: rows.map(([level1, level2, name, target]) => ({
      level1,
      level2,
      name,
      target: read(target),
    })),
  }
}

function read(text: string | undefined): Value {
  const outcome = readTarget(text)
  if (!outcome.ok) throw new Error(`${text} is no target`)
  return outcome.value
}

/** A rule over the indicators of a declaration. */
export function over<C extends Code>(list: IndicatorList, rule: IndicatorRuleOf<C>): RuleOf<Fields, C> {
  return { ...rule, check: fields => rule.check(readIndicators(fields, list)) }
}

/** Where a rule does not hold, as paths. */
export function broken<C extends Code>(rule: RuleOf<Fields, C>, fields: Fields): readonly string[] {
  return rule.check(fields).map(({ path }) => formatPath(path))
}

/** The facts of what does not hold. */
export function facts<C extends Code>(rule: RuleOf<Fields, C>, fields: Fields): readonly unknown[] {
  return rule.check(fields).map(breach => breach.facts)
}
