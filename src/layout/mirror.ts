import type { Item } from '../display/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { PageSetup } from '../template/page-types.ts'

/**
 * How far to the right everything stands on a page, counted from 0, from where it stands on the first: an
 * even page of a form printed on both sides has its inner margin on the right.
 *
 *     1 ┌──┬─────────┬┐   2 ┌┬─────────┬──┐
 *       │▒▒│         ││     ││         │▒▒│   ▒ binding
 */
export function mirrorShift({ margin, mirrored }: PageSetup, page: number): MilliPt {
  return mirrored === true && page % 2 === 1 ? margin.right - margin.left : 0
}

/** Items moved to the right. */
export function shifted(items: readonly Item[], by: MilliPt): readonly Item[] {
  return by === 0 ? items : items.map(item => shiftedItem(item, by))
}

function shiftedItem(item: Item, by: MilliPt): Item {
  if (item.kind === 'stroke') return { ...item, x1: item.x1 + by, x2: item.x2 + by }
  if (item.kind !== 'drawing') return { ...item, x: item.x + by }
  const lines = item.lines.map(line => ({
    ...line,
    points: line.points.map(({ x, y }) => ({ x: x + by, y })),
  }))
  return { ...item, lines }
}
