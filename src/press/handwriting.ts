import type { Value } from '../declaration/types.ts'
import { type Finding, info } from '../diagnostics/finding.ts'
import { lookUp } from '../grid/lookup.ts'
import { formatTemplatePath } from '../shape/path.ts'
import type {
  Content,
  GridPlan,
  Repeat,
  RowPart,
  Template,
  TemplateCell,
  TemplateRow,
  TemplateSection,
  TextLine,
} from '../template/types.ts'

/** Blank elements of a list whose template does not say how many rows it has at least. */
const ELEMENTS = 8

/** Least heights of rows to write in by hand, in 1/1000 pt: 8 mm for a line, 30 mm for a long text. */
const LINE = 22_677
const PARAGRAPH = 85_039

/** Room for a value between words: three ideographic spaces. */
const GAP = '\u3000\u3000\u3000'

type Values = { readonly [name: string]: Value }

/**
 * The template with room to write in by hand: rows of a height for it, blank rows where the data would repeat,
 * and gaps in texts where a value is missing, `(　　年度)`.
 *
 * Findings: `blank.rows` (info), how many rows each list has.
 */
export function roomForHandwriting(
  template: Template,
  value: Values,
): {
  readonly template: Template
  readonly findings: readonly Finding[]
} {
  const sections = template.sections.map(section => ({
    ...section,
    rows: section.rows.map((row, i) => roomy(row, i, section)),
    captions: section.captions.map(line => withGaps(line, value)),
    notes: section.notes.map(line => withGaps(line, value)),
    plan: {
      ...section.plan,
      parts: section.plan.parts.map(withRows),
      cells: section.plan.cells.map(cell => ({ ...cell, content: gapsIn(cell.content, value) })),
    },
  }))
  const repeats = sections.flatMap(({ plan }) => plan.parts.flatMap(part => (isRepeat(part) ? [part] : [])))
  const findings = repeats.flatMap(({ arrays, minRows = 0 }) =>
    arrays.map(array => {
      const path = formatTemplatePath(array).replace(/\[\]$/, '')
      return info('blank.rows', { path, rows: minRows }, { form: template.form, path })
    }),
  )
  const notes = template.notes.map(line => withGaps(line, value))
  return { template: { ...template, sections, notes }, findings }
}

/** Rows that hold a value are high enough to write in, unless they are fixed; a condition keeps none back. */
function roomy(row: TemplateRow, index: number, { plan }: TemplateSection): TemplateRow {
  const { attributes } = row
  const { when, height, minHeight } = attributes
  const shown = { ...attributes, when: when?.negated ? when : undefined }
  const room = roomIn(index, plan)
  if (height !== undefined || minHeight !== undefined || room === 0) return { ...row, attributes: shown }
  return { ...row, attributes: { ...shown, minHeight: { value: room / 1000, unit: 'pt' } } }
}

function roomIn(row: number, { cells, cellsOfRow }: GridPlan): number {
  const values = (cellsOfRow[row] ?? [])
    .flatMap(index => cells[index] ?? [])
    .filter(cell => cell.role === 'value')
  if (values.length === 0) return 0
  return values.some(isParagraph) ? PARAGRAPH : LINE
}

/** A text that begins at the top or is set in a block is one of several lines. */
function isParagraph({ style, rowSpan, level }: TemplateCell): boolean {
  return rowSpan === 1 && level === 0 && (style.valign === 'top' || style.align === 'justify')
}

function withGaps(line: TextLine, value: Values): TextLine {
  return { ...line, left: gapsIn(line.left, value), right: line.right && gapsIn(line.right, value) }
}

/** A value that is missing between words leaves a gap; one that stands alone leaves its cell empty. */
function gapsIn(content: Content, value: Values): Content {
  if (!content.some(part => part.kind === 'text' && part.text.trim() !== '')) return content
  return content.map(part => {
    if (part.kind !== 'binding' || part.path.some(step => step.each)) return part
    const boxes = part.formats.some(({ name }) => name === 'check' || name === 'tick')
    const given = lookUp(value, part.path, []).value ?? ''
    return boxes || given !== '' ? part : { kind: 'text', text: GAP }
  })
}

function withRows(part: RowPart): RowPart {
  if (!isRepeat(part)) return part
  return { ...part, minRows: part.minRows || ELEMENTS * (part.to - part.from) }
}

function isRepeat(part: RowPart): part is Repeat {
  return typeof part !== 'number'
}
