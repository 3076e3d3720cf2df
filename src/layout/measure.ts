import { error, type Finding, info, type Place, warning } from '../diagnostics/finding.ts'
import { readable } from '../geometry/drawn-marks.ts'
import type { MilliPt } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { Block, BoundForm, Cell, Grid, TextBlock } from '../grid/types.ts'
import type { Style } from '../template/types.ts'
import { columnWidths } from './columns.ts'
import { type Chains, createFitter, type Fitter, type TextMemory } from './fit.ts'
import { type FittedText, type TextRoom, textHeight } from './fit-text.ts'
import { fitTogether } from './fit-together.ts'
import type { CellMetrics, GridMetrics } from './paginate/types.ts'
import { type HeightNeed, solveRowHeights } from './rows.ts'
import type { MeasuredBlock, MeasuredForm, MeasuredText } from './types.ts'

/**
 * Breaks every text of a form into lines and solves the heights of its rows.
 *
 * Findings: `layout.text-shrunk` and `layout.token-broken` (infos), `layout.column-narrow` (warning), `layout.text-overflows` and
 * `layout.row-too-low` (errors).
 *
 * @param chains the open faces of each role
 * @param memory texts kept from form to form
 */
export function measure(
  form: BoundForm,
  chains: Chains,
  memory?: TextMemory,
): { readonly measured: MeasuredForm; readonly findings: readonly Finding[] } {
  const fitter = createFitter(chains, memory)
  const findings: Finding[] = []
  const room = form.page.width - form.page.margin.left - form.page.margin.right
  const left = form.page.margin.left
  // Captions and notes share the edges of the grid they belong to, so that both ends of a line meet its frame.
  const frames = form.blocks.map(block => (block.kind === 'grid' ? gridEdges(block, left, room) : undefined))
  const blocks = form.blocks.map((block, b): MeasuredBlock => {
    if (block.kind === 'grid') return measureGrid(block, frames[b] ?? [], fitter, findings)
    return measureLine(block, frameBeside(form.blocks, frames, b) ?? [left, left + room], fitter, findings)
  })
  const mark = form.mark && fitter(form.mark.text, form.mark.style, { width: room, height: undefined }).text
  const frame = frames.find(edges => edges !== undefined) ?? [left, left + room]
  const continued = (form.continued ?? []).map(line => measureLine(line, frame, fitter, []))
  return { measured: { form, blocks, mark, continued }, findings }
}

/** Column edges from the page's left edge; a grid narrower than the page is centred. */
function gridEdges(grid: Grid, left: MilliPt, room: MilliPt): readonly MilliPt[] {
  const widths = columnWidths(grid.columns, grid.columnEm, room)
  const width = widths.reduce((sum, w) => sum + w, 0)
  return runningSums(left + Math.floor((room - width) / 2), widths)
}

function frameBeside(
  blocks: readonly Block[],
  frames: readonly (readonly MilliPt[] | undefined)[],
  b: number,
): readonly MilliPt[] | undefined {
  const block = blocks[b]
  const after = frames.slice(b).find(f => f)
  const before = frames.slice(0, b).findLast(f => f)
  return block?.kind === 'text' && block.role === 'note' ? (before ?? after) : (after ?? before)
}

function measureGrid(
  grid: Grid,
  edges: readonly MilliPt[],
  fitter: Fitter,
  findings: Finding[],
): MeasuredBlock {
  const fitted = fitTogether(grid.cells, cell => roomOf(grid, edges, cell), fitter)
  const texts = fitted.map(one => one.text)
  const needs = grid.cells.map((cell, i): HeightNeed => {
    const one = fitted[i]
    if (one) report(one, cell, findings)
    return { row: cell.row, rowSpan: cell.rowSpan, need: one ? needOf(grid, cell, one.text) : 0 }
  })
  const cells = grid.cells.map((cell, i) => cellMetrics(cell, texts[i]))
  const rules = grid.rows.map(row => ({
    minHeight: row.height ?? row.minHeight,
    fixed: row.height !== undefined,
  }))
  const { heights, short } = solveRowHeights(rules, needs)
  for (const i of short) {
    const cell = grid.cells[i]
    if (cell) findings.push(error('layout.row-too-low', { text: excerpt(cell.text) }, placeOf(cell)))
  }
  const sealed = new Set<number>()
  for (const cell of grid.cells) if (cell.style.area !== undefined) sealed.add(cell.row)
  const rows = grid.rows.map((row, r) => ({
    height: heights[r] ?? 0,
    minHeight: row.minHeight,
    fixed: row.height !== undefined,
    keep: row.keep || sealed.has(r),
    band: row.band,
  }))
  const { slots, headers } = grid
  return { block: grid, edges, texts, metrics: { columns: grid.columns.length, rows, cells, slots, headers } }
}

/** What a cell's text has between the cell's paddings, and the height that its rows promise it. */
function roomOf(grid: Grid, edges: readonly MilliPt[], cell: Cell): TextRoom {
  const width = (edges[cell.column + cell.columnSpan] ?? 0) - (edges[cell.column] ?? 0)
  const { left, right } = cell.style.padding
  return { width: width - left - right, height: promised(grid, cell) }
}

/** Height that a cell asks of its rows: where they have one of their own, no more for an empty line. */
function needOf(grid: Grid, cell: Cell, text: MeasuredText): MilliPt {
  const area = areaNeed(grid, cell)
  if (cell.text === '' && promised(grid, cell) !== undefined) return area
  return Math.max(textHeight(text, cell.style), area)
}

/** Height that the cell's rows have of themselves, undefined if any of them leaves it to the text. */
function promised(grid: Grid, cell: Cell): MilliPt | undefined {
  let height = 0
  for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
    const row = grid.rows[r]
    const own = row?.height ?? row?.minHeight ?? 0
    if (own === 0) return undefined
    height += own
  }
  return height
}

/** Rows of fixed height keep it: that the place is too low is told when it is known where it stands. */
function areaNeed(grid: Grid, { row, rowSpan, style }: Cell): MilliPt {
  if (style.area === undefined) return 0
  const fixed = grid.rows.slice(row, row + rowSpan).every(({ height }) => height !== undefined)
  return fixed ? 0 : areaHeight(style)
}

/** What a place for a seal needs, whatever is written in it. */
function areaHeight({ area, areaSize }: Style): MilliPt {
  return area === undefined ? 0 : (areaSize?.height ?? 0)
}

function cellMetrics(
  { row, rowSpan, style }: Pick<Cell, 'row' | 'rowSpan' | 'style'>,
  text: MeasuredText | undefined,
): CellMetrics {
  return {
    row,
    rowSpan,
    lines: text?.lines.length ?? 0,
    lineHeight: text?.lineHeight ?? 0,
    tops: text?.tops,
    padding: style.padding.top + style.padding.bottom,
    split: style.split,
  }
}

/** A title, caption or note: a grid of one row, and of two columns where the line has a right end. */
function measureLine(
  block: TextBlock,
  frame: readonly MilliPt[],
  fitter: Fitter,
  findings: Finding[],
): MeasuredBlock {
  const left = frame[0] ?? 0
  const right = frame[frame.length - 1] ?? 0
  const { padding } = block.style
  const inner = right - left - padding.left - padding.right
  const fitEnd = (text: string): MeasuredText => {
    const fitted = fitter(text, block.style, { width: inner, height: undefined })
    report(fitted, { ...block, text }, findings)
    return fitted.text
  }
  const texts = block.right === undefined ? [fitEnd(block.text)] : [fitEnd(block.text), fitEnd(block.right)]
  const height = Math.max(...texts.map(text => textHeight(text, block.style)), areaHeight(block.style))
  const metrics: GridMetrics = {
    columns: texts.length,
    rows: [{ height, minHeight: 0, fixed: false, keep: false, band: undefined }],
    cells: texts.map(text => cellMetrics({ row: 0, rowSpan: 1, style: block.style }, text)),
    slots: texts.map((_, i) => i),
    headers: [],
  }
  return { block, edges: [left, right], texts, metrics }
}

function report(fitted: FittedText, of: Pick<Cell, 'text' | 'style' | 'paths'>, findings: Finding[]): void {
  const { outcome, torn } = fitted
  if (outcome === 'whole' && torn === undefined) return
  const text = excerpt(of.text)
  const [from, to] = [of.style.size / 1000, fitted.text.size / 1000]
  if (outcome === 'shrunk') findings.push(info('layout.text-shrunk', { text, from, to }, placeOf(of)))
  if (outcome === 'narrow') findings.push(warning('layout.column-narrow', { text, to }, placeOf(of)))
  if (torn !== undefined) findings.push(info('layout.token-broken', { token: excerpt(torn) }, placeOf(of)))
  if (outcome === 'overflows') findings.push(error('layout.text-overflows', { text }, placeOf(of)))
}

/** The place of a cell's text: the first path it prints, or nothing for a label. */
export function placeOf(cell: { readonly paths: readonly string[] }): Place {
  return cell.paths[0] === undefined ? {} : { path: cell.paths[0] }
}

/** Enough of a text to recognise it by. */
export function excerpt(text: string): string {
  const characters = Array.from(readable(text.slice(0, 48)))
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('')
}
