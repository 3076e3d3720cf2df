import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { inspectPdf } from '../support/inspect-pdf.ts'
import { latin1, PdfRef, PdfString } from '../support/pdf-syntax.ts'
import { INFO, onePage, rule, sampleItems, write } from './samples.ts'

const SAMPLE = onePage(sampleItems())

describe('the Info dictionary', () => {
  it('carries title, author, subject and keywords unchanged, markup and Chinese included', async () => {
    const info = {
      title: '“收入” & <支出> (2024)\\年度 𠮷',
      author: 'A & B <ab@example.org>',
      subject: '财政项目支出绩效目标申报表',
      keywords: '预算, 绩效',
      language: 'zh-CN',
    }
    expect(inspectPdf(await write(SAMPLE, { info })).info).toEqual({
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Keywords: info.keywords,
      Producer: 'formpress (pdfkit)',
    })
  })

  it('is UTF-16BE with a byte order mark where a text is more than ASCII', async () => {
    const pdf = inspectPdf(await write(SAMPLE, { info: { ...INFO, title: '表&' } }))
    const title = pdf.resolve(pdf.dict('Info').get('Title'))
    expect(title instanceof PdfString && [...title.bytes]).toEqual([0xfe, 0xff, 0x88, 0x68, 0x00, 0x26])
  })

  it('has a date only where one is given', async () => {
    expect(inspectPdf(await write(SAMPLE)).info).not.toHaveProperty('CreationDate')
    const date = new Date(Date.UTC(2024, 2, 1, 8, 30, 5))
    const pdf = inspectPdf(await write(SAMPLE, { info: { ...INFO, date } }))
    expect(pdf.info.CreationDate).toBe('D:20240301083005Z')
  })

  it('refuses a date that is none', async () => {
    const info = { ...INFO, date: new Date(Number.NaN) }
    await expect(write(SAMPLE, { info })).rejects.toThrow(FormError)
  })
})

describe('the catalog', () => {
  it('says the language, shows the title in the window, and holds nothing that is empty', async () => {
    const pdf = inspectPdf(await write(SAMPLE))
    expect(pdf.version).toBe('1.7')
    expect([...pdf.dict('Root').keys()].sort()).toEqual(['Lang', 'Pages', 'Type', 'ViewerPreferences'])
    expect(latin1((pdf.dict('Root').get('Lang') as PdfString).bytes)).toBe('zh-CN')
    expect(pdf.dict('Root', 'ViewerPreferences')).toEqual(new Map([['DisplayDocTitle', true]]))
  })

  it('leads to every object of the file', async () => {
    expect(inspectPdf(await write(SAMPLE)).orphans).toEqual([])
  })
})

describe('a page', () => {
  it('has its exact size and nothing that it was not given', async () => {
    const page = { width: 595_276, height: 841_890, items: [rule(0, 1_000, 9_000, 1_000)] }
    const pdf = inspectPdf(await write({ pages: [page, page], structure: [] }))
    const pages = pdf.ofType('Page')
    expect(pages).toHaveLength(2)
    for (const dict of pages) {
      expect([...dict.keys()].sort()).toEqual(['Contents', 'MediaBox', 'Parent', 'Resources', 'Type'])
      expect(dict.get('MediaBox')).toEqual([0, 0, 595.276, 841.89])
      expect(latin1(pdf.stream(dict.get('Contents')))).toBe('0 840.64 9 .5 re f\n')
      expect(pdf.resolve(dict.get('Resources'))).toEqual(new Map())
    }
  })

  it('shares its resources with all others', async () => {
    const list = { pages: [...SAMPLE.pages, ...SAMPLE.pages], structure: [] }
    const [first, second] = inspectPdf(await write(list)).ofType('Page')
    expect(first?.get('Resources')).toBeInstanceOf(PdfRef)
    expect(first?.get('Resources')).toEqual(second?.get('Resources'))
  })

  it('must be there', async () => {
    await expect(write({ pages: [], structure: [] })).rejects.toThrow(FormError)
  })
})
