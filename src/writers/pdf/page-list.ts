import { FormError } from '../../diagnostics/form-error.ts'
import type { MilliPt } from '../../geometry/length.ts'
import type { PdfReference, PdfValue } from './pdf-values.ts'

/** A page of a document: counted from 0 among those of its front, or among the others. */
export interface PagePlace {
  readonly among: 'front' | 'body'
  readonly page: number
}

/**
 * What a jump to a page is written as: its top, in the size that the reader has chosen (12.3.2.2).
 *
 * @throws FormError for a page that there is not
 */
export type DestinationOf = (place: PagePlace) => PdfValue

/** The pages of a document that are written, as far as others must find them. */
export interface PageList {
  add(reference: PdfReference, page: { readonly height: MilliPt; readonly front: boolean }): void
  isEmpty(): boolean
  readonly destinationOf: DestinationOf
}

/** A list without pages. */
export function createPageList(): PageList {
  const pages: Record<PagePlace['among'], Listed[]> = { front: [], body: [] }
  return {
    add(reference, { height, front }) {
      pages[front ? 'front' : 'body'].push({ reference, height })
    },
    isEmpty: () => pages.front.length + pages.body.length === 0,
    destinationOf({ among, page }) {
      const target = pages[among][page]
      if (target === undefined) throw new FormError(`no page ${page} in the ${among} of this document`)
      return [target.reference, 'XYZ', 0, target.height / 1000, 0]
    },
  }
}

interface Listed {
  readonly reference: PdfReference
  readonly height: MilliPt
}
