import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withContent } from '../archive/edit-pdf.ts'
import { seedFiles } from '../seeds.ts'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const files = seedFiles.slice(0, 2).map(name => resolve('seeds', name))
  for (const [i, file] of files.entries()) {
    const ran = await formpress(['render', file, '-o', `${i + 1}.pdf`], folder)
    expect(ran.code, ran.err).toBe(0)
  }
  const edited = await withContent(
    readFileSync(join(folder, '1.pdf')),
    content => `${content}1 g 200 600 50 10 re f\n`,
  )
  writeFileSync(join(folder, 'edited.pdf'), edited)
  writeFileSync(join(folder, 'no.pdf'), 'no')
})

describe('formpress extract', () => {
  it('gives one declaration to standard output, which prints the same file again', async () => {
    const ran = await formpress(['extract', '1.pdf'], folder)
    expect(ran.code, ran.err).toBe(0)
    const again = await formpress(['render', '-', '-o', 'again.pdf'], folder, ran.out)
    expect(again.code, again.err).toBe(0)
    expect(readFileSync(join(folder, 'again.pdf')).equals(readFileSync(join(folder, '1.pdf')))).toBe(true)
  })

  it('writes several into a folder, reads standard input, and says why one is missing', async () => {
    const ran = await formpress(['extract', '*.pdf', '-o', 'data', '--json'], folder)
    expect(ran.code).toBe(1)
    const { ok, results } = JSON.parse(ran.out)
    const told = results.map((one: { source: string; ok: boolean; findings: { code: string }[] }) => [
      ...[one.source, one.ok, ...one.findings.map(({ code }) => code)],
    ])
    expect(ok).toBe(false)
    expect(told).toContainEqual(['2.pdf', true])
    expect(told).toContainEqual(['no.pdf', false, 'archive.not-pdf'])
    const piped = await formpress(['extract', '-'], folder, readFileSync(join(folder, '2.pdf')))
    expect(piped.out.trimEnd()).toBe(readFileSync(join(folder, 'data', '2.json'), 'utf8'))
    expect((await formpress(['extract', '1.pdf', '2.pdf'], folder)).code).toBe(2)
    expect((await formpress(['extract', 'none.pdf'], folder)).code).toBe(1)
  })

  it('takes all declarations out of a book, into a folder', async () => {
    const seeds = seedFiles.slice(0, 2).map(name => resolve('seeds', name))
    expect((await formpress(['batch', ...seeds, '--book', 'both.pdf'], folder)).code).toBe(0)
    const shown = await formpress(['extract', 'both.pdf'], folder)
    expect([shown.code, shown.out]).toEqual([2, ''])
    expect(shown.err).toContain('both.pdf 是合订本，内有 2 份申报数据')
    const ran = await formpress(['extract', 'both.pdf', '-o', 'of-both'], folder)
    expect([ran.code, ran.err]).toEqual([0, ''])
    for (const n of [1, 2]) {
      const own = await formpress(['extract', `${n}.pdf`], folder)
      expect(readFileSync(join(folder, `of-both/both-000${n}.json`), 'utf8')).toBe(own.out.trimEnd())
    }
  })
})

describe('formpress verify', () => {
  it('says of each file whether page and data agree, and where not, in either language', async () => {
    const same = await formpress(['verify', '1.pdf', '2.pdf', '--lang', 'zh'], folder)
    expect([same.code, same.out.trimEnd().split('\n').length]).toEqual([0, 2])
    expect(same.out).toContain('1.pdf：一致')
    const other = await formpress(['verify', 'edited.pdf', '1.pdf', 'no.pdf', '--lang', 'en'], folder)
    expect(other.code).toBe(1)
    expect(other.out.trimEnd().split('\n')).toEqual([
      'edited.pdf: differs',
      '1.pdf: same objects',
      'no.pdf: cannot tell',
    ])
    expect(other.err).toContain('archive.page-differs')
    expect(other.err).toContain('1 of 3 agree')
  })

  it('prints JSON for programs', async () => {
    const { code, out } = await formpress(['verify', 'edited.pdf', '--json'], folder)
    expect(code).toBe(1)
    const [result] = JSON.parse(out).results
    expect(result).toMatchObject({ source: 'edited.pdf', ok: false, verdict: 'differs', signatures: 0 })
    expect(result.findings[0]).toMatchObject({ code: 'archive.page-differs', facts: { page: 1 } })
    expect(result.origin.form).toBe('shanghai-project-target')
  })
})
