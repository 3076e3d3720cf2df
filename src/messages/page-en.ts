/** English texts for fonts, text and layout, saying the same as the Chinese ones. */
import type { FontProblem, PageFacts } from '../diagnostics/page-codes.ts'
import type { Message } from './types.ts'

const FONT_PROBLEMS: { readonly [P in FontProblem]: string } = {
  missing: 'is missing',
  truncated: 'is incomplete',
  invalid: 'holds an impossible number',
  loop: 'holds a glyph that contains itself',
}

/** English texts of the codes in {@link PageFacts}. */
export const pageMessages: { readonly [C in keyof PageFacts]: (facts: PageFacts[C]) => Message } = {
  'layout.form-shrunk': f => ({
    text: `the form was set at ${f.to} pt instead of ${f.from} pt to stay on one page`,
  }),
  'layout.text-shrunk': f => ({ text: `"${f.text}" was set at ${f.to} pt instead of ${f.from} pt` }),
  'layout.text-overflows': f => ({
    text: `"${f.text}" does not fit its cell`,
    hint: 'shorten it, or let the cell grow (overflow: grow) or shrink its type (overflow: shrink)',
  }),
  'layout.token-broken': f => ({
    text: `"${f.token}" is wider than its cell and had to be broken`,
    hint: 'widen the column in the template, or give the cell overflow: shrink, which keeps it whole in smaller type',
  }),
  'layout.column-narrow': f => ({
    text: `the column is narrower than one character; "${f.text}" is set at ${f.to} pt`,
    hint: 'widen it under `columns` in the template',
  }),
  'layout.row-too-low': f => ({
    text: `the row's fixed height is too low for "${f.text}"`,
    hint: 'use {min-height=…} instead of {height=…}, or shorten the text',
  }),
  'layout.label-flows': f => ({
    text: `"${f.text}" fits none of its parts on the pages it spans and runs on over them`,
  }),
  'layout.header-once': f => ({
    text: `the header from row ${f.row} is taller than half a page and is not repeated`,
  }),
  'layout.row-split': f => ({ text: `row ${f.row} is taller than a page and had to be split` }),
  'layout.no-room': f => ({
    text: `not one line of row ${f.row} fits a page`,
    hint: 'reduce the margins, the header or the type size',
  }),
  'layout.too-many-pages': f => ({ text: `more than ${f.limit} pages`, hint: 'split the declaration' }),
  'font.character-missing': f => ({
    text: `${f.character} ${f.codePoint} is in no font`,
    hint: 'check the character, or provide a font that has it',
  }),
  'font.role-missing': f => ({
    text: `there is no font for the role ${f.role}`,
    hint: 'install the missing font, or use another face in the template',
  }),
  'font.unreadable': f => ({
    text: `font file ${f.file} cannot be read (${f.reason})`,
    hint: 'check that the font is installed with the program, and its permissions',
  }),
  'font.too-large': f => ({
    text: `font file ${f.file} has ${f.bytes} bytes, more than the limit of ${f.limit}`,
    hint: 'use a smaller font file',
  }),
  'font.unsupported': f => ({
    text: `font file ${f.file} is of a kind that is not supported (${f.format})`,
    hint: 'provide a TrueType font (.ttf)',
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
  'text.invisible-character': f => ({
    text: `${f.count} × invisible character ${f.codePoint}, left out in print`,
    hint: 'it probably came with text copied from a web page or another program; it can be deleted',
  }),
}
