/** `formpress import` of filled forms in files and folders of every kind. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf, drawnSeeds, gbk, pageOf, wordPage, workbookOf } from '../readers/filled-forms.ts'
import { seedText } from '../readers/known-forms.ts'
import { seeds } from '../seeds.ts'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-import-'))
const path = (...names: string[]) => join(folder, ...names)
const one = (index: number) => drawnSeeds.slice(index, index + 1)

beforeAll(() => {
  mkdirSync(path('in', '分局'), { recursive: true })
  writeFileSync(path('in', 'a.docx'), docxOf(one(0)))
  writeFileSync(path('in', 'b.htm'), gbk(pageOf(one(1), wordPage)))
  writeFileSync(path('in', '分局', 'c.xlsx'), workbookOf(one(2), 'xlsx'))
  writeFileSync(path('in', '分局', 'd.xls'), workbookOf(one(3), 'biff8'))
  writeFileSync(path('in', '~$a.docx'), 'lock')
  mkdirSync(path('odd'))
  writeFileSync(path('odd', 'a.doc'), '{\\rtf1')
  writeFileSync(path('odd', 'b.xyz'), 'hello')
  writeFileSync(path('odd', 'c.docx'), docxOf(one(0)))
  writeFileSync(path('seeds.md'), seedText)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The declarations in a folder; findings are kept beside them. */
const declarationsIn = (name: string) =>
  readdirSync(path(name))
    .filter(file => !file.endsWith('.findings.json'))
    .sort()
const written = (name: string) =>
  declarationsIn(name).map(file => JSON.parse(readFileSync(path(name, file), 'utf8')))

describe('formpress import', () => {
  it('walks a folder, reads every kind of file, and writes one declaration a form', async () => {
    const ran = await formpress(['import', 'in', '-o', 'out', '--lang', 'en'], folder)
    expect(ran.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect(written('out')).toEqual(seeds)
    expect(declarationsIn('out')).toEqual([
      'a-1-工伤鉴定.json',
      'b-1-编外人员工作经费.json',
      'c-1-业务培训.json',
      'd-1-网络信息系统运行与维护.json',
    ])
  })

  it('names what it does not read, reads the rest, and fails', async () => {
    const ran = await formpress(['import', 'odd', '-o', 'odd-out', '--lang', 'zh'], folder)
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/a\.doc.*旧版 Word 文档[\s\S]*另存为[\s\S]*\.docx/)
    expect(ran.err).toMatch(/b\.xyz.*不认识扩展名 \.xyz/)
    expect(written('odd-out')).toEqual(seeds.slice(0, 1))
  })

  it('rolls forms forward with --year, and lists what must be checked', async () => {
    const ran = await formpress(
      ['import', 'seeds.md', '--year', '2027', '-o', 'next', '--lang', 'zh'],
      folder,
    )
    expect(written('next').map(form => [form.year, form.start, form.end])).toEqual(
      seeds.map(() => [2027, '2027-01-01', '2027-12-31']),
    )
    expect(ran.err).toContain('[roll.amounts]')
    expect((await formpress(['import', 'seeds.md', '--year', 'next'], folder)).code).toBe(2)
  })

  it('reads standard input by its content', async () => {
    const ran = await formpress(['import', '-', '-o', 'piped'], folder, seedText)
    expect(ran.err).not.toContain('reader.ending-unknown')
    expect(written('piped')).toEqual(seeds)
  })
})
