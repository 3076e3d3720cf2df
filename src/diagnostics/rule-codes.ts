/** The codes of the rules of filling, with their facts. Rows are counted from 1, as a clerk counts them. */
export interface RuleFacts {
  /** A total is not the sum of its parts, blanks counting 0. */
  'rule.sum': {
    readonly total: string
    readonly sum: string
    readonly difference: string
    readonly parts: readonly string[]
  }
  /** Points that do not add up to 100. */
  'rule.points-total': { readonly sum: string }
  /** A score above the points that can be had. */
  'rule.score-exceeds': { readonly score: string; readonly points: string }
  /** A period that ends before it starts. */
  'rule.dates-reversed': { readonly start: string; readonly end: string }
  /** The form's year is not within the project's period. */
  'rule.year-outside': {
    readonly year: number
    readonly start: string | undefined
    readonly end: string | undefined
  }
  /** More is applied for in the year than the whole project costs. */
  'rule.annual-exceeds-project': {
    readonly annual: string
    readonly project: string
    readonly difference: string
  }
  /** A value left as a placeholder: `≥**%`, XX, 待填. */
  'rule.placeholder': { readonly text: string }
  /** A name of the highest level that the form does not have. */
  'rule.level-unknown': {
    readonly level: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** A lower level's name that does not belong under its upper one, or is none of the usual ones. */
  'rule.level-misplaced': {
    readonly level: string
    readonly under: string
    /** Where it belongs; undefined where the form has no such name. */
    readonly belongs: string | undefined
    readonly usual: readonly string[]
  }
  /** Highest levels that every form must have. */
  'rule.level-missing': { readonly levels: readonly string[] }
  /** Highest levels that a form should have. */
  'rule.level-expected': { readonly levels: readonly string[] }
  /** A cost that must reach a value: a floor, where a ceiling is meant. */
  'rule.cost-floor': { readonly target: string; readonly ceiling: string | undefined }
  /** A cost in money that is measured in something else. */
  'rule.cost-unit': { readonly unit: string; readonly units: readonly string[] }
  /** A target in another unit of money than the form's amounts. */
  'rule.money-unit-mixed': { readonly target: string; readonly unit: string; readonly converted: string }
  /** A percentage below 0 or above 100. */
  'rule.percent-range': { readonly target: string }
  /** A target of 0, by which scoring would divide. */
  'rule.zero-target': { readonly target: string }
  /** A fraction of what can only be counted whole. */
  'rule.not-whole': { readonly value: string; readonly unit: string }
  /** An indicator's name that another row has. */
  'rule.name-repeated': { readonly name: string; readonly row: number }
  /** An indicator's name that ends as another one of its group does: perhaps the same twice. */
  'rule.name-similar': { readonly name: string; readonly other: string; readonly row: number }
  /** Two targets of one indicator that cannot both be met. */
  'rule.targets-contradict': { readonly target: string; readonly other: string; readonly row: number }
  /** Unit costs times quantities are not the budget, within 1 %. */
  'rule.cost-quantity': {
    readonly parts: readonly string[]
    readonly product: string
    readonly budget: string
  }
}
