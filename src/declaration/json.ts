/**
 * Reads JSON text (RFC 8259) strictly, with positions and exact numbers, and finds more than one fault:
 *
 *     value  = object | array | string | number | "true" | "false" | "null"
 *     object = "{" [ member { "," member } ] "}"
 *     member = string ":" value
 *     array  = "[" [ value { "," value } ] "]"
 *
 * After a fault it goes on at the next comma or closing bracket of the same level. Nesting is bounded, so
 * that no text can exhaust the stack.
 */
import type { SyntaxProblem } from '../diagnostics/codes.ts'
import { error, type Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { numberFrom } from './exact-number.ts'
import { createTokens, TOKEN, type Tokens } from './json-tokens.ts'
import { createPositions, type Origin, type Positions, setOwn } from './positions.ts'
import { quote } from './reading.ts'

/** A text's data, where it starts and where its parts stand. */
export interface ParsedJson {
  readonly data: unknown
  readonly start: number
  readonly positions: Positions
  /** Empty where the text is correct; otherwise the data is what could be understood. */
  readonly findings: readonly Finding[]
}

/**
 * Parses one JSON text.
 *
 * Findings: `file.syntax`, `file.duplicate-key`, `file.too-deep`, the first hundred of them.
 */
export function parseJson(text: string, origin: Origin): ParsedJson {
  const positions = createPositions(text, origin)
  const findings: Finding[] = []
  const report = (finding: Finding) => {
    if (findings.length < LIMITS.syntaxFaults) findings.push(finding)
  }
  let lastFault = -1
  const fault = (problem: SyntaxProblem, offset: number) => {
    // Two faults of one place are one fault seen twice.
    if (offset === lastFault) return
    lastFault = offset
    report(error('file.syntax', { format: 'JSON', problem }, positions.placeAt(offset)))
  }
  const tokens = createTokens(text, fault)
  const start = tokens.offset()
  // A file's list of declarations is one level more than a declaration.
  const data = parseValue({ tokens, positions, fault, report, levels: LIMITS.nesting + 1 })
  if (tokens.kind() !== TOKEN.end) fault('trailing-content', tokens.offset())
  return { data, start, positions, findings }
}

interface Parser {
  readonly tokens: Tokens
  readonly positions: Positions
  readonly fault: (problem: SyntaxProblem, offset: number) => void
  readonly report: (finding: Finding) => void
  /** How many objects and lists may still be opened inside each other. */
  readonly levels: number
}

function parseValue(parser: Parser): unknown {
  const { tokens, fault } = parser
  switch (tokens.kind()) {
    case TOKEN.openBrace:
      return descend(parser, parseObject)
    case TOKEN.openBracket:
      return descend(parser, parseArray)
    case TOKEN.string:
      return taken(tokens, tokens.text())
    case TOKEN.number:
      return parseNumber(parser)
    case TOKEN.true:
      return taken(tokens, true)
    case TOKEN.false:
      return taken(tokens, false)
    case TOKEN.null:
      return taken(tokens, null)
    case TOKEN.unknown:
      fault('bad-character', tokens.offset())
      return taken(tokens, null)
    default:
      fault('value-expected', tokens.offset())
      return null
  }
}

function taken<T>(tokens: Tokens, value: T): T {
  tokens.next()
  return value
}

/** A number; what touches it (`01`, `1.5x`) belongs to it and makes it wrong. */
function parseNumber({ tokens, fault }: Parser): unknown {
  const start = tokens.offset()
  const text = tokens.text()
  let end = tokens.end()
  tokens.next()
  let touched = false
  while (tokens.offset() === end && (tokens.kind() === TOKEN.number || tokens.kind() === TOKEN.unknown)) {
    touched = true
    end = tokens.end()
    tokens.next()
  }
  if (touched) fault('bad-number', start)
  return numberFrom(text)
}

function descend(parser: Parser, parse: (parser: Parser) => unknown): unknown {
  const { tokens, positions, report, levels } = parser
  if (levels > 0) return parse({ ...parser, levels: levels - 1 })
  report(error('file.too-deep', { limit: LIMITS.nesting }, positions.placeAt(tokens.offset())))
  skipBalanced(tokens)
  return null
}

function parseObject(parser: Parser): unknown {
  const { tokens, fault } = parser
  const object: { [name: string]: unknown } = {}
  const open = tokens.offset()
  tokens.next()
  while (tokens.kind() !== TOKEN.closeBrace) {
    if (tokens.kind() === TOKEN.end || tokens.kind() === TOKEN.closeBracket) {
      fault('brace-not-closed', open)
      return object
    }
    if (tokens.kind() === TOKEN.string) parseMember(parser, object)
    else {
      fault('name-expected', tokens.offset())
      skipToSeparator(tokens)
    }
    parseSeparator(parser, TOKEN.closeBrace)
  }
  tokens.next()
  return object
}

function parseMember(parser: Parser, object: { [name: string]: unknown }): void {
  const { tokens, positions, fault, report } = parser
  const key = tokens.text()
  const at = tokens.offset()
  tokens.next()
  if (tokens.kind() === TOKEN.colon) tokens.next()
  else fault('colon-expected', tokens.offset())
  if (Object.hasOwn(object, key)) {
    report(error('file.duplicate-key', { key: quote(key) }, positions.placeAt(at)))
  }
  positions.note(object, key, tokens.offset())
  setOwn(object, key, parseValue(parser))
}

function parseArray(parser: Parser): unknown {
  const { tokens, positions, fault } = parser
  const array: unknown[] = []
  const open = tokens.offset()
  tokens.next()
  while (tokens.kind() !== TOKEN.closeBracket) {
    if (tokens.kind() === TOKEN.end || tokens.kind() === TOKEN.closeBrace) {
      fault('bracket-not-closed', open)
      return array
    }
    positions.note(array, array.length, tokens.offset())
    array.push(parseValue(parser))
    if (tokens.kind() === TOKEN.colon) {
      fault('comma-expected', tokens.offset())
      skipToSeparator(tokens)
    }
    parseSeparator(parser, TOKEN.closeBracket)
  }
  tokens.next()
  return array
}

/** After a member or element: a comma with another one behind it, or the end. */
function parseSeparator({ tokens, fault }: Parser, close: number): void {
  const at = tokens.offset()
  if (tokens.kind() === TOKEN.comma) {
    tokens.next()
    if (tokens.kind() === close) fault('trailing-comma', at)
    return
  }
  const ends = [TOKEN.closeBrace, TOKEN.closeBracket, TOKEN.end] as readonly number[]
  if (!ends.includes(tokens.kind())) fault('comma-expected', at)
}

/** Passes over tokens to the next comma or closing bracket of this level. */
function skipToSeparator(tokens: Tokens): void {
  while (!SEPARATORS.includes(tokens.kind())) skipBalanced(tokens)
}

const SEPARATORS: readonly number[] = [TOKEN.comma, TOKEN.closeBrace, TOKEN.closeBracket, TOKEN.end]

/** Passes over one token or, from an opening bracket, everything up to its closing one. */
function skipBalanced(tokens: Tokens): void {
  let depth = 0
  do {
    const kind = tokens.kind()
    if (kind === TOKEN.end) return
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth++
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) depth--
    tokens.next()
  } while (depth > 0)
}
