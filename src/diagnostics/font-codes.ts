/** The codes of fonts, with their facts. A `file` is a font file's name without its folder. */
export interface FontFacts {
  /** A character that no face of the chain covers. `codePoint` is written `U+20BB7`. */
  'font.character-missing': { readonly character: string; readonly codePoint: string }
  /** A character that another face draws than its role's; told where the caller asks for it. */
  'font.substituted': {
    readonly character: string
    readonly codePoint: string
    readonly role: string
    /** PostScript name of the face that draws it. */
    readonly face: string
  }
  /** No face plays a role that a text needs; `file` is the built-in one where it is only not installed. */
  'font.role-missing': { readonly role: string; readonly file?: string }
  /** A font file of the caller's whose names are no official face's, so that it must be said what it is for. */
  'font.role-unclear': { readonly file: string; readonly names: readonly string[] }
  /** A file in a folder of fonts that is called like no official face, or cannot be read: it is not used. */
  'font.unplaced': { readonly file: string; readonly names: readonly string[] }
  /** A folder of fonts with more files than the limit. */
  'font.too-many-files': { readonly folder: string; readonly limit: number }
  /** A file that has no face of that number or name; `faces` lists what it has. */
  'font.face-missing': { readonly file: string; readonly wanted: string; readonly faces: readonly string[] }
  /** A font whose maker forbids to embed it in this way (OS/2 fsType, in hexadecimal). */
  'font.embedding': { readonly file: string; readonly fsType: string; readonly limit: EmbeddingLimit }
  /** A variable font, of which only the default instance is drawn. */
  'font.variable': { readonly file: string }
  /** A font file that is not there or cannot be read; `reason` is the system's code, such as ENOENT. */
  'font.unreadable': { readonly file: string; readonly reason: string }
  /** A font file over the size limit. */
  'font.too-large': { readonly file: string; readonly bytes: number; readonly limit: number }
  /** A font file of a kind that is not read: CFF, WOFF, WOFF2, a TTC inside a TTC, or no font (`unknown`). */
  'font.unsupported': { readonly file: string; readonly format: string }
  /** A damaged font file: what is wrong with which of its tables. */
  'font.broken': { readonly file: string; readonly table: string; readonly problem: FontProblem }
  /** More glyphs than one subset can number. */
  'font.subset-too-large': { readonly file: string; readonly glyphs: number; readonly limit: number }
  /** The list of faces beside the font files is damaged; `problem` names the entry. */
  'font.manifest-invalid': { readonly problem: string }
}

/**
 * What can be wrong with a table of a font file: the file has none of that name, it ends before what it
 * says it holds, a number in it cannot be, or a composite glyph nests or multiplies without end.
 */
export type FontProblem = 'missing' | 'truncated' | 'invalid' | 'loop'

/** What a font's maker can forbid: to embed it at all, to embed outlines, to embed a part of it. */
export type EmbeddingLimit = 'restricted' | 'bitmaps-only' | 'no-subset'
