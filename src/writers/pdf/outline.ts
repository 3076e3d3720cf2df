import type { DestinationOf, PagePlace } from './page-list.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfDictionary, type PdfReference, pdfText } from './pdf-values.ts'

/** An entry of a document's outline, the tree of bookmarks that a viewer shows beside the pages. */
export interface OutlineEntry {
  readonly title: string
  readonly place: PagePlace
  readonly kids: readonly OutlineEntry[]
}

/**
 * Writes an outline and gives what the catalog says of it (ISO 32000-2, 12.3.3): entries with kids are shown
 * closed but for the first level.
 */
export function addOutline(
  entries: readonly OutlineEntry[],
  container: PdfContainer,
  destinationOf: DestinationOf,
): PdfDictionary {
  if (entries.length === 0) return {}
  const root = container.reserve()
  const linked = addLevel(entries, { parent: root, container, destinationOf })
  container.add({ Type: 'Outlines', ...linked, Count: entries.length }, root)
  return { Outlines: root, PageMode: 'UseOutlines' }
}

interface Level {
  readonly parent: PdfReference
  readonly container: PdfContainer
  readonly destinationOf: DestinationOf
}

/** Writes entries that stand beside each other, each with those below it; gives First and Last. */
function addLevel(
  entries: readonly OutlineEntry[],
  { parent, container, destinationOf }: Level,
): PdfDictionary {
  let place = container.reserve()
  const first = place
  let previous: PdfReference | undefined
  for (const [i, { title, place: page, kids }] of entries.entries()) {
    const next = i + 1 < entries.length ? container.reserve() : undefined
    const below = kids.length === 0 ? {} : addLevel(kids, { parent: place, container, destinationOf })
    container.add(
      {
        Title: pdfText(title),
        Parent: parent,
        ...(previous === undefined ? {} : { Prev: previous }),
        ...(next === undefined ? {} : { Next: next }),
        ...below,
        ...(kids.length === 0 ? {} : { Count: -kids.length }),
        Dest: destinationOf(page),
      },
      place,
    )
    previous = place
    place = next ?? place
  }
  return { First: first, Last: place }
}
