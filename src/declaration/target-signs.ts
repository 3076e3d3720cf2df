/**
 * The signs that targets are written with: which stand for which, and targets written with other signs
 * than official systems print.
 */

/** The comparisons a target may ask for. */
export const OPERATORS = ['≥', '≤', '=', '>', '<'] as const

export type Operator = (typeof OPERATORS)[number]

/** Other ways to write a comparison, in ASCII or from other tables of characters. */
const SPELLINGS: ReadonlyMap<string, Operator> = new Map([
  ['>=', '≥'],
  ['<=', '≤'],
  ['≧', '≥'],
  ['≦', '≤'],
  ['⩾', '≥'],
  ['⩽', '≤'],
])

/** UTF-16 units of a target that may be in a pattern; longer ones are prose. */
const LONGEST = 100

/** An operator and a number, with a unit in brackets or behind: `>=15.00（元）`, `≥ 95%`. */
const SIGNED =
  /^([≥≤≧≦⩾⩽]|[><=＞＜＝]{1,2})\s*([-－]?[\d０-９][\d０-９,，.．]*)\s*(?:[(（]([^()（）]*)[)）]|([^()（）]*))$/

/** A text in full-width forms (U+FF01 to U+FF5E) as their ASCII equals. */
export function foldWidth(text: string): string {
  if (!/[\uff01-\uff5e]/.test(text)) return text
  return text.replace(/[\uff01-\uff5e]/g, form => String.fromCharCode(form.charCodeAt(0) - 0xfee0))
}

/** The operator that a sign stands for, whatever its width: `＞＝` → `≥`. */
export function operatorOf(sign: string): Operator | undefined {
  const folded = foldWidth(sign)
  return OPERATORS.find(known => known === folded) ?? SPELLINGS.get(folded)
}

/** A unit without brackets around it, its percent sign in ASCII: `（％）` → `%`. */
export function plainUnit(unit: string): string {
  const [, bare = unit] = /^[(（]([^()（）]*)[)）]$/.exec(unit) ?? []
  return bare.replaceAll('％', '%')
}

/**
 * A target in the signs that official systems print: `>=15.00（元）` → `≥15.00(元)`. Text that is no operator
 * with a number, and text in the right signs, stays to the character: `985米`, `≥ 95%`.
 */
export function respell(text: string): string {
  if (text.length > LONGEST) return text
  const written = SIGNED.exec(text)
  if (written === null) return text
  const [, sign = '', number = '', bracketed, behind = ''] = written
  const operator = operatorOf(sign)
  if (operator === undefined) return text
  const inRightSigns = sign === operator && foldWidth(number) === number && !/[（）％]/.test(text)
  if (inRightSigns) return text
  const unit = bracketed === undefined ? plainUnit(behind) : `(${plainUnit(bracketed)})`
  return `${operator}${foldWidth(number)}${unit}`
}
