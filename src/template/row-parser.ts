import { formatTemplatePath } from '../shape/path.ts'
import { type ParsedAttributes, parseAttributes } from './attributes.ts'
import { arraysOf, bindingsOf } from './content.ts'
import { parseContent } from './content-parser.ts'
import type { Faults } from './faults.ts'
import { lexRow, type Stretch } from './row-lexer.ts'
import { checkWords } from './style-words.ts'
import type { Slot, StylePatch, TemplateRow } from './types.ts'

/**
 * Reads one row of a drawn grid: its slots as many as are written, and its attributes.
 *
 * Findings: those of {@link parseContent} and {@link parseAttributes}, template.row-unclosed,
 * template.styles-on-merge, template.style-unknown, template.group-outside-band,
 * template.header-in-band, template.min-rows-outside-band, template.when-outside-band.
 */
export function parseRow(
  source: string,
  line: number,
  styles: ReadonlyMap<string, StylePatch>,
  faults: Faults,
): TemplateRow {
  const { cells, rest } = lexRow(source)
  const closed = rest.from === rest.to || source[rest.from] === '{'
  if (!closed) faults.add('template.row-unclosed', {}, { line, column: rest.from + 1 })
  const slots = (closed ? cells : [...cells, rest]).map(cell =>
    parseSlot({ source, line, cell }, styles, faults),
  )
  const end = closed ? rest.to : rest.from
  const parsed = parseAttributes({ text: source, line, at: rest.from, end }, faults)
  checkRepetition(slots, parsed, line, faults)
  return { slots, attributes: parsed.attributes, line, source }
}

interface SlotSource {
  readonly source: string
  readonly line: number
  readonly cell: Stretch
}

function parseSlot(
  { source, line, cell }: SlotSource,
  styles: ReadonlyMap<string, StylePatch>,
  faults: Faults,
): Slot {
  const column = cell.from + 1
  const text = source.slice(cell.from, cell.to)
  if (text === '<') return { kind: 'left', column }
  if (text === '^') return { kind: 'above', column }
  const cursor = { text: source, line, at: cell.from, end: cell.to }
  const parsed = parseContent(cursor, faults)
  if (parsed.styles.length > 0 && /^[<^][ \t]*\{\./.test(text)) {
    faults.add('template.styles-on-merge', {}, { line, column })
  }
  const repeats = bindingsOf(parsed.content).some(binding => binding.path.some(step => step.each))
  if (parsed.group !== undefined && !repeats) {
    faults.add('template.group-outside-band', {}, parsed.group)
  }
  const words = checkWords(parsed.styles, styles, faults)
  return { kind: 'cell', content: parsed.content, styles: words, group: parsed.group !== undefined, column }
}

/** A row repeats if one of its bindings goes through an array; some attributes depend on it. */
function checkRepetition(
  slots: readonly Slot[],
  { attributes, places }: ParsedAttributes,
  line: number,
  faults: Faults,
): void {
  const bindings = slots.flatMap(slot => (slot.kind === 'cell' ? bindingsOf(slot.content) : []))
  const arrays = new Set(bindings.flatMap(binding => arraysOf(binding.path).map(formatTemplatePath)))
  const headerAt = places.get('header')
  if (arrays.size > 0 && headerAt !== undefined) faults.add('template.header-in-band', {}, headerAt)
  const minRowsAt = places.get('min-rows')
  if (arrays.size === 0 && minRowsAt !== undefined) {
    faults.add('template.min-rows-outside-band', {}, minRowsAt)
  }
  const { when } = attributes
  const outside = when && arraysOf(when.path).find(array => !arrays.has(formatTemplatePath(array)))
  if (outside) {
    const path = formatTemplatePath(outside)
    faults.add('template.when-outside-band', { path }, { line, column: when.column })
  }
}
