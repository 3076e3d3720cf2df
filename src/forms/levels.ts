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
}
