/** Whatever comes in: no exception, nothing lost, the same result each time, in bounded time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/geometry/limits.ts'
import { importForms } from '../../src/readers/import-forms.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { lostAndInvented } from './conservation.ts'
import { forms, seedParts, seedText } from './known-forms.ts'

const TITLE = '财政项目支出绩效目标申报表'
const labels = [...new Set(seedText.match(/[\u4e00-\u9fff]+/g))].filter(word => word.length < 9)

const piece = fc.oneof(
  fc.constantFrom(
    '|',
    '| |',
    ' | ',
    '\n',
    '\n|',
    ' ',
    '<br>',
    '<p>',
    '&amp;',
    '\\|',
    '：',
    '(',
    ')',
    '|---|\n',
  ),
  fc.constantFrom(...labels),
  fc.constantFrom(TITLE, `\n${TITLE}\n`, '(2024年度)', '0.00', '2024-01-01', '≥95.00(%)', '__proto__'),
  fc.string({ maxLength: 4, unit: 'binary' }),
)

function importAndCheck(text: string): void {
  const imported = importForms(text, { forms })
  if (imported.declarations.length > 0) {
    expect(lostAndInvented(text, imported)).toEqual({ lost: [], invented: [] })
  } else {
    expect(imported.findings.some(finding => finding.severity === 'error')).toBe(true)
  }
  expect(JSON.stringify(importForms(text, { forms }))).toBe(JSON.stringify(imported))
}

describe('importForms', () => {
  it('takes any text', () => {
    const texts = fc.array(piece, { maxLength: 120 }).map(pieces => `${TITLE}\n${pieces.join('')}`)
    fc.assert(fc.property(texts, importAndCheck), { numRuns: 300 })
  })

  it('takes a real form with any number of cuts and insertions', () => {
    const edit = fc.record({ at: fc.nat(2000), remove: fc.nat(60), insert: piece })
    const edits = fc.array(edit, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...seedParts), edits, (part, list) => {
        let text = part
        for (const { at, remove, insert } of list) text = text.slice(0, at) + insert + text.slice(at + remove)
        importAndCheck(text)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['rows without end', `${seedParts[0]}${'| | | | 完成鉴定任务件数 | ≥3000.00(件) |\n'.repeat(5_000)}`],
    ['one row without end', `${TITLE}\n|${'甲|'.repeat(5_000)}`],
    ['lines without end', `${seedParts[0]}\n\n${'注\n'.repeat(5_000)}`],
    ['titles without end', `${TITLE}\n`.repeat(5_000)],
    ['forms without end', `${TITLE}\n|甲|乙|\n`.repeat(2_000)],
    ['glued labels without end', `${TITLE}\n${`|${' 项目名称'.repeat(390)}|\n`.repeat(50)}`],
    ['a text without end', `${TITLE}\n| 项目名称 | ${'甲 '.repeat(500_000)} |\n`],
  ])('ends in time: %s', (_, text) => {
    const started = cpuMs()
    const imported = importForms(text, { forms })
    expect(cpuMs() - started).toBeLessThan(20_000)
    expect(imported.declarations.length).toBeGreaterThan(0)
  })

  it('reads 5,000 more rows', () => {
    const rows = '| | | | 完成鉴定任务件数 | ≥3000.00(件) |\n'.repeat(5_000)
    const [form] = importForms(`${seedParts[0]?.trim()}\n${rows}`, { forms }).declarations
    expect(form?.data.indicators).toHaveLength(5_016)
    expect(form?.findings).toEqual([])
  })

  it('refuses what is beyond its limits', () => {
    const large = importForms(' '.repeat(LIMITS.fileBytes + 1), { forms, file: 'x.md' })
    expect(large.findings).toMatchObject([{ code: 'file.too-large', at: { file: 'x.md' } }])
    const cells = importForms(`${seedText}\n${'||||||||||\n'.repeat(LIMITS.sourceCells / 9)}`, { forms })
    expect(cells.findings).toMatchObject([{ code: 'reader.source-too-large' }])
    expect(cells.declarations).toHaveLength(4)
  })
})
