import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Item, Stroke } from '../../src/display/types.ts'
import { onePage, SHORTEST_RULE, sampleItems, textRun, write } from '../writers/samples.ts'
import { type ComparisonSetup, compareWithReferences } from './compare-images.ts'
import { decodePng, encodePng } from './png.ts'
import { type PageImage, rasterise } from './rasterise.ts'

const CASE = { name: 'sample' }

let folder: string
let setup: ComparisonSetup

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formpress-references-'))
  setup = {
    references: join(folder, 'references'),
    output: join(folder, 'output'),
    lock: join(folder, 'lock.json'),
    renew: false,
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

async function pagesOf(...pages: (readonly Item[])[]): Promise<readonly PageImage[]> {
  const list = { pages: pages.flatMap(items => onePage(items).pages), structure: [] }
  return rasterise(await write(list))
}

/** The sample with its shortest rule replaced. */
function altered(...replacement: Stroke[]): readonly Item[] {
  return sampleItems().flatMap(item => (item === SHORTEST_RULE ? replacement : [item]))
}

const moved = (stroke: Stroke, x: number, y: number): Stroke => ({
  ...stroke,
  x1: stroke.x1 + x,
  x2: stroke.x2 + x,
  y1: stroke.y1 + y,
  y2: stroke.y2 + y,
})

const renew = (pages: readonly PageImage[], edition?: string) =>
  compareWithReferences({ ...CASE, ...(edition && { edition }) }, pages, { ...setup, renew: true })

describe('a page that looks as its reference', () => {
  it('passes, and what an earlier failure left is gone', async () => {
    const pages = await pagesOf(sampleItems())
    renew(pages)
    expect(() => compareWithReferences(CASE, [], setup)).toThrow('page 1: is missing')
    compareWithReferences(CASE, pages, setup)
    expect(existsSync(join(setup.output, CASE.name))).toBe(false)
  })

  it('is the committed one', async () => {
    compareWithReferences({ name: 'writer-sample' }, await pagesOf(sampleItems()))
  })
})

describe('a page that looks otherwise', () => {
  it.each([
    ['without its shortest rule', altered()],
    ['with a rule 0.5 pt to the right', altered(moved(SHORTEST_RULE, 500, 0))],
    ['with a rule 0.5 pt to the left', altered(moved(SHORTEST_RULE, -500, 0))],
    ['with a rule twice as thick', altered({ ...SHORTEST_RULE, width: 1_000 })],
    ['without a line of text', sampleItems().filter((_, i) => i !== 4)],
    [
      'with a character more',
      [
        ...sampleItems(),
        ...sampleItems()
          .slice(1, 2)
          .map(item => ({ ...item, y: 85_000 }) as Item),
      ],
    ],
  ])('%s fails, and leaves the page and the difference in the folder that it names', async (_, items) => {
    renew(await pagesOf(sampleItems()))
    const output = join(setup.output, CASE.name)
    const pages = await pagesOf(items)
    expect(() => compareWithReferences(CASE, pages, setup)).toThrow(
      /page 1: \d+ pixels differ, 16 may[\s\S]*output.sample$/,
    )
    expect(readdirSync(output).sort()).toEqual([
      'page-1.actual.png',
      'page-1.difference.png',
      'page-1.expected.png',
    ])
    const actual = decodePng(readFileSync(join(output, 'page-1.actual.png')))
    expect(Buffer.compare(actual.data, pages[0]?.data ?? new Uint8Array())).toBe(0)
  })

  it('fails for a single bracket 0.25 pt aside, which changes antialiased pixels only', async () => {
    renew(await pagesOf([textRun('（', 50_000, 60_000)]))
    const aside = await pagesOf([textRun('（', 50_250, 60_000)])
    expect(() => compareWithReferences(CASE, aside, setup)).toThrow('pixels differ')
  })

  it('fails however little is left of the budget, and passes within it', async () => {
    const [page] = await pagesOf(sampleItems())
    if (!page) throw new Error('no page')
    renew([page])
    const spotted = (pixels: number) => ({
      ...page,
      data: page.data.map((byte, i) => (i < pixels * 4 && i % 4 < 3 ? 0 : byte)),
    })
    compareWithReferences(CASE, [spotted(16)], setup)
    expect(() => compareWithReferences(CASE, [spotted(17)], setup)).toThrow('17 pixels differ')
  })

  it('fails by its size, and where a page is too many or too few', async () => {
    const pages = await pagesOf(sampleItems(), [])
    renew(pages)
    expect(() => compareWithReferences(CASE, pages.slice(0, 1), setup)).toThrow('page 2: is missing')
    expect(() => compareWithReferences(CASE, [...pages, ...pages], setup)).toThrow('page 3: has no reference')
    const small = pages.map(page => ({
      ...page,
      height: page.height - 1,
      data: page.data.slice(page.width * 4),
    }))
    expect(() => compareWithReferences(CASE, small, setup)).toThrow(
      'page 1: is 400 × 239 pixels, not 400 × 240',
    )
  })
})

describe('renewing', () => {
  const reference = () => join(setup.references, CASE.name, 'page-1.png')

  it('writes what differs and removes pages that are no more', async () => {
    renew(await pagesOf(sampleItems(), []))
    renew(await pagesOf(altered()))
    expect(readdirSync(join(setup.references, CASE.name))).toEqual(['page-1.png'])
    compareWithReferences(CASE, await pagesOf(altered()), setup)
  })

  it('leaves the files of pages that look the same', async () => {
    renew(await pagesOf(sampleItems(), []))
    const marked = Buffer.concat([readFileSync(reference()), Buffer.from('mark')])
    writeFileSync(reference(), marked)
    renew(await pagesOf(sampleItems(), altered()))
    expect(readFileSync(reference()).equals(marked)).toBe(true)
    compareWithReferences(CASE, await pagesOf(sampleItems(), altered()), setup)
  })

  it('refuses a locked edition, whose pages must stay as they are', async () => {
    const edition = 'shanghai-project-target@2024'
    const pages = await pagesOf(sampleItems())
    renew(pages, edition)
    const before = readFileSync(reference())
    writeFileSync(setup.lock, JSON.stringify({ [edition]: { sha256: '' } }))
    renew(pages, edition)
    expect(() => renew([...pages, ...pages], edition)).toThrow(`${edition}, which is locked`)
    const other = await pagesOf(altered())
    expect(() => renew(other, edition)).toThrow(`${edition}, which is locked`)
    expect(readFileSync(reference()).equals(before)).toBe(true)
    renew(other, 'shanghai-project-target@2025')
    expect(readFileSync(reference()).equals(before)).toBe(false)
  })
})

describe('a PNG', () => {
  it('gives back the image, in colour or grey', () => {
    const grey = { width: 2, height: 1, data: Uint8Array.of(9, 9, 9, 255, 250, 250, 250, 255) }
    const colour = { width: 2, height: 1, data: Uint8Array.of(9, 8, 7, 255, 1, 2, 3, 128) }
    for (const image of [grey, colour]) expect(decodePng(encodePng(image))).toEqual(image)
    expect(encodePng(grey).length).toBeLessThan(encodePng(colour).length)
  })
})
