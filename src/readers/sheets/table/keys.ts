/** Column names made comparable. */
import { fold } from '../../fold.ts'

/** What only separates the words of a name, or marks a column as required. */
const SEPARATORS = /[›>»·•.\-—–_/\\、,:;*[\]()"'“”]/g

const AMONG_THEM = /^其中/

/** A name without what two people write differently: case, width, blanks, separators. */
export function columnKey(text: string): string {
  return fold(text).toLowerCase().replace(SEPARATORS, '').replace(AMONG_THEM, '')
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g

/** The keys of a name: as it is, and without what stands in brackets. The first is never empty. */
export function columnKeys(text: string): readonly string[] {
  const bare = columnKey(fold(text).replace(BRACKETS, ''))
  const whole = columnKey(text)
  return bare === '' || bare === whole ? [whole] : [whole, bare]
}

const UNIT = /(?:[(【[,]|单位:?)(亿元|万元|千元|百元|元)(?=[)】\]]|$)/

/** The unit of money that a column's name says it is in: `项目资金总额（万元）`. */
export function unitOf(text: string): string | undefined {
  return UNIT.exec(fold(text))?.[1]
}
