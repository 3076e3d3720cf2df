import type { OutlineEntry } from '../writers/pdf/outline.ts'
import type { BookEntry } from './book-contents.ts'

/**
 * The outline of a book: cover, contents, then the units in the order in which they first come, each with its
 * projects. A form that names no unit stands by itself.
 *
 * @param contents the page of the front where the contents begin, counted from 0
 */
export function outlineOf(entries: readonly BookEntry[], contents: number): readonly OutlineEntry[] {
  const front: readonly OutlineEntry[] = [
    { title: '封面', place: { among: 'front', page: 0 }, kids: [] },
    { title: '目录', place: { among: 'front', page: contents }, kids: [] },
  ]
  const units = new Map<string, OutlineEntry[]>()
  const top: (OutlineEntry & { readonly kids: OutlineEntry[] })[] = []
  for (const { name, unit, page } of entries) {
    const entry = { title: name, place: { among: 'body', page: page - 1 } as const, kids: [] }
    const known = units.get(unit)
    if (known) known.push(entry)
    else if (unit === '') top.push(entry)
    else {
      const kids = [entry]
      units.set(unit, kids)
      top.push({ ...entry, title: unit, kids })
    }
  }
  return [...front, ...top]
}
