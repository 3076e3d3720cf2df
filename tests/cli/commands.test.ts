import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { safeName, writeWhole } from '../../src/cli/output.node.ts'
import { formpress, formpressUnread } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const seeds = readdirSync('seeds')
  .filter(name => name.endsWith('.json'))
  .sort()
const seed = (i: number) => readFileSync(join('seeds', seeds[i] ?? ''), 'utf8')

describe('formpress render', () => {
  it('expands patterns itself and writes one PDF per declaration', async () => {
    const ran = await formpress(
      ['render', `${resolve('seeds').replaceAll('\\', '/')}/*.json`, '-o', 'all'],
      folder,
    )
    expect(ran.code, ran.err).toBe(0)
    expect(readdirSync(join(folder, 'all'))).toHaveLength(4)
    expect(ran.out.trim().split('\n')).toHaveLength(4)
    expect(readdirSync(join(folder, 'all')).every((name, i) => name.startsWith(`${i + 1}-`))).toBe(true)
  })

  it('reads standard input, NDJSON too', async () => {
    const lines = [0, 1].map(i => JSON.stringify(JSON.parse(seed(i)))).join('\n')
    const ran = await formpress(['render', '-', '-o', 'piped', '--json'], folder, lines)
    expect(ran.code, ran.err).toBe(0)
    expect(JSON.parse(ran.out).results).toHaveLength(2)
  })

  it('prints the same bytes every time, CRLF and a byte order mark or not', async () => {
    writeFileSync(join(folder, 'a.json'), seed(0))
    writeFileSync(join(folder, 'b.json'), `\uFEFF${seed(0).replaceAll('\n', '\r\n')}`)
    for (const name of ['a', 'b']) await formpress(['render', `${name}.json`, '-o', `${name}.pdf`], folder)
    const [a, b] = ['a', 'b'].map(name => readFileSync(join(folder, `${name}.pdf`)))
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true)
  })

  it('writes a date only where one is given', async () => {
    writeFileSync(join(folder, 'd.json'), seed(0))
    await formpress(['render', 'd.json', '-o', 'dated.pdf', '--date', '2024-03-01'], folder)
    expect(readFileSync(join(folder, 'dated.pdf'), 'latin1')).toContain('D:20240301')
    expect(readFileSync(join(folder, 'a.pdf'), 'latin1')).not.toContain('D:2')
    expect((await formpress(['render', 'd.json', '--date', '2024-02-30'], folder)).code).toBe(2)
  })

  it('goes on to its end where nobody reads what it says', async () => {
    const args = ['render', ...seeds.map(name => resolve('seeds', name)), '-o', 'unread']
    expect(await formpressUnread(args, folder)).toBe(0)
    expect(readdirSync(join(folder, 'unread'))).toHaveLength(4)
  })

  it('speaks Chinese, or English where asked', async () => {
    writeFileSync(join(folder, 'e.json'), '{}')
    expect((await formpress(['check', 'e.json', '--lang', 'zh'], folder)).out).toContain('错误')
    expect((await formpress(['check', 'e.json', '--lang=en'], folder)).out).toContain('error')
    expect((await formpress(['chek', '--lang', 'zh'], folder)).err).toContain('没有“chek”这个命令')
    expect((await formpress(['check', '--help', '--lang', 'zh'], folder)).out).toContain('选项：')
  })
})

describe('formpress check, forms and template check', () => {
  it('print nothing but findings', async () => {
    writeFileSync(join(folder, 'c.json'), seed(1))
    const ran = await formpress(['check', 'c.json', '--json'], folder)
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ ok: true, findings: [] })
  })

  it('list the forms there are', async () => {
    const ran = await formpress(['forms'], folder)
    expect(ran.out).toContain('shanghai-project-target')
    expect(ran.out).toContain('2024')
  })

  it('name every fault of a template with its line', async () => {
    writeFileSync(
      join(folder, 't.md'),
      '---\nform: t\ncolumns: [5em, 5em]\n---\n| a | < | < |\n| ^ | {x:mony} |\n',
    )
    const ran = await formpress(['template', 'check', 't.md', '--json'], folder)
    expect(ran.code).toBe(1)
    const lines = JSON.parse(ran.out).results[0].findings.map((f: { at: { line: number } }) => f.at.line)
    expect(lines).toEqual(expect.arrayContaining([5, 6]))
  })
})

describe('file names', () => {
  it('are safe on every file system', () => {
    expect(safeName('a/b\\c:d*e?f"g<h>i|j')).toBe('a_b_c_d_e_f_g_h_i_j')
    expect(safeName('CON')).toBe('_CON')
    expect(safeName('nul.txt')).toBe('_nul.txt')
    expect(safeName(' . ')).toBe('_')
    expect(safeName('工伤\u0000鉴定.')).toBe('工伤_鉴定')
    expect(Buffer.byteLength(safeName('鉴'.repeat(500)))).toBeLessThanOrEqual(235)
  })

  it('may be as long as names can be', async () => {
    const file = join(folder, `${'鉴'.repeat(83)}.pdf`)
    expect(await writeWhole(file, 'whole')).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toBe('whole')
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })
})
