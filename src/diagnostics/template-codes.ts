/**
 * The codes of templates and of binding them, with their facts. The offending line itself stands in the
 * finding's place, for a caret under its column.
 */
export interface TemplateFacts {
  /** The file does not start with front matter between two lines of `---`. */
  'template.front-matter-missing': Record<string, never>
  /** The front matter's second `---` is missing. */
  'template.front-matter-unclosed': Record<string, never>
  /** A key of the front matter that is not there. */
  'template.key-missing': { readonly key: string }
  /** A key that the front matter does not have. */
  'template.key-unknown': UnknownName & { readonly within: string | undefined }
  /** A value that its key cannot take. */
  'template.value-invalid': {
    readonly key: string
    readonly found: string
    readonly expected: ExpectedValue
    readonly options: readonly string[]
  }
  /** Margins that leave nothing of the page. */
  'template.page-too-small': Record<string, never>
  /** A grid for which no columns are given. */
  'template.columns-missing': Record<string, never>
  /** Columns for which there is no grid. */
  'template.columns-unused': Record<string, never>
  /** Columns wider than the page between its margins; widths in pt. */
  'template.columns-too-wide': { readonly width: number; readonly available: number }
  /** A name that is kept from use: `__proto__` and its like, or a built-in style word. */
  'template.name-reserved': { readonly name: string }
  /** A name that stands for two rows. */
  'template.name-repeated': { readonly name: string; readonly line: number }
  /** A style that is neither built in nor defined in the front matter. */
  'template.style-unknown': UnknownName
  /** A style group before the end of its cell or line. */
  'template.styles-not-last': Record<string, never>
  /** `<` or `^` with a style: a merged slot has none of its own. */
  'template.styles-on-merge': Record<string, never>
  /** A format that does not exist. */
  'template.format-unknown': UnknownName
  /** A format's argument that it cannot take. */
  'template.format-argument': {
    readonly format: string
    readonly argument: string | undefined
    readonly examples: readonly string[]
  }
  /** A format for another type than the field has, or than the format before it gives. */
  'template.format-mismatch': {
    readonly format: string
    readonly type: FieldType
    readonly accepts: readonly FieldType[]
  }
  /** A noncharacter, which stands for what is drawn inside a form. */
  'template.character-reserved': { readonly codePoint: string }
  /** `{page}` or `{pages}` elsewhere than in the footer. */
  'template.page-outside-footer': { readonly name: string }
  /** A backslash before a character that needs none. */
  'template.escape-unknown': { readonly escape: string; readonly known: readonly string[] }
  /** A character that cannot stand here between braces; `found` is empty at the end of the cell. */
  'template.syntax': { readonly found: string; readonly expected: readonly ExpectedToken[] }
  /** `:group` before a format or twice: it comes last. */
  'template.group-not-last': Record<string, never>
  /** `:group` in a cell that does not repeat. */
  'template.group-outside-band': Record<string, never>
  /** A heading other than `# `. */
  'template.heading': Record<string, never>
  /** A second `>>` in a line. */
  'template.third-end': Record<string, never>
  /** Text between two rows of a grid. */
  'template.text-in-grid': Record<string, never>
  /** No grid at all. */
  'template.grid-missing': Record<string, never>
  /** A row without its last bar, or with something behind it that is no attribute. */
  'template.row-unclosed': Record<string, never>
  /** A row with too few or too many cells. */
  'template.row-cells': { readonly cells: number; readonly columns: number }
  /** A row attribute that does not exist. */
  'template.attribute-unknown': UnknownName
  /** A row attribute given twice. */
  'template.attribute-repeated': { readonly name: string }
  /** A row attribute with a value that it cannot take, without one it needs, or with one it has no use for. */
  'template.attribute-value': { readonly name: string; readonly found: string; readonly example: string }
  /** `<` in the first column. */
  'template.merge-left-edge': Record<string, never>
  /** `^` in the first row of a grid. */
  'template.merge-top-edge': Record<string, never>
  /** Slots of one cell that form no rectangle: this slot is missing. The cell starts at `row`, `column` of the grid. */
  'template.merge-shape': { readonly row: number; readonly column: number; readonly text: string }
  /** `^` onto a repeating cell from below its repeat. */
  'template.merge-out-of-band': { readonly text: string }
  /** A merged cell that holds some rows of a repeat and not the others: this row's slot is missing. */
  'template.merge-through-band': { readonly text: string }
  /** `{min-rows}` on a row that does not repeat. */
  'template.min-rows-outside-band': Record<string, never>
  /** `{header}` on a row that repeats with the data. */
  'template.header-in-band': Record<string, never>
  /** `[]` in a line outside the grids. */
  'template.each-outside-grid': { readonly path: string }
  /** A condition on elements of an array that its row does not repeat. */
  'template.when-outside-band': { readonly path: string }
  /** One path with two meanings: `money` here and `date` there, a value here and a list there. */
  'template.path-conflict': {
    readonly path: string
    readonly meaning: PathMeaning
    readonly other: PathMeaning
    readonly line: number
  }
  /** A path that the form does not have. */
  'template.path-unknown': { readonly path: string; readonly nearest: string | undefined }
  /** A list used as one value: `[]` is missing after `path`. */
  'template.path-is-list': { readonly path: string }
  /** `[]` after something that is no list. */
  'template.path-no-list': { readonly path: string }
  /** A path to a group of fields, which has no text of its own. */
  'template.path-is-group': { readonly path: string; readonly fields: readonly string[] }
  /** An option of `check` or `tick` that the form does not have for its field. */
  'template.option-unknown': {
    readonly option: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** A footer, and a bottom margin too low for its type. In mm. */
  'template.footer-no-room': { readonly margin: number; readonly needed: number }
  /** More than a limit allows. */
  'template.limit': { readonly what: TemplateLimit; readonly found: number; readonly limit: number }
  /** A form that grows over the limit when the declaration fills it. */
  'grid.too-large': { readonly what: 'rows' | 'slots'; readonly limit: number }
  /** A value that is none of the options which the form could tick. */
  'grid.option-unknown': { readonly value: string; readonly options: readonly string[] }
  /** A format that left out digits which are not zero. */
  'grid.amount-rounded': { readonly value: string; readonly printed: string }
}

interface UnknownName {
  readonly name: string
  readonly known: readonly string[]
  readonly nearest: string | undefined
}

/** What a key of the front matter asks for. */
export type ExpectedValue =
  | 'text'
  | 'name'
  | 'color'
  | 'years'
  | 'map'
  | 'length'
  | 'em'
  | 'insets'
  | 'borders'
  | 'page-size'
  | 'size'
  | 'columns'
  | 'option'
  | 'list'
  | 'integer'

/** What may stand at a place between braces. */
export type ExpectedToken = 'name' | ']' | ')' | '}' | ':' | '.' | '|'

/** What a field holds; the scalar types of shapes. */
export type FieldType = 'text' | 'integer' | 'number' | 'amount' | 'date' | 'percent' | 'target' | 'boolean'

/** What a binding says that a path is. */
export type PathMeaning = 'text' | 'boolean' | 'amount' | 'date' | 'percent' | 'list' | 'group'

export type TemplateLimit = 'length' | 'front-matter' | 'rows' | 'columns' | 'nesting' | 'name'
