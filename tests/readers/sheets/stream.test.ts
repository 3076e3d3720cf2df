/** Files of very many declarations are read one after another, in constant memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Source } from '../../../src/declaration/types.ts'
import type { Finding } from '../../../src/diagnostics/finding.ts'
import { LIMITS } from '../../../src/geometry/limits.ts'
import type { KnownForm } from '../../../src/readers/imported.ts'
import type { OpenBytes } from '../../../src/readers/sheets/csv/read-csv.node.ts'
import {
  openFile,
  type StreamKind,
  streamDeclarations,
  streamKindOf,
} from '../../../src/readers/sheets/stream.node.ts'
import { knownForms } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-stream-'))
let forms: readonly KnownForm[]
beforeAll(async () => {
  forms = (await knownForms()).filter(({ template }) => template.form === 'shanghai-project-target')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened = (text: string | Uint8Array, size = 65_536): OpenBytes =>
  async function* () {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }

async function all(open: OpenBytes, kind: StreamKind, file = `a.${kind}`) {
  const sources: Source[] = []
  const findings: Finding[] = []
  for await (const reading of streamDeclarations(open, { file, kind, forms })) {
    sources.push(...reading.sources)
    findings.push(...reading.findings)
  }
  return { sources, findings }
}

const NAMES =
  '年度,项目名称,主管部门,实施单位,项目总目标,年度总体目标,项目资金总额,一级指标,二级指标,三级指标,指标值'
const project = (i: number) =>
  `2024,项目${i},某局,某中心,目标,目标,"1,000.00",产出指标,数量指标,数量,≥${i}.00(件)`

describe('NDJSON', () => {
  it('gives every line its place, whatever the pieces it comes in', async () => {
    const text = '\ufeff{"form":"a","year":1}\r\n\r\n[{"form":"b"},{"form":"c"}]\n{"form":"d"}'
    for (const size of [1, 5, 65_536]) {
      const { sources, findings } = await all(opened(text, size), 'ndjson')
      expect(findings).toEqual([])
      expect(sources.map(s => [s.data, s.locate('form').line])).toEqual([
        [{ form: 'a', year: 1 }, 1],
        [{ form: 'b' }, 3],
        [{ form: 'c' }, 3],
        [{ form: 'd' }, 4],
      ])
    }
  })

  it('loses one line to a fault in it, and no other', async () => {
    const bad = new Uint8Array([0x7b, 0xd6, 0xd0, 0x7d, 0x0a])
    const long = `"${'x'.repeat(LIMITS.recordLength)}"\n`
    const bytes = Buffer.concat([Buffer.from('{"a":1}\n{"a":\n'), bad, Buffer.from(`${long}{"a":2}\n`)])
    const { sources, findings } = await all(opened(bytes), 'ndjson')
    expect(sources.map(s => s.data)).toEqual([{ a: 1 }, { a: 2 }])
    expect(findings.map(f => [f.code, f.at.line])).toEqual(
      expect.arrayContaining([
        ['file.syntax', 2],
        ['file.not-utf8', 3],
        ['file.line-too-long', 4],
      ]),
    )
    expect(new Set(findings.map(f => f.at.line))).toEqual(new Set([2, 3, 4]))
  })
})

describe('CSV', () => {
  it('gives a project as soon as the next one begins, with its cells', async () => {
    const text = `${NAMES}\n${project(1)}\n,,,,,,,,,第二,及时\n${project(2)}\n`
    const { sources, findings } = await all(opened(text, 7), 'csv')
    expect(sources.map(({ data }) => data)).toMatchObject([
      {
        form: 'shanghai-project-target',
        year: 2024,
        name: '项目1',
        indicators: [{ name: '数量' }, { level1: '产出指标', name: '第二', target: '及时' }],
      },
      { name: '项目2', funds: { project: { total: '1000.00' } }, indicators: [{ name: '数量' }] },
    ])
    expect(sources[0]?.locate('indicators[1].target')).toEqual({ file: 'a.csv', line: 3, cell: 'K3' })
    expect(sources[1]?.locate('funds.project.total')).toEqual({ file: 'a.csv', line: 4, cell: 'G4' })
    expect(findings.map(f => f.code)).toEqual([
      'sheet.column-taken',
      'sheet.level-carried',
      'sheet.level-carried',
    ])
  })

  it('finds what keeps a table from being read, and gives nothing then', async () => {
    const { sources, findings } = await all(
      opened(`${NAMES.replace('项目名称', '名字')}\n${project(1)}\n`),
      'csv',
    )
    expect(sources).toEqual([])
    expect(findings.map(f => f.code)).toContain('sheet.columns-missing')
    expect((await all(opened(''), 'csv')).findings).toMatchObject([{ code: 'file.empty' }])
  })

  it('ends at a quotation mark that never closes, after what stands before it', async () => {
    for (const rows of [2, 100]) {
      const before = Array.from({ length: rows }, (_, i) => project(i)).join('\n')
      const { sources, findings } = await all(opened(`${NAMES}\n${before}\n2024,"项目\n`), 'csv')
      expect(sources).toHaveLength(rows)
      expect(findings.at(-1)).toMatchObject({ code: 'sheet.csv-broken', at: { line: rows + 2 } })
    }
  })
})

describe('100,000 declarations', () => {
  const LINES = 100_000
  /** Long enough that a reader which kept them would show it. */
  const goal = (i: number) => `第${i}项目标`.repeat(60)
  const line = (kind: StreamKind, i: number) =>
    kind === 'csv'
      ? project(i).replace('目标', goal(i))
      : JSON.stringify({ form: 'x', year: 2024, name: `项目${i}`, goals: goal(i) })

  async function* generated(kind: StreamKind): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    if (kind === 'csv') yield encoder.encode(`${NAMES}\n`)
    for (let i = 0; i < LINES; i += 100) {
      const lines = Array.from({ length: 100 }, (_, k) => line(kind, i + k))
      yield encoder.encode(`${lines.join('\n')}\n`)
    }
  }

  it.each(['ndjson', 'csv'] as const)('of %s pass in constant memory', async kind => {
    let count = 0
    let base = 0
    let most = 0
    let errors = 0
    const options = { file: 'many', kind, forms }
    for await (const { sources, findings } of streamDeclarations(() => generated(kind), options)) {
      count += sources.length
      errors += findings.filter(f => f.severity === 'error').length
      if (sources.length === 0 || count % 5000 !== 0) continue
      const megabytes = process.memoryUsage().rss / 1024 / 1024
      if (count === 25_000) base = megabytes
      most = Math.max(most, megabytes)
    }
    expect([count, errors]).toEqual([LINES, 0])
    expect(base).toBeGreaterThan(0)
    expect(most - base).toBeLessThan(80)
  })
})

describe('a file', () => {
  it('is read from disk, and known by its name', async () => {
    const file = join(folder, 'a.csv')
    writeFileSync(file, `${NAMES}\n${project(1)}\n`)
    expect((await all(openFile(file), 'csv')).sources).toHaveLength(1)
    const kinds = ['a.ndjson', 'A.JSONL', 'b.csv', 'c.json', 'csv'].map(streamKindOf)
    expect(kinds).toEqual(['ndjson', 'ndjson', 'csv', undefined, undefined])
  })
})
