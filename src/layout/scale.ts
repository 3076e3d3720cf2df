import type { MilliPt } from '../geometry/length.ts'
import type { Block, BoundForm } from '../grid/types.ts'
import type { Style } from '../template/types.ts'

/** The smallest type a form is shrunk to: 六号, 7.5 pt. Real forms go down to 7 pt. */
export const FLOOR: MilliPt = 7500

/** The size that a form's shrinking is told by: the smallest of its grids' values, at least the floor. */
export function baseSize(form: BoundForm): MilliPt {
  const sizes = form.blocks.flatMap(block => (block.kind === 'grid' ? [block.columnEm] : []))
  return Math.max(FLOOR, Math.min(...sizes))
}

/**
 * The same form in smaller type: sizes and paddings by one ratio, no type below the floor. Column widths
 * and the heights that rows give themselves stay.
 */
export function scaled(form: BoundForm, ratio: number): BoundForm {
  const known = new Map<Style, Style>()
  const restyle = <T extends { readonly style: Style }>(one: T): T => {
    const style = known.get(one.style) ?? scaledStyle(one.style, ratio)
    known.set(one.style, style)
    return { ...one, style }
  }
  const blocks = form.blocks.map(
    (block): Block =>
      block.kind === 'grid' ? { ...block, cells: block.cells.map(restyle) } : restyle(block),
  )
  return { ...form, blocks, continued: form.continued?.map(restyle) }
}

function scaledStyle(style: Style, ratio: number): Style {
  const { top, right, bottom, left } = style.padding
  const times = (length: MilliPt): MilliPt => Math.round(length * ratio)
  const size = Math.max(Math.min(FLOOR, style.size), times(style.size))
  return {
    ...style,
    size,
    minSize: Math.min(style.minSize, size),
    padding: { top: times(top), right, bottom: times(bottom), left },
  }
}
