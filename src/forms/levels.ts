/** A form's vocabulary of levels (指标体系): which names a level may have, and what belongs under each. */
export interface LevelVocabulary {
  /** Paths of the fields that hold the levels, from the highest: `indicators[].level1`. */
  readonly paths: readonly string[]
  readonly words: readonly LevelWord[]
  /** An ending that copies of the form leave out of names: `指标` of `成本指标`. */
  readonly suffix?: string
}

/** A level's name, and the names that belong under it. */
export interface LevelWord {
  readonly name: string
  readonly under?: readonly LevelWord[]
  /** Whether every form must have it (an error), or should (a warning). */
  readonly presence?: 'required' | 'expected'
  /**
   * What its indicators measure: a cost of any kind (less is better), a cost in money, or a quantity of
   * things that are counted.
   */
  readonly measures?: 'cost' | 'money' | 'quantity'
}

/** The word that a text is, written with or without the vocabulary's ending and a note of its points. */
export function findLevel(
  words: readonly LevelWord[],
  text: string,
  { suffix = '' }: LevelVocabulary,
): LevelWord | undefined {
  const bare = NOTED.test(text)
    ? text.replace(/[ \t\n\u3000]/g, '').replace(/[(（]\d{1,3}分[)）]$/, '')
    : text
  for (const word of words) {
    const { name } = word
    if (name === bare) return word
    // Compared without joining: this is asked of every level of every row.
    const shortened = name.length === bare.length + suffix.length && name.endsWith(suffix)
    if (shortened && name.startsWith(bare)) return word
  }
  return undefined
}

/** Blanks, or the end of a note. */
const NOTED = /[ \t\n\u3000)）]/
