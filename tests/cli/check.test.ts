import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { seedFiles, seeds } from '../seeds.ts'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = (name: string) => join(folder, name)
const [first, second] = seeds.map(seed => ({ form: 'shanghai-project-target', ...seed }))
if (!first || !second) throw new Error('no seeds')
const flawed = {
  ...second,
  goals: { ...second.goals, annual: null },
  indicators: second.indicators.filter(({ level1 }) => level1 !== '效益指标'),
}

for (const [i, name] of seedFiles.entries()) {
  writeFileSync(path(`seed-${i + 1}.json`), readFileSync(join('seeds', name)))
}
writeFileSync(path('flawed.json'), JSON.stringify(flawed))
writeFileSync(
  path('mixed.json'),
  JSON.stringify([{ ...first, end: '2024-02-30', unit: 5 }, second, { form: 'nope' }]),
)

describe('formpress check', () => {
  it('tells the findings of each declaration under its own line, and all of them in a last one', async () => {
    const ran = await formpress(['check', 'seed-1.json', 'seed-2.json', '--lang', 'zh'], folder)
    expect([ran.code, ran.err]).toEqual([0, ''])
    const lines = ran.out.trim().split('\n')
    expect(lines.filter(line => !line.startsWith(' '))).toEqual([
      '工伤鉴定（seed-1.json）：可以打印，请看提醒；错误 0 个，提醒 3 个，说明 1 个',
      '编外人员工作经费（seed-2.json）：可以打印，请看提醒；错误 0 个，提醒 2 个，说明 0 个',
      '共 2 份，可以打印 2 份；错误 0 个，提醒 5 个，说明 1 个',
    ])
    expect(lines[1]).toMatch(
      /^ {2}seed-1\.json:\d+:\d+ 工伤鉴定 › 绩效指标第1行 › .*提醒：.*\[rule\.cost-floor\]$/,
    )
    expect(lines[2]).toMatch(/^ {6}办法：/)
  })

  it('comes to the order of the file, and the heavier first', async () => {
    const ran = await formpress(['check', 'mixed.json', '--json'], folder)
    expect(ran.code).toBe(1)
    const { ok, counts, results } = JSON.parse(ran.out)
    expect(ok).toBe(false)
    expect(results.map((r: { name: string; ok: boolean }) => [r.name, r.ok])).toEqual([
      ['工伤鉴定', false],
      ['编外人员工作经费', true],
      ['第 3 份', false],
    ])
    const places = results[0].findings.map((f: { at: { column: number } }) => f.at.column)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(counts).toEqual({ error: 3, warning: 2, info: 0 })
    expect(results[1].counts).toEqual({ error: 0, warning: 2, info: 0 })
  })

  it('goes on where a file cannot be read', async () => {
    const ran = await formpress(['check', 'nowhere.json', 'seed-3.json', '--lang', 'en'], folder)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('[file.missing]')
    expect(ran.out).toContain(
      '业务培训 (seed-3.json): can be printed, with warnings; 0 errors, 1 warnings, 0 infos',
    )
    expect(ran.out.trim().split('\n').at(-1)).toBe('1 of 1 can be printed; 1 errors, 1 warnings, 0 infos')
  })

  it('finds a character in no font, as printing would', async () => {
    writeFileSync(path('glyph.json'), JSON.stringify({ ...first, name: '\u{10FFFD}' }))
    const ran = await formpress(['check', 'glyph.json'], folder)
    expect([ran.code, ran.out.includes('[font.character-missing]')]).toEqual([1, true])
  })
})

describe('--strict and --allow', () => {
  it('refuse for a warning, but for one that is allowed', async () => {
    expect((await formpress(['check', 'seed-3.json', '--strict'], folder)).code).toBe(1)
    const allowed = ['check', 'seed-3.json', '--strict', '--allow', 'rule.cost-floor']
    expect((await formpress(allowed, folder)).code).toBe(0)
  })

  it('let errors pass, one code each, and say so', async () => {
    expect((await formpress(['check', 'flawed.json'], folder)).code).toBe(1)
    const ran = await formpress(
      ['check', 'flawed.json', '--allow', 'declaration.missing', '--allow', 'rule.level-missing', '--json'],
      folder,
    )
    expect(ran.code).toBe(0)
    const [{ findings }] = JSON.parse(ran.out).results
    const codes = findings.map((f: { severity: string; code: string }) => `${f.severity} ${f.code}`)
    expect(codes).toContain('warning rule.level-missing')
    expect(codes).toContain('info press.allowed')
  })

  it('hold for printing as well', async () => {
    expect((await formpress(['render', 'flawed.json', '-o', 'f.pdf'], folder)).code).toBe(1)
    const ran = await formpress(
      [
        'render',
        'flawed.json',
        '-o',
        'f.pdf',
        '--allow',
        'rule.level-missing',
        '--allow',
        'declaration.missing',
      ],
      folder,
    )
    expect(ran.code, ran.err).toBe(0)
    expect(ran.err).toContain('[press.allowed]')
  })

  it('are wrong usage where a code always refuses, or is none', async () => {
    for (const command of ['check', 'render']) {
      for (const code of ['rule.sum', 'declaration.wrong-type', 'nonsense']) {
        const ran = await formpress([command, 'seed-1.json', '--allow', code, '--lang', 'zh'], folder)
        expect([ran.code, ran.out]).toEqual([2, ''])
        expect(ran.err).toContain(`“${code}”不能放行；可以放行的有：declaration.missing、`)
      }
    }
  })
})

describe('--html', () => {
  it('writes a report that shows the form and what was found', async () => {
    const ran = await formpress(
      ['check', 'mixed.json', 'nowhere.json', '--html', '检查结果.html', '--lang', 'zh'],
      folder,
    )
    expect(ran.code).toBe(1)
    const html = readFileSync(path('检查结果.html'), 'utf8')
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('<title>检查结果</title>')
    expect(html).toContain('找不到文件')
    expect(html.match(/<section class="entry"/g)).toHaveLength(3)
    // Of the three, only the second one parses.
    expect(html.match(/<table class="form">/g)).toHaveLength(1)
    expect(html).toContain('<strong>提醒</strong>：成本类指标的指标值“≥16.66(万元)”是下限')
    expect(html).toContain('>绩效指标第1行 › 年度(/项目)指标值</a>')
  })

  it('speaks English where asked', async () => {
    await formpress(['check', 'seed-1.json', '--html', 'found.html', '--lang', 'en'], folder)
    const html = readFileSync(path('found.html'), 'utf8')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<strong>warning</strong>: the target')
  })

  it('takes no other file’s place', async () => {
    const before = readFileSync(path('seed-1.json'), 'utf8')
    const ran = await formpress(['check', '--html', 'seed-1.json', 'seed-2.json'], folder)
    expect(ran.code).toBe(2)
    expect(readFileSync(path('seed-1.json'), 'utf8')).toBe(before)
  })

  it('is a finding where it cannot be written', async () => {
    const ran = await formpress(['check', 'seed-1.json', '--html', join('seed-2.json', 'a.html')], folder)
    expect([ran.code, ran.out.includes('[file.unwritable]')]).toEqual([1, true])
  })
})
