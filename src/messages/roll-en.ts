/** English texts for rolling last year's forms forward, saying the same as the Chinese ones. */
import type { RollFacts } from '../diagnostics/roll-codes.ts'
import type { Message } from './types.ts'

/** English texts of the codes in {@link RollFacts}. */
export const rollMessages: {
  readonly [C in keyof RollFacts]: (facts: RollFacts[C]) => Message
} = {
  'roll.year': f => ({
    text: `rolled forward from ${f.from} to ${f.to}; all but the year and the dates is as it was`,
  }),
  'roll.year-missing': () => ({
    text: 'no year was read, so that the form cannot be rolled forward; it is left as it was',
    hint: 'fill in the year first',
  }),
  'roll.same-year': f => ({ text: `the form is of ${f.year} already; nothing was changed` }),
  'roll.edition': f => ({
    text: `another edition is valid in the new year: ${f.to} instead of ${f.from}`,
    hint: 'check the fields of the new edition',
  }),
  'roll.date-moved': f => ({
    text: `the date was moved from ${f.from} to ${f.to}`,
    hint: 'check when the project begins and ends in the new year',
  }),
  'roll.date-kept': f => ({
    text: `the project goes beyond one year; the date ${f.date} was left as it is`,
    hint: 'check whether the project goes on in the new year',
  }),
  'roll.amounts': f => ({
    text: `the amounts are still last year's: ${f.amounts.join('; ')}`,
    hint: 'fill in the amounts of the new budget',
  }),
  'roll.carryover': f => ({
    text: `the carryover is still that of the last form, ${f.amount}`,
    hint: 'fill in what was really carried over from last year, or 0',
  }),
  'roll.year-in-text': f => ({
    text: `the text speaks of ${f.years.join(', ')} and was left as it is`,
    hint: 'check whether it still holds in the new year',
  }),
  'roll.targets': f => ({
    text: `${f.count} targets are still last year's`,
    hint: 'check each against the aims of the new year',
  }),
}
