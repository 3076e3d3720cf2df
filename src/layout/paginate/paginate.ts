import type { MilliPt } from '../../geometry/length.ts'
import { gridPages, totalHeight } from './grid-pages.ts'
import type { BlockPart, GridMetrics, PageNote, PagePlan } from './types.ts'
import { findUnits } from './units.ts'

/** A block to paginate, and what it wants of its neighbours. */
export interface FlowBlock {
  readonly metrics: GridMetrics
  /** A title or caption stays with the block after it, a note with the block before it. */
  readonly sticks: 'none' | 'next' | 'previous'
  /** Whether it begins a new page. */
  readonly newPage?: boolean | undefined
}

/** The plan of a form's pages, with what the rules could not have. */
export interface Pagination {
  readonly pages: readonly PagePlan[]
  readonly notes: readonly (PageNote & { readonly block: number })[]
}

/** The heights of a form's pages. */
export interface PageRoom {
  /** Of a page's content area. */
  readonly height: MilliPt
  /** Of what stands at the top of each page that goes on from the one before: a title with （续）. */
  readonly continued: MilliPt
}

/** A page being filled. */
interface OpenPage {
  readonly parts: BlockPart[]
  readonly continued: boolean
}

/**
 * Breaks a form's blocks over pages of one height. Pure integer geometry: no text, no fonts.
 *
 * @param maxPages pages to plan before giving up with the note `too-many-pages`
 */
export function paginate(blocks: readonly FlowBlock[], room: PageRoom, maxPages: number): Pagination {
  const pages: OpenPage[] = [{ parts: [], continued: false }]
  const notes: (PageNote & { block: number })[] = []
  const later = room.height - room.continued
  let [top, y] = [0, 0]
  const turn = (continued: boolean): void => {
    pages.push({ parts: [], continued })
    top = continued ? room.continued : 0
    y = top
  }
  blocks.forEach((block, b) => {
    if (y > top && block.newPage) turn(false)
    else if (y > top && startsGroup(blocks, b)) {
      const lead = leadHeight(blocks, b)
      if (lead > room.height - y && lead <= later) turn(true)
    }
    const planned = gridPages(
      block.metrics,
      {
        first: room.height - y,
        later,
        tail: tailHeight(blocks, b, room.height),
        mayMove: y > top && startsGroup(blocks, b),
      },
      maxPages - pages.length + 1,
    )
    planned.pages.forEach((page, i) => {
      if (i > 0) turn(true)
      if (page.strips.length > 0) pages[pages.length - 1]?.parts.push({ ...page, block: b, y })
      y += page.height
    })
    notes.push(...planned.notes.map(note => ({ ...note, block: b })))
  })
  return { pages, notes }
}

/** Whether no block before this one is tied to it. */
function startsGroup(blocks: readonly FlowBlock[], b: number): boolean {
  return b === 0 || (blocks[b - 1]?.sticks !== 'next' && blocks[b]?.sticks !== 'previous')
}

/** Height of what must stand together from this block on: captions, and the first rows below them. */
function leadHeight(blocks: readonly FlowBlock[], b: number): MilliPt {
  let height = 0
  for (let i = b; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block) break
    if (block.sticks !== 'next') return height + firstUnitHeight(block.metrics)
    height += totalHeight(block.metrics)
  }
  return height
}

function firstUnitHeight(grid: GridMetrics): MilliPt {
  const end = findUnits(grid).end[0] ?? 0
  return grid.rows.slice(0, end).reduce((sum, row) => sum + row.height, 0)
}

/** Height of the notes that follow a block, as far as they may be asked to stand with it: half a page. */
function tailHeight(blocks: readonly FlowBlock[], b: number, height: MilliPt): MilliPt {
  let tail = 0
  for (let i = b + 1; blocks[i]?.sticks === 'previous'; i++) {
    const metrics = blocks[i]?.metrics
    if (metrics) tail += totalHeight(metrics)
  }
  return tail * 2 <= height ? tail : 0
}
