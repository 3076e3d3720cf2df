/** Texts: kept as they are, checked for what cannot be printed. */
import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { numberText, plainDecimal } from './exact-number.ts'
import { refused, value, wrongType } from './reading.ts'

/**
 * Control characters (Unicode category Cc) but tab and line break: C0, DEL and C1; and the noncharacters
 * that stand for boxes and blanks inside a form.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef]/

/** In a regular expression with the flag u only a surrogate without its partner matches. */
const LONE_SURROGATE = /[\ud800-\udfff]/u

/**
 * Reads a text. It is not trimmed, inner and leading blanks stay; a line break is a line feed whatever
 * the source's platform writes (CR LF or CR).
 *
 * Findings: `declaration.wrong-type`, `.text-too-long`, and the first `.control-character` and
 * `.lone-surrogate` of the text.
 */
export function readText(input: unknown): Outcome<string | null> {
  if (input === null || input === undefined) return value(null)
  if (typeof input !== 'string') return wrongType('text', input)
  if (isUsual(input)) return value(input)
  const text = input.includes('\r') ? input.replace(/\r\n?/g, '\n') : input
  const findings = findingsOf(text)
  return findings.length > 0 ? refused(...findings) : value(text)
}

/** Whether all characters of a text are such as may be in any, as in nearly all texts: one pass, and no search. */
function isUsual(text: string): boolean {
  if (text.length > LIMITS.textLength) return false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 ? unit !== LINE_FEED : unit >= 0x7f && unit < 0xa0) return false
    if (unit >= 0xd800 && (unit < 0xe000 || (unit >= 0xfdd0 && unit <= 0xfdef))) return false
  }
  return true
}

const LINE_FEED = 0x0a

/**
 * Reads a name that looks like a number, `2024`, from either. Findings: those of {@link readText}.
 */
export function readCode(input: unknown): Outcome<string | null> {
  const number = numberText(input)
  return readText(number === undefined ? input : (plainDecimal(number) ?? number))
}

/**
 * Reads whatever prints as text, for templates whose form says nothing of types: text, a number without
 * exponent, true and false. Findings: those of {@link readText}.
 */
export function readPrintable(input: unknown): Outcome<string | boolean | null> {
  return typeof input === 'boolean' ? value(input) : readCode(input)
}

function findingsOf(text: string): readonly Finding[] {
  if (text.length > LIMITS.textLength) {
    return [error('declaration.text-too-long', { length: text.length, limit: LIMITS.textLength })]
  }
  const control = CONTROL.exec(text)
  const surrogate = LONE_SURROGATE.exec(text)
  return [
    ...(control ? [error('declaration.control-character', characterAt(text, control.index))] : []),
    ...(surrogate ? [error('declaration.lone-surrogate', characterAt(text, surrogate.index))] : []),
  ]
}

function characterAt(text: string, index: number): { codePoint: string; position: number } {
  const hex = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  return { codePoint: `U+${hex}`, position: positionOf(text, index) }
}

/** Which character of the text stands at an index, counted from 1 in code points. */
export function positionOf(text: string, index: number): number {
  return Array.from(text.slice(0, index)).length + 1
}
