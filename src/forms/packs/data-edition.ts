/** Makes an edition of a template and what a pack says of it: structure and rules without code. */
import { schemaOf } from '../../declaration/schema-of.ts'
import { labelOf } from '../../shape/label.ts'
import { nearest } from '../../shape/nearest.ts'
import type { ConcretePath } from '../../shape/path.ts'
import type { ObjectShape } from '../../shape/shape.ts'
import type { Faults } from '../../template/faults.ts'
import type { Template } from '../../template/types.ts'
import { defineEdition } from '../define.ts'
import type { Fields, IndicatorList } from '../indicators.ts'
import { costsMakeBudget } from '../rules/budget.ts'
import { annualWithinProject, sumsHold } from '../rules/funds.ts'
import { INDICATOR_RULES } from '../rules/indicator-rules.ts'
import { datesInOrder, yearWithin } from '../rules/period.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import { pointsMakeHundred, scoresAddUp, scoresWithinPoints } from '../rules/points.ts'
import { ALWAYS_REFUSE, type Severities } from '../severities.ts'
import type { FormEdition, IndicatorRules, Rule } from '../types.ts'
import type { EditionData, PointData } from './edition-data.ts'
import type { IndicatorData } from './indicator-data.ts'
import type { Written } from './settings.ts'
import { describeShape, elementsOf, fitting, plainPath } from './shape-data.ts'

/**
 * Makes the edition. What its data gets wrong is reported and left out.
 *
 * Findings: pack.path-unfit, pack.rule-unknown, pack.rule-fixed.
 */
export function dataEdition(template: Template, data: EditionData, faults: Faults): FormEdition {
  const shape = describeShape(template.shape, data.fields, faults)
  const rules = formRules(data, shape, faults)
  const indicators = data.indicators && indicatorRules(data.indicators, shape, faults)
  const all = [...rules, ...(indicators?.rules ?? [])].map(({ code }) => code)
  const { off, severities } = weigh(data.severities, all, faults)
  const kept = <T>(those: readonly Rule<T>[]) => those.filter(({ code }) => !off.has(code))
  return defineEdition({
    form: template.form,
    edition: template.edition,
    valid: template.valid,
    schema: schemaOf(shape),
    rules: kept(rules),
    indicators: indicators === undefined ? [] : [{ ...indicators, rules: kept(indicators.rules) }],
    levels: indicators?.list.vocabulary,
    severities,
  })
}

function formRules(data: EditionData, shape: ObjectShape, faults: Faults): readonly Rule<Fields>[] {
  const at = (written: Written, fit: 'amount' | 'date' | 'value') => fitting(written, fit, shape, faults)
  const rules: Rule<Fields>[] = []
  if (data.period) {
    const [start, end] = [at(data.period.start, 'date'), at(data.period.end, 'date')]
    const year = data.period.year && at(data.period.year, 'value')
    if (start && end && year) rules.push(yearWithin(year, { start, end }))
    if (start && end) rules.push(datesInOrder({ start, end }))
  }
  const sums = data.sums.flatMap(({ total, parts }) => {
    const path = at(total, 'amount')
    const found = parts.flatMap(part => {
      const place = at(part, 'amount')
      return place === undefined ? [] : [{ path: place, label: lastLabel(shape, place) }]
    })
    return path === undefined || found.length < parts.length ? [] : [{ total: path, parts: found }]
  })
  if (sums.length > 0) rules.push(sumsHold(sums))
  if (data.within) {
    const [annual, project] = [at(data.within.annual, 'amount'), at(data.within.project, 'amount')]
    if (annual && project) rules.push(annualWithinProject(annual, project))
  }
  if (data.points) rules.push(...pointRules(data.points, shape, faults))
  return [...rules, noPlaceholders]
}

function lastLabel(shape: ObjectShape, path: ConcretePath): string {
  return labelOf(shape, path)?.split(' › ').at(-1) ?? String(path.at(-1) ?? '')
}

function pointRules(data: PointData, shape: ObjectShape, faults: Faults): readonly Rule<Fields>[] {
  const { list, points, score, besides } = data
  const element = elementsOf(list, shape, faults)
  const at = (written: Written) => fitting(written, 'amount', shape, faults)
  const [total, ofBudget, scored] = [data.total, besides.points, besides.score].map(at)
  const fields = [points, score].map(
    text => element && fitting({ text, at: list.at }, 'amount', element, faults),
  )
  if (!total || !ofBudget || !scored || fields.includes(undefined)) return []
  const table = {
    list: list.text,
    points,
    score,
    besides: { points: ofBudget, score: scored, label: besides.label },
    total,
  }
  return [scoresWithinPoints(table), pointsMakeHundred(table), scoresAddUp(table)]
}

function indicatorRules(data: IndicatorData, shape: ObjectShape, faults: Faults): IndicatorRules | undefined {
  const { name, target, levels, words, suffix, units } = data
  const element = elementsOf(data.list, shape, faults)
  if (element === undefined) return undefined
  const fields = [name, target, ...levels].map(field => fitting(field, 'text', element, faults))
  const budgets = data.budgets.flatMap(path => {
    const found = fitting(path, 'amount', shape, faults)
    return found === undefined ? [] : [found]
  })
  if (fields.includes(undefined)) return undefined
  const list: IndicatorList = {
    path: plainPath(data.list.text),
    levels: levels.map(({ text }) => text),
    name: name.text,
    target: target.text,
    vocabulary: {
      paths: levels.map(({ text }) => `${data.list.text}[].${text}`),
      words,
      ...(suffix === undefined ? {} : { suffix }),
    },
    units,
  }
  // A pack turns off what its form does without.
  return { list, rules: [...INDICATOR_RULES, ...(budgets.length > 0 ? [costsMakeBudget(budgets)] : [])] }
}

/** The severities that a pack sets, for rules that there are. */
export function weigh(
  given: EditionData['severities'],
  rules: readonly Rule<never>['code'][],
  faults: Faults,
): { readonly off: ReadonlySet<string>; readonly severities: Severities } {
  const off = new Set<string>()
  let severities: Severities = {}
  for (const { code, severity } of given) {
    const known = rules.find(one => one === code.text)
    if (known === undefined) {
      const facts = { code: code.text, known: [...new Set(rules)], nearest: nearest(code.text, rules) }
      faults.add('pack.rule-unknown', facts, code.at)
    } else if (severity !== 'error' && ALWAYS_REFUSE.includes(known)) {
      faults.add('pack.rule-fixed', { code: known }, code.at)
    } else if (severity === 'off') off.add(known)
    else severities = { ...severities, [known]: severity }
  }
  return { off, severities }
}
