/** The codes of batches, with their facts. */
export interface BatchFacts {
  /** A declaration handed over by a program holds what no file could: a function, an endless number. */
  'batch.not-plain': { readonly found: string }
  /** The thread that printed the form ended without a word, twice. */
  'batch.worker-lost': { readonly reason: 'memory' | 'crash' }
  /** An internal error while one form was printed; the others are printed. */
  'batch.internal': { readonly message: string }
  /** No declaration in anything that was given. */
  'batch.empty': Record<string, never>
  /** None of the forms of a book could be printed, so there is no book. */
  'batch.book-empty': { readonly refused: number }
  /** Files of a folder that hold no declarations, by their endings. */
  'batch.passed-over': { readonly count: number; readonly endings: readonly string[] }
  /** What is said for filing is not what a list of files can take. */
  'batch.filing-invalid': { readonly key: string; readonly problem: 'unknown' | 'not-text' | 'not-a-date' }
  /** The output folder has a manifest that no batch wrote. */
  'batch.manifest-foreign': Record<string, never>
  /** There is no manifest to verify a folder by. */
  'batch.manifest-missing': Record<string, never>
  /** The folder's batch was interrupted; running it again completes it. */
  'batch.unfinished': Record<string, never>
  /** A file that the manifest lists is not there. */
  'batch.output-missing': Record<string, never>
  /** A file is not what was printed. */
  'batch.output-changed': { readonly expected: string; readonly found: string }
  /** A PDF file in the folder that the manifest does not list. */
  'batch.output-unlisted': Record<string, never>
  /** A file printed by an earlier run that this one neither printed nor confirmed. */
  'batch.left-over': Record<string, never>
  /** More, or larger, files than an archive of this kind holds. */
  'batch.archive-too-large': { readonly files: number; readonly bytes: number }
}
