import type { Repeat, Template, TemplateSection, TextLine } from '../template/types.ts'
import type { BandRow, LabelItem, Script, Step } from './script.ts'
import { type FieldKnowledge, lineItems, rowItems, spotOf } from './script-items.ts'

/**
 * Reads a template as a script. Captions come before their grid and notes after it, cells row by row
 * from left to right, merged cells where they begin.
 */
export function buildScript(template: Template, knowledge: FieldKnowledge): Script {
  const steps: Step[] = []
  let row = 0
  const addLines = (lines: readonly TextLine[]) => {
    for (const line of lines) steps.push(...lineItems(line, row++, knowledge))
  }
  for (const section of template.sections) {
    addLines(section.captions)
    steps.push(...gridSteps(section, { firstRow: row, firstStep: steps.length }, knowledge))
    row += section.rows.length
    addLines(section.notes)
  }
  addLines(template.notes)
  const labels = steps.filter(step => step.kind === 'label')
  const complete = steps.map(step => (step.kind === 'band' ? withTallLabels(step, labels) : step))
  return { template, steps: complete, ...lookups(steps, template) }
}

/** The row of the form and the step of the script with which a grid begins. */
interface Beginning {
  readonly firstRow: number
  readonly firstStep: number
}

function gridSteps(section: TemplateSection, at: Beginning, knowledge: FieldKnowledge): Step[] {
  const steps: Step[] = []
  for (const part of section.plan.parts) {
    if (typeof part === 'number') steps.push(...rowItems(section, part, at.firstRow, knowledge))
    else steps.push(...bandRows(section, part, { ...at, firstStep: at.firstStep + steps.length }, knowledge))
  }
  return steps
}

function bandRows(
  section: TemplateSection,
  repeat: Repeat,
  at: Beginning,
  knowledge: FieldKnowledge,
): BandRow[] {
  const rows = Array.from({ length: repeat.to - repeat.from }, (_, index) => repeat.from + index)
  return rows.map(row => ({
    kind: 'band',
    items: rowItems(section, row, at.firstRow, knowledge),
    opens: row === repeat.from,
    nested: repeat.parts.some(part => typeof part !== 'number'),
    first: at.firstStep,
    last: at.firstStep + rows.length - 1,
    spot: spotOf(section, { row, rowSpan: 1, column: 0 }, at.firstRow),
  }))
}

/** A band's row with the labels that begin above it and reach down to it, such as 绩效指标. */
function withTallLabels(band: BandRow, labels: readonly LabelItem[]): BandRow {
  const reaching = labels.filter(({ spot }) => spot.row < band.spot.row && spot.lastRow >= band.spot.row)
  const items = [...reaching, ...band.items].sort((a, b) => a.spot.column - b.spot.column)
  return { ...band, items }
}

/** A form may print a number as a label, such as the points of a row; values may well equal it. */
const NUMBER = /^[\d.,%]+$/

function lookups(steps: readonly Step[], template: Template): Omit<Script, 'template' | 'steps'> {
  const items = steps.flatMap(step => (step.kind === 'band' ? step.items : [step]))
  const labels = items.filter(item => item.kind === 'label')
  const headerRows = headerRowsOf(template)
  const isHeader = (label: LabelItem) => headerRows.has(label.spot.row)
  return {
    titles: labels.filter(label => label.title),
    lines: items.filter(item => item.spot.line && (item.kind === 'label' || item.worded)),
    anchor: anchorOf(labels.filter(label => !label.spot.line && !isHeader(label))),
    labelKeys: new Set(labels.map(label => label.key).filter(key => !NUMBER.test(key))),
    hasTargets: items.some(item => item.kind === 'value' && item.type === 'target'),
    headers: new Map(labels.filter(isHeader).map(label => [label.key, label])),
    tallLabels: labels.filter(label => label.spot.lastRow > label.spot.row),
  }
}

function anchorOf(labels: readonly LabelItem[]): readonly LabelItem[] {
  const first = labels.find(label => labels.filter(other => other.spot.row === label.spot.row).length >= 2)
  return labels.filter(label => label.spot.row === first?.spot.row)
}

/** Rows that a form repeats after a page break, counted as a spot's are. */
function headerRowsOf(template: Template): ReadonlySet<number> {
  const headerRows = new Set<number>()
  let row = 0
  for (const section of template.sections) {
    row += section.captions.length
    section.rows.forEach((templateRow, index) => {
      if (templateRow.attributes.header) headerRows.add(row + index)
    })
    row += section.rows.length + section.notes.length
  }
  return headerRows
}
