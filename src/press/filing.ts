import { type MilliPt, mmToMilliPt } from '../geometry/length.ts'
import type { Block, BoundForm, TextBlock } from '../grid/types.ts'

/** Nothing is printed within 25 mm of the edge that is bound by thread or staples (DA/T 69). */
export const BINDING_EDGE = mmToMilliPt(25)

/** The filing stamp (归档章, DA/T 22) is 45 × 16 mm and stands top centre; 18 mm keep it clear of the title. */
const STAMP_SPACE = mmToMilliPt(18)

/**
 * A form as it is filed: its left edge clear for binding, and room above the title of the first page for the
 * filing stamp.
 *
 *     ┌──┬──────[stamp]───────┐
 *     │25│        title       │
 *     │mm│ ┌────────────────┐ │
 */
export function forFiling(form: BoundForm): BoundForm {
  const { margin } = form.page
  const page = { ...form.page, margin: { ...margin, left: Math.max(margin.left, BINDING_EDGE) } }
  const [first, ...rest] = form.blocks
  if (first === undefined) return { ...form, page }
  return { ...form, page, blocks: [...movedDown(first, STAMP_SPACE), ...rest] }
}

/** A first block with room above it; a grid cannot have that, and gets a line of nothing before it. */
function movedDown(block: Block, space: MilliPt): readonly Block[] {
  if (block.kind === 'text') {
    const { padding } = block.style
    return [{ ...block, style: { ...block.style, padding: { ...padding, top: padding.top + space } } }]
  }
  const style = block.cells[0]?.style
  if (style === undefined) return [block]
  const room: TextBlock = {
    kind: 'text',
    role: 'caption',
    text: '',
    right: undefined,
    style: { ...style, size: 1000, padding: { top: space, right: 0, bottom: 0, left: 0 } },
    paths: [],
  }
  return [room, block]
}
