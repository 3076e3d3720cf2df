/** `formpress check` on files of very many declarations: one after another, with progress. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { NEEDED } from '../readers/sheets/tables.ts'
import { seeds } from '../seeds.ts'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-many-'))
const path = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const [seed] = seeds
const line = (i: number) => JSON.stringify({ form: 'shanghai-project-target', ...seed, name: `项目${i}` })

describe('formpress check', () => {
  it('reads NDJSON line by line: progress on the message stream, little memory, every line counted', async () => {
    const count = 5001
    const lines = Array.from({ length: count }, (_, i) => line(i))
    lines[7] = '{"form": 1'
    writeFileSync(path('many.ndjson'), lines.join('\n'))
    // 18 MB of text and 5,000 declarations would not fit if they were kept.
    const run = promisify(execFile)(
      process.execPath,
      ['--max-old-space-size=48', resolve('dist/cli/main.js'), 'check', 'many.ndjson', '--lang', 'en'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
    )
    const ran = await run.catch((reason: { code: number; stdout: string; stderr: string }) => reason)
    expect('code' in ran && ran.code).toBe(1)
    expect(ran.stderr.trim()).toBe('5000 checked…')
    expect(ran.stdout).toMatch(/many\.ndjson:8:\d+ .*\[file\.syntax\]/)
    expect(ran.stdout.trim().split('\n').at(-1)).toMatch(/^5000 of 5000 can be printed; 1 errors/)
  })

  it('reads CSV project by project, in little memory', async () => {
    const needed = { ...NEEDED, 项目总目标: '目'.repeat(1000) }
    const names = [...Object.keys(needed), '一级指标', '二级指标', '三级指标']
    const rows = Array.from({ length: 5000 }, (_, i) =>
      [...Object.values({ ...needed, 项目名称: `项目${i}` }), '产出指标', '数量指标', '件数'].join(','),
    )
    writeFileSync(path('many.csv'), [names.join(','), ...rows].join('\n'))
    // 15 MB of text and 5,000 declarations would not fit if they were kept.
    const run = promisify(execFile)(
      process.execPath,
      ['--max-old-space-size=48', resolve('dist/cli/main.js'), 'check', 'many.csv', '--lang', 'en'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
    )
    const ran = await run.catch((reason: { code: number; stdout: string; stderr: string }) => reason)
    expect('code' in ran && ran.code).toBe(1)
    expect(ran.stderr.trim()).toBe('5000 checked…')
    expect(ran.stdout.trim().split('\n').at(-1)).toMatch(/^0 of 5000 can be printed; \d+ errors/)
  })

  it('gives the findings of a CSV row with its cells, under its project', async () => {
    const names = [...Object.keys(NEEDED), '计划开始日期', '一级指标', '三级指标']
    const rows = [
      [...Object.values(NEEDED), '1月1日', '产出指标', '数量'],
      [...Object.values({ ...NEEDED, 项目名称: '业务培训' }), '1/2/2024', '产出指标', '数量'],
    ]
    writeFileSync(path('a.csv'), [names, ...rows].map(row => row.join(',')).join('\n'))
    const { results, findings } = JSON.parse((await formpress(['check', 'a.csv', '--json'], folder)).out)
    expect(findings).toEqual([])
    expect(results.map((r: { name: string; ok: boolean }) => [r.name, r.ok])).toEqual([
      ['工伤鉴定', false],
      ['业务培训', false],
    ])
    const of = (i: number, code: string) =>
      results[i].findings.find((f: { code: string }) => f.code === code)?.at
    expect(of(0, 'sheet.date-year-assumed')).toMatchObject({ file: 'a.csv', line: 2, cell: 'G2' })
    expect(of(1, 'sheet.date-ambiguous')).toMatchObject({ line: 3, cell: 'G3' })
    expect(of(1, 'declaration.date-invalid')).toMatchObject({ line: 3, cell: 'G3', path: 'start' })
  })

  it('says what keeps a file from being read', async () => {
    writeFileSync(path('empty.ndjson'), '\n')
    writeFileSync(path('other.csv'), 'a,b\n1,2\n')
    const ran = await formpress(['check', 'nowhere.ndjson', 'empty.ndjson', 'other.csv', '.'], folder)
    expect(ran.code).toBe(1)
    for (const code of ['file.missing', 'file.empty', 'sheet.no-table', 'file.unreadable']) {
      expect(ran.out).toContain(`[${code}]`)
    }
  })
})
