/** The codes of filed PDFs that are read, verified and signed, with their facts. */
export interface ArchiveFacts {
  /** A file that is no PDF. */
  'archive.not-pdf': Record<string, never>
  /** A PDF that breaks off, contradicts itself or leads in circles; `at` is a byte of the file, 0 if unknown. */
  'archive.damaged': { readonly problem: DamagedPart; readonly at: number }
  /** A PDF that only a password opens. */
  'archive.encrypted': Record<string, never>
  /** A PDF with more in it than any form has. */
  'archive.too-large': {
    readonly what: 'inflated' | 'objects' | 'revisions' | 'content' | 'pages' | 'steps'
    readonly limit: number
  }
  /** A PDF compressed in a way that archival files do not use. */
  'archive.filter-unknown': { readonly filter: string }
  /** A PDF that carries no declaration. */
  'archive.declaration-missing': { readonly attachments: number; readonly profile: string }
  /** A PDF that carries several files, each of which could be its declaration. */
  'archive.several-declarations': { readonly names: readonly string[] }
  /** A book, which carries the declarations of all its forms. */
  'archive.book': { readonly forms: number }
  /** An attachment that is not the one of which the PDF has the MD5 digest. */
  'archive.checksum-differs': Digests
  /** An attachment that is not the one of which the metadata have the SHA-256 digest. */
  'archive.digest-differs': Digests
  /** The metadata do not say which form, template and program a PDF comes from. */
  'archive.origin-missing': Record<string, never>
  /** A PDF that carries no template. */
  'archive.template-missing': Record<string, never>
  /** The template that a PDF carries is not the one that this edition has here. */
  'archive.template-differs': { readonly form: string; readonly edition: string }
  /** The declaration in a PDF cannot be printed any more, so that the pages have nothing to be compared with. */
  'archive.not-printable': { readonly allowed: readonly string[] }
  /** A cell shows something else than the declaration says. Texts shortened. */
  'archive.cell-differs': { readonly page: number; readonly expected: string; readonly found: string }
  /** Something on a page that belongs to no cell: a place in mm from the top left corner. */
  'archive.page-differs': {
    readonly page: number
    readonly x: number
    readonly y: number
    readonly change: 'added' | 'removed'
    readonly what: string
  }
  /** A page of another size, with annotations, or painted with what no form has. */
  'archive.page-unlike': { readonly page: number; readonly what: 'size' | 'annotations' | 'order' }
  /** Another number of pages. */
  'archive.page-count': { readonly expected: number; readonly found: number }
  /** More differences than are told. */
  'archive.more-differences': { readonly limit: number }
  /** The pages were set with other fonts than the ones here. */
  'archive.fonts-differ': { readonly fonts: readonly string[] }
  /** The pages were set by another version of this program. */
  'archive.engine-differs': { readonly tool: string; readonly here: string }
  /** A signature larger than the room that was kept for it. In bytes. */
  'archive.signature-too-large': { readonly bytes: number; readonly room: number }
}

interface Digests {
  readonly name: string
  readonly expected: string
  readonly found: string
}

/** What of a PDF cannot be read. */
export type DamagedPart =
  | 'number'
  | 'string'
  | 'value'
  | 'depth'
  | 'object'
  | 'stream'
  | 'references'
  | 'object-stream'
  | 'compression'
  | 'pages'
  | 'names'
