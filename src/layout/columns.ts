import type { Length, MilliPt } from '../geometry/length.ts'
import { toMilliPt } from '../geometry/length.ts'

/**
 * Column widths: fixed and em lengths first, `%` of the room, then `fr` shares what is left.
 *
 * Whole numbers that add up: the last `fr` column takes the remainder.
 *
 * @param em size of style `value`, which an em in `columns` stands for
 * @param room width between the page's margins
 * @returns one width a column in 1/1000 pt, none below zero; their sum may exceed the room, which the
 *   template's check has refused
 */
export function columnWidths(columns: readonly Length[], em: MilliPt, room: MilliPt): readonly MilliPt[] {
  const widths = columns.map(c =>
    c.unit === '%' ? Math.round((c.value * room) / 100) : (toMilliPt(c, em) ?? 0),
  )
  const shares = columns.reduce((sum, c) => sum + (c.unit === 'fr' ? c.value : 0), 0)
  if (shares === 0) return widths
  let left = Math.max(0, room - widths.reduce((sum, w) => sum + w, 0))
  let sharesLeft = shares
  return widths.map((width, i) => {
    const column = columns[i]
    if (column?.unit !== 'fr') return width
    const share = sharesLeft === column.value ? left : Math.floor((left * column.value) / sharesLeft)
    left -= share
    sharesLeft -= column.value
    return share
  })
}
