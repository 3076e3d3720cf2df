/** The line in the bottom margin: page numbers, and what a form adds to them. */

import { error, type Finding } from '../diagnostics/finding.ts'
import type { Item } from '../display/types.ts'
import type { Box } from '../geometry/box.ts'
import { mmToMilliPt } from '../geometry/length.ts'
import type { BoundFooter, BoundForm, FooterPart } from '../grid/types.ts'
import type { Align } from '../template/types.ts'
import type { Fitter } from './fit.ts'
import { excerpt, placeOf } from './measure.ts'
import { placeText } from './place-text.ts'
import type { MeasuredFooter, MeasuredText } from './types.ts'

/** From the content area to the middle of the line (GB/T 9704-2012, 7.5: the dashes stand 7 mm below it). */
const DISTANCE = mmToMilliPt(7)

/**
 * Sets the footers of so many pages.
 *
 * Findings: `layout.text-overflows` (error) for a part that needs more than one line.
 */
export function measureFooters(
  form: BoundForm,
  pages: number,
  fitter: Fitter,
): { readonly footers: readonly MeasuredFooter[]; readonly findings: readonly Finding[] } {
  const { footer } = form
  if (!footer) return { footers: [], findings: [] }
  const { style } = footer
  const room = contentWidth(form) - style.padding.left - style.padding.right
  const overlong = new Set<string>()
  const set = (parts: readonly FooterPart[], page: number): MeasuredText => {
    const text = footerText(parts, page, pages)
    const fitted = fitter(text, style, { width: room, height: undefined })
    if (fitted.text.lines.length > 1) overlong.add(excerpt(text))
    return fitted.text
  }
  const footers = Array.from({ length: pages }, (_, i) => ({
    left: set(footer.left, i + 1),
    center: set(footer.center, i + 1),
    right: set(footer.right, i + 1),
  }))
  const [text] = overlong
  const findings = text === undefined ? [] : [error('layout.text-overflows', { text }, placeOf(footer))]
  return { footers, findings }
}

/** What a part of a footer says on one page. */
function footerText(parts: readonly FooterPart[], page: number, pages: number): string {
  return parts
    .map(part => (part === 'page' ? String(page) : part === 'pages' ? String(pages) : part.text))
    .join('')
}

/** The texts of a footer, for the faces that they need; every figure may come. */
export function footerTexts({ left, center, right }: BoundFooter): readonly string[] {
  return [left, center, right].flatMap(parts =>
    parts.map(part => (typeof part === 'string' ? '0123456789' : part.text)),
  )
}

/**
 * Places the footer of a page, counted from 0, as it stands on an odd page or mirrored on an even one.
 * An artifact: a reader is told the page's number by the file.
 */
export function composeFooter(
  form: BoundForm,
  footers: readonly MeasuredFooter[],
  page: number,
): readonly Item[] {
  const { footer } = form
  const texts = footers[page]
  if (!footer || !texts) return []
  const { margin, height } = form.page
  const middle = height - margin.bottom + Math.min(DISTANCE, Math.floor(margin.bottom / 2))
  const half = Math.min(height - middle, middle)
  const box: Box = { x: margin.left, y: middle - half, width: contentWidth(form), height: 2 * half }
  const swapped = form.page.mirrored === true && page % 2 === 1
  const [left, right] = swapped ? [texts.right, texts.left] : [texts.left, texts.right]
  const place = (text: MeasuredText, align: Align): readonly Item[] =>
    placeText(
      { text, firstLine: 0, endLine: text.lines.length },
      box,
      { ...footer.style, valign: 'middle' },
      'footer',
      align,
    )
  return [...place(left, 'left'), ...place(texts.center, 'center'), ...place(right, 'right')]
}

function contentWidth({ page }: BoundForm): number {
  return page.width - page.margin.left - page.margin.right
}
