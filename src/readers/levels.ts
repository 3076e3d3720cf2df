/** A form's vocabulary of levels, as keys to compare by. */
import type { LevelVocabulary, LevelWord } from '../forms/levels.ts'
import { levelKey } from './fold.ts'

/** Keys of all names of one level, counted from 0. */
export function keysOfLevel(vocabulary: LevelVocabulary, level: number): ReadonlySet<string> {
  return new Set(wordsOfLevel(vocabulary.words, level).map(word => levelKey(word.name)))
}

/** Keys of the names of all levels but one. */
export function keysOfOtherLevels(vocabulary: LevelVocabulary, level: number): ReadonlySet<string> {
  const others = vocabulary.paths.flatMap((_, other) => (other === level ? [] : [other]))
  return new Set(others.flatMap(other => [...keysOfLevel(vocabulary, other)]))
}

/** The names of a level, under whatever name they stand. */
export function wordsOfLevel(words: readonly LevelWord[], level: number): readonly LevelWord[] {
  return level === 0 ? words : words.flatMap(word => wordsOfLevel(word.under ?? [], level - 1))
}
