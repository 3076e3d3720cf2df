/** The codes of rolling last year's forms forward, with their facts. */
export interface RollFacts {
  /** A form rolled forward to another year. */
  'roll.year': { readonly from: number; readonly to: number }
  /** A form without a year, which cannot be rolled forward. */
  'roll.year-missing': Record<string, never>
  /** A form that is of the wanted year already; nothing of it is changed. */
  'roll.same-year': { readonly year: number }
  /** The edition that is valid in the new year, where it is another one. */
  'roll.edition': { readonly from: string; readonly to: string }
  /** A date moved with the year. */
  'roll.date-moved': { readonly from: string; readonly to: string }
  /** A date left as it is, since the project goes beyond the old year. */
  'roll.date-kept': { readonly date: string }
  /** Last year's amounts, still in the form: `label value`. */
  'roll.amounts': { readonly amounts: readonly string[] }
  /** An amount carried over into last year. */
  'roll.carryover': { readonly amount: string }
  /** A text that speaks of the old year, or of one before. */
  'roll.year-in-text': { readonly years: readonly string[] }
  /** Last year's targets, still in the form. */
  'roll.targets': { readonly count: number }
}
