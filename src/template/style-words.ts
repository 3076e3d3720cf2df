import { nearest } from '../shape/nearest.ts'
import type { StyleWord } from './content-parser.ts'
import type { Faults } from './faults.ts'
import { STYLE_WORDS } from './style-defaults.ts'
import type { StylePatch } from './types.ts'

/** The names of style words, after checking that each exists; findings: template.style-unknown. */
export function checkWords(
  words: readonly StyleWord[],
  styles: ReadonlyMap<string, StylePatch>,
  faults: Faults,
): readonly string[] {
  for (const { name, at } of words) {
    if (STYLE_WORDS.has(name) || styles.has(name)) continue
    const known = [...styles.keys(), ...STYLE_WORDS.keys()]
    faults.add('template.style-unknown', { name, known, nearest: nearest(name, known) }, at)
  }
  return words.map(word => word.name)
}
