/** What a batch hands to threads and keeps on record. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalogCsv } from '../../src/batch/catalog.ts'
import { filingRecord, splitFiling } from '../../src/batch/filing.ts'
import { openJournal, readRecord } from '../../src/batch/journal.node.ts'
import { JOURNAL, MANIFEST, type ManifestEntry, parseManifest } from '../../src/batch/manifest.ts'
import { packed, unpacked } from '../../src/batch/payload.ts'
import { numberText } from '../../src/declaration/exact-number.ts'
import { readDeclarations } from '../../src/declaration/read.ts'

describe('a declaration on its way to a thread', () => {
  it('keeps every number as it was written', async () => {
    const text = '{ "a": 999999999999999.99, "b": [1.5, -0.1, 1e3], "c": { "d": null, "e": "汉\\u2028字" } }'
    const [source] = (await readDeclarations(text, { file: 'a.json' })).sources
    const payload = packed(source?.data)
    if ('code' in payload) throw new Error(payload.code)
    const data = unpacked(payload) as { a: unknown; b: unknown; c: unknown }
    expect(numberText(data.a)).toBe('999999999999999.99')
    expect([data.b, data.c]).toEqual([[1.5, -0.1, 1000], { d: null, e: '汉\u2028字' }])
  })

  it('is refused where JSON cannot hold it', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    const found = [{ a: [1n] }, { a: new Date(0) }, { a: Number.NaN }, { a: () => 1 }, circle].map(packed)
    expect(found.map(one => 'code' in one && [one.code, one.at.path?.slice(0, 9)])).toEqual([
      ['batch.not-plain', 'a[0]'],
      ['batch.not-plain', 'a'],
      ['batch.not-plain', 'a'],
      ['batch.not-plain', 'a'],
      ['batch.not-plain', 'self.self'],
    ])
  })
})

describe('what is said for filing', () => {
  it('is taken off the declaration, and wins over what the form says', () => {
    const split = splitFiling({ form: 'x', filing: { archive: 'X001', date: '2024-01-31', note: null } })
    if (!split.ok) throw new Error('refused')
    expect(split.value.data).toEqual({ form: 'x' })
    const form = { title: '申报表', value: { name: '培训', unit: '中心', department: '局' } }
    expect(filingRecord(split.value.given, form, '20240305')).toEqual({
      archive: 'X001',
      document: '',
      responsible: '中心',
      title: '申报表：培训',
      date: '20240131',
      note: '',
    })
  })

  it('is refused where a list of files cannot take it', () => {
    const codes = (filing: unknown) => splitFiling({ filing }).findings.map(one => one.facts)
    expect(codes({ box: '3' })).toEqual([{ key: 'box', problem: 'unknown' }])
    expect(codes({ date: '2024-13-01' })).toEqual([{ key: 'date', problem: 'not-a-date' }])
    expect(codes({ note: [] })).toEqual([{ key: 'note', problem: 'not-text' }])
    expect(codes('x')).toEqual([{ key: 'filing', problem: 'not-text' }])
  })

  it('goes into CSV that no spreadsheet takes for formulas', () => {
    const filing = { archive: '', document: '', responsible: '=cmd()', title: '甲"乙,丙', date: '', note: '' }
    const csv = catalogCsv([{ output: 'a.pdf', pages: 2, filing }])
    expect(csv).toBe('\ufeff件号,档号,责任者,文号,题名,日期,页数,备注\r\n1,,\'=cmd(),,"甲""乙,丙",,2,\r\n')
  })
})

describe('the journal', () => {
  let folder = ''
  const head = { formpress: 1 as const, recipe: 'a'.repeat(64), inputs: 'b'.repeat(64) }
  const entry = (index: number): ManifestEntry => ({
    index,
    source: 'a.json',
    input: 'c'.repeat(64),
    output: `${index}.pdf`,
    findings: [],
  })
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'formpress-journal-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function opened() {
    const journal = await openJournal(folder, head)
    if (!journal.ok) throw new Error(JSON.stringify(journal.findings))
    return journal.value
  }

  it('goes on after a line that was cut off', async () => {
    const first = await opened()
    for (const index of [1, 2]) await first.append(entry(index))
    await first.close()
    await appendFile(join(folder, JOURNAL), '{"index":3,"sou')
    const second = await opened()
    expect([...second.known.keys()]).toEqual(['1.pdf', '2.pdf'])
    for (const index of [1, 2, 3]) await second.append(entry(index))
    await second.finish([])
    const manifest = parseManifest(await readFile(join(folder, MANIFEST), 'utf8'))
    expect(manifest?.entries.map(one => one.index)).toEqual([1, 2, 3])
    await expect(readFile(join(folder, JOURNAL))).rejects.toThrow('ENOENT')
  })

  it.each([0, 1, 2000])('becomes a manifest of %i forms', async count => {
    const journal = await opened()
    const entries = Array.from({ length: count }, (_, i) => ({ ...entry(i + 1), source: `第${i}号\n.json` }))
    for (const one of entries) await journal.append(one)
    await journal.finish([{ output: 'book.pdf', bytes: 1, sha256: 'd'.repeat(64) }])
    const manifest = parseManifest(await readFile(join(folder, MANIFEST), 'utf8'))
    expect(manifest?.entries).toEqual(entries)
    expect(manifest?.extras.map(one => one.output)).toEqual(['book.pdf'])
  })

  it.each([MANIFEST, JOURNAL])('leaves a %s of others alone', async name => {
    const text = '{ "name": "my-app" }\n'
    await writeFile(join(folder, name), text)
    const journal = await openJournal(folder, head)
    expect(journal.findings.map(one => one.code)).toEqual(['batch.manifest-foreign'])
    expect(await readFile(join(folder, name), 'utf8')).toBe(text)
  })

  it('is led out of its folder by no name in it', async () => {
    const printed = (output: string) => ({ ...entry(1), output })
    const entries = ['../a.pdf', '/etc/a.pdf', 'b\\a.pdf', '..', 'ok.pdf'].map(printed)
    await writeFile(join(folder, MANIFEST), JSON.stringify({ ...head, entries, extras: [] }))
    const record = await readRecord(folder)
    expect(record.ok && [...record.value.known.keys()]).toEqual(['ok.pdf'])
  })
})
