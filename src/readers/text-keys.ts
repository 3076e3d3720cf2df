import { labelKey, levelKey, withoutBrackets } from './fold.ts'

/** A text with the keys that it is compared by, made once. */
export interface KeyedText {
  readonly text: string
  /** Its keys as a label, whole and without brackets, and as a level; empty for texts too long for one. */
  readonly label: string
  readonly bare: string
  readonly level: string
}

/** Texts longer than this are no labels, and are not searched for any. UTF-16 units. */
export const LABEL_LENGTH = 200

/** Makes the keys of a text. */
export function keyed(text: string): KeyedText {
  if (text.length > LABEL_LENGTH) return { text, label: '', bare: '', level: '' }
  const label = labelKey(text)
  return { text, label, bare: withoutBrackets(label), level: levelKey(text) }
}
