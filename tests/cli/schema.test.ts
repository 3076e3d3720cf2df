import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-schema-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('formpress schema', () => {
  it('prints the schema of a form, of its newest edition or the one named', async () => {
    const ran = await formpress(['schema', 'shanghai-project-target'], folder)
    expect([ran.code, ran.err]).toEqual([0, ''])
    const schema = JSON.parse(ran.out)
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:formpress:shanghai-project-target:2024',
      title: '财政项目支出绩效目标申报表',
    })
    const named = await formpress(['schema', 'shanghai-project-target@2024', '--json'], folder)
    expect(JSON.parse(named.out)).toEqual(schema)
  })

  it('prints the schema that a template implies', async () => {
    writeFileSync(
      join(folder, 'visit.md'),
      '---\nform: visit\ncolumns: [6em, 1fr]\n---\n| 事由 | {what} |\n| 金额 | {cost:money} |\n',
    )
    const ran = await formpress(['schema', '--template', 'visit.md'], folder)
    expect(ran.code, ran.err).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({
      $id: 'urn:formpress:visit:1',
      properties: { what: {}, cost: {} },
    })
  })

  it('prints the schema of the front matter of templates, which the package has as a file', async () => {
    const ran = await formpress(['schema', '--front-matter'], folder)
    expect([ran.code, ran.err]).toEqual([0, ''])
    const file = new URL('../../schemas/front-matter.schema.json', import.meta.url)
    expect(JSON.parse(ran.out)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    const both = await formpress(['schema', 'shanghai-project-target', '--front-matter'], folder)
    expect(both.code).toBe(2)
  })

  it('says what is wrong', async () => {
    const unknown = await formpress(['schema', 'shanghai-project-targets', '--lang', 'zh'], folder)
    expect([unknown.code, unknown.out]).toEqual([1, ''])
    expect(unknown.err).toContain('是否想写“shanghai-project-target”？')
    const edition = await formpress(['schema', 'shanghai-project-target@1999', '--json'], folder)
    expect([edition.code, JSON.parse(edition.out).findings[0].code]).toEqual([
      1,
      'declaration.edition-unknown',
    ])
    expect((await formpress(['schema', '--template', 'nowhere.md'], folder)).code).toBe(1)
    expect((await formpress(['schema'], folder)).code).toBe(2)
    expect(
      (await formpress(['schema', 'shanghai-project-target', '--template', 'visit.md'], folder)).code,
    ).toBe(2)
  })
})
