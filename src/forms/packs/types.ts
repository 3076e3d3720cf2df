/** Packs: forms, rules and templates from outside the package. */
import type { FormDefinition } from '../types.ts'

/** A template of a pack. */
export interface PackTemplate {
  readonly form: string
  /** What findings call its file; of one form, each has its own. */
  readonly file: string
  readonly text: string
}

/**
 * What a province, a county or an office brings: forms with their rules, and templates, also of forms that
 * are there already. A folder with a `pack.yaml` makes one without code; a program makes one of
 * {@link defineEdition}.
 */
export interface Pack {
  /** Forms with structure and rules; a template of a form that nobody defines is a form by itself. */
  readonly forms: readonly FormDefinition[]
  readonly templates: readonly PackTemplate[]
}
