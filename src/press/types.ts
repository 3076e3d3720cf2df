import type { JsonSchema } from '../declaration/json-schema-fields.ts'
import type { Declaration, Source } from '../declaration/types.ts'
import type { Code, Finding, Outcome } from '../diagnostics/finding.ts'
import type { BoundForm } from '../grid/types.ts'
import type { Area } from '../layout/areas.ts'
import type { Language } from '../messages/messages.ts'
import type { ParameterValues } from '../template/parameters.ts'
import type { ProfileName } from './profiles.ts'
import type { Sample } from './sample.ts'
import type { SchemaWanted } from './wanted.ts'

/** How a declaration is read, checked and matched with a template. */
export interface CheckOptions {
  /** A template's source, used instead of the one that the declaration's form and edition name. */
  readonly template?: string | undefined
  /** What findings call that template's file. */
  readonly templateFile?: string | undefined
  /** Values for the template's parameters, in place of its defaults. */
  readonly parameters?: ParameterValues | undefined
  /** Where the parts of the declaration stand in their file, so that findings can say it. */
  readonly locate?: Source['locate'] | undefined
  /** Warnings refuse as errors do, but for those that `allow` names. */
  readonly strict?: boolean | undefined
  /**
   * Codes of rules whose errors pass as warnings: `rule.level-missing`. That is told, and written into the
   * file. Sums, impossible dates, wrong types and characters that cannot be drawn always refuse; to name one
   * of these is misuse and throws FormError, see {@link Press.allowable}.
   */
  readonly allow?: readonly string[] | undefined
  /** Tells each character that another face draws than the one asked for, as `font.substituted`. */
  readonly substitutions?: boolean | undefined
}

export interface RenderOptions extends CheckOptions {
  /** Keeps the binding edge clear, and room for the filing stamp (归档章) above the title of the first page. */
  readonly filing?: boolean | undefined
  /** A date to write into the document; without one it has none. */
  readonly date?: Date | undefined
  /**
   * What kind of file it becomes; left out, PDF/A-3a and PDF/UA-1 with the declaration and its template
   * inside. A draft is `plain`, and to ask for another profile of one is misuse.
   */
  readonly profile?: ProfileName | undefined
  /**
   * Prints whatever parses, though rules refuse it: marked 草稿 on each page, its findings on a last page.
   * Then a result that is `ok` may hold errors among its findings.
   */
  readonly draft?: boolean | undefined
  /** The language of a draft's mark and findings; Chinese where it is left out. */
  readonly language?: Language | undefined
}

/** What printing makes. */
export interface PrintedFile {
  /** The PDF file. */
  readonly bytes: Uint8Array
  /** How many pages it has. */
  readonly pages: number
  /** Where seals go: by the name that the template gives the place, with its page and its box in mm. */
  readonly areas: readonly Area[]
}

/** How an empty form is printed. */
export interface BlankOptions
  extends Pick<RenderOptions, 'locate' | 'parameters' | 'date' | 'language' | 'substitutions'> {
  /** What is known already, the unit and the year say: a part of a declaration. */
  readonly data?: unknown
}

/** A printed form, or why there is none. */
export type Printed =
  | (PrintedFile & {
      readonly ok: true
      readonly declaration: Declaration
      readonly findings: readonly Finding[]
    })
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Everything that can be said of a declaration without printing it. */
export interface Examined {
  /** Whether it would be printed, as far as its layout lets. */
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** The declaration, where it parses, whether or not it is refused. */
  readonly declaration?: Declaration | undefined
  /** The form with its values in place, where it parses: for reports that show it. */
  readonly form?: BoundForm | undefined
}

/** One declaration of a book: what a reader found, or data of a program's own. */
export interface BookItem {
  readonly data: unknown
  /** Where its parts stand in their file, so that findings can say it. */
  readonly locate?: Source['locate'] | undefined
  /** What was found when it was read; an error refuses it. */
  readonly findings?: readonly Finding[] | undefined
}

/** What stands on the cover; what is left out is what the forms have in common. */
export interface BookCover {
  /** By default the title of the forms. */
  readonly title?: string | undefined
  /** By default the department or the unit that all forms name. */
  readonly unit?: string | undefined
  /** By default the years of the forms: `2023—2024`. */
  readonly year?: string | undefined
}

export interface BookOptions extends Omit<RenderOptions, 'locate'> {
  readonly cover?: BookCover | undefined
  /**
   * For printing on both sides: each form starts on a right-hand page, after a blank one where it must, and
   * inner and outer margins change places on left-hand pages.
   */
  readonly duplex?: boolean | undefined
  /** Ends the book: nothing more is read or written, and the stream fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Told of each declaration in its order; it is waited for. */
  readonly onForm?: ((form: BookForm) => void | Promise<void>) | undefined
}

/** What became of one declaration. */
export interface BookForm {
  /** Its place in what was read, from 0. */
  readonly index: number
  /** Whether it is in the book. */
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** The number of its first page, as it is printed on it; undefined where it was refused. */
  readonly page?: number | undefined
  /** How many pages it has. */
  readonly pages: number
}

/** How a book ended. Where it is not `ok`, what was written of it is no file. */
export interface BookSummary {
  readonly ok: boolean
  readonly forms: number
  readonly refused: number
  /** All pages, with cover, contents and blank ones. */
  readonly pages: number
  /** What is to be said beside the forms. */
  readonly findings: readonly Finding[]
}

/**
 * A book's bytes while it grows. It goes on only as far as it is read, and a reader that stops, stops it.
 */
export type BookStream = AsyncGenerator<Uint8Array, BookSummary, void>

export interface StreamOptions extends RenderOptions {
  /** Ends the printing: nothing more is drawn, and the stream fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** How a streamed form ended. Where it is not `ok`, what was written of it, if anything, is no file. */
export type StreamedForm =
  | (Omit<PrintedFile, 'bytes'> & {
      readonly ok: true
      readonly declaration: Declaration
      readonly findings: readonly Finding[]
    })
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * A form's bytes while it grows, page by page. It goes on only as far as it is read, and a reader that stops,
 * stops it.
 */
export type FormStream = AsyncGenerator<Uint8Array, StreamedForm, void>

/** A form that the press knows, with the editions it can print. */
export interface FormSummary {
  readonly form: string
  readonly title: string
  readonly editions: readonly {
    readonly edition: string
    readonly from: number
    readonly to: number | undefined
  }[]
}

/** Prints declarations. Fonts and templates are opened once; calls may run side by side. */
export interface Press {
  /**
   * Prints a declaration as PDF.
   *
   * Bad data comes back as findings, all at once, and never throws.
   */
  render(data: unknown, options?: RenderOptions): Promise<Printed>
  /**
   * Prints a declaration as PDF, for passing on while it grows.
   *
   * A declaration that is refused gives no byte. Read the stream to its end: its bytes one after another are
   * those of `render`, and what it returns says how it ended.
   */
  stream(data: unknown, options?: StreamOptions): FormStream
  /** Checks a declaration by its form's schema and rules and for characters in no font; prints nothing. */
  check(data: unknown, options?: CheckOptions): Promise<Outcome<Declaration>>
  /** Checks a declaration, and gives what a report can show of it. */
  examine(data: unknown, options?: CheckOptions): Promise<Examined>
  /** The JSON Schema (draft 2020-12) of a form's declarations, for editors and other programs. */
  schema(wanted: SchemaWanted): Promise<Outcome<JsonSchema>>
  /** A sample declaration to start from. */
  sample(wanted: SchemaWanted): Promise<Outcome<Sample>>
  /** Prints the empty form for handwriting, with what the data gives filled in. */
  blank(wanted: SchemaWanted, options?: BlankOptions): Promise<Printed>
  /**
   * Prints declarations into one document, with a cover, a table of contents and an outline.
   *
   * Read the stream to its end: its bytes one after another are the file, and what it returns says how it ended.
   */
  book(items: AsyncIterable<BookItem> | Iterable<BookItem>, options?: BookOptions): BookStream
  /** The codes that `allow` may name, sorted. */
  allowable(): readonly Code[]
  /** The forms there are. */
  forms(): Promise<readonly FormSummary[]>
}
