import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press, describe as tell } from '../src/index.ts'
import { seeds } from './seeds.ts'
import { inspectPdf, nameOf } from './support/inspect-pdf.ts'
import { readGrid } from './support/read-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const declarations = seeds.map(seed => ({ form: 'shanghai-project-target', ...seed }))
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function bytesOf(press: Press, declaration: unknown): Promise<Uint8Array> {
  const printed = await press.render(declaration)
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed.bytes
}

describe('a press', () => {
  it('prints the same bytes for the same declaration, in any order, side by side, in any press', async () => {
    const alone: string[] = []
    for (const declaration of declarations) alone.push(digest(await bytesOf(press, declaration)))
    const order = [3, 1, 0, 2, 2, 0, 3, 1]
    const together = await Promise.all(order.map(i => bytesOf(press, declarations[i])))
    expect(together.map(digest)).toEqual(order.map(i => alone[i]))
    const other = await createPress()
    expect(digest(await bytesOf(other, declarations[2]))).toBe(alone[2])
  })

  it('leaves the declaration as it was', async () => {
    const before = JSON.stringify(declarations[0])
    await press.render(declarations[0])
    expect(JSON.stringify(declarations[0])).toBe(before)
  })

  it('says what the document is, whatever characters its name has', async () => {
    const name = '甲 & 乙 <丙>'
    const { info } = inspectPdf(await bytesOf(press, { ...declarations[0], name }))
    expect(info).toMatchObject({
      Title: `财政项目支出绩效目标申报表：${name}`,
      Author: '上海市松江区社会保障服务中心',
      Subject: name,
    })
  })

  it('embeds both faces as subsets and nothing else', async () => {
    const fonts = inspectPdf(await bytesOf(press, declarations[0])).ofType('FontDescriptor')
    const names = fonts.map(font => nameOf(font.get('FontName')) ?? '')
    expect(names.map(name => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'NotoSerifSC-Regular',
      'NotoSerifSC-SemiBold',
    ])
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/)
  })

  it('prints rare characters from the face that has them', async () => {
    const printed = await press.render({ ...declarations[0], name: '𠮷田㐂子' })
    expect(printed.ok).toBe(true)
  })

  it('refuses by findings, never by throwing, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        async data => {
          const printed = await press.render(data)
          expect(printed.ok).toBe(false)
          expect(printed.findings.length).toBeGreaterThan(0)
          for (const finding of printed.findings) {
            for (const language of ['zh', 'en'] as const) expect(tell(finding, language).text).not.toBe('')
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes any template, and a declaration that follows from it', async () => {
    const template = '---\nform: note\ncolumns: [6em, 1fr]\n---\n| 事由 | {what} |\n| 金额 | {cost:money} |\n'
    const printed = await press.render({ what: '培训', cost: 1200.5 }, { template })
    expect(printed).toMatchObject({ ok: true, pages: 1, findings: [] })
    const wrong = await press.render({ what: '培训', cost: '十元' }, { template })
    expect(wrong.findings.map(f => f.code)).toEqual(['declaration.amount-invalid'])
    const other = await press.render({ form: 'memo', what: '培训' }, { template })
    expect(other.findings.map(f => f.code)).toEqual(['declaration.form-differs'])
  })

  it('lets warnings refuse where it is asked to', async () => {
    const declaration = { ...declarations[0], hobby: 'chess' }
    expect((await press.render(declaration)).ok).toBe(true)
    const strict = await press.render(declaration, { strict: true })
    expect(strict.ok).toBe(false)
    expect(strict.findings.map(f => f.code)).toContain('declaration.unknown-key')
  })

  it('prints a draft of what parses, marked on each page, its findings on a last one', async () => {
    const funds = { ...seeds[0]?.funds, project: { ...seeds[0]?.funds.project, total: '1.00' } }
    const wrong = { ...declarations[0], funds }
    expect((await press.render(wrong)).ok).toBe(false)
    const draft = await press.render(wrong, { draft: true })
    if (!draft.ok) throw new Error(JSON.stringify(draft.findings))
    expect(draft.findings.map(f => f.code)).toContain('rule.sum')
    const { pages } = await readGrid(draft.bytes)
    expect(pages.length).toBe(draft.pages)
    for (const page of pages) expect(page.textOutside[0]).toBe('草稿')
    const last = pages.at(-1)
    expect(last?.textOutside).toContain('草稿检查结果')
    expect(last?.cells.map(c => c.text).join('\n')).toContain('项目资金总额')
    expect(last?.rows).toBe(draft.findings.length + 1)
    // What does not parse cannot be shown.
    expect((await press.render({ ...wrong, end: 'soon' }, { draft: true })).ok).toBe(false)
  })
})
