import { type MilliPt, mmToMilliPt } from '../geometry/length.ts'
import type { BoundForm } from '../grid/types.ts'
import { BINDING_EDGE } from './filing.ts'

/** What a form's own footer takes between its table and the binding edge. */
const FOOTER = mmToMilliPt(10)

/** How a book is to be bound. */
export interface Binding {
  readonly duplex: boolean
  /** Whether the binding edge is kept clear. */
  readonly filing: boolean
}

/**
 * A form on the pages of a book. On both sides of the paper, inner and outer margins change places; a landscape
 * page is bound by its head on right-hand pages and by its foot on left-hand ones (GB/T 9704-2012, 8).
 */
export function inBook(form: BoundForm, { duplex, filing }: Binding): BoundForm {
  const { page } = form
  const { margin } = page
  if (page.width <= page.height) return { ...form, page: { ...page, mirrored: duplex } }
  const foot = duplex ? BINDING_EDGE + (form.footer ? FOOTER : 0) : 0
  const clear: { readonly top: MilliPt; readonly bottom: MilliPt } = filing
    ? { top: Math.max(margin.top, BINDING_EDGE), bottom: Math.max(margin.bottom, foot) }
    : margin
  return { ...form, page: { ...page, mirrored: false, margin: { ...margin, ...clear } } }
}
