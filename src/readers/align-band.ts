/** The part of the alignment that a band is: as many rows of the source as there are. */
import { alignRow, type RowReading } from './align-row.ts'
import { blank, labelled, type Move, type Token } from './alignment.ts'
import { COST } from './costs.ts'
import type { Edge } from './lattice.ts'
import type { BandRow, Script } from './script.ts'

/** A row of the source that begins at a token: how it reads as a row of a band, or as header rows again. */
export interface SourceRowReading {
  /** The number of texts in the row. */
  readonly length: number
  readonly row: RowReading | undefined
  readonly header: readonly Move[] | undefined
}

/** Reads the row that begins at a token; undefined if none does, or it is a line of text. */
export type RowReader = (at: number, band: BandRow) => SourceRowReading | undefined

/** A reader that reads each row once for each row of a band. */
export function rowReader(tokens: readonly Token[], script: Script): RowReader {
  const known = new Map<BandRow, Map<number, SourceRowReading>>()
  return (at, band) => {
    const token = tokens[at]
    if (!token?.first || token.source.table === undefined) return undefined
    const readings = known.get(band) ?? new Map<number, SourceRowReading>()
    known.set(band, readings)
    const found = readings.get(at)
    if (found) return found
    const row = rowAt(tokens, at)
    const reading = { length: row.length, row: alignRow(row, band, script), header: headerAgain(row, script) }
    readings.set(at, reading)
    return reading
  }
}

function rowAt(tokens: readonly Token[], at: number): readonly Token[] {
  let end = at + 1
  while (end < tokens.length && !tokens[end]?.first) end++
  return tokens.slice(at, end)
}

/** A row of nothing but header labels: the header comes again after a page break. */
function headerAgain(row: readonly Token[], script: Script): readonly Move[] | undefined {
  if (row.length < 2) return undefined
  const moves = row.flatMap(token => {
    const label = script.headers.get(token.text.label)
    return label ? [labelled(token, label)] : []
  })
  return moves.length === row.length ? moves : undefined
}

/** Ways through a band: a row of the source as a row of it, its header again, or on to what follows. */
export function bandEdges(
  band: BandRow,
  readRow: RowReader,
  at: number,
  index: number,
): readonly Edge<readonly Move[]>[] {
  const edges = [index === band.first ? past(band, at) : without(band, at, index)]
  const reading = readRow(at, band)
  if (!reading) return edges
  const end = at + reading.length
  if (reading.row) {
    const { cost, moves } = reading.row
    const next = index === band.last ? band.first : index + 1
    edges.push({ row: end, column: next, cost, step: [{ kind: 'row', row: band, moves }] })
  }
  if (reading.header) edges.push({ row: end, column: index, cost: COST.headerAgain, step: reading.header })
  return edges
}

/** The band ends, as it may after any element. */
function past(band: BandRow, at: number): Edge<readonly Move[]> {
  return { row: at, column: band.last + 1, cost: 0, step: [] }
}

/** An element lacks one of its rows. */
function without(band: BandRow, at: number, index: number): Edge<readonly Move[]> {
  const moves = band.items.map(blank)
  const column = index === band.last ? band.first : index + 1
  return {
    row: at,
    column,
    cost: band.items.length * COST.blankInRow,
    step: [{ kind: 'row', row: band, moves }],
  }
}
