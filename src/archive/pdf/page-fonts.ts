import { sha256Hex } from '../../writers/pdf/sha256.ts'
import { type Effort, spend } from './effort.ts'
import type { PdfFile } from './file.ts'
import { skipBlanks } from './lexer.ts'
import { readItem } from './parser.ts'
import { isKind, latin1, nameOf, type PdfStream, type PdfValue, utf16 } from './values.ts'

/** A font as far as pages are compared by it. */
export interface PageFont {
  /** Its name without the tag of its subset. */
  readonly name: string
  /** What its glyphs come from: two fonts of one key draw the same codes alike. */
  readonly key: string
  /** Bytes of one code: 2 for composite fonts. */
  readonly codeBytes: 1 | 2
  /** How far a code moves the pen, in 1/1000 of the size. */
  readonly widthOf: (code: number) => number
  /** The character that a code stands for (ISO 32000-2, 9.10). */
  readonly textOf: (code: number) => string
}

/** Reads a font of a page's resources. */
export function readFont(file: PdfFile, value: PdfValue, effort: Effort): PageFont {
  const subtype = nameOf(file.entry(value, 'Subtype')) ?? ''
  const name = (nameOf(file.entry(value, 'BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, '')
  const text = toUnicode(file, file.entry(value, 'ToUnicode'), effort)
  if (subtype !== 'Type0') return simpleFont(name, [subtype, name, programOf(file, value, effort)], text)
  const descendants = file.entry(value, 'DescendantFonts')
  const descendant = isKind(descendants, 'array') ? file.resolve(descendants.items[0]) : null
  const map = file.entry(descendant, 'CIDToGIDMap')
  const facts = [
    ...[subtype, nameOf(file.entry(value, 'Encoding')), nameOf(file.entry(descendant, 'Subtype'))],
    ...[
      isKind(map, 'stream') ? sha256Hex(file.decoded(map)) : nameOf(map),
      programOf(file, descendant, effort),
    ],
  ]
  const widths = compositeWidths(file, file.entry(descendant, 'W'), effort)
  const usual = file.entry(descendant, 'DW')
  const otherwise = typeof usual === 'number' ? usual : 1000
  return {
    name,
    key: JSON.stringify(facts),
    codeBytes: 2,
    widthOf: code => widths.get(code) ?? otherwise,
    textOf: code => text.get(code) ?? '\uFFFD',
  }
}

/** A font of one byte a code: none of ours, so that it only has to be told from them. */
function simpleFont(name: string, facts: readonly string[], text: ReadonlyMap<number, string>): PageFont {
  return {
    name,
    key: JSON.stringify(facts),
    codeBytes: 1,
    widthOf: () => 500,
    textOf: code => text.get(code) ?? String.fromCharCode(code),
  }
}

/** The digest of the embedded font file. */
function programOf(file: PdfFile, font: PdfValue, effort: Effort): string {
  const descriptor = file.entry(font, 'FontDescriptor')
  const programs = ['FontFile', 'FontFile2', 'FontFile3'].map(key => file.entry(descriptor, key))
  const program = programs.find((one): one is PdfStream => isKind(one, 'stream'))
  if (program === undefined) return ''
  const bytes = file.decoded(program)
  spend(effort, bytes.length)
  return sha256Hex(bytes)
}

/** `c [w1 w2 …]` and `first last w` (9.7.4.3). */
function compositeWidths(file: PdfFile, value: PdfValue, effort: Effort): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const items = isKind(value, 'array') ? value.items.map(item => file.resolve(item)) : []
  for (let i = 0; i < items.length; ) {
    const [first, second = null, third] = items.slice(i, i + 3)
    if (typeof first !== 'number') break
    if (isKind(second, 'array')) {
      spend(effort, second.items.length)
      for (const [n, width] of second.items.entries()) widths.set(first + n, Number(file.resolve(width)))
      i += 2
    } else {
      const last = Math.min(Number(second), 0xffff)
      spend(effort, Math.max(0, last - first))
      for (let code = first; code <= last; code++) widths.set(code, Number(third))
      i += 3
    }
  }
  return widths
}

/** Reads a CMap of characters (9.10.3): `bfchar` and `bfrange`. */
function toUnicode(file: PdfFile, value: PdfValue, effort: Effort): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  if (!isKind(value, 'stream')) return texts
  const cursor = { bytes: file.decoded(value), at: 0 }
  let operands: PdfValue[] = []
  for (skipBlanks(cursor); cursor.at < cursor.bytes.length; skipBlanks(cursor)) {
    const item = readItem(cursor)
    spend(effort, 1)
    if (typeof item !== 'object' || item?.kind !== 'operator') {
      operands.push(item)
      continue
    }
    if (item.operator === 'endbfchar') addCharacters(texts, operands)
    if (item.operator === 'endbfrange') addRanges(texts, operands, effort)
    operands = []
  }
  return texts
}

function addCharacters(texts: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    texts.set(codeOf(operands[i]), unicodeOf(operands[i + 1]))
  }
}

function addRanges(texts: Map<number, string>, operands: readonly PdfValue[], effort: Effort): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last] = [codeOf(operands[i]), Math.min(codeOf(operands[i + 1]), 0xffff)]
    const target = operands[i + 2] ?? null
    spend(effort, Math.max(0, last - first))
    for (let code = first; code <= last; code++) {
      const listed = isKind(target, 'array') ? unicodeOf(target.items[code - first]) : undefined
      texts.set(code, listed ?? nextOf(unicodeOf(target), code - first))
    }
  }
}

function nextOf(text: string, by: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0
  return by === 0 ? text : `${text.slice(0, -1)}${String.fromCharCode((last + by) & 0xffff)}`
}

function codeOf(value: PdfValue | undefined): number {
  const string = value ?? null
  if (!isKind(string, 'string')) return 0
  return string.bytes.reduce((code, byte) => ((code << 8) | byte) >>> 0, 0)
}

function unicodeOf(value: PdfValue | undefined): string {
  const string = value ?? null
  if (!isKind(string, 'string')) return ''
  return string.bytes.length === 1 ? latin1(string.bytes) : utf16(string.bytes)
}
