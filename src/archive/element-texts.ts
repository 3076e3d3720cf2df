import type { ComparedPages } from './pages.ts'
import type { ContentElement } from './pdf/structure.ts'

/** What an element of a document says, and the page on which it begins; pages count from 0. */
export interface ElementText {
  readonly element: ContentElement
  readonly text: string
  readonly page: number
}

/** Elements by the place that they have in every printing of the same form. */
export type ElementTexts = ReadonlyMap<string, ElementText>

/** The same for elements in the same place of two files. */
export function placeKey({ place }: ContentElement): string {
  return place.kind === 'line' ? `line ${place.line}` : `cell ${place.table} ${place.row} ${place.index}`
}

/** What all elements of a tagged file say, in the order of its content. Faults of the file are thrown. */
export function elementTexts(pages: ComparedPages): ElementTexts {
  const texts = new Map<string, { element: ContentElement; parts: string[]; page: number }>()
  for (let page = 0; page < pages.count; page++) {
    for (const drawn of pages.drawn(page)) {
      const element = drawn.kind === 'glyph' ? pages.elementOf(page, drawn) : undefined
      if (element === undefined) continue
      const key = placeKey(element)
      const known = texts.get(key) ?? { element, parts: [], page }
      texts.set(key, known)
      known.parts.push(drawn.text)
    }
  }
  return new Map(
    Array.from(texts, ([key, { element, parts, page }]) => [key, { element, page, text: parts.join('') }]),
  )
}

/** A text without what lines and columns do to it, for comparing. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '')
}
