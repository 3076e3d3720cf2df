/** What the files of a batch are called: a pattern, its fields filled from each declaration. */
import { isPlainObject } from '../declaration/reading.ts'
import { namePart, safeStem } from './file-name.ts'
import { sameNameKey } from './same-name.ts'

/** The pattern used where none is given. */
export const DEFAULT_PATTERN = '{index}-{unit}-{name}.pdf'

/** A pattern taken apart. */
export interface NamePattern {
  readonly parts: readonly PatternPart[]
}

type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'index'; readonly digits: number }
  | { readonly kind: 'field'; readonly name: string }

/** Digits of a number without a width: a stream does not say how long it will be, so names cannot wait for it. */
const INDEX_DIGITS = 4
const FIELD = /\{([^{}]*)\}/g

/**
 * Takes a pattern apart: `{index}` or `{index:6}` is the declaration's place in the batch, `{source}` its
 * file's name, any other field the text or number that the declaration has under that name.
 *
 * @returns undefined where it is no file name, does not end in `.pdf`, or has a field that cannot be
 */
export function parsePattern(pattern: string): NamePattern | undefined {
  const stem = /^(.+)\.pdf$/i.exec(pattern)?.[1]
  if (stem === undefined) return undefined
  const parts: PatternPart[] = []
  let end = 0
  for (const match of stem.matchAll(FIELD)) {
    const part = fieldOf(match[1] ?? '')
    if (part === undefined) return undefined
    if (match.index > end) parts.push({ kind: 'text', text: stem.slice(end, match.index) })
    parts.push(part)
    end = match.index + match[0].length
  }
  if (end < stem.length) parts.push({ kind: 'text', text: stem.slice(end) })
  const isName = parts.every(
    part => part.kind !== 'text' || /^[^<>:"/\\|?*{}\u0000-\u001f]*$/.test(part.text),
  )
  return isName ? { parts } : undefined
}

function fieldOf(text: string): PatternPart | undefined {
  const index = /^index(?::([1-9]))?$/.exec(text)
  if (index) return { kind: 'index', digits: Number(index[1] ?? INDEX_DIGITS) }
  return /^[^\s:.[\]]{1,100}$/.test(text) ? { kind: 'field', name: text } : undefined
}

/** Something to be named. */
export interface Named {
  /** Its place in the batch, from 1. */
  readonly index: number
  readonly data: unknown
  /** The file it comes from. */
  readonly source: string | undefined
}

/**
 * Names files one after another. A name that is given already, to any file system's mind, has a number added:
 * `name (2).pdf`.
 *
 * @param taken names that nothing else may have
 */
export function createNamer(pattern: NamePattern, taken: readonly string[]): (named: Named) => string {
  const used = new Set(taken.map(sameNameKey))
  const counts = new Map<string, number>()
  return named => {
    const stem = safeStem(filled(pattern, named))
    const key = sameNameKey(stem)
    for (let count = counts.get(key) ?? 1; ; count++) {
      const name = count === 1 ? `${stem}.pdf` : `${stem} (${count}).pdf`
      if (used.has(sameNameKey(name))) continue
      used.add(sameNameKey(name))
      counts.set(key, count + 1)
      return name
    }
  }
}

/** The pattern's parts with their values; where a value is blank, the sign after it goes as well. */
function filled({ parts }: NamePattern, named: Named): readonly string[] {
  let isBlank = false
  return parts.map(part => {
    const afterBlank = isBlank
    isBlank = false
    if (part.kind === 'text') return afterBlank ? part.text.replace(/^[-_ ]/, '') : part.text
    if (part.kind === 'index') return String(named.index).padStart(part.digits, '0')
    const value = namePart(part.name === 'source' ? stemOf(named.source) : textOf(named.data, part.name))
    isBlank = value === ''
    return value
  })
}

function textOf(data: unknown, name: string): string {
  if (!isPlainObject(data) || !Object.hasOwn(data, name)) return ''
  const value = data[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function stemOf(file: string | undefined): string {
  const name = /[^/\\]*$/.exec(file ?? '')?.[0] ?? ''
  return name.replace(/\.[^.]*$/, '')
}
