/**
 * Aligns the texts of a source with a template's script: the explanation of the whole that costs least.
 *
 * A source's cells have lost their spans; what is left is an order. Labels are known word for word and
 * hold it together, values stand between them, so a lost cell, a doubled one, two glued ones or a table
 * cut in three change the cost at one place and nothing elsewhere. Rows of a band are read one by one.
 */
import { bandEdges, type RowReader, rowReader } from './align-band.ts'
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
import type { Item, LabelItem, Script } from './script.ts'
import { splits } from './split.ts'
import { keyed } from './text-keys.ts'

interface Source {
  readonly script: Script
  readonly tokens: readonly Token[]
  /** Lines of text that stood before, so that a later one repeats them. */
  readonly repeats: ReadonlySet<Token>
  readonly readRow: RowReader
}

/**
 * Aligns the texts with the script, given where its columns stand in the source, as an earlier alignment
 * has shown: of two readings it prefers the one that keeps to them.
 */
export type Aligner = (columns: ColumnEvidence) => Alignment

/** Prepares the alignment of texts with a script. */
export function alignerOf(texts: readonly SourceText[], script: Script): Aligner {
  const tokens = texts.map((text, index) => tokenOf(text, texts[index - 1]))
  const source = { script, tokens, repeats: repeatedLines(tokens), readRow: rowReader(tokens, script) }
  return columns => align(source, columns)
}

function tokenOf(source: SourceText, previous: SourceText | undefined): Token {
  return { source, text: keyed(source.cell.text), first: previous?.row !== source.row }
}

function repeatedLines(tokens: readonly Token[]): ReadonlySet<Token> {
  const seen = new Set<string>()
  const repeats = new Set<Token>()
  for (const token of tokens) {
    const { label } = token.text
    if (token.source.table !== undefined || label === '') continue
    if (seen.has(label)) repeats.add(token)
    seen.add(label)
  }
  return repeats
}

function align(source: Source, columns: ColumnEvidence): Alignment {
  const { script, tokens } = source
  const everything = script.steps.reduce((sum, step) => sum + (step.kind === 'band' ? 0 : blankCost(step)), 0)
  const walk = cheapestWalk<readonly Move[]>({
    rows: tokens.length,
    columns: script.steps.length,
    // A reading that is behind by more than the whole script is worth will not come back.
    margin: everything + COST.lost,
    edges: (at, index) => edgesFrom(source, columns, at, index),
  })
  if (!walk) return { cost: tokens.length * COST.lost, moves: tokens.map(token => unusedMove(token, false)) }
  return { cost: walk.cost, moves: walk.steps.flat() }
}

type Edges = readonly Edge<readonly Move[]>[]

function edgesFrom(source: Source, columns: ColumnEvidence, at: number, index: number): Edges {
  const step = source.script.steps[index]
  const token = source.tokens[at]
  const edges = token ? textEdges(source, token, at, index) : []
  if (step?.kind === 'band') return [...edges, ...bandEdges(step, source.readRow, at, index)]
  if (!step) return edges
  const skip = { row: at, column: index + 1, cost: blankCost(step), step: [blank(step)] }
  if (!token) return [...edges, skip]
  const place = placeCost(columns, token, step)
  return [
    ...edges,
    skip,
    ...itemEdges(source.script, token, at, index).map(edge => ({ ...edge, cost: edge.cost + place })),
  ]
}

/** Ways to pass a text without the item that is next. */
function textEdges(source: Source, token: Token, at: number, index: number): Edges {
  const before = source.tokens[at - 1]
  const again = source.repeats.has(token) || (!token.first && before?.text.text === token.text.text)
  const unused = {
    row: at + 1,
    column: index,
    cost: again ? COST.again : COST.lost,
    step: [unusedMove(token, again)],
  }
  const label = tallLabelAt(source.script, token, index)
  if (!label) return [unused]
  return [unused, { row: at + 1, column: index, cost: COST.tallLabelLater, step: [labelled(token, label)] }]
}

/** The tall label that a text is, if the item that is next stands in one of its rows. */
function tallLabelAt(script: Script, token: Token, index: number): LabelItem | undefined {
  const row = (script.steps[index] ?? script.steps[index - 1])?.spot.row
  if (row === undefined) return undefined
  return script.tallLabels.find(
    ({ key, spot }) => key === token.text.label && spot.row <= row && row <= spot.lastRow,
  )
}

/** Ways to give a text to the item that is next, whole or taken apart. */
function itemEdges(script: Script, token: Token, at: number, index: number): Edges {
  const step = script.steps[index]
  if (step === undefined || step.kind === 'band') return []
  const fitting = matchItem(token.text, step, script)
  const whole = fitting
    ? [{ row: at + 1, column: index + 1, cost: fitting.cost, step: [wholly(token, fitting.piece)] }]
    : []
  const parts = splits(token.text, script.steps, index, script).map(split => {
    return { row: at + 1, column: split.next, cost: split.cost, step: apart(token, split) }
  })
  return [...whole, ...parts]
}

function placeCost(columns: ColumnEvidence, token: Token, item: Item): number {
  const isLine = token.source.table === undefined
  if (isLine !== item.spot.line) return isLine ? COST.lineAsCell : COST.cellAsLine
  const expected = columns.get(item.spot.track)
  return expected === undefined || expected === token.source.cell.column ? 0 : COST.otherColumn
}

function blankCost(item: Item): number {
  if (item.kind === 'value') return COST.blankValue
  if (!item.required) return COST.missingLine
  return item.spot.lastRow > item.spot.row ? COST.missingTallLabel : COST.missingLabel
}
