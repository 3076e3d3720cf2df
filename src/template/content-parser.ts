/**
 * Reads what stands in a cell, or in a line outside the grids.
 *
 *     content  = { text | escape | binding | blank } [ styles ]
 *     escape   = "\" ( "n" | "|" | "<" | "^" | "{" | "#" | "_" | "\" )
 *     binding  = "{" path { ":" format } [ ":group" ] "}"
 *     path     = step { "." step }
 *     step     = name [ "[]" ]
 *     format   = name [ "(" argument ")" ]
 *     argument = { any unit but ")" and "\" | escape | "\)" }
 *     styles   = "{" "." name { blank "." name } "}"
 *     name     = letters, Chinese characters, digits, "_", "-"
 *     text     = any unit but "{" and "\"
 *
 * After a fault between braces, reading goes on behind the next closing brace.
 */
import { isDrawnMark } from '../geometry/drawn-marks.ts'
import { acceptLowLines, blankNamed, parseBlank } from './blank.ts'
import { accept, type Cursor, expect, peek, place, readName, skipBlanks } from './cursor.ts'
import type { At, Faults } from './faults.ts'
import { checkFormats } from './formats.ts'
import { isBlank } from './names.ts'
import { parsePath } from './path-parser.ts'
import type { Binding, Blank, Content, Format, Part } from './types.ts'

/** Content with what may follow it: style words with their places, and whether a binding groups. */
export interface ParsedContent {
  readonly content: Content
  readonly styles: readonly StyleWord[]
  /** Place of `:group`. */
  readonly group: At | undefined
}

export interface StyleWord {
  readonly name: string
  readonly at: At
}

/** What stands for what behind a backslash. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['|', '|'],
  ['<', '<'],
  ['^', '^'],
  ['{', '{'],
  ['#', '#'],
  ['_', '_'],
  ['\\', '\\'],
])
const ARGUMENT_ESCAPES: ReadonlyMap<string, string> = new Map([...ESCAPES, [')', ')']])

/**
 * Reads the cursor to its end; blanks around the content are trimmed, U+3000 is none.
 *
 * Findings: template.syntax, template.escape-unknown, template.name-reserved, template.limit,
 * template.format-unknown, template.format-argument, template.format-mismatch, template.group-not-last,
 * template.styles-not-last, template.character-reserved.
 */
export function parseContent(cursor: Cursor, faults: Faults): ParsedContent {
  const parts: Part[] = []
  let group: At | undefined
  let styles: readonly StyleWord[] = []
  let text = ''
  const endText = () => {
    if (text !== '') parts.push({ kind: 'text', text })
    text = ''
  }
  skipBlanks(cursor)
  while (cursor.at < cursor.end) {
    if (peek(cursor) === '\\') {
      text += parseEscape(cursor, ESCAPES, faults)
    } else if (peek(cursor) !== '{') {
      const blank = acceptLowLines(cursor)
      if (blank) {
        endText()
        parts.push(blank)
      } else text += readUnit(cursor, faults)
    } else if (cursor.text[cursor.at + 1] === '.') {
      styles = parseStyles(cursor, faults)
    } else {
      endText()
      const parsed = parseBinding(cursor, faults)
      if (parsed) parts.push(parsed.part)
      group ??= parsed?.group
    }
  }
  text = trimEnd(text)
  endText()
  return { content: parts, styles, group }
}

/** Reads one unit of text. Noncharacters stand for what is drawn: a template may not hold them. */
function readUnit(cursor: Cursor, faults: Faults): string {
  const unit = cursor.text[cursor.at] ?? ''
  if (isDrawnMark(unit.charCodeAt(0))) {
    const codePoint = `U+${unit.charCodeAt(0).toString(16).toUpperCase()}`
    faults.add('template.character-reserved', { codePoint }, place(cursor))
  }
  cursor.at++
  return unit
}

function trimEnd(text: string): string {
  let end = text.length
  while (isBlank(text[end - 1])) end--
  return text.slice(0, end)
}

/** Reads a backslash and what it escapes; of an unknown escape the letter stays. */
function parseEscape(cursor: Cursor, escapes: ReadonlyMap<string, string>, faults: Faults): string {
  const next = cursor.at + 1 < cursor.end ? (cursor.text[cursor.at + 1] ?? '') : ''
  const meaning = escapes.get(next)
  if (meaning === undefined) {
    const known = [...escapes.keys()].map(key => `\\${key}`)
    faults.add('template.escape-unknown', { escape: `\\${next}`, known }, place(cursor))
  }
  cursor.at += 1 + next.length
  return meaning ?? next
}

interface ParsedBinding {
  readonly part: Binding | Blank
  readonly group: At | undefined
}

function parseBinding(cursor: Cursor, faults: Faults): ParsedBinding | undefined {
  cursor.at++
  const column = cursor.at + 1
  const path = parsePath(cursor, faults)
  const name = path?.length === 1 && !path[0]?.each ? path[0]?.name : undefined
  const draws = name === undefined ? undefined : blankNamed(name, cursor)
  if (name !== undefined && draws !== undefined) {
    const blank = parseBlank(name, draws, cursor, faults)
    if (blank && expect(cursor, '}', [], faults)) return { part: blank, group: undefined }
    skipBrace(cursor)
    return undefined
  }
  const formats: Format[] = []
  let group: At | undefined
  let ended = path !== undefined
  while (ended && accept(cursor, ':')) {
    if (group !== undefined) faults.add('template.group-not-last', {}, group)
    const at = place(cursor)
    const format = parseFormat(cursor, faults)
    if (format === undefined) ended = false
    else if (format.name === 'group' && format.argument === undefined) group = at
    else formats.push(format)
  }
  const started = formats.length > 0 || group !== undefined
  if (!ended || path === undefined || !expect(cursor, '}', started ? [':'] : ['.', ':'], faults)) {
    skipBrace(cursor)
    return undefined
  }
  checkFormats(formats, cursor.line, faults)
  return { part: { kind: 'binding', path, formats, column }, group }
}

function parseFormat(cursor: Cursor, faults: Faults): Format | undefined {
  const column = cursor.at + 1
  const name = readName(cursor, faults)
  if (name === undefined) return undefined
  if (!accept(cursor, '(')) return { name, argument: undefined, column }
  let argument = ''
  for (let unit = peek(cursor); unit !== undefined && unit !== ')'; unit = peek(cursor)) {
    if (unit === '\\') argument += parseEscape(cursor, ARGUMENT_ESCAPES, faults)
    else {
      argument += unit
      cursor.at++
    }
  }
  return expect(cursor, ')', [], faults) ? { name, argument, column } : undefined
}

function parseStyles(cursor: Cursor, faults: Faults): readonly StyleWord[] {
  const start = place(cursor)
  const words: StyleWord[] = []
  cursor.at++
  do {
    const at = place(cursor)
    const name = expect(cursor, '.', [], faults) ? readName(cursor, faults) : undefined
    if (name === undefined) {
      skipBrace(cursor)
      return words
    }
    words.push({ name, at })
    skipBlanks(cursor)
  } while (peek(cursor) === '.')
  if (!expect(cursor, '}', ['.'], faults)) skipBrace(cursor)
  skipBlanks(cursor)
  if (cursor.at < cursor.end) faults.add('template.styles-not-last', {}, start)
  return words
}

/** Steps behind the next closing brace, or to the end. */
function skipBrace(cursor: Cursor): void {
  while (cursor.at < cursor.end && cursor.text[cursor.at] !== '}') cursor.at++
  accept(cursor, '}')
}
