/** Writes a filled-in form as HTML: lines of text, and grids as tables with findings beside the values. */
import { readable } from '../../geometry/drawn-marks.ts'
import type { BoundForm, Cell, Grid, TextBlock } from '../../grid/types.ts'
import { escapeHtml } from './escape.ts'
import { type Marks, type Spot, spotKey } from './marks.ts'
import { type CellRole, cellRoles } from './roles.ts'
import type { ReportFinding, ReportWords } from './types.ts'

/** What a form is written with. */
export interface FormContext {
  /** Begins the ids of one declaration: `d1`. */
  readonly id: string
  /** What the table is called by who only hears it. */
  readonly label: string
  readonly findings: readonly ReportFinding[]
  readonly marks: Marks
  readonly words: ReportWords
}

/** The form's blocks in reading order. */
export function writeForm(form: BoundForm, context: FormContext): string {
  return form.blocks
    .map((block, i) => (block.kind === 'text' ? writeLine(block, i, context) : writeGrid(block, i, context)))
    .join('\n')
}

/** The id of a place, which its findings link to. */
export function spotId(id: string, spot: Spot): string {
  return `${id}-c${spotKey(spot)}`
}

/** The id of a finding, which its mark links to. */
export function findingId(id: string, number: number): string {
  return `${id}-f${number + 1}`
}

function writeLine(block: TextBlock, index: number, context: FormContext): string {
  const spot = { block: index, cell: undefined }
  const right = block.right === undefined ? '' : ` <span>${escapeHtml(readable(block.right))}</span>`
  const text = `<span>${escapeHtml(readable(block.text))}</span>${right}${writeMarks(spot, context)}`
  return `<p class="line ${block.role}" id="${spotId(context.id, spot)}">${text}</p>`
}

function writeGrid(grid: Grid, block: number, context: FormContext): string {
  const roles = cellRoles(grid)
  const rows: string[][] = grid.rows.map(() => [])
  for (const [i, cell] of grid.cells.entries()) {
    const role = roles[i]
    if (role !== undefined) rows[cell.row]?.push(writeCell(cell, role, { block, cell: i }, context))
  }
  const body = rows.map(cells => `<tr>${cells.join('')}</tr>`).join('\n')
  return `<table class="form">\n<caption class="hidden">${escapeHtml(context.label)}</caption>\n${body}\n</table>`
}

function writeCell(cell: Cell, role: CellRole, spot: Spot, context: FormContext): string {
  const { id, marks, findings } = context
  const numbers = marks.bySpot.get(spotKey(spot)) ?? []
  const worst = numbers.map(number => findings[number]?.severity ?? 'info').sort(byWeight)[0]
  const heads = role.headers.map(index => spotId(id, { ...spot, cell: index }))
  const attributes = [
    ['id', spotId(id, spot)],
    ['scope', role.scope],
    ['headers', heads.length === 0 ? undefined : heads.join(' ')],
    ['rowspan', cell.rowSpan > 1 ? String(cell.rowSpan) : undefined],
    ['colspan', cell.columnSpan > 1 ? String(cell.columnSpan) : undefined],
    ['class', [cell.role, worst].filter(word => word !== undefined).join(' ')],
  ].flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
  const tag = role.scope === undefined ? 'td' : 'th'
  return `<${tag}${attributes.join('')}>${escapeHtml(readable(cell.text))}${writeMarks(spot, context)}</${tag}>`
}

const WEIGHTS = { error: 0, warning: 1, info: 2 }

function byWeight(a: ReportFinding['severity'], b: ReportFinding['severity']): number {
  return WEIGHTS[a] - WEIGHTS[b]
}

/** What was found at a place, in words, each linked to where it is told in full. */
function writeMarks(spot: Spot, { id, marks, findings, words }: FormContext): string {
  const numbers = marks.bySpot.get(spotKey(spot)) ?? []
  return numbers
    .map(number => {
      const found = findings[number]
      if (found === undefined) return ''
      const text = `<strong>${escapeHtml(found.word)}</strong>${words.colon}${escapeHtml(found.text)}`
      return ` <a class="mark ${found.severity}" href="#${findingId(id, number)}">${text}</a>`
    })
    .join('')
}
