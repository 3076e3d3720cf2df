/** What a form is: data for the registry, made by {@link defineForm}. */
import type { z } from 'zod'
import type { Declaration, Source } from '../declaration/types.ts'
import type { FactsByCode } from '../diagnostics/codes.ts'
import type { Checked, Code, Severity } from '../diagnostics/finding.ts'
import type { ConcretePath } from '../shape/path.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { YearRange } from '../template/page-types.ts'
import type { IndicatorList, Indicators } from './indicators.ts'
import type { LevelVocabulary } from './levels.ts'

/** One place where a rule does not hold, and the facts of it. */
export interface Breach<C extends Code> {
  readonly path: ConcretePath
  readonly facts: FactsByCode[C]
}

/** A rule of filling with its code: looks at a parsed declaration and says where it does not hold. */
export interface RuleOf<T, C extends Code> {
  readonly code: C
  readonly severity: Severity
  readonly check: (value: T) => readonly Breach<C>[]
}

/** A rule of any code. */
export type Rule<T> = { readonly [C in Code]: RuleOf<T, C> }[Code]

/** A rule over a list of indicators, wherever its form has it and whatever it knows of levels and units. */
export type IndicatorRuleOf<C extends Code> = RuleOf<Indicators, C>

/** Rules over one list of indicators, which is read once for all of them. */
export interface IndicatorRules {
  readonly list: IndicatorList
  readonly rules: readonly Rule<Indicators>[]
}

/** An edition to choose: its name, and the years for which it is used. */
export interface EditionChoice {
  readonly edition: string
  readonly valid: YearRange
  /** Editions that it extends, `form@edition`, the nearest first. */
  readonly bases?: readonly string[] | undefined
}

/** A form as it is filled in from some year on: its structure and its rules. */
export interface FormEdition extends EditionChoice {
  readonly schema: z.ZodType
  readonly shape: ObjectShape
  /** Names of the levels of its lists, where the form has them: what readers tell levels apart by. */
  readonly levels?: LevelVocabulary | undefined
  /** Its lists of indicators. */
  readonly lists: readonly IndicatorList[]
  /** The codes that its rules may find, with their severities, for lists and documents. */
  readonly rules: readonly { readonly code: Code; readonly severity: Severity }[]
  /**
   * Parses a declaration and applies the rules to it; all faults come at once, but rules look only at
   * what parses. One that parses and breaks a rule is refused and `parsed`.
   *
   * @param edition the name that the declaration carries on: a template may be of a later edition than
   *   the structure it prints
   */
  readonly check: (source: Source, edition: string) => Checked<Declaration>
  /** Parses a declaration and applies no rules: what is filled in partly may still be shown. */
  readonly parse: (source: Source, edition: string) => Checked<Declaration>
  /** Another edition with the same structure, whose rules weigh otherwise. */
  readonly derive: (changes: Derivation) => FormEdition
}

/** What an edition changes of the one it is derived from. */
export interface Derivation extends EditionChoice {
  readonly severities: { readonly [C in Code]?: Severity }
  /** Codes of rules that it does without. */
  readonly off: ReadonlySet<string>
}

/** A form: what it is called, and its editions from the oldest to the newest. */
export interface FormDefinition {
  readonly id: string
  readonly title: string
  readonly editions: readonly [FormEdition, ...FormEdition[]]
}
