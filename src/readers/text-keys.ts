import type { ScalarType } from '../shape/shape.ts'
import { labelKey, levelKey, withoutBrackets } from './fold.ts'
import { looksMeasured, readsAs } from './values.ts'

/** A text with the keys that it is compared by, made once. */
export interface KeyedText extends WordKeys {
  readonly text: string
  /** Its key as a label without brackets. */
  readonly bare: string
  /** Its first and last blank-separated parts, where it has several: words that may be glued to it. */
  readonly ends: readonly WordKeys[]
  /** Types that need a form of their own, and whether it has that. */
  readonly reads: { readonly [T in ScalarType]?: boolean }
  readonly measured: boolean
}

/** A text's keys as a label and as a level; empty for texts too long for either. */
export interface WordKeys {
  readonly label: string
  readonly level: string
}

/** Texts longer than this are no labels, and are not searched for any. UTF-16 units. */
const LABEL_LENGTH = 200

const JOINTS = /[\s:：]+/

/** Makes the keys of a text. */
export function keyed(text: string): KeyedText {
  const measured = looksMeasured(text)
  if (text.length > LABEL_LENGTH) {
    return { text, label: '', bare: '', level: '', ends: [], reads: NOTHING, measured }
  }
  const keys = wordKeys(text)
  const parts = JOINTS.test(text) ? text.split(JOINTS) : []
  const ends = [parts.at(0), parts.at(-1)].flatMap(part => (part ? [wordKeys(part)] : []))
  const reads = {
    amount: readsAs('amount', text),
    date: readsAs('date', text),
    integer: readsAs('integer', text),
  }
  return { text, ...keys, bare: withoutBrackets(keys.label), ends, reads, measured }
}

const NOTHING = { amount: false, date: false, integer: false }

function wordKeys(text: string): WordKeys {
  return { label: labelKey(text), level: levelKey(text) }
}
