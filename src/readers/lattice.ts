/**
 * The cheapest way through a lattice: reading a source against a script is a walk from (nothing read,
 * nothing expected yet) to (all read, all accounted for), in which every edge explains some texts or
 * does without some items, at a cost.
 */

/** An edge to a later point: more texts read (`row`), or as many and further in the script (`column`). */
export interface Edge<Step> {
  readonly row: number
  readonly column: number
  readonly cost: number
  readonly step: Step
}

export interface Walk<Step> {
  readonly cost: number
  readonly steps: readonly Step[]
}

interface Node<Step> {
  readonly cost: number
  readonly previous: Node<Step> | undefined
  readonly step: Step | undefined
}

export interface Lattice<Step> {
  /** The walk goes from (0, 0) to (rows, columns). */
  readonly rows: number
  readonly columns: number
  /** Points dearer than the cheapest of their row by more than this are given up. */
  readonly margin: number
  readonly edges: (row: number, column: number) => readonly Edge<Step>[]
}

/**
 * Finds the cheapest walk; of walks equally cheap the one found first, so that the result depends on
 * nothing but the lattice. Undefined if no edges lead to the end.
 */
export function cheapestWalk<Step>(lattice: Lattice<Step>): Walk<Step> | undefined {
  const frontier: (Row<Step> | undefined)[] = [[{ cost: 0, previous: undefined, step: undefined }]]
  for (let row = 0; row <= lattice.rows; row++) {
    const nodes = frontier[row]
    if (!nodes) continue
    const limit = cheapest(nodes) + lattice.margin
    for (let column = 0; column <= lattice.columns; column++) {
      const node = nodes[column]
      if (node && node.cost <= limit) extend(frontier, node, lattice.edges(row, column))
    }
    // Passed rows are let go, or a long source would keep every point alive.
    if (row < lattice.rows) frontier[row] = undefined
  }
  const end = frontier[lattice.rows]?.[lattice.columns]
  return end && { cost: end.cost, steps: stepsTo(end) }
}

/** The points of one row, by their columns. */
type Row<Step> = (Node<Step> | undefined)[]

function cheapest<Step>(row: Row<Step>): number {
  return row.reduce(
    (least, node) => (node && node.cost < least ? node.cost : least),
    Number.POSITIVE_INFINITY,
  )
}

function extend<Step>(
  frontier: (Row<Step> | undefined)[],
  from: Node<Step>,
  edges: readonly Edge<Step>[],
): void {
  for (const edge of edges) {
    const nodes = frontier[edge.row] ?? []
    frontier[edge.row] = nodes
    const cost = from.cost + edge.cost
    const known = nodes[edge.column]
    if (known === undefined || cost < known.cost) {
      nodes[edge.column] = { cost, previous: from, step: edge.step }
    }
  }
}

function stepsTo<Step>(end: Node<Step>): readonly Step[] {
  const steps: Step[] = []
  for (let node: Node<Step> | undefined = end; node; node = node.previous) {
    if (node.step !== undefined) steps.push(node.step)
  }
  return steps.reverse()
}
