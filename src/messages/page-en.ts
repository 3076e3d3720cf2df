/** English texts for text and layout, saying the same as the Chinese ones. */
import type { PageFacts } from '../diagnostics/page-codes.ts'
import type { Message } from './types.ts'

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
  'layout.area-small': f => ({
    text: `the place of the seal "${f.name}" measures ${f.width} × ${f.height} mm and should measure ${f.wanted} mm`,
    hint: 'widen its columns, heighten its rows, or change area-size in its style',
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
  'text.invisible-character': f => ({
    text: `${f.count} × invisible character ${f.codePoint}, left out in print`,
    hint: 'it probably came with text copied from a web page or another program; it can be deleted',
  }),
}
