import type { Value } from '../declaration/types.ts'
import { error, type Finding, info } from '../diagnostics/finding.ts'
import { blankOf, WIDEST_BLANK } from '../geometry/drawn-marks.ts'
import { type MilliPt, toMilliPt } from '../geometry/length.ts'
import { shapeAt } from '../shape/find.ts'
import type { ObjectShape, Path } from '../shape/shape.ts'
import { optionsOf } from '../template/formats.ts'
import type { Binding, Blank, Content } from '../template/types.ts'
import { chosenIn } from './format-choice.ts'
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
  /** What the template implies of its paths: the options of `check` and `tick`. */
  readonly shape: ObjectShape
  /** What an amount of zero prints as, where it is not `0.00`. */
  readonly zero?: string | undefined
}

const NOTHING: PrintedContent = { text: '', paths: [], lacking: true }

/**
 * Fills a content in.
 *
 * A repetition without an element prints literal text alone. A content that is bound to arrays which are
 * all too short here is blank as a whole, its literal text included.
 *
 * Findings: grid.amount-rounded (info), grid.option-unknown.
 *
 * @param size of the type that it is set in: what an em of a blank stands for
 */
export function printContent(
  content: Content,
  { indices, blank }: Repetition,
  printing: Printing,
  size: MilliPt,
): PrintedContent {
  const only = content.length === 1 ? content[0] : undefined
  if (only?.kind === 'binding') return blank ? NOTHING : printBinding(only, indices, printing)
  const found: Found[] = []
  let repeated = 0
  for (const part of content) {
    if (part.kind !== 'binding') continue
    found.push(lookUp(printing.value, part.path, indices))
    if (part.path.some(step => step.each)) repeated++
  }
  const lacking = found.filter(value => value.lacking).length
  if (found.length > 0 && (blank || (repeated > 0 && lacking === repeated))) return NOTHING
  let text = ''
  let next = 0
  for (const part of content) {
    if (part.kind === 'text') text += part.text
    else if (part.kind === 'blank') text += printBlank(part, size)
    else text += print(found[next++], part, printing)
  }
  return { text, paths: found.filter(value => !value.lacking).map(value => value.path), lacking: false }
}

/** What a content without bindings prints, in every form and repetition; undefined for any other. */
export function printFixed(content: Content, size: MilliPt): PrintedContent | undefined {
  let text = ''
  for (const part of content) {
    if (part.kind === 'binding') return undefined
    text += part.kind === 'text' ? part.text : printBlank(part, size)
  }
  return { text, paths: [], lacking: false }
}

/** Most cells hold one value and nothing beside it. */
function printBinding(binding: Binding, indices: readonly number[], printing: Printing): PrintedContent {
  const found = lookUp(printing.value, binding.path, indices)
  if (found.lacking) return NOTHING
  return { text: print(found, binding, printing), paths: [found.path], lacking: false }
}

/** A blank, in hundredths of the em that it is set in. */
function printBlank({ draws, width }: Blank, size: MilliPt): string {
  const hundredths = Math.round(((toMilliPt(width, size) ?? 0) * 100) / size)
  return blankOf(draws, Math.min(Math.max(1, hundredths), WIDEST_BLANK))
}

function print(found: Found | undefined, binding: Binding, { findings, shape, zero }: Printing): string {
  const { path, formats } = binding
  if (formats.length === 0) return formatValue(found?.value, formats).text
  const { text, exact } = formatValue(found?.value, formats, zero)
  const options = formats[0] && optionsOf(formats[0]) && optionsAt(shape, path)
  const unknown = options && chosenIn(found?.value).find(chosen => !options.includes(chosen))
  if (options && unknown !== undefined && found !== undefined) {
    findings.push(error('grid.option-unknown', { value: unknown, options }, { path: found.path }))
  }
  if (exact !== undefined && found !== undefined) {
    findings.push(info('grid.amount-rounded', { value: exact, printed: text }, { path: found.path }))
  }
  return text
}

/** All options that the template shows of a path, by whichever of its cells. */
function optionsAt(shape: ObjectShape, path: Path): readonly string[] | undefined {
  const found = shapeAt(shape, path)
  return found?.kind === 'scalar' ? found.options : undefined
}
