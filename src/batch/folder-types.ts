/** What a batch is printed into a folder with, and what comes of each form. */
import type { Finding } from '../diagnostics/finding.ts'
import type { FilingRecord } from './filing.ts'
import type { ManifestEntry, ManifestExtra } from './manifest.ts'
import type { NamePattern } from './names.ts'
import type { BatchItem, PrintOptions } from './types.ts'

export interface FolderOptions {
  readonly folder: string
  readonly pattern: NamePattern
  readonly print: PrintOptions
  /** SHA-256 of what all forms depend on, see `recipeOf`. */
  readonly recipe: string
  /** SHA-256 of what was asked to be printed. */
  readonly inputs: string
  /** Titles of forms by their ids, for the list of files. */
  readonly titles: ReadonlyMap<string, string>
  /** The date of forms that name none, in eight digits, or blank. */
  readonly filingDate: string
  /** Prints what is there already as well. */
  readonly force: boolean
  readonly signal?: AbortSignal | undefined
  /** Names that no form's file may have: those of files beside the forms. */
  readonly taken?: readonly string[] | undefined
  /** Told of each form in its order, and waited for. */
  readonly onResult: (result: FolderResult) => void | Promise<void>
  /** Makes the files beside the forms when these are done: the list of files, the book. */
  readonly extras: (entries: readonly ListedEntry[]) => Promise<readonly Extra[]>
}

/** What became of one form. */
export interface FolderResult {
  readonly state: 'printed' | 'kept' | 'refused'
  readonly entry: ManifestEntry
  /** What there is to say, with places in the file. */
  readonly findings: readonly Finding[]
  readonly item: BatchItem
}

/** A form that is filed. */
export interface ListedEntry {
  readonly output: string
  readonly pages: number
  readonly filing: FilingRecord
}

/** A file beside the forms: its bytes, or what it is where it stands in its place already. */
export type Extra =
  | { readonly output: string; readonly bytes: Uint8Array }
  | { readonly output: string; readonly placed: Pick<ManifestExtra, 'bytes' | 'sha256'> }
