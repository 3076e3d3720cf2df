/** Values that somebody meant to fill in later. */
import { quote } from '../../declaration/reading.ts'
import { foldWidth } from '../../declaration/target-signs.ts'
import { eachText } from '../../declaration/walk.ts'
import type { Fields } from '../indicators.ts'
import type { Breach, RuleOf } from '../types.ts'

/** A whole value that stands for one to come: signs only, or a word that says so. */
const WHOLE =
  /^(?:[*×xX_?…○〇◯□△]+|[[【(]?(?:待填写?|待定|待补充|待完善|待明确|未填|请填写|请输入|请选择|TBD|TODO)[\]】)]?)$/i

/** A number's place after a comparison: `≥**%`, `≥X件`, `= ○`. */
const MEASURED = /^[≥≤≧≦=><]+\s*[*×xX_?○〇◯□△]/

/**
 * Signs that stand for something within a text: two or more asterisks, crosses, circles or strokes. A year
 * in Chinese numerals, 二○二四, and Latin words with xx in them are none.
 */
const WITHIN = [
  /\*{2}/,
  /(?:^|[^A-Za-z0-9])[xX×]{2,}(?![A-Za-z0-9])/,
  /(?:^|[^A-Za-z0-9])_{2,}(?![A-Za-z0-9])/,
  /(?:^|[^一二三四五六七八九十百○])[○◯□△]{2,}(?![一二三四五六七八九十百○])/,
  /待填(?!报)/,
]

/** What every placeholder has one of, in either width; most texts have none, and are looked at once. */
const SUSPECT = tableOf('*×xX_?…○〇◯□△待未请tT＊＿？ｘＸｔＴ')

/** Fields that say which form it is. */
const NAMES = ['form', 'edition']

/**
 * No value is left as a placeholder.
 *
 * Says nothing of `/`, `-` and `无`, which clerks write for "nothing".
 */
export const noPlaceholders: RuleOf<Fields, 'rule.placeholder'> = {
  code: 'rule.placeholder',
  severity: 'error',
  check: fields => {
    const breaches: Breach<'rule.placeholder'>[] = []
    eachText(fields, (text, path) => {
      if (!isSuspect(text) || !isPlaceholder(text)) return
      const at = path()
      if (at.length === 1 && NAMES.some(name => name === at[0])) return
      breaches.push({ path: at, facts: { text: quote(text.trim()) } })
    })
    return breaches
  },
}

/** For each UTF-16 unit whether it is one of the signs: a quarter of the time that a pattern takes. */
function tableOf(signs: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let i = 0; i < signs.length; i++) table[signs.charCodeAt(i)] = 1
  return table
}

function isSuspect(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (SUSPECT[text.charCodeAt(i)] === 1) return true
  return false
}

/** Whether a text is a placeholder, or has one in it. */
export function isPlaceholder(text: string): boolean {
  const bare = foldWidth(text).trim()
  return WHOLE.test(bare) || MEASURED.test(bare) || WITHIN.some(pattern => pattern.test(bare))
}
