import type { TextCell } from '../types.ts'

/** Blanks around a text, but for those that indent its first line as Chinese paragraphs are (U+3000). */
const AROUND = /^[\t\n\r ]+|[\t\n\r \u3000]+$/g

/** A cell of text, or nothing where there are only blanks. Line ends become line feeds. */
export function textCell(text: string): TextCell | undefined {
  if (!/\S/.test(text)) return undefined
  return { kind: 'text', shown: text.replace(AROUND, '').replace(/\r\n?/g, '\n') }
}
