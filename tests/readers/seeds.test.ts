/** The four published forms, read and proved; beside them what a reader of the source sees by eye. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatTarget, type Target } from '../../src/declaration/target.ts'
import { sourceTexts } from '../../src/readers/document.ts'
import { importForms } from '../../src/readers/import-forms.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { seeds } from '../seeds.ts'
import { lostAndInvented } from './conservation.ts'
import { forms, seedText } from './known-forms.ts'

const FILE = 'songjiang-2024.md'
const imported = importForms(seedText, { file: FILE, forms })

describe('the import of the seeds', () => {
  it('gives the committed files again', () => {
    const written = imported.declarations.map(({ data }) => `${JSON.stringify(data, null, 2)}\n`)
    const committed = readdirSync('seeds')
      .filter(name => name.endsWith('.json'))
      .sort()
    expect(committed).toEqual(
      imported.declarations.map(({ name }, index) => `songjiang-2024-${index + 1}-${name}.json`),
    )
    expect(written).toEqual(committed.map(name => readFileSync(`seeds/${name}`, 'utf8')))
  })

  it('finds 16, 7, 7 and 8 indicators', () => {
    expect(seeds.map(seed => seed.indicators.length)).toEqual([16, 7, 7, 8])
  })

  it('has nothing to say but for the glued cell', () => {
    expect(imported.findings).toEqual([])
    const findings = imported.declarations.map(form => form.findings)
    expect(findings.map(list => list.length)).toEqual([0, 0, 1, 0])
    expect(findings[2]?.[0]).toMatchObject({
      severity: 'info',
      code: 'reader.cell-split',
      facts: { parts: ['实施单位', '上海市松江区社会保障服务中心'] },
      at: { file: FILE, line: 71, column: 31, label: '业务培训' },
    })
  })

  it('places every text of the source', () => {
    expect(lostAndInvented(seedText, imported)).toEqual({ lost: [], invented: [] })
    const all = sourceTexts(readMarkdown(seedText, FILE)).map(({ cell }) => ({
      text: cell.text,
      at: cell.at,
    }))
    expect(imported.declarations.flatMap(form => form.texts.map(({ text, at }) => ({ text, at })))).toEqual(
      all,
    )
    expect(imported.declarations.flatMap(form => form.texts).filter(text => text.use === 'unused')).toEqual(
      [],
    )
  })

  it('keeps the blank amount apart from the zero beside it', () => {
    for (const { funds } of seeds) expect([funds.project.other, funds.annual.other]).toEqual([null, '0.00'])
  })

  it('prints every target as the source has it', () => {
    const source = new Set(sourceTexts(readMarkdown(seedText)).map(({ cell }) => cell.text))
    const targets = seeds.flatMap(seed => seed.indicators.map(indicator => indicator.target as Target))
    for (const target of targets) expect(source).toContain(formatTarget(target))
    expect(targets.filter(target => typeof target === 'string')).toHaveLength(18)
  })

  it('carries levels down to the rows that a reader would', () => {
    const levels = seeds.map(seed =>
      seed.indicators.map(({ level1, level2 }) => `${level1[0]}${level2[0]}`).join(' '),
    )
    expect(levels).toEqual([
      '成经 成经 产数 产数 产质 产质 产质 产时 产时 效社 效社 效可 效可 效可 满服 满服',
      '成经 产数 产质 产时 产时 效社 满服',
      '成经 产数 产质 产时 效社 效可 满服',
      '成经 产数 产质 产质 产时 效社 效社 满服',
    ])
  })

  it('knows the source cell of every field', () => {
    const [first] = imported.declarations
    const lines = seedText.split('\n')
    expect(first?.source.locate('indicators[15].target')).toMatchObject({
      line: lines.findIndex(l => l.startsWith('| 群众满意度')) + 1,
    })
    const level = first?.texts.find(({ paths }) => paths.includes('indicators[15].level1'))
    expect(level).toMatchObject({ text: '满意度指标', use: 'value' })
    expect(level?.paths).toEqual(['indicators[14].level1', 'indicators[15].level1'])
    // A blank amount is where its label is.
    expect(first?.source.locate('funds.project.other').line).toBe(
      lines.findIndex(l => l.startsWith('| | 其他资金')) + 1,
    )
  })
})
