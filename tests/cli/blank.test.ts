import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-blank-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COUNTY = resolve('examples/county-2016')
const write = (name: string, content: string) => writeFileSync(join(folder, name), content)
const isPdf = (name: string) => readFileSync(join(folder, name)).subarray(0, 5).toString() === '%PDF-'

write(
  'visit.md',
  '---\nform: visit\ncolumns: [6em, 1fr]\nparameters: { what: 事由 }\n---\n| {$what} | {what} |\n',
)

describe('formpress sample', () => {
  it('writes a declaration that renders', async () => {
    const ran = await formpress(['sample', 'project-self-evaluation@2022'], folder)
    expect(ran.code, ran.err).toBe(0)
    const rendered = await formpress(['render', '-', '-o', 'sample.pdf'], folder, ran.out)
    expect(rendered.code, rendered.err).toBe(0)
    const ofTemplate = await formpress(
      ['sample', '--template', 'visit.md', '-o', 'visit.json', '--json'],
      folder,
    )
    expect(JSON.parse(ofTemplate.out)).toEqual({ ok: true, file: 'visit.json', findings: [] })
    const own = await formpress(
      ['render', 'visit.json', '--template', 'visit.md', '--set', 'what=原因', '-o', 'own.pdf'],
      folder,
    )
    expect(own.code, own.err).toBe(0)
  })

  it('says what is wrong with the command line, the form or the template', async () => {
    expect((await formpress(['sample'], folder)).code).toBe(2)
    expect((await formpress(['sample', 'visit', '--template', 'visit.md'], folder)).code).toBe(2)
    const unknown = await formpress(['sample', 'visit', '--lang', 'en'], folder)
    expect([unknown.code, unknown.out]).toEqual([1, ''])
    expect(unknown.err).toContain('there is no form "visit"')
    const missing = await formpress(['sample', '--template', 'none.md', '--json'], folder)
    expect([missing.code, JSON.parse(missing.out).findings[0].code]).toEqual([1, 'file.missing'])
  })
})

describe('formpress blank', () => {
  it('prints an empty form, and says how many rows it left', async () => {
    const ran = await formpress(['blank', 'shanghai-project-target', '--lang', 'zh'], folder)
    expect([ran.code, ran.out]).toEqual([0, 'shanghai-project-target-blank.pdf（1 页）\n'])
    expect(ran.err).toContain('空表留了 8 行空白')
    expect(isPdf('shanghai-project-target-blank.pdf')).toBe(true)
  })

  it('fills in what a file gives', async () => {
    write('part.json', '{ "unit": "某中心" }')
    const ran = await formpress(
      ['blank', 'shanghai-project-target', 'part.json', '-o', 'b.pdf', '--json'],
      folder,
    )
    expect(ran.code, ran.err).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ ok: true, file: 'b.pdf', pages: 1 })
    write('what.json', '{ "what": "走访" }')
    expect(
      (await formpress(['blank', '--template', 'visit.md', 'what.json', '-o', 'v.pdf'], folder)).code,
    ).toBe(0)
    write('wrong.json', '{ "start": "x" }')
    const wrong = await formpress(
      ['blank', 'shanghai-project-target', 'wrong.json', '-o', 'w.pdf', '--json'],
      folder,
    )
    expect([wrong.code, JSON.parse(wrong.out).findings[0].at.line]).toEqual([1, 1])
  })

  it('says what is wrong with the command line', async () => {
    write('two.json', '[{}, {}]')
    const two = await formpress(['blank', 'shanghai-project-target', 'two.json', '--lang', 'en'], folder)
    expect([two.code, two.err]).toEqual([2, expect.stringContaining('two.json has 2 declarations')])
    expect((await formpress(['blank', 'a', 'b', '--template', 'visit.md'], folder)).code).toBe(2)
    expect((await formpress(['blank', '--template', 'visit.md', '--set', 'what'], folder)).code).toBe(2)
    const set = await formpress(['blank', '--template', 'visit.md', '--set', 'whta=1', '--json'], folder)
    expect([set.code, JSON.parse(set.out).findings[0].hint]).toEqual([1, expect.stringContaining('what')])
  })
})

describe('--pack', () => {
  it('brings forms to every command that knows forms', async () => {
    const pack = ['--pack', COUNTY]
    const file = join(COUNTY, 'declaration.json')
    const form = 'county-project-target'
    const runs = [
      ['render', file, '-o', 'county.pdf', ...pack],
      ['check', file, ...pack],
      ['template', 'check', join(COUNTY, 'templates/county-project-target/2016.md'), ...pack],
      ['blank', form, '-o', 'county-blank.pdf', ...pack],
      ['sample', form, ...pack],
      ['schema', form, ...pack],
      ['sheet', form, '-o', 'county.xlsx', ...pack],
    ]
    const ran = await Promise.all(runs.map(args => formpress(args, folder)))
    expect(ran.map(({ code, err }, i) => [runs[i]?.[0], code, code === 0 ? '' : err])).toEqual(
      runs.map(args => [args[0], 0, '']),
    )
    expect((await formpress(['forms', ...pack], folder)).out).toContain('county-project-target')
    expect((await formpress(['check', file], folder)).code).toBe(1)
  })

  it('that cannot be used ends with its findings and exit code 1', async () => {
    const ran = await formpress(['check', 'part.json', '--pack', 'none', '--json'], folder)
    expect([ran.code, JSON.parse(ran.out).findings[0].code]).toEqual([1, 'pack.missing'])
    const told = await formpress(['forms', '--pack', 'none', '--lang', 'zh'], folder)
    expect([told.code, told.err]).toEqual([1, expect.stringContaining('文件夹里没有 pack.yaml')])
  })
})
