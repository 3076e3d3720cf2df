/** English texts of the rules of filling, saying the same as the Chinese ones. */
import type { RuleFacts } from '../diagnostics/rule-codes.ts'
import type { Message } from './types.ts'

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : '(none)')

/** English texts of the codes in {@link RuleFacts}. */
export const ruleMessages: { readonly [C in keyof RuleFacts]: (facts: RuleFacts[C]) => Message } = {
  'rule.sum': f => ({
    text: `the total ${f.total} is not the sum of its parts ${f.sum}; they differ by ${f.difference}`,
    hint: `the total must equal ${f.parts.join(' + ')} (blank counts 0)`,
  }),
  'rule.points-total': f => ({
    text: `the points add up to ${f.sum}, not 100`,
    hint: 'those of carrying out the budget and of all indicators make 100 together',
  }),
  'rule.score-exceeds': f => ({
    text: `the score ${f.score} is above the points ${f.points}`,
    hint: 'check the score and the points',
  }),
  'rule.dates-reversed': f => ({
    text: `the end ${f.end} is before the start ${f.start}`,
    hint: 'check both dates',
  }),
  'rule.year-outside': f => ({
    text: `the year ${f.year} is not within the project's period (${f.start ?? 'blank'} to ${f.end ?? 'blank'})`,
    hint: 'check the year and both dates',
  }),
  'rule.annual-exceeds-project': f => ({
    text: `the year's total ${f.annual} is ${f.difference} more than the whole project's ${f.project}`,
    hint: 'a year costs no more than its project: check both amounts and their unit',
  }),
  'rule.placeholder': f => ({
    text: `"${f.text}" is a placeholder`,
    hint: 'fill in the value, or leave the field blank where there is none',
  }),
  'rule.level-unknown': f => ({
    text: `there is no level 1 "${f.level}"`,
    hint: f.nearest ? `did you mean "${f.nearest}"?` : `level 1 is one of: ${list(f.known)}`,
  }),
  'rule.level-misplaced': f => ({
    text:
      f.belongs === undefined
        ? `"${f.level}" is none of the usual names under "${f.under}"`
        : `"${f.level}" belongs to "${f.belongs}" and stands under "${f.under}"`,
    hint: `under "${f.under}" there usually are: ${list(f.usual)}`,
  }),
  'rule.level-missing': f => ({
    text: `level 1 is missing: ${list(f.levels)}`,
    hint: 'each of them needs one indicator at least',
  }),
  'rule.level-expected': f => ({
    text: `there is no ${list(f.levels)}`,
    hint: 'a project that costs money usually has one: check that nothing is forgotten',
  }),
  'rule.cost-floor': f => ({
    text: `the target "${f.target}" is a floor on cost: the more is spent, the better it is met`,
    hint:
      f.ceiling === undefined ? 'costs have ceilings' : `costs have ceilings: did you mean "${f.ceiling}"?`,
  }),
  'rule.cost-unit': f => ({
    text:
      f.unit === ''
        ? 'a cost in money has no unit'
        : `a cost is measured in "${f.unit}", which is no unit of money`,
    hint: `the usual units of cost: ${list(f.units)}`,
  }),
  'rule.money-unit-mixed': f => ({
    text: `"${f.target}" is in another unit of money than the form (${f.unit})`,
    hint: `use one unit in one form: this is ${f.converted}${f.unit}`,
  }),
  'rule.percent-range': f => ({
    text: `the percentage "${f.target}" is not between 0 and 100`,
    hint: 'check the number; a rate of growth may exceed 100',
  }),
  'rule.zero-target': f => ({
    text: `the target "${f.target}" is 0, by which scoring divides`,
    hint: 'turn it round (from complaints =0% to no complaints =100%), or put it in words',
  }),
  'rule.not-whole': f => ({
    text: `${f.value}${f.unit}: what is counted in ${f.unit} is whole`,
    hint: 'check the number and the unit',
  }),
  'rule.name-repeated': f => ({
    text: `the indicator "${f.name}" stands in row ${f.row} already`,
    hint: 'take one of them out, or say how they differ',
  }),
  'rule.name-similar': f => ({
    text: `the indicator "${f.name}" is much like "${f.other}" in row ${f.row}`,
    hint: 'check whether they are the same',
  }),
  'rule.targets-contradict': f => ({
    text: `the target "${f.target}" cannot be met together with "${f.other}" of the same indicator in row ${f.row}`,
    hint: 'check which one holds',
  }),
  'rule.cost-quantity': f => ({
    text: `unit costs times quantities (${f.parts.join(' + ')}) make ${f.product} yuan, more than 1% off the budget of ${f.budget}`,
    hint: 'leave it if the budget pays for other things as well',
  }),
}
