/** An alignment as fields of a declaration: every binding of the template with its text and its source. */
import type { Place } from '../diagnostics/finding.ts'
import { formatTemplatePath } from '../shape/path.ts'
import type { ScalarType } from '../shape/shape.ts'
import { bindingsOf } from '../template/content.ts'
import type { Move, Token } from './alignment.ts'
import { captures, type Piece } from './match.ts'
import type { BandRow, Script, ValueItem } from './script.ts'

/** A field of the declaration and where it was read. */
export interface Entry {
  /** `indicators[2].name` */
  readonly path: string
  readonly type: ScalarType
  /** The text as printed; null for a field left blank. */
  readonly text: string | null
  /** The cell it stands in; for a blank field that of the text before it, or of its row's first text. */
  readonly at: Place | undefined
  /** What the form prints beside it. */
  readonly label: string
  /** Carried on from a row above, as merged levels are. */
  readonly carried: boolean
}

export interface Assembly {
  /** In reading order; each path once. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Elements of each array, by its path: `indicators`. */
  readonly counts: ReadonlyMap<string, number>
  /** Fields that the source shows twice with different texts; the first one counts. */
  readonly conflicts: readonly Entry[]
}

/** Puts the element's number into a path; undefined where the row has no such element. */
type Numbering = (path: string) => string | undefined

interface Draft {
  readonly entries: Map<string, Entry>
  readonly counts: Map<string, number>
  readonly conflicts: Entry[]
  /** The last text of each grouped field, by its path without numbers. */
  readonly carried: Map<string, Entry>
  /** Where a blank field is said to be. */
  near: Place | undefined
}

/** Turns the moves of an alignment into entries. Grouped levels are carried on over blanks. */
export function assemble(moves: readonly Move[], script: Script): Assembly {
  const arrays = script.steps.flatMap(step => (step.kind === 'band' ? step.items.flatMap(arraysOf) : []))
  const counts = new Map(arrays.map(array => [array, 0]))
  const draft: Draft = { entries: new Map(), counts, conflicts: [], carried: new Map(), near: undefined }
  for (const move of moves) {
    const token =
      move.kind === 'row' ? move.moves.find(isPlaced)?.token : 'token' in move ? move.token : undefined
    draft.near = token?.source.cell.at ?? draft.near
    if (move.kind === 'row') addRow(draft, move.row, move.moves)
    else addFields(draft, move, path => path)
  }
  return draft
}

/** A band's first row begins an element of each array that it has a text for; its other rows go on. */
function addRow(draft: Draft, row: BandRow, moves: readonly Move[]): void {
  const arrays = new Set(
    moves.filter(isPlaced).flatMap(move => move.pieces.flatMap(piece => arraysOf(piece.item))),
  )
  const index = new Map(
    [...arrays].map(array => [array, Math.max((draft.counts.get(array) ?? 0) - (row.opens ? 0 : 1), 0)]),
  )
  const numbered: Numbering = path => {
    const array = arrayOf(path)
    const number = array === undefined ? undefined : index.get(array)
    return array === undefined ? path : number === undefined ? undefined : path.replace('[]', `[${number}]`)
  }
  let opened = false
  for (const move of moves) {
    if (move.kind === 'blank' && move.item.kind === 'value' && move.item.group) {
      carryOn(draft, move.item, opened, numbered)
      continue
    }
    addFields(draft, move, numbered)
    opened ||= isPlaced(move) && move.pieces.some(({ item }) => item.kind === 'value' && item.group)
  }
  for (const [array, number] of index) draft.counts.set(array, number + 1)
}

function isPlaced(move: Move): move is Extract<Move, { kind: 'placed' }> {
  return move.kind === 'placed'
}

/** The path of the array that a path goes through: `indicators` of `indicators[].name`. */
function arrayOf(path: string): string | undefined {
  const end = path.indexOf('[]')
  return end < 0 ? undefined : path.slice(0, end)
}

function arraysOf(item: Piece['item']): string[] {
  return item.kind === 'value'
    ? bindingsOf(item.content).flatMap(binding => arrayOf(formatTemplatePath(binding.path)) ?? [])
    : []
}

function addFields(draft: Draft, move: Move, numbered: Numbering): void {
  if (move.kind === 'blank' && move.item.kind === 'value') {
    for (const binding of bindingsOf(move.item.content)) {
      const path = numbered(formatTemplatePath(binding.path))
      if (path !== undefined) add(draft, blankEntry(draft, path, move.item))
    }
  }
  if (move.kind !== 'placed') return
  for (const piece of move.pieces) {
    if (piece.item.kind === 'value') addPiece(draft, { token: move.token, piece, item: piece.item }, numbered)
  }
}

interface Placed {
  readonly token: Token
  readonly piece: Piece
  readonly item: ValueItem
}

function addPiece(draft: Draft, placed: Placed, numbered: Numbering): void {
  const { token, piece, item } = placed
  for (const capture of captures(piece.text, item.content) ?? []) {
    const written = formatTemplatePath(capture.binding.path)
    const path = numbered(written)
    if (path === undefined) continue
    const entry = { ...blankEntry(draft, path, item), text: capture.text, at: token.source.cell.at }
    add(draft, entry)
    if (item.group) draft.carried.set(written, entry)
  }
}

/** A blank level is the one above it, unless a higher level begins in its row. */
function carryOn(draft: Draft, item: ValueItem, opened: boolean, numbered: Numbering): void {
  for (const binding of bindingsOf(item.content)) {
    const written = formatTemplatePath(binding.path)
    if (opened) draft.carried.delete(written)
    const path = numbered(written)
    const above = draft.carried.get(written)
    if (path !== undefined)
      add(draft, above ? { ...above, path, carried: true } : blankEntry(draft, path, item))
  }
}

function blankEntry(draft: Draft, path: string, item: ValueItem): Entry {
  return { path, type: item.type, text: null, at: draft.near, label: item.label, carried: false }
}

function add(draft: Draft, entry: Entry): void {
  const known = draft.entries.get(entry.path)
  if (known === undefined || known.text === null) draft.entries.set(entry.path, entry)
  else if (entry.text !== null && entry.text !== known.text) draft.conflicts.push(entry)
}
