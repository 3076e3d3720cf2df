import type { Value } from '../declaration/types.ts'
import { type Finding, info } from '../diagnostics/finding.ts'
import type { Binding, Content } from '../template/types.ts'
import { formatValue } from './format-value.ts'
import { type Found, lookUp } from './lookup.ts'

/** A content with its values in place. */
export interface PrintedContent {
  readonly text: string
  /** Paths of the values in it, blank ones too. */
  readonly paths: readonly string[]
  /** It has values in arrays, and every one of those arrays is too short. */
  readonly lacking: boolean
}

/** Where a content is printed. */
export interface Repetition {
  /** Index of the element at each level, outermost first; empty outside bands. */
  readonly indices: readonly number[]
  /** The repetition has no element: what is bound is blank. */
  readonly blank: boolean
}

/** The repetition of what does not repeat. */
export const ONCE: Repetition = { indices: [], blank: false }

/** What printing needs beside the content: the declaration, and a place for what there is to say. */
export interface Printing {
  readonly value: { readonly [name: string]: Value }
  readonly findings: Finding[]
}

const NOTHING: PrintedContent = { text: '', paths: [], lacking: true }

/**
 * Fills a content in.
 *
 * A repetition without an element prints literal text alone. A content that is bound to arrays which are
 * all too short here is blank as a whole, its literal text included.
 *
 * Findings: grid.amount-rounded (info).
 */
export function printContent(
  content: Content,
  { indices, blank }: Repetition,
  printing: Printing,
): PrintedContent {
  const found: Found[] = []
  let repeated = 0
  for (const part of content) {
    if (part.kind === 'text') continue
    found.push(lookUp(printing.value, part.path, indices))
    if (part.path.some(step => step.each)) repeated++
  }
  const lacking = found.filter(value => value.lacking).length
  if (found.length > 0 && (blank || (repeated > 0 && lacking === repeated))) return NOTHING
  let text = ''
  let next = 0
  for (const part of content) {
    text += part.kind === 'text' ? part.text : print(found[next++], part.formats, printing)
  }
  return { text, paths: found.filter(value => !value.lacking).map(value => value.path), lacking: false }
}

function print(found: Found | undefined, formats: Binding['formats'], { findings }: Printing): string {
  const { text, exact } = formatValue(found?.value, formats)
  if (exact !== undefined && found !== undefined) {
    findings.push(info('grid.amount-rounded', { value: exact, printed: text }, { path: found.path }))
  }
  return text
}
