/** The codes of reading filled forms and tables, with their facts. */
export interface ReaderFacts {
  /** No form of a known template in the file; `titles` are those looked for. */
  'reader.no-form': { readonly titles: readonly string[] }
  /** Texts that belong to no form: what stands before the first one. */
  'reader.outside': { readonly texts: readonly string[] }
  /** A source with more cells than the limit; what comes after is not read. */
  'reader.source-too-large': { readonly limit: number }
  /** A form with more texts than the limit; what comes after is not read. */
  'reader.too-large': { readonly texts: number; readonly limit: number }
  /** A template with lists inside the elements of a list, which cannot be read back. */
  'reader.nested-list': { readonly form: string; readonly edition: string }
  /** A form whose title is missing: found by the labels of its first row. */
  'reader.title-missing': { readonly title: string }
  /** A form that cannot be aligned: half of its labels or more are missing. */
  'reader.thread-lost': ThreadEnd & { readonly missing: number; readonly labels: number }
  /** Texts of the form, one after the other, that have no place in it. */
  'reader.text-unplaced': ThreadEnd & { readonly texts: readonly string[] }
  /** A text that stands twice; the second one is not used. */
  'reader.text-repeated': { readonly text: string }
  /** A label of the form that the source does not show. */
  'reader.label-missing': { readonly label: string }
  /** A label that the source prints otherwise. */
  'reader.label-variant': { readonly label: string; readonly text: string }
  /** Texts glued into one cell, taken apart. */
  'reader.cell-split': { readonly text: string; readonly parts: readonly string[] }
  /** A text that looks like something else than the value it was taken for. */
  'reader.value-doubtful': { readonly text: string; readonly label: string; readonly doubt: ValueDoubt }
  /** A field other than an amount that the source leaves blank. */
  'reader.value-blank': { readonly label: string }
  /** A field that the source shows twice, differently; the first text is used. */
  'reader.value-differs': { readonly text: string; readonly used: string }
  /** A value beside a blank one that stands in another column than its kind: which is blank is unsure. */
  'reader.column-shifted': { readonly text: string; readonly label: string }
  /** A table row with texts of two rows of the form: cells have moved between rows. */
  'reader.rows-mixed': { readonly labels: readonly string[] }
  /** A row of a list that lacks a text which every row has. */
  'reader.row-incomplete': { readonly missing: readonly string[] }
  /** A row of a list for which no level is given and none can be carried on. */
  'reader.level-missing': { readonly label: string }
  /** A level's name that the form does not know. */
  'reader.level-unknown': { readonly text: string; readonly known: readonly string[] }
  /** A highest level that no row of the list has. */
  'reader.level-absent': { readonly level: string }
  /** A level's name that belongs under another one than it stands under. */
  'reader.level-misplaced': { readonly text: string; readonly under: string; readonly belongs: string }

  // --- files of filled forms ---
  /** A kind of file from which forms are not read. */
  'reader.kind-refused': { readonly kind: RefusedKind }
  /** A file whose ending says nothing that is known, and whose content does not help. */
  'reader.ending-unknown': { readonly ending: string }
  /** A Word document that cannot be read. */
  'reader.document-damaged': { readonly problem: DocumentProblem }
  /** A web page in no encoding that is known; `declared` is what it says. */
  'reader.encoding-unknown': { readonly declared: string | undefined }
  /** Texts that were deleted with changes tracked; they are not read. */
  'reader.deleted-text': { readonly texts: readonly string[] }
  /** Paragraphs numbered automatically, whose numbers are no text of the source. */
  'reader.numbering-lost': { readonly count: number }
  /** A number that its cell shows rounded; the exact one is read. */
  'reader.number-rounded': { readonly shown: string; readonly value: string }
  /** A sheet without a form, in a workbook where others have one. */
  'reader.sheet-without-form': { readonly sheet: string }
  /** A workbook that is neither filled forms nor a list of projects; `found` are the texts of its first row. */
  'reader.neither': { readonly titles: readonly string[]; readonly found: readonly string[] }
}

/** Kinds of files from which forms are not read. */
export type RefusedKind = 'doc' | 'et' | 'wps' | 'pdf' | 'mht' | 'xml' | 'binary'

/** What is wrong with a Word document that cannot be read. */
export type DocumentProblem =
  | 'archive'
  | 'no-text'
  | 'inflates'
  | 'too-deep'
  | 'entities'
  | 'text-encoding'
  | 'content'

/** Where the thread of a form was lost: behind which label, and before which. */
export interface ThreadEnd {
  readonly after: string | undefined
  readonly expected: string | undefined
}

/** What a doubtful value looks like: a label, a level's name, a measured target, or two glued texts. */
export type ValueDoubt = 'label' | 'level' | 'measured' | 'glued'
