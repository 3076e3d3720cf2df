/**
 * Repeats a grid's rows for the elements they are bound to, and merges what belongs together.
 *
 *     | 绩效 | {items[].kind:group} | {items[].name} |        ┌────┬────┬───┐
 *                                                             │    │    │ a │
 *     items: 产出 a, 产出 b, 效益 c                   →        │绩效│产出├───┤
 *                                                             │    │    │ b │
 *     (绩效 comes from above with ^)                          │    ├────┼───┤
 *                                                             │    │效益│ c │
 *                                                             └────┴────┴───┘
 *
 * Rows are printed one after another; each template cell knows which printed cell it is at present. A
 * repetition forgets those of its own cells, so that they start anew, while cells from outside go on
 * growing. One pass, linear in the slots printed.
 */
import { toMilliPt } from '../geometry/length.ts'
import type { Repeat, RowPart, TemplateRow, TemplateSection } from '../template/types.ts'
import { type Budget, spend } from './budget.ts'
import { type CellPlan, planOf } from './cell-plan.ts'
import { ONCE, type Printing, printContent, type Repetition } from './cell-text.ts'
import { type BandRows, findHeaders } from './headers.ts'
import { isPresent, lengthAt, lookUp } from './lookup.ts'
import type { Cell, Grid, RowTrack } from './types.ts'

/** What binding a form carries from grid to grid. */
export interface BindContext {
  readonly printing: Printing
  readonly columnEm: number
  readonly budget: Budget
}

/** One grid in the making. */
interface Expansion extends BindContext {
  readonly section: TemplateSection
  readonly rows: RowTrack[]
  /** The template's row that each row was printed from. */
  readonly sources: number[]
  readonly bands: BandRows[]
  readonly cells: OpenCell[]
  readonly slots: number[]
  readonly states: readonly CellState[]
}

/** A printed cell that may still grow. */
interface OpenCell extends Cell {
  rowSpan: number
}

/** What is known of one template cell while rows are printed. */
interface CellState {
  readonly plan: CellPlan
  /** The printed cell that takes its slots now. */
  current: number | undefined
  /** The printed cell of the element before, for `:group`. */
  before: number | undefined
  /** Paths of that cell, where others may merge with it. */
  paths: string[] | undefined
  /** It merged with the element before it. */
  merged: boolean
  /** It was bound to an array that is too short here. */
  lacking: boolean
}

/**
 * Expands a section's rows.
 *
 * @returns undefined where no row is left to print, or the budget is spent
 */
export function expandGrid(section: TemplateSection, context: BindContext): Grid | undefined {
  const expansion: Expansion = {
    ...context,
    section,
    rows: [],
    sources: [],
    bands: [],
    cells: [],
    slots: [],
    states: planOf(section.plan).map(startState),
  }
  printParts(section.plan.parts, [ONCE], expansion)
  const { rows, cells, slots, bands, sources, columnEm } = expansion
  if (rows.length === 0 || context.budget.exceeded !== undefined) return undefined
  const isHeader = sources.map(source => section.rows[source]?.attributes.header ?? false)
  const headers = findHeaders(isHeader, bands)
  return { kind: 'grid', columns: section.columns, columnEm, rows, cells, slots, headers }
}

function startState(plan: CellPlan): CellState {
  return { plan, current: undefined, before: undefined, paths: undefined, merged: false, lacking: false }
}

/** @param around the repetitions that the parts stand in: {@link ONCE}, then one a level */
function printParts(parts: readonly RowPart[], around: readonly Repetition[], expansion: Expansion): void {
  for (const part of parts) {
    if (typeof part === 'number') printRow(part, around, expansion)
    else if (part.level === 1) printBand(part, around, expansion)
    else printRepeat(part, around, expansion)
    if (expansion.budget.exceeded !== undefined) return
  }
}

/** Prints a band and pads it to its `min-rows` with repetitions that have no element. */
function printBand(band: Repeat, around: readonly Repetition[], expansion: Expansion): void {
  const { rows, bands } = expansion
  const from = rows.length
  const number = bands.push({ from, to: from }) - 1
  let index = printRepeat(band, around, expansion)
  for (let before = -1; rows.length - from < (band.minRows ?? 0) && before < rows.length; index++) {
    before = rows.length
    printRepetition(band, { indices: [index], blank: true }, around, expansion)
  }
  bands[number] = { from, to: rows.length }
}

/** Prints a repeat once an element of its longest array, or once for none; returns how often. */
function printRepeat(repeat: Repeat, around: readonly Repetition[], expansion: Expansion): number {
  const { indices } = around.at(-1) ?? ONCE
  const { value } = expansion.printing
  const count = repeat.arrays.reduce((most, array) => Math.max(most, lengthAt(value, array, indices)), 0)
  const times = repeat.minRows === 0 ? count : Math.max(count, 1)
  for (let i = 0; i < times && expansion.budget.exceeded === undefined; i++) {
    printRepetition(repeat, { indices: [...indices, i], blank: i >= count }, around, expansion)
  }
  return times
}

function printRepetition(
  repeat: Repeat,
  repetition: Repetition,
  around: readonly Repetition[],
  expansion: Expansion,
): void {
  for (const index of repeat.cells) {
    const state = expansion.states[index]
    if (state !== undefined) startAnew(state, repeat.level)
  }
  printParts(repeat.parts, [...around, repetition], expansion)
}

/** What a cell forgets when a repetition of the level starts in whose rows it begins. */
function startAnew(state: CellState, level: number): void {
  if (state.plan.cell.level < level) {
    // It spans the inner rows of its element; where it has no element, it is blank and unmerged.
    if (state.lacking) state.current = undefined
    return
  }
  state.current = undefined
  state.merged = false
  if (state.plan.cell.level > level) state.before = undefined
}

function printRow(source: number, around: readonly Repetition[], expansion: Expansion): void {
  const { section, rows, sources, slots, cells, states, bands, budget, columnEm } = expansion
  const row = section.rows[source]
  const columns = section.columns.length
  if (row === undefined || !isWanted(row, around, expansion) || !spend(budget, columns)) return
  const { height, minHeight, keep } = row.attributes
  const track = rows.push({
    height: height && toMilliPt(height, columnEm),
    minHeight: (minHeight && toMilliPt(minHeight, columnEm)) ?? 0,
    keep,
    band: around.length > 1 ? bands.length - 1 : undefined,
  })
  sources.push(source)
  for (const index of section.plan.cellsOfRow[source] ?? []) {
    const state = states[index]
    if (state === undefined) continue
    state.current ??= openCell(state, track - 1, around, expansion)
    const cell = cells[state.current]
    if (cell !== undefined) cell.rowSpan++
  }
  for (let slot = source * columns; slot < (source + 1) * columns; slot++) {
    slots.push(states[section.plan.slots[slot] ?? 0]?.current ?? 0)
  }
}

function isWanted(
  { attributes: { when } }: TemplateRow,
  around: readonly Repetition[],
  { printing }: Expansion,
) {
  if (when === undefined) return true
  const { indices } = around.at(-1) ?? ONCE
  return isPresent(lookUp(printing.value, when.path, indices).value) !== when.negated
}

/** Begins a cell in a row, or finds that it merges with the one of the element before. */
function openCell(
  state: CellState,
  row: number,
  around: readonly Repetition[],
  { printing, cells, states }: Expansion,
): number {
  const { cell, headsRow, fixed } = state.plan
  const { text, paths, lacking } =
    fixed ?? printContent(cell.content, around[cell.level] ?? ONCE, printing, cell.style.size)
  state.lacking = lacking
  const before = state.before === undefined ? undefined : cells[state.before]
  state.merged =
    cell.group !== undefined &&
    before !== undefined &&
    before.row + before.rowSpan === row &&
    before.text === text &&
    !isBlank(text) &&
    cell.group.within.every(index => states[index]?.merged)
  if (state.merged && state.before !== undefined) {
    state.paths?.push(...paths)
    return state.before
  }
  const { column, columnSpan, style, role } = cell
  state.before = cells.length
  if (cell.group !== undefined) state.paths = [...paths]
  // One literal for all cells: what walks them later is quicker where all have the same fields.
  cells.push({
    row,
    column,
    rowSpan: 0,
    columnSpan,
    text,
    style,
    role,
    headsRow,
    paths: state.paths ?? paths,
  })
  return state.before
}

/** Blanks do not merge, whatever kind they are of. */
function isBlank(text: string): boolean {
  return /^[ \t\r\n\u00A0\u3000]*$/.test(text)
}
