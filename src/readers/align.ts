/**
 * Aligns the texts of a source with a template's script: the explanation of the whole that costs least.
 *
 * A source's cells have lost their spans; what is left is an order. Labels are known word for word and
 * hold it together, values stand between them, so a lost cell, a doubled one, two glued ones or a table
 * cut in three change the cost at one place and nothing elsewhere. Rows of a band are read one by one.
 */
import { alignRow } from './align-row.ts'
import {
  type Alignment,
  apart,
  blank,
  type ColumnEvidence,
  labelled,
  type Move,
  type Token,
  unusedMove,
  wholly,
} from './alignment.ts'
import { COST } from './costs.ts'
import type { SourceText } from './document.ts'
import { cheapestWalk, type Edge } from './lattice.ts'
import { matchItem } from './match.ts'
import type { BandRow, Item, LabelItem, Script } from './script.ts'
import { splits } from './split.ts'
import { keyed } from './text-keys.ts'

type Way = readonly Move[]

interface Source {
  readonly script: Script
  readonly tokens: readonly Token[]
  readonly columns: ColumnEvidence
  /** Lines of text that stood before, so that a later one repeats them. */
  readonly repeats: ReadonlySet<Token>
}

/**
 * Aligns texts with a script.
 *
 * @param columns where each column of the script stands in the source, as a first alignment has shown;
 *   of two readings it prefers the one that keeps to them
 */
export function align(texts: readonly SourceText[], script: Script, columns: ColumnEvidence): Alignment {
  const tokens = texts.map((source, index) => tokenOf(source, texts[index - 1]))
  const source = { script, tokens, columns, repeats: repeatedLines(tokens) }
  const everything = script.steps.reduce((sum, step) => sum + (step.kind === 'band' ? 0 : blankCost(step)), 0)
  const walk = cheapestWalk<Way>({
    rows: tokens.length,
    columns: script.steps.length,
    // A reading that is behind by more than the whole script is worth will not come back.
    margin: everything + COST.lost,
    edges: (at, step) => edgesFrom(source, at, step),
  })
  if (!walk) return { cost: tokens.length * COST.lost, moves: tokens.map(token => unusedMove(token, false)) }
  return { cost: walk.cost, moves: walk.steps.flat() }
}

function tokenOf(source: SourceText, previous: SourceText | undefined): Token {
  return { source, text: keyed(source.cell.text), first: previous?.row !== source.row }
}

function repeatedLines(tokens: readonly Token[]): ReadonlySet<Token> {
  const lines = tokens.filter(token => token.source.table === undefined && token.text.label !== '')
  const seen = new Set<string>()
  const repeats = lines.filter(line => seen.size === seen.add(line.text.label).size)
  return new Set(repeats)
}

function edgesFrom(source: Source, at: number, index: number): Edge<Way>[] {
  const step = source.script.steps[index]
  const edges = textEdges(source, at, index)
  if (step?.kind === 'band') return [...edges, ...bandEdges(source, at, step, index)]
  if (step) {
    edges.push({ row: at, column: index + 1, cost: blankCost(step), step: { kind: 'blank', item: step } })
    edges.push(...itemEdges(source, at, step, index))
  }
  return edges
}

/** Ways to pass a text without the item that is next. */
function textEdges(source: Source, at: number, index: number): Edge<Way>[] {
  const { tokens, script, repeats } = source
  const token = tokens[at]
  if (!token) return []
  const before = tokens[at - 1]
  const again = repeats.has(token) || (!token.first && before?.text.text === token.text.text)
  const edges: Edge<Way>[] = [
    {
      row: at + 1,
      column: index,
      cost: again ? COST.again : COST.lost,
      step: { kind: again ? 'again' : 'lost', token },
    },
  ]
  const label = tallLabelAt(script, token, index)
  if (label) {
    const pieces = [{ item: label, text: token.text.text, variant: false }]
    edges.push({
      row: at + 1,
      column: index,
      cost: COST.tallLabelLater,
      step: { kind: 'placed', token, pieces },
    })
  }
  return edges
}

/** The tall label that a text is, if the item that is next stands in one of its rows. */
function tallLabelAt(script: Script, token: Token, index: number): LabelItem | undefined {
  const next = script.steps[index] ?? script.steps[index - 1]
  return script.tallLabels.find(
    label =>
      label.key === token.text.label &&
      next !== undefined &&
      label.spot.row <= next.spot.row &&
      next.spot.row <= label.spot.lastRow,
  )
}

/** Ways to give a text to the item that is next, alone or taken apart. */
function itemEdges(source: Source, at: number, item: Item, index: number): Edge<Way>[] {
  const { tokens, script } = source
  const token = tokens[at]
  if (!token) return []
  const edges: Edge<Way>[] = []
  const place = placeCost(source, token, item)
  const fitting = matchItem(token.text, item, script)
  if (fitting) {
    const step: Move = { kind: 'placed', token, pieces: [fitting.piece] }
    edges.push({ row: at + 1, column: index + 1, cost: fitting.cost + place, step })
  }
  for (const split of splits(token.text, script.steps, index, script)) {
    const step: Move = { kind: 'placed', token, pieces: split.pieces }
    edges.push({ row: at + 1, column: split.next, cost: split.cost + place, step })
  }
  return edges
}

function placeCost(source: Source, token: Token, item: Item): number {
  const isLine = token.source.table === undefined
  if (isLine !== item.spot.line) return isLine ? COST.lineAsCell : COST.cellAsLine
  const expected = source.columns.get(item.spot.track)
  return expected === undefined || expected === token.source.cell.column ? 0 : COST.otherColumn
}

/** Ways through a band: a row of the source as a row of it, its header again, or on to what follows. */
function bandEdges(source: Source, at: number, band: BandRow, index: number): Edge<Way>[] {
  const { tokens, script } = source
  const edges: Edge<Way>[] = []
  const isFirst = index === band.first
  const missing = band.items.reduce((sum, item) => sum + blankCost(item), 0)
  edges.push({
    row: at,
    column: isFirst ? band.last + 1 : index + 1,
    cost: isFirst ? 0 : missing,
    step: undefined,
  })
  const token = tokens[at]
  if (!token?.first || token.source.table === undefined) return edges
  const row = rowAt(tokens, at)
  const reading = alignRow(row, band, script)
  if (reading) {
    const step: Move = { kind: 'row', row: band, moves: reading.moves }
    const after = index === band.last ? band.first : index + 1
    edges.push({ row: at + row.length, column: after, cost: reading.cost, step })
  }
  const header = headerAgain(row, script)
  if (header) edges.push({ row: at + row.length, column: index, cost: COST.headerAgain, step: header })
  return edges
}

function rowAt(tokens: readonly Token[], at: number): readonly Token[] {
  let end = at + 1
  while (end < tokens.length && !tokens[end]?.first) end++
  return tokens.slice(at, end)
}

function headerAgain(row: readonly Token[], script: Script): readonly Move[] | undefined {
  if (row.length < 2) return undefined
  const moves = row.flatMap((token): Move[] => {
    const item = script.headers.get(token.text.label)
    return item ? [{ kind: 'placed', token, pieces: [{ item, text: token.text.text, variant: false }] }] : []
  })
  return moves.length === row.length ? moves : undefined
}

function blankCost(item: Item): number {
  if (item.kind === 'value') return COST.blankValue
  if (!item.required) return COST.missingLine
  return item.spot.lastRow > item.spot.row ? COST.missingTallLabel : COST.missingLabel
}
