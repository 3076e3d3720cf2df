import { pageName } from '../template/page-names.ts'
import type { Content, Footer } from '../template/types.ts'
import { ONCE, type Printing, printContent } from './cell-text.ts'
import type { BoundFooter, FooterPart } from './types.ts'

/** Fills a footer's values in; the numbers of its pages stay open. */
export function bindFooter({ left, center, right, style }: Footer, printing: Printing): BoundFooter {
  const paths: string[] = []
  const bind = (content: Content | undefined): readonly FooterPart[] =>
    (content ?? []).map((part): FooterPart => {
      const page = part.kind === 'binding' ? pageName(part.path) : undefined
      if (page !== undefined) return page
      const printed = printContent([part], ONCE, printing, style.size)
      paths.push(...printed.paths)
      return { text: printed.text }
    })
  return { left: bind(left), center: bind(center), right: bind(right), style, paths }
}
