/** The rules of filling in 财政项目支出绩效目标申报表. */
import { type Amount, compareAmounts, subtractAmounts, sumAmounts } from '../../declaration/amount.ts'
import type { ConcretePath } from '../../shape/path.ts'
import type { Rule, RuleOf } from '../types.ts'
import { LABELS } from './labels.ts'
import type { ShanghaiProjectTarget } from './schema.ts'

type Form = ShanghaiProjectTarget

/** A total and what it must add up from. */
interface Sum {
  readonly path: ConcretePath
  readonly total: (form: Form) => Amount | null
  readonly parts: readonly { readonly label: string; readonly amount: (form: Form) => Amount | null }[]
}

const SUMS: readonly Sum[] = [
  {
    path: ['funds', 'project', 'total'],
    total: ({ funds }) => funds.project.total,
    parts: [
      { label: LABELS.fiscal, amount: ({ funds }) => funds.project.fiscal },
      { label: LABELS.other, amount: ({ funds }) => funds.project.other },
    ],
  },
  {
    path: ['funds', 'annual', 'total'],
    total: ({ funds }) => funds.annual.total,
    parts: [
      { label: LABELS.appropriation, amount: ({ funds }) => funds.annual.appropriation },
      { label: LABELS.carryover, amount: ({ funds }) => funds.annual.carryover },
      { label: LABELS.other, amount: ({ funds }) => funds.annual.other },
    ],
  },
]

/** Totals are the exact sums of their parts; blanks count 0. */
const sums: RuleOf<Form, 'rule.sum'> = {
  code: 'rule.sum',
  severity: 'error',
  check: form =>
    SUMS.flatMap(({ path, total, parts }) => {
      const given = sumAmounts([total(form)])
      const sum = sumAmounts(parts.map(part => part.amount(form)))
      const more = compareAmounts(given, sum)
      if (more === 0) return []
      const difference = more > 0 ? subtractAmounts(given, sum) : subtractAmounts(sum, given)
      return [{ path, facts: { total: given, sum, difference, parts: parts.map(part => part.label) } }]
    }),
}

/** A project does not end before it starts. That both are real dates, parsing has seen to. */
const dates: RuleOf<Form, 'rule.dates-reversed'> = {
  code: 'rule.dates-reversed',
  severity: 'error',
  check: ({ start, end }) =>
    start !== null && end !== null && end < start ? [{ path: ['end'], facts: { start, end } }] : [],
}

/** All rules, in the order in which a reviewer reads the form. */
export const rules: readonly Rule<Form>[] = [dates, sums]
