import { LIMITS } from '../geometry/limits.ts'
import type { ComparedPages } from './pages.ts'
import type { Drawn } from './pdf/drawn.ts'

/** Something that one file's page has and the other's has not. Pages count from 0. */
export type PageDifference =
  | { readonly kind: 'unlike'; readonly page: number; readonly what: 'size' | 'annotations' | 'order' }
  | {
      readonly kind: 'drawn'
      readonly page: number
      readonly change: 'added' | 'removed'
      readonly drawn: Drawn
    }

/** How far apart two places may be and still be the same: editors round differently. In pt. */
const TOLERANCE = 0.02

/** Differences of one page that are looked at; a page that is another one altogether has thousands. */
const MOST = 40 * LIMITS.pdfDifferences

/**
 * Compares a page by what it shows: its size, every glyph by its outline's font, code, place and colour, every
 * line and area, in the order in which they are painted; anything else that is painted or laid over it is a
 * difference.
 */
export function comparePage(
  expected: ComparedPages,
  found: ComparedPages,
  page: number,
): readonly PageDifference[] {
  const differences: PageDifference[] = []
  if (expected.frame(page) !== found.frame(page)) differences.push({ kind: 'unlike', page, what: 'size' })
  if (found.annotated(page)) differences.push({ kind: 'unlike', page, what: 'annotations' })
  const [own, others] = [expected.drawn(page), found.drawn(page)]
  if (own.length === others.length && own.every((drawn, i) => isSame(drawn, others[i]))) return differences
  const removed = without(own, others)
  const added = without(others, own)
  if (removed.length + added.length === 0) return [...differences, { kind: 'unlike', page, what: 'order' }]
  return [
    ...differences,
    ...removed.map(drawn => ({ kind: 'drawn' as const, page, change: 'removed' as const, drawn })),
    ...added.map(drawn => ({ kind: 'drawn' as const, page, change: 'added' as const, drawn })),
  ]
}

function isSame(a: Drawn, b: Drawn | undefined): boolean {
  if (b === undefined || a.what !== b.what || a.text !== b.text || a.kind !== b.kind) return false
  if (a.numbers.length !== b.numbers.length) return false
  return a.numbers.every((number, i) => Math.abs(number - (b.numbers[i] ?? 0)) <= TOLERANCE)
}

/** What of a list has no equal in the other, each of which is taken once. */
function without(list: readonly Drawn[], others: readonly Drawn[]): readonly Drawn[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1)
  const left: Drawn[] = []
  for (const drawn of list) {
    const key = keyOf(drawn)
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    else if (left.length < MOST) left.push(drawn)
  }
  return left
}

function keyOf({ kind, what, text, numbers }: Drawn): string {
  return `${kind} ${what} ${text} ${numbers.map(number => Math.round(number * 10)).join(' ')}`
}

/** Where something is on a page, in pt from the lower left corner. */
export function positionOf({ kind, numbers }: Drawn): readonly [x: number, y: number] {
  const at = kind === 'glyph' ? 4 : 0
  return [numbers[at] ?? 0, numbers[at + 1] ?? 0]
}

/** The nearest of the things of a page for which `wanted` holds. */
export function nearest(
  drawn: Drawn,
  candidates: readonly Drawn[],
  wanted: (candidate: Drawn) => boolean,
): Drawn | undefined {
  const [x, y] = positionOf(drawn)
  let best: Drawn | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const [left, bottom] = positionOf(candidate)
    const away = (left - x) ** 2 + (bottom - y) ** 2
    if (away < distance && wanted(candidate)) {
      best = candidate
      distance = away
    }
  }
  return best
}
