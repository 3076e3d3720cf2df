/** Finds the cell that a finding is about. */
import type { Block, BoundForm } from '../../grid/types.ts'
import type { ReportFinding } from './types.ts'

/** A place of the form: a block, and in a grid one of its cells. */
export interface Spot {
  readonly block: number
  readonly cell: number | undefined
}

/** The places of findings in one form, by their number. */
export interface Marks {
  readonly spots: readonly (Spot | undefined)[]
  /** Numbers of the findings at each place, by {@link spotKey}. */
  readonly bySpot: ReadonlyMap<string, readonly number[]>
}

/** A place as a part of an id. */
export function spotKey({ block, cell }: Spot): string {
  return cell === undefined ? `${block}` : `${block}-${cell}`
}

/**
 * The places of findings: where their path is printed, or the field that it is a part of
 * (`indicators[1].target.unit` in the cell of `indicators[1].target`).
 */
export function marksOf(form: BoundForm, findings: readonly ReportFinding[]): Marks {
  const byPath = new Map<string, Spot>()
  for (const [block, content] of form.blocks.entries()) {
    for (const { paths, cell } of printedIn(content)) {
      for (const path of paths) if (!byPath.has(path)) byPath.set(path, { block, cell })
    }
  }
  const spots = findings.map(({ path }) => (path === undefined ? undefined : spotOf(path, byPath)))
  const bySpot = new Map<string, number[]>()
  for (const [number, spot] of spots.entries()) {
    if (spot === undefined) continue
    const key = spotKey(spot)
    bySpot.set(key, [...(bySpot.get(key) ?? []), number])
  }
  return { spots, bySpot }
}

function printedIn(
  block: Block,
): readonly { readonly paths: readonly string[]; readonly cell: number | undefined }[] {
  if (block.kind === 'text') return [{ paths: block.paths, cell: undefined }]
  return block.cells.map(({ paths }, cell) => ({ paths, cell }))
}

function spotOf(path: string, byPath: ReadonlyMap<string, Spot>): Spot | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0))) {
    const spot = byPath.get(at)
    if (spot !== undefined) return spot
  }
  return undefined
}
