/** Changes XML in place: what is not changed stays as its program wrote it, character by character. */
import { SaxesParser } from 'saxes'
import type { Attributes } from '../workbook/xml.ts'

/** An element with its place in the text, as offsets in UTF-16 units. */
export interface XmlElement {
  /** Without its namespace's prefix. */
  readonly name: string
  /** As written, with the prefix. */
  readonly tag: string
  readonly attributes: Attributes
  /** 0 for the root. */
  readonly depth: number
  readonly start: number
  /** Behind its start tag. */
  readonly inner: number
  /** Before its end tag; `inner` where it has none, as `<a/>`. */
  readonly close: number
  readonly end: number
}

type OpenElement = { -readonly [P in keyof XmlElement]: XmlElement[P] }

/**
 * Calls back for every element, when it ends. The text has been read before, so that it is known to be XML
 * without a type declaration.
 */
export function scanXml(text: string, visit: (element: XmlElement) => void): void {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const open: OpenElement[] = []
  parser.on('error', reason => {
    throw reason
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    const inner = parser.position
    // No attribute can hold the sign that begins a tag (XML 1.0, production 10).
    const start = text.lastIndexOf('<', inner - 1)
    const name = tag.slice(tag.indexOf(':') + 1)
    open.push({ name, tag, attributes, depth: open.length, start, inner, close: inner, end: inner })
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop()
    if (element === undefined) return
    element.end = parser.position
    element.close = isSelfClosing ? element.inner : text.lastIndexOf('<', element.end - 1)
    visit(element)
  })
  parser.write(text).close()
}

/** The elements of a small part, in the order in which they end. */
export function elementsOf(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = []
  scanXml(text, element => elements.push(element))
  return elements
}

/** The root element of a part. */
export function rootOf(elements: readonly XmlElement[]): XmlElement | undefined {
  return elements.at(-1)
}

/** A piece of text to put in the place of another; of two in one place the first comes first. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Text put in somewhere. */
export function insertion(at: number, text: string): Edit {
  return { from: at, to: at, text }
}

/** Text put in before the end of an element, which may be written as `<a/>`. */
export function appended(source: string, element: XmlElement, text: string): readonly Edit[] {
  if (element.close !== element.inner || !source.startsWith('/>', element.inner - 2)) {
    return [insertion(element.close, text)]
  }
  return [{ from: element.inner - 2, to: element.inner, text: `>${text}</${element.tag}>` }]
}

/** An attribute's value changed, or added where there is none. */
export function attributeEdit(
  source: string,
  { start, inner, tag }: XmlElement,
  name: string,
  value: string,
): Edit {
  const written = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(source.slice(start, inner))
  const text = ` ${name}="${escapeXml(value)}"`
  if (written === null) return insertion(start + 1 + tag.length, text)
  const from = start + written.index
  return { from, to: from + written[0].length, text }
}

/** The text with its edits, which do not overlap. What is put in where something goes comes before it. */
export function edited(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(source.slice(at, from), text)
    at = to
  }
  return pieces.join('') + source.slice(at)
}

/** Characters that XML 1.0 cannot hold (production 2), lone surrogates among them. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as the content of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, character => ESCAPES[character] ?? '')
}

/** A text of a cell or comment, in which `_x000D_` would be read as a character (ECMA-376 part 1, 22.9.2.19). */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}
