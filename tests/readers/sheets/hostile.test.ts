/** Workbooks from strangers: whatever is in them ends in findings, in bounded time and memory. */
import * as SheetJs from '@e965/xlsx'
import fc from 'fast-check'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../../../src/diagnostics/finding.ts'
import { LIMITS } from '../../../src/geometry/limits.ts'
import type { Workbook } from '../../../src/readers/sheets/types.ts'
import { readWorkbook } from '../../../src/readers/sheets/workbook/read-workbook.ts'
import { readXls } from '../../../src/readers/sheets/workbook/xls.ts'
import { crc32 } from '../../../src/readers/sheets/workbook/zip.ts'
import { cpuMs } from '../../support/cpu-time.ts'
import { bookOf, handMade, partsOf, rowsXml } from './books.ts'

const read = (bytes: Uint8Array): Promise<Outcome<Workbook>> => readWorkbook(bytes, readXls)
const codes = async (bytes: Uint8Array) => (await read(bytes)).findings.map(f => f.code)

/** An archive made by hand, whose directory may lie. */
interface Entry {
  readonly name: string
  readonly content: Uint8Array
  /** Sizes and checksum that the directory claims instead of the true ones. */
  readonly claims?: { readonly size?: number; readonly checksum?: number; readonly flags?: number }
}

function archive(entries: readonly Entry[]): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content, claims = {} } of entries) {
    const data = deflateSync(content)
    const checksum = claims.checksum ?? crc32(content)
    const sizes = [checksum, data.length, claims.size ?? content.length]
    const head = [20, claims.flags ?? 0, 8, 0, 0]
    locals.push(fields([0x04034b50], head, sizes, [name.length, 0]), strToU8(name), data)
    directory.push(
      fields([0x02014b50], [20, ...head], sizes, [name.length, 0, 0, 0, 0], [0, offset]),
      strToU8(name),
    )
    offset += 30 + name.length + data.length
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  const end = fields([0x06054b50], [0, 0, entries.length, entries.length], [size, offset], [0])
  return Buffer.concat([...locals, ...directory, end])
}

/** Little-endian fields: groups alternate between 4 and 2 bytes as in a zip's headers. */
function fields(...groups: readonly (readonly number[])[]): Uint8Array {
  return Buffer.concat(
    groups.map((group, i) => {
      const width = i % 2 === 0 ? 4 : 2
      const bytes = Buffer.alloc(group.length * width)
      for (const [k, value] of group.entries()) {
        if (width === 4) bytes.writeUInt32LE(value >>> 0, k * 4)
        else bytes.writeUInt16LE(value, k * 2)
      }
      return bytes
    }),
  )
}

const workbookEntries = (sheet: string): readonly Entry[] =>
  Object.entries(partsOf({ sheet })).map(([name, content]) => {
    if (!(content instanceof Uint8Array)) throw new TypeError(name)
    return { name, content }
  })

const replaced = (sheet: string, name: string, change: (entry: Entry) => Entry) =>
  archive(workbookEntries(sheet).map(entry => (entry.name === name ? change(entry) : entry)))

const SHEET = 'xl/worksheets/sheet1.xml'
const GOOD = rowsXml('<c><v>1</v></c>')

/** Runs something and says how many milliseconds it took. */
async function timed<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const start = cpuMs()
  const result = await run()
  return { result, ms: cpuMs() - start }
}

describe('an archive', () => {
  it('made by hand reads as one made by a library', async () => {
    expect((await read(archive(workbookEntries(GOOD)))).ok).toBe(true)
  })

  it('that claims to inflate to more than the limit is not inflated', async () => {
    const size = LIMITS.sheetInflatedBytes + 1
    const { result, ms } = await timed(() =>
      read(replaced(GOOD, SHEET, entry => ({ ...entry, claims: { size } }))),
    )
    expect(result.findings).toMatchObject([
      { code: 'sheet.inflates', facts: { limit: LIMITS.sheetInflatedBytes } },
    ])
    expect(ms).toBeLessThan(500)
  })

  it('that inflates to more than it claims is refused before it has', async () => {
    const bomb = replaced('', SHEET, entry => ({
      ...entry,
      content: new Uint8Array(100 * 1024 * 1024),
      claims: { size: 1000 },
    }))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().rss
    const { result, ms } = await timed(() => read(bomb))
    expect(result.findings).toMatchObject([{ code: 'sheet.damaged', facts: { problem: 'zip-entry' } }])
    expect(ms).toBeLessThan(500)
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  })

  it('may hold what it likes where nobody looks', async () => {
    const image: Entry = { name: 'xl/media/image1.png', content: strToU8('x'), claims: { size: 0xfffffff0 } }
    expect((await read(archive([...workbookEntries(GOOD), image]))).ok).toBe(true)
  })

  it.each([
    ['a wrong checksum', { checksum: 1 }],
    ['a size too small', { size: 10 }],
    ['a size too large', { size: 100_000 }],
    ['encryption', { flags: 1 }],
  ])('with %s in its directory is damaged', async (_, claims) => {
    expect(await codes(replaced(GOOD, SHEET, entry => ({ ...entry, claims })))).toEqual(['sheet.damaged'])
  })

  it('with two parts of one name is refused', async () => {
    const entries = workbookEntries(GOOD)
    const twice = entries.map(entry => ({ ...entry, name: entry.name.toUpperCase() }))
    expect((await read(archive([...entries, ...twice]))).findings).toMatchObject([
      { facts: { problem: 'zip-names' } },
    ])
  })

  it.each([
    ['docx', { 'word/document.xml': strToU8('<a/>') }],
    ['pptx', { 'ppt/presentation.xml': strToU8('<a/>') }],
  ])('of another kind is named: %s', async (kind, parts) => {
    expect((await read(zipSync(parts))).findings).toMatchObject([
      { code: 'sheet.kind-unsupported', facts: { kind } },
    ])
  })

  it('of nothing known is no workbook', async () => {
    expect((await read(zipSync({ 'a.txt': strToU8('a') }))).findings).toMatchObject([
      { facts: { problem: 'no-workbook' } },
    ])
  })
})

describe('XML', () => {
  const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const parts = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET]

  it.each(parts)('with entities is refused in %s', async part => {
    const declared = replaced(GOOD, part, ({ name, content }) => ({
      name,
      content: strToU8(new TextDecoder().decode(content).replace('?>', `?>${entity}`)),
    }))
    expect((await read(declared)).findings).toMatchObject([{ code: 'sheet.entities', facts: { part } }])
  })

  it('that grows by entities inside of entities is refused at once', async () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    )
    const bytes = replaced('', SHEET, ({ name }) => ({
      name,
      content: strToU8(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l30;</a>`),
    }))
    const { result, ms } = await timed(() => read(bytes))
    expect(result.findings).toMatchObject([{ code: 'sheet.entities' }])
    expect(ms).toBeLessThan(500)
  })

  it('that is nested without end is refused, and not kept', async () => {
    const { result, ms } = await timed(() => read(handMade({ sheet: '<a>'.repeat(3_000_000) })))
    expect(result.findings).toMatchObject([{ code: 'sheet.damaged', facts: { problem: 'too-deep' } }])
    expect(ms).toBeLessThan(500)
    const legal = '<a>'.repeat(900) + '</a>'.repeat(900)
    expect((await read(handMade({ sheet: rowsXml('<c><v>1</v></c>') + legal }))).ok).toBe(true)
  })

  it.each([
    ['cut off', rowsXml('<c><v>1</v></c>').slice(0, -8)],
    ['not closed', '<sheetData><row><c></row></sheetData>'],
    ['a cell twice', rowsXml('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    ['a text that is not there', rowsXml('<c t="s"><v>7</v></c>')],
    ['a number that is none', rowsXml('<c><v>12a</v></c>')],
    ['a row that cannot be', '<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>'],
    ['a cell that cannot be', rowsXml('<c r="AAAA1"><v>1</v></c>')],
  ])('%s refuses the workbook, which is not read in part', async (_, sheet) => {
    expect((await read(handMade({ sheet }))).findings).toMatchObject([
      { code: 'sheet.damaged', facts: { problem: 'content' } },
    ])
  })

  it('in another encoding is refused', async () => {
    const utf16 = replaced('', SHEET, ({ name }) => ({
      name,
      content: Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0),
    }))
    expect((await read(utf16)).findings).toMatchObject([{ facts: { problem: 'text-encoding' } }])
  })

  it('with the names of an object’s own works reads as any other', async () => {
    const sheets = '<sheet name="__proto__" sheetId="1" r:id="rId1"/>'
    const outcome = await read(
      handMade({ sheets, sheet: rowsXml('<c t="inlineStr"><is><t>__proto__</t></is></c>') }),
    )
    expect(outcome.ok && outcome.value.sheets.map(s => [s.name, s.rows[0]?.cells[0]?.shown])).toEqual([
      ['__proto__', '__proto__'],
    ])
    expect(Object.prototype).not.toHaveProperty('kind')
  })
})

describe('a sheet', () => {
  it.each([
    ['empty rows', (row: number) => `<row r="${row}" spans="1:3" ht="14"/>`],
    ['rows of blank cells', (row: number) => `<row r="${row}"><c r="A${row}" s="1"/></row>`],
  ])('of 1,000,000 %s takes little time and memory', async (_, row) => {
    const rows = Array.from({ length: 1_000_000 }, (_, i) => row(i + 2)).join('')
    const bytes = handMade({ sheet: `<sheetData><row r="1"><c><v>1</v></c></row>${rows}</sheetData>` })
    const before = process.memoryUsage().rss
    const { result, ms } = await timed(() => read(bytes))
    expect(result.ok && result.value.sheets[0]?.rows.length).toBe(1)
    expect(ms).toBeLessThan(10_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  it('with more cells than the limit is refused', async () => {
    const row = '<c><v>1</v></c>'.repeat(100)
    const sheet = `<sheetData>${`<row>${row}</row>`.repeat(LIMITS.sheetCells / 100 + 1)}</sheetData>`
    expect(await codes(handMade({ sheet }))).toEqual(['sheet.too-many-cells'])
  })

  it('with a cell in its last corner is read, and the cell named', async () => {
    const sheet =
      '<sheetData><row r="1"><c><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row></sheetData>'
    const outcome = await read(handMade({ sheet }))
    expect(outcome.ok && outcome.value.sheets[0]?.rows.map(r => r.index)).toEqual([0, 1_048_575])
    expect(outcome.findings).toMatchObject([
      { code: 'sheet.too-many-columns', severity: 'warning', at: { cell: '预算' } },
    ])
  })
})

describe('a file', () => {
  it('of 200 MB is refused without being read', async () => {
    const { result, ms } = await timed(() => read(new Uint8Array(200 * 1024 * 1024)))
    expect(result.findings).toMatchObject([{ code: 'file.too-large' }])
    expect(ms).toBeLessThan(100)
  })

  it('of nothing is empty', async () => {
    expect(await codes(new Uint8Array())).toEqual(['file.empty'])
  })

  it('that is locked is named, in both formats', async () => {
    const container = SheetJs.CFB.utils.cfb_new()
    SheetJs.CFB.utils.cfb_add(container, '/EncryptionInfo', Uint8Array.from([4, 0, 4, 0]))
    SheetJs.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(64))
    expect(await codes(new Uint8Array(SheetJs.CFB.write(container, { type: 'array' })))).toEqual([
      'sheet.encrypted',
    ])
    const old = SheetJs.CFB.utils.cfb_new()
    const bof = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    const filepass = [0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x34, 0x12, 0x78, 0x56]
    SheetJs.CFB.utils.cfb_add(old, '/Workbook', Uint8Array.from([...bof, ...filepass, 0x0a, 0, 0, 0]))
    expect(await codes(new Uint8Array(SheetJs.CFB.write(old, { type: 'array' })))).toEqual([
      'sheet.encrypted',
    ])
  })

  it.each([
    ['text', strToU8('项目名称,金额\n'), 'sheet.damaged'],
    ['a web page', strToU8('<html><table></table></html>'), 'sheet.kind-unsupported'],
    ['XML', strToU8('<?xml version="1.0"?><Workbook/>'), 'sheet.kind-unsupported'],
    ['PDF', strToU8('%PDF-1.7'), 'sheet.kind-unsupported'],
    ['bytes', Uint8Array.of(1, 2, 0, 3), 'sheet.kind-unsupported'],
    ['xlsb', bookOf([{ name: 'a', rows: [['x']] }], { type: 'xlsb' }), 'sheet.kind-unsupported'],
    ['ods', bookOf([{ name: 'a', rows: [['x']] }], { type: 'ods' }), 'sheet.kind-unsupported'],
  ])('of %s is no workbook', async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code])
  })
})

describe('damage of any kind', () => {
  // The library for old workbooks remarks on records that it does not know.
  const silenced = vi.spyOn(console, 'error')
  beforeAll(() => {
    silenced.mockImplementation(() => undefined)
  })
  afterAll(() => silenced.mockRestore())

  const rows = [
    ['项目名称', '金额', '日期'],
    ['工伤鉴定', 12.5, { t: 'n', v: 45292, z: 'yyyy-mm-dd' } as const],
    ['业务培训', true, { t: 'e', v: 23 } as const],
  ]
  const books = (['xlsx', 'xls'] as const).map(
    type => [type, bookOf([{ name: '预算', rows, merges: ['A2:A3'] }], { type })] as const,
  )

  it.each(books)('to an %s never throws, and takes no time', async (_, whole) => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    const cut = fc.option(fc.nat(whole.length), { nil: whole.length })
    await fc.assert(
      fc.asyncProperty(changes, cut, async (bytes, length) => {
        const damaged = whole.slice(0, length)
        for (const [at, byte] of bytes) if (at < damaged.length) damaged[at] = byte
        const { result, ms } = await timed(() => read(damaged))
        expect(result.ok || result.findings.length > 0).toBe(true)
        expect(ms).toBeLessThan(5000)
      }),
      { numRuns: 400 },
    )
  })

  it('to the XML of a sheet never throws', async () => {
    const xml = rowsXml(
      '<c r="A1" t="s" s="1"><f>[1]A!A1</f><v>0</v></c><c t="inlineStr"><is><t>文</t></is></c>',
      '<c r="B2"><v>1</v></c>',
    )
    const piece = fc.constantFrom(
      '<c>',
      '</c>',
      '<row r="0">',
      '</row>',
      '<v>',
      '</v>',
      ' r="A1"',
      ' t="s"',
      '&lt;',
      '&#0;',
      '<![CDATA[',
      ']]>',
      '"',
      '<',
      '>',
      'é',
      '𠮷',
    )
    const edits = fc.array(fc.tuple(fc.nat(xml.length), piece, fc.nat(6)), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(edits, async all => {
        const sheet = all.reduce(
          (text, [at, put, drop]) => text.slice(0, at) + put + text.slice(at + drop),
          xml,
        )
        const outcome = await read(handMade({ sheet, texts: '<si><t>a</t></si>' }))
        expect(outcome.ok || outcome.findings.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
