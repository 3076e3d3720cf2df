/** Number formats of cells: which are dates, and how a number shows (ECMA-376 part 1, 18.8.30 and 18.8.31). */
import Big from 'big.js'

/** Formats that files name by number alone, as Chinese editions show them. */
const BUILT_IN: { readonly [id: number]: string } = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The code of a built-in format; `General` for numbers that none has. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

/** Which parts of a date a format shows. */
export interface DateParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
}

/** What a format's code says. */
export interface NumberFormat {
  /** Undefined for a format of plain numbers. */
  readonly date: DateParts | undefined
  /** Whether it multiplies by a hundred and shows a percent sign. */
  readonly percent: boolean
  /** A number as it shows it, given as decimal text without exponent. */
  readonly show: (decimal: string) => string
}

/** The format of cells that have none. */
export const GENERAL: NumberFormat = { date: undefined, percent: false, show: decimal => decimal }

/** Excel takes no longer codes. */
const LONGEST = 255

/** Reads a format's code: `yyyy"年"m"月"` shows no day, `m"月"d"日"` no year. */
export function numberFormat(code: string): NumberFormat {
  const pieces = piecesOf(code.slice(0, LONGEST))
  const signs = pieces.map(({ literal, text }) => (literal ? '' : text)).join('')
  if (signs.includes('general')) return GENERAL
  return { date: dateParts(signs), percent: signs.includes('%'), show: showing(pieces, signs) }
}

/** A piece of a format: text that shows as it stands, or signs with a meaning. */
interface Piece {
  readonly literal: boolean
  readonly text: string
}

/** Quoted text, an escaped character, padding, a filler, a colour or locale, or any other character. */
const PIECES = /"([^"]*)"?|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|([^"\\])/gi

/** The pieces of a format's first section, which is for positive numbers or for all. */
function piecesOf(code: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const [, quoted, escaped, elapsed, plain] of code.matchAll(PIECES)) {
    if (plain === ';') break
    const literal = quoted ?? escaped
    if (literal !== undefined) pieces.push({ literal: true, text: literal })
    else pieces.push({ literal: false, text: (elapsed ?? plain ?? '').toLowerCase() })
  }
  return pieces
}

function dateParts(signs: string): DateParts | undefined {
  if (/[0#?@%]/.test(signs)) return undefined
  // `e` is the year too in East Asian editions.
  const parts = { year: /[ye]/.test(signs), day: signs.includes('d'), time: /[hs]/.test(signs) }
  // `m` is minutes beside hours or seconds, unless there is more of a date.
  const month = signs.includes('m') && (parts.year || parts.day || !parts.time)
  return month || parts.year || parts.day || parts.time ? { ...parts, month } : undefined
}

const DIGITS = /^(#,##|0*)(0|#)(?:\.(0+))?(%?)$/

/**
 * Shows numbers by digits, thousands separators, decimals, a percent sign and texts beside them (`0"元"`);
 * with anything else in the format, as they are.
 */
function showing(pieces: readonly Piece[], signs: string): NumberFormat['show'] {
  const isDigits = ({ literal, text }: Piece) => !literal && /[#0.,%?]/.test(text)
  const first = pieces.findIndex(isDigits)
  const last = pieces.findLastIndex(isDigits)
  const match = DIGITS.exec(textOf(pieces.slice(Math.max(first, 0), last + 1)))
  if (match === null || signs.includes('e')) return GENERAL.show
  const [, lead = '', , decimals = '', percent = ''] = match
  const [before, behind] = [textOf(pieces.slice(0, first)), textOf(pieces.slice(last + 1))]
  return decimal => {
    const scaled = percent === '' ? Big(decimal) : Big(decimal).times(100)
    const [whole = '', fraction] = scaled.abs().toFixed(decimals.length).split('.')
    const grouped =
      lead === '#,##' ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole.padStart(lead.length + 1, '0')
    const number = `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent}`
    return `${scaled.lt(0) ? '-' : ''}${before}${number}${behind}`.trim()
  }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => piece.text).join('')
}
