import { type PdfDictionary, pdfText } from './pdf-values.ts'

/** How pages are numbered from one on, for viewers: as what is printed on them. */
export interface PageLabel {
  /** The page, counted from 0 over the whole document. */
  readonly from: number
  /** Arabic or large Roman figures from 1 on; left out, the pages have the prefix alone. */
  readonly figures?: 'arabic' | 'roman' | undefined
  readonly prefix?: string | undefined
}

const STYLES = { arabic: 'D', roman: 'R' } as const

/** What the catalog says of page numbers (ISO 32000-2, 12.4.2); the first label is of page 0. */
export function pageLabels(labels: readonly PageLabel[]): PdfDictionary {
  if (labels.length === 0) return {}
  const ranges = labels.flatMap(({ from, figures, prefix }) => [
    from,
    {
      ...(figures === undefined ? {} : { S: STYLES[figures] }),
      ...(prefix === undefined ? {} : { P: pdfText(prefix) }),
    },
  ])
  return { PageLabels: { Nums: ranges } }
}
