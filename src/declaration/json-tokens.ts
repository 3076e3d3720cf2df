/** JSON's tokens, with what jsonc-parser's scanner finds wrong inside them turned into faults. */
import { createScanner } from 'jsonc-parser'
import type { SyntaxProblem } from '../diagnostics/codes.ts'

/** The scanner's token kinds; its own enumeration does not exist at run time. */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  unknown: 16,
  end: 17,
} as const

export type TokenKind = (typeof TOKEN)[keyof typeof TOKEN]

/** Errors inside a token, by the scanner's number. */
const PROBLEMS: { readonly [error: number]: SyntaxProblem } = {
  1: 'comment',
  2: 'text-not-closed',
  3: 'bad-number',
  4: 'bad-escape',
  5: 'bad-escape',
  6: 'bad-character',
}

/** The tokens of a text, read one by one: the current one, and a step to the next. */
export interface Tokens {
  readonly kind: () => number
  readonly offset: () => number
  /** Where the current token ends. */
  readonly end: () => number
  /** A string's content, anything else as written. */
  readonly text: () => string
  /** Goes on to the next token; comments are faults and passed over. */
  readonly next: () => void
}

/** Reads a text's tokens from its start. */
export function createTokens(text: string, fault: (problem: SyntaxProblem, offset: number) => void): Tokens {
  const scanner = createScanner(text, false)
  let kind: number = TOKEN.end
  const next = () => {
    do {
      kind = scanner.scan()
      const problem = PROBLEMS[scanner.getTokenError()]
      if (kind === TOKEN.lineComment || kind === TOKEN.blockComment)
        fault('comment', scanner.getTokenOffset())
      else if (problem !== undefined) fault(problem, scanner.getTokenOffset())
    } while (kind >= TOKEN.lineComment && kind <= TOKEN.blank)
  }
  next()
  return {
    kind: () => kind,
    offset: () => scanner.getTokenOffset(),
    end: () => scanner.getTokenOffset() + scanner.getTokenLength(),
    text: () => scanner.getTokenValue(),
    next,
  }
}
