/** Pages of a PDF as pixels, by PDFium compiled to wasm: equal pixels on every platform. */
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** A page's pixels, four bytes each: red, green, blue, alpha. */
export interface PageImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The resolution of the references: one pixel is half a point, the least that a rule may move unseen. */
export const REFERENCE_DPI = 144

let library: Promise<PDFiumLibrary> | undefined

/** Draws every page of a PDF on white at `dpi` pixels an inch. */
export async function rasterise(pdf: Uint8Array, dpi = REFERENCE_DPI): Promise<readonly PageImage[]> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  try {
    const images: PageImage[] = []
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' })
      images.push({ width, height, data })
    }
    return images
  } finally {
    document.destroy()
  }
}
