import type { Header } from './types.ts'

/** Rows `from` to `to - 1` were printed from one band; none where it vanished. */
export interface BandRows {
  readonly from: number
  readonly to: number
}

/**
 * Finds the headers of printed rows: consecutive header rows are one header, which governs the rows below
 * it to the next header or the end of the first band under it, whichever comes first; without either, to
 * the end of the grid.
 *
 * @param isHeader one entry a row
 * @param bands in the order of their rows
 */
export function findHeaders(isHeader: readonly boolean[], bands: readonly BandRows[]): readonly Header[] {
  const headers: Header[] = []
  let band = 0
  for (let from = isHeader.indexOf(true); from >= 0; ) {
    const to = indexOf(isHeader, false, from)
    const next = indexOf(isHeader, true, to)
    while ((bands[band]?.from ?? Number.POSITIVE_INFINITY) < to) band++
    headers.push({ from, to, until: Math.min(next, bands[band]?.to ?? next) })
    from = next < isHeader.length ? next : -1
  }
  return headers
}

function indexOf(flags: readonly boolean[], flag: boolean, from: number): number {
  const index = flags.indexOf(flag, from)
  return index < 0 ? flags.length : index
}
