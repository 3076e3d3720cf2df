/** CSV files in the encodings and dialects that spreadsheets and systems write. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/diagnostics/finding.ts'
import { LIMITS } from '../../../src/geometry/limits.ts'
import { type CsvRow, readCsv } from '../../../src/readers/sheets/csv/read-csv.node.ts'
import { encodeGb18030 } from './gb18030.ts'

interface Read {
  readonly rows: readonly CsvRow[]
  readonly findings: readonly Finding[]
}

/** Reads bytes, handed over in pieces of a size. */
async function read(content: string | Uint8Array, size = 65_536): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const rows: CsvRow[] = []
  const findings: Finding[] = []
  async function* open() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  for await (const item of readCsv(open)) {
    if ('row' in item) rows.push(item.row)
    else findings.push(item.finding)
  }
  return { rows, findings }
}

const texts = ({ rows }: Read) => rows.map(row => row.cells.map(cell => cell?.shown ?? ''))
const codes = ({ findings }: Read) => findings.map(finding => finding.code)

const TABLE = '项目名称,金额\r\n工伤鉴定,"1,234.00"\r\n业务培训,50\r\n'
const EXPECTED = [
  ['项目名称', '金额'],
  ['工伤鉴定', '1,234.00'],
  ['业务培训', '50'],
]

const utf16 = (text: string, little: boolean) => {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return Uint8Array.from([0xfeff, ...units].flatMap(u => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])))
}

describe('a CSV file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TABLE)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${TABLE}`)],
    ['GB 18030', encodeGb18030(TABLE)],
    ['UTF-16 LE', utf16(TABLE, true)],
    ['UTF-16 BE', utf16(TABLE, false)],
  ])('is read in %s, however it is cut into pieces', async (_, bytes) => {
    for (const size of [1, 3, 7, 65_536]) {
      const got = await read(bytes, size)
      expect(got.findings).toEqual([])
      expect(texts(got)).toEqual(EXPECTED)
    }
  })

  it.each(['\t', ';'])('is read with %j between its cells', async delimiter => {
    const table = TABLE.replaceAll(',', delimiter).replace(`"1${delimiter}234`, '"1,234')
    for (const size of [1, 65_536]) expect(texts(await read(table, size))).toEqual(EXPECTED)
  })

  it.each(['\n', '\r', '\r\n'])('has any line ends: %j', async end => {
    expect(texts(await read(TABLE.replaceAll('\r\n', end), 1))).toEqual(EXPECTED)
  })

  it('counts rows as a spreadsheet shows them and lines as an editor does', async () => {
    const plain = await read('a,b\n\n"x\ny",1\n,\nz,3')
    expect(plain.rows.map(({ index, line, width }) => [index, line, width])).toEqual([
      [0, 1, 2],
      [2, 3, 2],
      [4, 6, 2],
    ])
  })

  it('takes quotation marks inside of a cell as text, and guards off', async () => {
    expect(texts(await read('a,b\n5" 管,="0012"\n"他说""好""",\t310101'))).toEqual([
      ['a', 'b'],
      ['5" 管', '0012'],
      ['他说"好"', '310101'],
    ])
  })

  it('says where a quotation mark opens that never closes, and loses nothing before it', async () => {
    const got = await read('a,b\n1,2\n3,"4\n5,6\n')
    expect(texts(got)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(got.findings).toMatchObject([{ code: 'sheet.csv-broken', at: { line: 3 } }])
  })

  it('stops at a record over the limit', async () => {
    const got = await read(`a,b\n1,2\n3,"${'x'.repeat(LIMITS.recordLength + 1)}`)
    expect(texts(got)).toHaveLength(2)
    expect(got.findings).toMatchObject([
      { code: 'sheet.csv-broken', facts: { problem: 'record-too-long' }, at: { line: 3 } },
    ])
  })

  it('that mixes encodings is refused, with a line of each', async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('项目名称,金额\n'),
      ...encodeGb18030('工伤鉴定,1\n'),
      ...new TextEncoder().encode('业务培训,2\n'),
    ])
    const got = await read(bytes)
    expect(got.rows).toEqual([])
    expect(got.findings).toMatchObject([
      { code: 'sheet.encoding-mixed', facts: { utf8: 1, other: 2 }, at: { line: 2 } },
    ])
  })

  it('in no known encoding is refused', async () => {
    expect(codes(await read(Uint8Array.from([0x61, 0xff, 0xff, 0x0a])))).toEqual(['sheet.encoding-unknown'])
  })

  it('of nothing has no rows', async () => {
    expect(await read('')).toEqual({ rows: [], findings: [] })
  })
})

describe('GB 18030', () => {
  it('reads every character of the table of common Chinese characters', async () => {
    const characters = readFileSync('tests/data/tgh8105.txt', 'utf8').replace(/\s/g, '')
    expect(Array.from(characters).length).toBe(8105)
    expect(texts(await read(encodeGb18030(characters)))).toEqual([[characters]])
  })

  it('is told from UTF-8 for any Chinese table', async () => {
    const word = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(c => String.fromCharCode(c)),
      minLength: 3,
      maxLength: 12,
    })
    const table = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        const text = rows.map(row => row.join(',')).join('\n')
        expect(texts(await read(encodeGb18030(text)))).toEqual(rows)
        expect(texts(await read(text))).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })
})
