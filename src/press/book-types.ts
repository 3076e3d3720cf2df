import type { Source } from '../declaration/types.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { RenderOptions } from './types.ts'

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
