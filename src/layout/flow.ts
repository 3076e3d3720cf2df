import type { MilliPt } from '../geometry/length.ts'
import type { Block, BoundForm } from '../grid/types.ts'
import type { FlowBlock } from './paginate/paginate.ts'
import type { MeasuredForm } from './types.ts'

/** A form's blocks as pagination takes them: captions stay with what follows, notes with what precedes. */
export function flowOf(measured: MeasuredForm): readonly FlowBlock[] {
  return measured.blocks.map(({ block, metrics }) => ({
    metrics,
    sticks: sticksTo(block),
    newPage: block.kind === 'text' && block.newPage,
  }))
}

function sticksTo(block: Block): FlowBlock['sticks'] {
  if (block.kind === 'grid') return 'none'
  return block.role === 'note' ? 'previous' : 'next'
}

/** Height that a page has for blocks, between its margins. */
export function contentHeight({ page }: BoundForm): MilliPt {
  return page.height - page.margin.top - page.margin.bottom
}
