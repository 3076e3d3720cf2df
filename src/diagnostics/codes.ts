import type { ArchiveFacts } from './archive-codes.ts'
import type { BatchFacts } from './batch-codes.ts'
import type { EditionFacts } from './edition-codes.ts'
import type { FontFacts } from './font-codes.ts'
import type { PageFacts } from './page-codes.ts'
import type { ReaderFacts } from './reader-codes.ts'
import type { RollFacts } from './roll-codes.ts'
import type { RuleFacts } from './rule-codes.ts'
import type { SheetFacts } from './sheet-codes.ts'
import type { TemplateFacts } from './template-codes.ts'

/**
 * Every code a finding may have, with the facts that belong to it.
 *
 * A code is `area.problem` and never changes its meaning; its text and hint live in `messages/`, one
 * file a language, and `docs/findings.md` lists it. A test holds the three together.
 */
export interface FactsByCode
  extends ArchiveFacts,
    BatchFacts,
    TemplateFacts,
    EditionFacts,
    ReaderFacts,
    RollFacts,
    RuleFacts,
    SheetFacts,
    FontFacts,
    PageFacts {
  // --- files: declaration/, cli/ ---
  /** No such file. */
  'file.missing': Record<string, never>
  /** A file that is there but cannot be read; `reason` is the system's code, such as EACCES. */
  'file.unreadable': { readonly reason: string }
  /** A text file that is not UTF-8. */
  'file.not-utf8': Record<string, never>
  /** A place that cannot be written; `reason` is the system's code. */
  'file.unwritable': { readonly reason: string }
  /** A file or text over the size limit. */
  'file.too-large': { readonly bytes: number; readonly limit: number }
  /** Nothing to read: no declaration in the file. */
  'file.empty': Record<string, never>
  /** The text does not follow its format's grammar; `problem` says where reading stumbled. */
  'file.syntax': { readonly format: 'JSON' | 'YAML'; readonly problem: SyntaxProblem }
  /** A key that stands twice in one object. */
  'file.duplicate-key': { readonly key: string }
  /** Objects and lists nested deeper than the limit. */
  'file.too-deep': { readonly limit: number }
  /** A line of an NDJSON file over the limit, in bytes; the others are read. */
  'file.line-too-long': { readonly limit: number }

  // --- declarations: declaration/, forms/ ---
  /** A declaration that is not an object of named values. */
  'declaration.not-an-object': { readonly found: ValueKind }
  /** No `form` names the form to print. */
  'declaration.form-missing': { readonly known: readonly string[] }
  /** `form` names a form that is not there. */
  'declaration.form-unknown': {
    readonly form: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** The declaration names another form than the template it is to be printed with. */
  'declaration.form-differs': { readonly form: string; readonly template: string }
  /** `edition` names an edition that the form does not have. */
  'declaration.edition-unknown': {
    readonly edition: string
    readonly known: readonly string[]
    readonly nearest: string | undefined
  }
  /** No edition of the form is valid in the declaration's year. */
  'declaration.edition-none': { readonly year: number | undefined; readonly known: readonly string[] }
  /** A required field is absent, null or blank. */
  'declaration.missing': Record<string, never>
  /** A value of another kind than the field holds. */
  'declaration.wrong-type': { readonly expected: ExpectedKind; readonly found: ValueKind }
  /** A value outside the field's list of options. */
  'declaration.not-one-of': {
    readonly value: string
    readonly options: readonly string[]
    readonly nearest: string | undefined
  }
  /** A number outside its range. */
  'declaration.out-of-range': {
    readonly value: string
    readonly minimum: number | undefined
    readonly maximum: number | undefined
  }
  /** Not a plain decimal number: letters, misplaced separators, a currency sign. */
  'declaration.amount-invalid': { readonly value: string }
  /** More decimals than an amount has. */
  'declaration.amount-too-precise': { readonly value: string; readonly decimals: number }
  /** More digits before the decimal point than an amount may have. */
  'declaration.amount-too-large': { readonly value: string; readonly digits: number }
  /** A JavaScript number too large to be exact to the hundredth. */
  'declaration.amount-inexact': { readonly value: string }
  /** Not written as a date. */
  'declaration.date-invalid': { readonly value: string }
  /** Written as a date that no calendar has. */
  'declaration.date-impossible': { readonly value: string }
  /** A text over the length limit. */
  'declaration.text-too-long': { readonly length: number; readonly limit: number }
  /** A control character that cannot be printed. */
  'declaration.control-character': { readonly codePoint: string; readonly position: number }
  /** Half of a surrogate pair: a damaged character. */
  'declaration.lone-surrogate': { readonly codePoint: string; readonly position: number }
  /** A tab, which prints as a blank. */
  'declaration.tab': { readonly position: number }
  /** A target written with other signs than the form prints: `>=15.00（元）` for `≥15.00(元)`. */
  'declaration.target-normalised': { readonly from: string; readonly to: string }
  /** A key that the form does not know; its value is not carried on. */
  'declaration.unknown-key': { readonly key: string; readonly nearest: string | undefined }
  /** A key that could change how programs behave (`__proto__`). */
  'declaration.unsafe-key': { readonly key: string }
  /** A list longer than the limit. */
  'declaration.too-many-rows': { readonly count: number; readonly limit: number }
  /** More is wrong with the declaration than can be told. */
  'declaration.too-many-findings': { readonly limit: number }
  /** A pack's own condition on a field does not hold; the message is the pack's. */
  'declaration.refused': { readonly message: string }

  // --- rules: forms/: see RuleFacts ---

  // --- batches: batch/: see BatchFacts ---

  // --- filed PDFs: archive/: see ArchiveFacts ---

  // --- printing: press/ ---
  /** Errors of a code that the caller lets pass; the printed file says so as well. */
  'press.allowed': { readonly code: string; readonly count: number }

  // --- templates: template/, grid/: see TemplateFacts ---

  // --- fonts: font/: see FontFacts ---

  // --- text and layout: text/, layout/: see PageFacts ---

  // --- readers: readers/: see ReaderFacts ---
}

/** Where reading a JSON or YAML text stumbled. */
export type SyntaxProblem =
  | 'value-expected'
  | 'name-expected'
  | 'colon-expected'
  | 'comma-expected'
  | 'trailing-comma'
  | 'brace-not-closed'
  | 'bracket-not-closed'
  | 'text-not-closed'
  | 'bad-number'
  | 'bad-escape'
  | 'bad-character'
  | 'comment'
  | 'trailing-content'
  | 'bad-indentation'
  | 'bad-structure'
  | 'unknown-tag'
  | 'bad-alias'
  | 'too-many-aliases'
  | 'bad-directive'
  | 'name-not-text'

/** What a value is, as JSON sees it. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'other'

/** What a field asks for. */
export type ExpectedKind =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'amount'
  | 'date'
  | 'percent'
  | 'target'
  | 'list'
  | 'object'
