import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inspectPdf } from '../support/inspect-pdf.ts'
import { PdfString } from '../support/pdf-syntax.ts'
import { INFO, onePage, rule, SONG, sampleItems, TITLE, textRun, write } from './samples.ts'

const SAMPLE = onePage(sampleItems())

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function identifiersOf(pdf: Uint8Array): readonly string[] {
  const id = inspectPdf(pdf).trailer.get('ID')
  if (!Array.isArray(id)) throw new Error('no ID')
  return id.map(part => (part instanceof PdfString ? hex(part.bytes) : ''))
}

describe('the same input', () => {
  it('gives the same bytes', async () => {
    expect(hex(await write(SAMPLE))).toBe(hex(await write(SAMPLE)))
  })

  it('gives the same bytes beside others', async () => {
    const lists = ['预算', '绩效', '目标', '申报'].map(text => onePage([textRun(text, 0, 20_000)]))
    const alone: string[] = []
    for (const list of lists) alone.push(hex(await write(list)))
    const together = await Promise.all(lists.map(list => write(list)))
    expect(together.map(hex)).toEqual(alone)
    expect(new Set(alone).size).toBe(4)
  })

  it('gives the same objects and identifier through every deflate, one that takes its time included', async () => {
    const stored = async (bytes: Uint8Array) => {
      await new Promise(resolve => setTimeout(resolve, 1))
      return deflateSync(bytes, { level: 0 })
    }
    const [usual, other] = [await write(SAMPLE), await write(SAMPLE, { deflate: stored })]
    expect(other.length).toBeGreaterThan(usual.length)
    expect(objectsOf(other)).toEqual(objectsOf(usual))
    expect(identifiersOf(other)).toEqual(identifiersOf(usual))
  })
})

/** Every object with its inflated stream; a stream's Length is the compressed one, and left out. */
function objectsOf(pdf: Uint8Array) {
  return [...inspectPdf(pdf).objects.values()].map(({ id, value, stream }) => {
    const dict = value instanceof Map ? new Map([...value].filter(([key]) => key !== 'Length')) : value
    return { id, dict, stream: stream && hex(stream) }
  })
}

describe('the identifier', () => {
  it('is 16 bytes, twice the same', async () => {
    const [first, second] = identifiersOf(await write(SAMPLE))
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(second).toBe(first)
  })

  it('differs with the outlines of the fonts alone', async () => {
    const list = onePage([textRun('表', 0, 20_000)])
    const bold = new Map([[SONG.id, TITLE]])
    expect(TITLE.glyphOf(0x8868)).toBe(SONG.glyphOf(0x8868))
    expect(identifiersOf(await write(list, { faces: bold }))).not.toEqual(identifiersOf(await write(list)))
  })

  it('differs with the text, a rule, the size of a page, the title and the date', async () => {
    const [page] = SAMPLE.pages
    if (!page) throw new Error('no page')
    const documents = [
      write(SAMPLE),
      write(onePage([...sampleItems(), textRun('甲', 0, 110_000)])),
      write(onePage([...sampleItems(), rule(0, 110_000, 9_000, 110_000)])),
      write({ ...SAMPLE, pages: [{ ...page, width: 201_000 }] }),
      write(SAMPLE, { info: { ...INFO, title: '样章' } }),
      write(SAMPLE, { info: { ...INFO, date: new Date(0) } }),
    ]
    const identifiers = (await Promise.all(documents)).map(pdf => identifiersOf(pdf)[0])
    expect(new Set(identifiers).size).toBe(documents.length)
  })
})
