// Writes src/batch/canonical.gen.ts: for each character that a normal form of Unicode takes apart, the character
// it begins with, and which characters may follow. Run by hand when Unicode adds such characters.
import { writeFileSync } from 'node:fs'

const isHangul = code => code >= 0xac00 && code <= 0xd7a3
const isSurrogate = code => code >= 0xd800 && code <= 0xdfff
let pairs = ''
const marks = new Set()
for (let code = 0; code <= 0x10ffff; code++) {
  if (isHangul(code) || isSurrogate(code)) continue
  const character = String.fromCodePoint(code)
  const [first = '', ...rest] = character.normalize('NFD')
  for (const mark of rest) marks.add(mark.codePointAt(0))
  if (first !== character) pairs += character + first
}

const escaped = [...pairs].map(c => `\\u{${c.codePointAt(0).toString(16)}}`)
const lines = []
for (let i = 0; i < escaped.length; i += 10) lines.push(`  '${escaped.slice(i, i + 10).join('')}'`)
const list = [...marks].sort((a, b) => a - b).map(code => `0x${code.toString(16)}`)
writeFileSync(
  new URL('../src/batch/canonical.gen.ts', import.meta.url),
  `/**
 * Characters that Unicode's normal forms take apart. Written by scripts/canonical.mjs; not to be edited.
 */

/** Pairs: a character, and the one that its canonical decomposition begins with. Hangul syllables are left out. */
export const FIRST_OF =
${lines.join(' +\n')}

/** Code points of the characters that follow in such decompositions. */
// biome-ignore format: a table
export const MARKS: readonly number[] = [
${list.reduce((text, code, i) => `${text}${i % 12 === 0 ? '  ' : ' '}${code},${i % 12 === 11 ? '\n' : ''}`, '')}
]
`,
)
