import type { Style } from '../template/types.ts'
import type { FittedText, TextRoom } from './fit.ts'

/** A text and the room it has. */
export interface PlacedText {
  readonly cell: { readonly text: string; readonly style: Style }
  readonly room: TextRoom
}

/**
 * Fits the texts of a grid; those of one `fit-group` take one size, the smallest that any of them needs, so
 * that siblings look alike.
 *
 * @returns one entry a text, in their order
 */
export function fitTogether(
  texts: readonly PlacedText[],
  fitter: (text: string, style: Style, room: TextRoom) => FittedText,
): readonly FittedText[] {
  const alone = texts.map(({ cell, room }) => fitter(cell.text, cell.style, room))
  const sizes = new Map<string, number>()
  texts.forEach(({ cell: { style } }, i) => {
    const size = alone[i]?.text.size
    if (style.fitGroup === undefined || size === undefined) return
    sizes.set(style.fitGroup, Math.min(size, sizes.get(style.fitGroup) ?? size))
  })
  if (sizes.size === 0) return alone
  const smaller = new Map<Style, Style>()
  return alone.map((one, i) => {
    const placed = texts[i]
    const size = placed && sizes.get(placed.cell.style.fitGroup ?? '')
    if (!placed || size === undefined || one.text.size <= size) return one
    const style = smaller.get(placed.cell.style) ?? { ...placed.cell.style, size }
    smaller.set(placed.cell.style, style)
    return { ...fitter(placed.cell.text, style, placed.room), outcome: 'shrunk' }
  })
}
