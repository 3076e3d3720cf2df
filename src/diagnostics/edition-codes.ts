/** The codes of editions that build on others, of parameters and of packs. */
export interface EditionFacts {
  /** `extends` that is no `form@edition`. */
  'template.extends-invalid': { readonly found: string }
  /** `extends` names an edition that is not there. */
  'template.extends-unknown': {
    readonly base: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** Templates that extend each other in a circle. */
  'template.extends-cycle': { readonly chain: readonly string[] }
  /** More templates built on each other than the limit. */
  'template.extends-too-deep': { readonly limit: number }
  /** What changes a base, in a template that extends none. */
  'template.change-without-base': { readonly what: string }
  /** A row or text of an extending template that does not say where it belongs. */
  'template.change-unplaced': Record<string, never>
  /** A change that has no rows, or has rows and must have none. */
  'template.change-rows': { readonly change: string; readonly wanted: boolean }
  /** A change of a row that the base does not have. */
  'template.row-unknown': {
    readonly name: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** A text of `labels` that stands nowhere in the base. */
  'template.label-unmatched': { readonly text: string; readonly nearest: string | undefined }
  /** A replacing text that would break the table: an unescaped bar or a line break. */
  'template.replacement-invalid': { readonly text: string }
  /** A parameter that the template does not have. */
  'template.parameter-unknown': {
    readonly name: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** A value that its parameter cannot take. */
  'template.parameter-value': {
    readonly name: string
    readonly value: string
    readonly type: ParameterType
    readonly options: readonly string[]
  }
  /** A parameter that is used nowhere. */
  'template.parameter-unused': { readonly name: string }
  /** A folder of a pack without its `pack.yaml`. */
  'pack.missing': { readonly file: string }
  /** A form or edition that is there already, in the package or in another pack. */
  'pack.form-repeated': { readonly form: string; readonly edition: string }
  /** A form of a pack with no template of an edition that is described. */
  'pack.template-missing': { readonly form: string; readonly edition: string }
  /** A template of a pack that names another form than its folder. */
  'pack.form-differs': { readonly folder: string; readonly form: string }
  /** A rule whose severity is set and that the edition does not have. */
  'pack.rule-unknown': {
    readonly code: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** A rule that refuses in every form, with a severity that makes light of it. */
  'pack.rule-fixed': { readonly code: string }
  /** A path of a pack that its form does not have, or that holds something else. */
  'pack.path-unfit': {
    readonly path: string
    readonly expected: 'value' | 'amount' | 'date' | 'list' | 'text'
    readonly nearest: string | undefined
  }
  /** How many blank rows stand in an empty form where the data would repeat. */
  'blank.rows': { readonly path: string; readonly rows: number }
}

/** What a template's parameter takes. */
export type ParameterType = 'text' | 'integer' | 'option'
