import { error, type Finding, type Place } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { Examined } from '../press/types.ts'
import { comparePage, nearest, type PageDifference, positionOf } from './compare-pages.ts'
import { type ElementTexts, elementTexts, placeKey, withoutBlanks } from './element-texts.ts'
import type { ComparedPages } from './pages.ts'
import type { Drawn } from './pdf/drawn.ts'
import type { ContentElement } from './pdf/structure.ts'
import { type FormElement, formElements, labelOf } from './places.ts'

type BoundForm = Examined['form']

const MM_PER_POINT = 25.4 / 72

/**
 * Where the pages of a file are not what was expected, cell by cell where cells can be named; none: they show
 * the same.
 *
 * Findings: `archive.page-count`, `archive.page-unlike`, `archive.cell-differs`, `archive.page-differs`,
 * `archive.more-differences`. Faults of the file are thrown.
 */
export function differencesOf(
  expected: ComparedPages,
  found: ComparedPages,
  form: BoundForm,
): readonly Finding[] {
  if (expected.count !== found.count) {
    const count = error('archive.page-count', { expected: expected.count, found: found.count })
    return [count, ...(form ? textDifferences(form, elementTexts(found)) : [])]
  }
  const findings = new Map<string, Finding>()
  let naming: Naming | undefined
  for (let page = 0; page < expected.count; page++) {
    for (const difference of comparePage(expected, found, page)) {
      naming ??= namingOf(expected, found, form)
      const [key, finding] = named(difference, naming)
      if (!findings.has(key)) findings.set(key, finding)
      if (findings.size > LIMITS.pdfDifferences) return shortened([...findings.values()])
    }
  }
  return [...findings.values()]
}

interface Naming {
  readonly expected: ComparedPages
  readonly elementOf: (element: ContentElement) => FormElement | undefined
  readonly texts: ElementTexts
  readonly others: ElementTexts
}

function namingOf(expected: ComparedPages, found: ComparedPages, form: BoundForm): Naming {
  const elementOf = form ? formElements(form) : () => undefined
  return { expected, elementOf, texts: elementTexts(expected), others: elementTexts(found) }
}

/** A difference as a finding, and what makes two of them one. */
function named(difference: PageDifference, naming: Naming): readonly [key: string, finding: Finding] {
  const { page } = difference
  if (difference.kind === 'unlike') {
    const { what } = difference
    return [`${page} ${what}`, error('archive.page-unlike', { page: page + 1, what })]
  }
  const { drawn, change } = difference
  const element = elementNear(difference, naming)
  const own = element && naming.texts.get(placeKey(element))
  const other = element && naming.others.get(placeKey(element))
  const place = element ? placeOf(element, naming) : {}
  if (element && drawn.kind === 'glyph' && own && own.text !== (other?.text ?? '')) {
    const facts = { page: page + 1, expected: brief(own.text), found: brief(other?.text ?? '') }
    return [placeKey(element), error('archive.cell-differs', facts, place)]
  }
  const [x, y] = positionOf(drawn)
  const facts = { page: page + 1, ...corner(x, y, naming.expected.frame(page)), change, what: whatOf(drawn) }
  const key = `${page} ${element ? placeKey(element) : ''} ${change} ${drawn.kind}`
  return [key, error('archive.page-differs', facts, place)]
}

/** The element that something belongs to, or that stands nearest to it where pages should be the same. */
function elementNear(
  { page, drawn, change }: Extract<PageDifference, { kind: 'drawn' }>,
  { expected }: Naming,
) {
  const owner = change === 'removed' ? expected.elementOf(page, drawn) : undefined
  if (owner) return owner
  const near = nearest(drawn, expected.drawn(page), one => expected.elementOf(page, one) !== undefined)
  return near && expected.elementOf(page, near)
}

function placeOf(element: ContentElement, { elementOf, texts }: Naming): Place {
  return { ...elementOf(element)?.place, ...labelOf(element, texts) }
}

/** From the top left corner, in whole mm. */
function corner(x: number, y: number, frame: string): { readonly x: number; readonly y: number } {
  const parsed: unknown = JSON.parse(frame)
  const media: unknown = Array.isArray(parsed) ? parsed[0] : undefined
  const top: unknown = Array.isArray(media) ? media[3] : undefined
  const down = typeof top === 'number' ? top - y : y
  return { x: Math.round(x * MM_PER_POINT), y: Math.round(down * MM_PER_POINT) }
}

function whatOf({ kind, text }: Drawn): string {
  return kind === 'glyph' ? `“${text}”` : text
}

/**
 * Compares what the elements of a tagged file say with what a form says in the same places; a file without a
 * structure has none to compare.
 *
 * Findings: `archive.cell-differs`, `archive.more-differences`.
 */
export function textDifferences(form: NonNullable<BoundForm>, found: ElementTexts): readonly Finding[] {
  const findings: Finding[] = []
  const elementOf = formElements(form)
  for (const { element, text, page } of found.values()) {
    const own = elementOf(element)
    if (own === undefined || withoutBlanks(own.text) === withoutBlanks(text)) continue
    const facts = { page: page + 1, expected: brief(own.text), found: brief(text) }
    findings.push(error('archive.cell-differs', facts, { ...own.place, ...labelOf(element, found) }))
    if (findings.length > LIMITS.pdfDifferences) return shortened(findings)
  }
  return findings
}

function shortened(findings: readonly Finding[]): readonly Finding[] {
  const limit = LIMITS.pdfDifferences
  return [...findings.slice(0, limit), error('archive.more-differences', { limit })]
}

/** As much of a text as a message takes. */
function brief(text: string): string {
  const characters = Array.from(text)
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`
}
