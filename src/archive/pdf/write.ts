import { hex } from './digits.ts'
import { isKind, type PdfDict, type PdfRef, type PdfValue } from './values.ts'

const REGULAR = /^[!"$&'*-.0-;=?-Z\\^-z|~]$/

/** A value as a file has it (ISO 32000-2, 7.3). A stream has no place inside another value. */
export function written(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writtenNumber(value)
  if (isKind(value, 'name')) return `/${Array.from(value.name, escaped).join('')}`
  if (isKind(value, 'string')) return `<${hex(value.bytes)}>`
  if (isKind(value, 'ref')) return `${value.id} ${value.generation} R`
  if (isKind(value, 'array')) return `[${value.items.map(written).join(' ')}]`
  return `<<${Array.from(value.entries, ([key, entry]) => `${written(name(key))} ${written(entry)}`).join('')}>>`
}

/** Never with an exponent (7.3.3). */
function writtenNumber(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/0+$/, '')
}

/** Names are kept one character a byte. */
function escaped(character: string): string {
  if (REGULAR.test(character)) return character
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

/** A name as a value. */
export function name(text: string): PdfValue {
  return { kind: 'name', name: text }
}

/** A text string (7.9.2.2), UTF-16BE with its mark. */
export function text(value: string): PdfValue {
  const units = Array.from({ length: value.length }, (_, i) => value.charCodeAt(i))
  return {
    kind: 'string',
    bytes: Uint8Array.from([0xfeff, ...units].flatMap(unit => [unit >> 8, unit & 0xff])),
  }
}

/** A dictionary without the entries that are undefined. */
export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const given = Object.entries(entries).flatMap(([key, value]): [string, PdfValue][] =>
    value === undefined ? [] : [[key, value]],
  )
  return { kind: 'dict', entries: new Map(given) }
}

/** A dictionary with some of its entries changed. */
export function changed({ entries }: PdfDict, changes: Readonly<Record<string, PdfValue>>): PdfDict {
  return { kind: 'dict', entries: new Map([...entries, ...Object.entries(changes)]) }
}

/** A list as a value. */
export function list(items: readonly PdfValue[]): PdfValue {
  return { kind: 'array', items }
}

/** A reference to an object of an incremental update. */
export function reference(id: number, generation = 0): PdfRef {
  return { kind: 'ref', id, generation }
}
