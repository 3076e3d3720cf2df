/** A form's vocabulary of levels, as keys to compare by. */
import type { LevelVocabulary, LevelWord } from '../forms/levels.ts'
import { levelKey } from './fold.ts'

/** Keys of a name as it may be written, the longer first: `成本指标`, `成本`. */
function spellingsOf({ name }: LevelWord, { suffix }: LevelVocabulary): readonly string[] {
  const key = levelKey(name)
  const shortens = suffix !== undefined && key.length > suffix.length && key.endsWith(suffix)
  return shortens ? [key, key.slice(0, -suffix.length)] : [key]
}

/** Keys of all names of one level, counted from 0. */
export function keysOfLevel(vocabulary: LevelVocabulary, level: number): readonly string[] {
  return wordsOfLevel(vocabulary.words, level).flatMap(word => spellingsOf(word, vocabulary))
}

/** Keys of the names of all levels but one. */
export function keysOfOtherLevels(vocabulary: LevelVocabulary, level: number): ReadonlySet<string> {
  const others = vocabulary.paths.flatMap((_, other) => (other === level ? [] : [other]))
  return new Set(others.flatMap(other => keysOfLevel(vocabulary, other)))
}

/** The names of a level, under whatever name they stand. */
export function wordsOfLevel(words: readonly LevelWord[], level: number): readonly LevelWord[] {
  return level === 0 ? words : words.flatMap(word => wordsOfLevel(word.under ?? [], level - 1))
}

/** The name that a text is. */
export function findWord(
  words: readonly LevelWord[],
  text: string,
  vocabulary: LevelVocabulary,
): LevelWord | undefined {
  const key = levelKey(text)
  return words.find(word => spellingsOf(word, vocabulary).includes(key))
}
