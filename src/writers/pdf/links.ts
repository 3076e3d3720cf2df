import type { PageLink } from '../../display/types.ts'
import type { MilliPt } from '../../geometry/length.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf-values.ts'

/** Where a link stands and leads. */
export interface LinkSetting {
  readonly pageHeight: MilliPt
  readonly destination: PdfValue
  /** What it says of the structure. */
  readonly structure: PdfDictionary
}

/** Printed with the page, which ISO 19005 asks of every annotation (6.3.2); a link shows nothing. */
const PRINTED = 4

/** Writes a link (ISO 32000-2, 12.5.6.5) with what it says to who does not see it (ISO 14289-1, 7.18.5). */
export function addLink(
  { x, y, width, height, says }: PageLink,
  { pageHeight, destination, structure }: LinkSetting,
  container: PdfContainer,
): PdfReference {
  const bottom = pageHeight - y - height
  return container.add({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, bottom, x + width, bottom + height].map(length => length / 1000),
    Border: [0, 0, 0],
    F: PRINTED,
    Contents: pdfText(says),
    Dest: destination,
    ...structure,
  })
}
