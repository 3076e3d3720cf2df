/** English texts for fonts, saying the same as the Chinese ones. */
import type { EmbeddingLimit, FontFacts, FontProblem } from '../diagnostics/font-codes.ts'
import type { Message } from './types.ts'

const FONT_PROBLEMS: { readonly [P in FontProblem]: string } = {
  missing: 'is missing',
  truncated: 'is incomplete',
  invalid: 'holds an impossible number',
  loop: 'holds a glyph that contains itself',
}

const LIMITS: { readonly [L in EmbeddingLimit]: string } = {
  restricted: 'does not allow it to be embedded',
  'bitmaps-only': 'allows only bitmaps to be embedded',
  'no-subset': 'does not allow a part of it to be embedded',
}

/** What to do about a kind of file that is not read. */
const WAYS_OUT: ReadonlyMap<string, string> = new Map([
  ['CFF', 'use the TrueType edition of the font (.ttf), or convert its outlines to TrueType first'],
  ['WOFF', 'that is a compressed font for web pages: decompress it to .ttf first'],
  ['WOFF2', 'that is a compressed font for web pages: decompress it to .ttf first'],
])

const named = (names: readonly string[]) => (names.length === 0 ? '' : ` (${names.join(', ')})`)

/** English texts of the codes in {@link FontFacts}. */
export const fontMessages: { readonly [C in keyof FontFacts]: (facts: FontFacts[C]) => Message } = {
  'font.character-missing': f => ({
    text: `${f.character} ${f.codePoint} is in no font`,
    hint: 'check the character, or provide a font that has it',
  }),
  'font.substituted': f => ({
    text: `the ${f.role} face has no ${f.character} ${f.codePoint}; ${f.face} draws it`,
  }),
  'font.role-missing': f => ({
    text: `there is no font for the role ${f.role}${f.file === undefined ? '' : `: ${f.file} is not installed`}`,
    hint:
      f.file === undefined
        ? `name one with --font ${f.role}=FILE, or use another face in the template`
        : `put ${f.file} into the program's fonts folder, or name your own with --font ${f.role}=FILE`,
  }),
  'font.role-unclear': f => ({
    text: `the names in font file ${f.file}${named(f.names)} do not say which role it plays`,
    hint: `say it: --font fangsong=${f.file}`,
  }),
  'font.unplaced': f => ({
    text: `font file ${f.file}${named(f.names)} is not used: it is not called like an official face`,
    hint: `to use it, say for what: --font fangsong=${f.file}`,
  }),
  'font.too-many-files': f => ({
    text: `the font folder ${f.folder} holds more than ${f.limit} fonts`,
    hint: 'put those that are wanted into a folder of their own',
  }),
  'font.face-missing': f => ({
    text: `font file ${f.file} has no face "${f.wanted}"`,
    hint: `it has ${f.faces.map((name, i) => `${i} ${name}`).join(', ')}`,
  }),
  'font.embedding': f => ({
    text: `the maker of font ${f.file} ${LIMITS[f.limit]} (fsType ${f.fsType})`,
    hint: 'use a font that may be embedded; with a licence that allows it, say so (--fonts-licensed)',
  }),
  'font.variable': f => ({
    text: `font ${f.file} is variable; its default instance is printed`,
  }),
  'font.unreadable': f => ({
    text: `font file ${f.file} cannot be read (${f.reason})`,
    hint: 'check that the file is there, and its permissions',
  }),
  'font.too-large': f => ({
    text: `font file ${f.file} has ${f.bytes} bytes, more than the limit of ${f.limit}`,
    hint: 'use a smaller font file',
  }),
  'font.unsupported': f => ({
    text: `font file ${f.file} is of a kind that is not supported (${f.format})`,
    hint: WAYS_OUT.get(f.format) ?? 'provide a TrueType font (.ttf)',
  }),
  'font.broken': f => ({
    text: `font file ${f.file} is damaged: table ${f.table} ${FONT_PROBLEMS[f.problem]}`,
    hint: 'install the font file again',
  }),
  'font.subset-too-large': f => ({
    text: `one document uses ${f.glyphs} glyphs of font ${f.file}, more than the limit of ${f.limit}`,
    hint: 'print it as several documents',
  }),
  'font.manifest-invalid': f => ({
    text: `the list of fonts, manifest.json, is wrong: ${f.problem}`,
    hint: 'install the program again',
  }),
}
