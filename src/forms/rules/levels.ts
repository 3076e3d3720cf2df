/** Rules over the levels (指标体系) of a form's indicators. */
import { quote } from '../../declaration/reading.ts'
import type { FactsByCode } from '../../diagnostics/codes.ts'
import { nearest } from '../../shape/nearest.ts'
import type { ConcretePath } from '../../shape/path.ts'
import { type IndicatorLevel, type Indicators, levelPath } from '../indicators.ts'
import type { LevelVocabulary, LevelWord } from '../levels.ts'
import type { IndicatorRuleOf } from '../types.ts'

/** The highest level has only the names that the form knows. */
export const levelsKnown: IndicatorRuleOf<'rule.level-unknown'> = {
  code: 'rule.level-unknown',
  severity: 'error',
  check: ({ rows, vocabulary: { words } }) => {
    const known = words.map(({ name }) => name)
    return rows.flatMap(indicator => {
      const [highest] = indicator.levels
      if (highest === undefined || isBlank(highest) || belongsTo(highest, words)) return []
      const level = quote(highest.text)
      return [
        { path: levelPath(indicator, 0), facts: { level, known, nearest: nearest(highest.text, known) } },
      ]
    })
  },
}

/** A lower level stands under the one that it belongs to. Others occur in filed forms. */
export const levelsInPlace: IndicatorRuleOf<'rule.level-misplaced'> = {
  code: 'rule.level-misplaced',
  severity: 'warning',
  check: ({ rows, vocabulary }) =>
    rows.flatMap(indicator => {
      const { levels } = indicator
      return levels.flatMap((lower, depth) => {
        const facts = misplaced(lower, levels[depth - 1], vocabulary)
        return facts === undefined ? [] : [{ path: levelPath(indicator, depth), facts }]
      })
    }),
}

function misplaced(
  lower: IndicatorLevel,
  upper: IndicatorLevel | undefined,
  { words }: LevelVocabulary,
): FactsByCode['rule.level-misplaced'] | undefined {
  // Of an upper level that is unknown, nothing can be said.
  if (upper?.word === undefined || isBlank(lower)) return undefined
  const usual = upper.word.under ?? []
  if (belongsTo(lower, usual)) return undefined
  const { word } = lower
  const owner = word === undefined ? undefined : ownerOf(word, words)
  return {
    level: quote(lower.text),
    under: upper.word.name,
    belongs: owner?.name,
    usual: usual.map(({ name }) => name),
  }
}

/** Levels without which no form is accepted. Their absence is told once, of the list. */
export const levelsPresent: IndicatorRuleOf<'rule.level-missing'> = {
  code: 'rule.level-missing',
  severity: 'error',
  check: indicators => absent(indicators, 'required'),
}

/** Levels that a form should have. */
export const levelsExpected: IndicatorRuleOf<'rule.level-expected'> = {
  code: 'rule.level-expected',
  severity: 'warning',
  check: indicators => absent(indicators, 'expected'),
}

function absent(
  { path, rows, vocabulary }: Indicators,
  presence: LevelWord['presence'],
): readonly { readonly path: ConcretePath; readonly facts: { readonly levels: readonly string[] } }[] {
  const wanted = vocabulary.words.filter(word => word.presence === presence)
  const given = new Set(rows.map(({ levels }) => levels[0]?.word))
  const levels = wanted.filter(word => !given.has(word)).map(({ name }) => name)
  return levels.length === 0 ? [] : [{ path, facts: { levels } }]
}

function isBlank({ text }: IndicatorLevel): boolean {
  return text.trim() === ''
}

function belongsTo({ word }: IndicatorLevel, words: readonly LevelWord[]): boolean {
  return word !== undefined && words.includes(word)
}

function ownerOf(word: LevelWord, words: readonly LevelWord[]): LevelWord | undefined {
  const direct = words.find(({ under }) => under?.includes(word))
  return direct ?? ownerIn(word, words)
}

function ownerIn(word: LevelWord, words: readonly LevelWord[]): LevelWord | undefined {
  for (const { under } of words) {
    const owner = under && ownerOf(word, under)
    if (owner) return owner
  }
  return undefined
}
