import type { MilliPt } from '../geometry/length.ts'
import type { Grid } from '../grid/types.ts'
import type { Borders } from '../template/types.ts'
import type { BlockPart, Fragment, PagePlan } from './paginate/types.ts'
import type { RuledArea } from './strokes.ts'
import type { MeasuredBlock } from './types.ts'

/**
 * The lines of planned grids, for their rules.
 *
 * @returns a function from a part and the tops of its strips to its lines; none for a text outside a grid
 */
export function ruledAreas(
  blocks: readonly MeasuredBlock[],
  plan: readonly PagePlan[],
): (part: BlockPart, ys: readonly MilliPt[]) => RuledArea | undefined {
  const neighbours = neighboursOf(plan)
  // Most grids have no explicit rules: to know that saves looking at every fragment.
  const bordered = blocks.map(
    ({ block }) => block.kind === 'grid' && block.cells.some(cell => cell.style.borders !== undefined),
  )
  return (part, ys) => {
    const { block: grid, metrics, edges } = blocks[part.block] ?? {}
    if (grid?.kind !== 'grid' || !metrics || !edges) return undefined
    const beside = neighbours.get(part) ?? NO_NEIGHBOURS
    const [first] = part.strips
    return {
      xs: edges,
      ys,
      owners: ownersOf(grid, part, metrics.columns),
      borders: bordered[part.block] ? bordersOf(grid, part, beside) : undefined,
      // A header of the first row stands again as it stood at the grid's own top.
      cutAbove: beside.before !== undefined && !(first?.repeated && first.row === 0),
      cutBelow: beside.after !== undefined,
    }
  }
}

/** The parts of the same block on the page before and on the page after. */
interface Neighbours {
  readonly before: BlockPart | undefined
  readonly after: BlockPart | undefined
}

const NO_NEIGHBOURS: Neighbours = { before: undefined, after: undefined }

function neighboursOf(plan: readonly PagePlan[]): ReadonlyMap<BlockPart, Neighbours> {
  const neighbours = new Map<BlockPart, Neighbours>()
  const last = new Map<number, BlockPart>()
  for (const part of plan.flatMap(page => page.parts)) {
    const before = last.get(part.block)
    neighbours.set(part, { before, after: undefined })
    if (before) neighbours.set(before, { before: neighbours.get(before)?.before, after: part })
    last.set(part.block, part)
  }
  return neighbours
}

/** The fragment in each place of a page's strips: strips × columns entries. */
function ownersOf({ cells }: Grid, part: BlockPart, columns: number): readonly number[] {
  const owners = new Array<number>(part.strips.length * columns).fill(-1)
  for (let f = 0; f < part.fragments.length; f++) {
    const fragment = part.fragments[f]
    const cell = fragment && cells[fragment.cell]
    if (!cell) continue
    for (let s = fragment.from; s < fragment.to; s++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) owners[s * columns + c] = f
    }
  }
  return owners
}

/** Explicit rules of each fragment, those left out that are its cell's on another page. */
function bordersOf({ cells }: Grid, part: BlockPart, { before, after }: Neighbours): RuledArea['borders'] {
  const body = part.strips.findIndex(strip => !strip.repeated)
  const row = part.strips[body]?.row
  const goesOn = row !== undefined && before?.strips[before.strips.length - 1]?.row === row
  const last = part.strips[part.strips.length - 1]?.row
  const isCut = last !== undefined && after?.strips.find(strip => !strip.repeated)?.row === last
  return part.fragments.map((fragment): Borders | undefined => {
    const cell = cells[fragment.cell]
    const borders = cell?.style.borders
    if (!cell || !borders) return undefined
    const begins = part.strips[fragment.from]?.row === cell.row && !(goesOn && fragment.from === body)
    const ends =
      endRow(part, fragment) === cell.row + cell.rowSpan && !(isCut && fragment.to === part.strips.length)
    return { ...borders, top: begins ? borders.top : undefined, bottom: ends ? borders.bottom : undefined }
  })
}

/** The row after the last that a fragment has a part of. */
function endRow(part: BlockPart, fragment: Fragment): number {
  return (part.strips[fragment.to - 1]?.row ?? 0) + 1
}
