/**
 * Compares rendered pages with committed pictures of them, `tests/references/<case>/page-1.png`.
 *
 * With `FORMPRESS_RENEW=1` (npm run references) the pictures are written instead, except those of an
 * edition that is locked in `templates/lock.json`. docs/testing.md explains both and the tolerances.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { decodePng, encodePng } from './png.ts'
import type { PageImage } from './rasterise.ts'

/** How far a pixel's colour may be off, of 1 (black for white); PDFium itself is never off. */
const PIXEL_TOLERANCE = 0.1

/**
 * How many pixels of a page may be off. The shortest rule of a form, the side of a row 7 mm high, is 40
 * pixels at the references' resolution: its loss costs 40 pixels or more, its move by 0.5 pt twice that.
 */
const PAGE_BUDGET = 16

export interface ComparisonSetup {
  readonly references: string
  readonly output: string
  /** The list of locked editions; no file, nothing locked. */
  readonly lock: string
  readonly renew: boolean
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const SETUP: ComparisonSetup = {
  references: join(ROOT, 'tests/references'),
  output: join(ROOT, 'tests/output'),
  lock: join(ROOT, 'templates/lock.json'),
  renew: process.env.FORMPRESS_RENEW === '1',
}

/** What is compared: a case's name, which is its folder's, and the edition `form@edition` it shows. */
export interface ReferenceCase {
  readonly name: string
  readonly edition?: string
}

/**
 * Throws unless the pages look as their references do.
 *
 * The message names the folder in which the actual pages and the difference images lie. Pages beyond
 * the references, and references beyond the pages, are differences too.
 */
export function compareWithReferences(
  reference: ReferenceCase,
  pages: readonly PageImage[],
  setup: ComparisonSetup = SETUP,
): void {
  const expected = readReferences(join(setup.references, reference.name))
  const count = Math.max(pages.length, expected.length)
  const faults = Array.from({ length: count }, (_, i) => comparePage(pages[i], expected[i]))
  const output = join(setup.output, reference.name)
  rmSync(output, { recursive: true, force: true })
  const differing = faults.flatMap((fault, i) => (fault ? [`page ${i + 1}: ${fault.text}`] : []))
  if (differing.length === 0) return
  if (setup.renew) {
    renew(reference, pages, faults, setup)
    return
  }
  mkdirSync(output, { recursive: true })
  for (const [i, fault] of faults.entries()) {
    if (fault) writeEvidence(output, i + 1, fault)
  }
  throw new Error(
    `${reference.name} differs from its references:\n  ${differing.join('\n  ')}\n` +
      `actual pages and differences: ${relative(ROOT, output) || output}`,
  )
}

interface PageFault {
  readonly text: string
  readonly actual?: PageImage
  readonly expected?: PageImage
  readonly difference?: PageImage
}

function comparePage(actual: PageImage | undefined, expected: PageImage | undefined): PageFault | undefined {
  if (!actual) return { text: 'is missing', ...(expected && { expected }) }
  if (!expected) return { text: 'has no reference', actual }
  const { width, height } = expected
  if (actual.width !== width || actual.height !== height) {
    return {
      text: `is ${actual.width} × ${actual.height} pixels, not ${width} × ${height}`,
      actual,
      expected,
    }
  }
  const data = new Uint8Array(width * height * 4)
  // Antialiased pixels count like all others: a thin rule that moved is nothing but such pixels.
  const options = { threshold: PIXEL_TOLERANCE, includeAA: true }
  const pixels = pixelmatch(actual.data, expected.data, data, width, height, options)
  if (pixels <= PAGE_BUDGET) return undefined
  const text = `${pixels} pixels differ, ${PAGE_BUDGET} may`
  return { text, actual, expected, difference: { width, height, data } }
}

function readReferences(folder: string): readonly PageImage[] {
  const pages: PageImage[] = []
  while (existsSync(join(folder, `page-${pages.length + 1}.png`))) {
    pages.push(decodePng(readFileSync(join(folder, `page-${pages.length + 1}.png`))))
  }
  return pages
}

function writeEvidence(folder: string, page: number, fault: PageFault): void {
  for (const kind of ['actual', 'expected', 'difference'] as const) {
    const image = fault[kind]
    if (image) writeFileSync(join(folder, `page-${page}.${kind}.png`), encodePng(image))
  }
}

function renew(
  reference: ReferenceCase,
  pages: readonly PageImage[],
  faults: readonly (PageFault | undefined)[],
  setup: ComparisonSetup,
): void {
  const { name, edition } = reference
  if (edition !== undefined && lockedEditions(setup.lock).includes(edition)) {
    throw new Error(`${name} shows ${edition}, which is locked in ${setup.lock}: its references stay`)
  }
  const folder = join(setup.references, name)
  mkdirSync(folder, { recursive: true })
  for (const [i, page] of pages.entries()) {
    if (faults[i]) writeFileSync(join(folder, `page-${i + 1}.png`), encodePng(page))
  }
  for (const file of readdirSync(folder)) {
    const number = /^page-(\d+)\.png$/.exec(file)?.[1]
    if (number !== undefined && Number(number) > pages.length) rmSync(join(folder, file))
  }
}

/** The keys of `{ "form@edition": { "sha256": "…" } }`. */
function lockedEditions(file: string): readonly string[] {
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8'))) : []
}
