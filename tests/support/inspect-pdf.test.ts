import { describe, expect, it } from 'vitest'
import { onePage, sampleItems, write } from '../writers/samples.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { latin1, PdfName, PdfRef, PdfString, pdfParser } from './pdf-syntax.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const parse = (text: string) => pdfParser(bytesOf(text)).value()

describe('pdfParser', () => {
  it('reads every kind of value', () => {
    const value = parse('<< /A [1 -.5 +7. true null 12 0 R] /B#20C (a\\(b\\)\\101\\\\(c)) /D<0aF>%x\n/E 3>>')
    expect(value).toEqual(
      new Map<string, unknown>([
        ['A', [1, -0.5, 7, true, null, new PdfRef(12)]],
        ['B C', new PdfString(bytesOf('a(b)A\\(c)'))],
        ['D', new PdfString(Uint8Array.of(0x0a, 0xf0))],
        ['E', 3],
      ]),
    )
    expect(parse('/Name')).toEqual(new PdfName('Name'))
  })

  it.each(['<< /A 1 /A 2 >>', '<< 1 2 >>', '(open', 'nonsense', '1e5'])('refuses %s', text => {
    expect(() => parse(text)).toThrow()
  })
})

describe('inspectPdf', () => {
  const sample = write(onePage(sampleItems()))

  /** The sample with one text in its bytes replaced by another of the same length. */
  async function damaged(text: string, other: string): Promise<Uint8Array> {
    const before = latin1(await sample)
    expect(before).toContain(text)
    expect(other).toHaveLength(text.length)
    return bytesOf(before.replace(text, other))
  }

  /** The first reference to a font's descriptor. */
  async function descriptor(): Promise<string> {
    return /\/FontDescriptor \d\d 0 R/.exec(latin1(await sample))?.[0] ?? ''
  }

  it('reads objects, streams and the trailer', async () => {
    const pdf = inspectPdf(await sample)
    expect(pdf.trailer.get('Size')).toBe(pdf.objects.size + 1)
    expect(latin1(pdf.stream(pdf.ofType('Page')[0]?.get('Contents')))).toMatch(/^BT\n\/F1 12 Tf\n/)
    expect(pdf.orphans).toEqual([])
  })

  it('finds objects that nothing leads to', async () => {
    const [reference = '', number = ''] = /(\d+) 0 R/.exec(await descriptor()) ?? []
    const pdf = inspectPdf(await damaged(reference, 'true'.padEnd(reference.length)))
    expect(pdf.orphans).toContain(Number(number))
  })

  it('refuses wrong offsets, wrong lengths and references to nothing', async () => {
    await expect(damaged('\n5 0 obj', '\n6 0 obj').then(inspectPdf)).rejects.toThrow('no object 5')
    await expect(damaged('/Length1 ', '/Length  ').then(inspectPdf)).rejects.toThrow()
    await expect(damaged('/Pages 1 0 R', '/Pages 99 0R').then(inspectPdf)).rejects.toThrow()
    const reference = await descriptor()
    const other = await damaged(reference, '/FontDescriptor 95 0 R'.slice(0, reference.length))
    expect(() => inspectPdf(other)).toThrow('object 95, which does not exist')
  })
})
