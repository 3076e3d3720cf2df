import type { MilliEm } from '../../geometry/length.ts'

/** The width of a CID that the W array leaves out: that of every Chinese character. */
export const DEFAULT_WIDTH: MilliEm = 1000

/** How many equal widths in a row are shorter as `first last width` than listed one by one. */
const WORTH_A_RANGE = 4

/**
 * The W array of a CIDFont (ISO 32000-2, 9.7.4.3): `c [w1 w2 …]` for widths that differ and
 * `first last w` for runs of equal ones; CIDs of {@link DEFAULT_WIDTH} are left out.
 *
 * @param widths by CID, in 1/1000 em
 */
export function widthArray(widths: readonly MilliEm[]): readonly (number | readonly number[])[] {
  const entries: (number | readonly number[])[] = []
  let listed: number[] = []
  const flush = (end: number) => {
    if (listed.length > 0) entries.push(end - listed.length, listed)
    listed = []
  }
  for (let cid = 0; cid < widths.length; ) {
    const width = widths[cid] ?? DEFAULT_WIDTH
    let end = cid + 1
    while (end < widths.length && widths[end] === width) end++
    if (width === DEFAULT_WIDTH) flush(cid)
    else if (end - cid >= WORTH_A_RANGE) {
      flush(cid)
      entries.push(cid, end - 1, width)
    } else {
      for (let i = cid; i < end; i++) listed.push(width)
    }
    cid = end
  }
  flush(widths.length)
  return entries
}
