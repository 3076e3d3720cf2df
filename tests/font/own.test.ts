/** The user's own fonts: by path, bytes or folder, from collections, under official names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { facesIn } from '../../src/font/collection.ts'
import { embeddingLimit } from '../../src/font/embedding.ts'
import { openPackageBook } from '../../src/font/load.node.ts'
import { readFaceNames } from '../../src/font/names.ts'
import type { OwnFonts } from '../../src/font/own.node.ts'
import { roleOf } from '../../src/font/role-names.ts'
import { writeSfnt } from '../../src/font/sfnt-file.ts'
import { bytesSource } from '../../src/font/source.ts'
import { tableOf } from '../../src/font/table.ts'
import type { FaceRole } from '../../src/font/types.ts'
import { CHARACTERS, format12, smallTables } from './small-font.ts'
import { collectionOf, counted, nameTable } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-own-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A small font of some names, with changes of its tables. */
function fontNamed(
  family: string,
  postscript: string,
  change: (tables: Map<string, Uint8Array>) => void = () => {},
) {
  const tables = smallTables()
  const names = [
    [1, family],
    [6, postscript],
  ] as const
  tables.set('name', nameTable(names))
  change(tables)
  return writeSfnt(tables)
}

function withFsType(fsType: number) {
  return (tables: Map<string, Uint8Array>) => {
    const os2 = Buffer.from(tables.get('OS/2') ?? [])
    os2.writeUInt16BE(fsType, 8)
    tables.set('OS/2', new Uint8Array(os2))
  }
}

function saved(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function chainOf(fonts: OwnFonts, role: FaceRole, codePoints: readonly number[] = CHARACTERS) {
  const book = await openPackageBook(fonts)
  if (!book.ok) throw new Error('no book')
  const { faces, missing, findings } = await book.value.chainFor(role, codePoints)
  return { ids: faces.map(face => face.id), names: faces.map(face => face.postscriptName), missing, findings }
}

const FANGSONG = fontNamed('仿宋_GB2312', 'FangSong_GB2312')
const COLLECTION = collectionOf([fontNamed('宋体', 'SimSun'), fontNamed('新宋体', 'NSimSun')])

describe('official names', () => {
  it.each([
    ['宋体', 'song'],
    ['SimSun', 'song'],
    ['STSong', 'song'],
    ['仿宋', 'fangsong'],
    ['FangSong', 'fangsong'],
    ['仿宋_GB2312', 'fangsong'],
    ['fangsong gb2312', 'fangsong'],
    ['楷体', 'kai'],
    ['KaiTi', 'kai'],
    ['楷体_GB2312', 'kai'],
    ['黑体', 'hei'],
    ['SimHei', 'hei'],
    ['小标宋', 'title'],
    ['方正小标宋简体', 'title'],
    ['FZXiaoBiaoSong-B05S', 'title'],
    ['FZXBSJW', 'title'],
    ['FZXBSJW--GB1-0', undefined],
    ['NSimSun', undefined],
    ['Comic Sans', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ])('%s stands for %s', (name, role) => {
    expect(roleOf(name)).toBe(role)
  })
})

describe('a font of the user’s', () => {
  it('comes before the built-in one of its role, which draws what it lacks, then song, then rare', async () => {
    const fonts = [{ role: '仿宋_GB2312', path: saved('fs.ttf', FANGSONG) }]
    const { ids, names, findings } = await chainOf(fonts, 'fangsong', [
      ...CHARACTERS,
      0x56db,
      0x2460,
      0x20bb7,
    ])
    expect(ids).toEqual(['own:0', 'builtin:fangsong', 'builtin:song', 'builtin:rare'])
    expect(names[0]).toBe('FangSong_GB2312')
    expect(findings).toEqual([])
  })

  it('is taken by path, by bytes and from a folder, which is all the same', async () => {
    const inside = join(folder, 'some')
    mkdirSync(inside)
    writeFileSync(join(inside, 'b.ttf'), FANGSONG)
    writeFileSync(join(inside, 'a.ttf'), fontNamed('Comic Sans', 'ComicSans'))
    writeFileSync(join(inside, 'readme.txt'), 'x')
    for (const fonts of [
      [saved('fs.ttf', FANGSONG)],
      [{ bytes: FANGSONG }],
      [{ role: 'fangsong', bytes: FANGSONG }],
      [inside],
    ]) {
      expect(await chainOf(fonts, 'fangsong')).toMatchObject({ ids: ['own:0'], findings: [] })
      expect(await chainOf(fonts, 'song')).toMatchObject({ ids: ['builtin:song'] })
    }
  })

  it('in a folder that is called like no official face is told in the list and left alone', async () => {
    const book = await openPackageBook([join(folder, 'some')])
    const listed = book.ok ? await book.value.list() : undefined
    expect(listed?.faces[0]).toMatchObject({ role: 'fangsong', file: 'b.ttf', packaged: undefined })
    expect(listed?.findings).toMatchObject([
      { severity: 'info', code: 'font.unplaced', facts: { file: 'a.ttf', names: ['Comic Sans'] } },
    ])
  })

  it('in a folder beside bold and italic ones of its family is the regular one', async () => {
    const inside = join(folder, 'family')
    mkdirSync(inside)
    const styled = (style: number) => (tables: Map<string, Uint8Array>) => {
      const head = Buffer.from(tables.get('head') ?? [])
      head.writeUInt16BE(style, 44)
      tables.set('head', new Uint8Array(head))
    }
    writeFileSync(join(inside, 'a-bold.ttf'), fontNamed('仿宋', 'FangSong-Bold', styled(1)))
    writeFileSync(join(inside, 'b-italic.ttf'), fontNamed('仿宋', 'FangSong-Italic', styled(2)))
    writeFileSync(join(inside, 'c-regular.ttf'), fontNamed('仿宋', 'FangSong', styled(0)))
    expect((await chainOf([inside], 'fangsong')).names).toEqual(['FangSong'])
    // By its role it is used whatever its style.
    const bold = { role: '仿宋', path: join(inside, 'a-bold.ttf') }
    expect((await chainOf([bold], 'fangsong')).names).toEqual(['FangSong-Bold'])
  })

  it('several of one role are tried in the order given', async () => {
    const bare = fontNamed('仿宋', 'First', tables => tables.set('cmap', format12([[0x4e00, 0x4e00, 1]])))
    const { ids, names } = await chainOf([{ role: '仿宋', bytes: bare }, { bytes: FANGSONG }], 'fangsong')
    expect(ids).toEqual(['own:0', 'own:1'])
    expect(names).toEqual(['First', 'FangSong_GB2312'])
  })

  it('of a role that does not exist is a mistake of the program', async () => {
    await expect(openPackageBook([{ role: 'comic', bytes: FANGSONG }])).rejects.toThrow(FormError)
  })

  it.each([
    ['a file that is not there', () => [join(folder, 'none.ttf')], 'font.unreadable'],
    [
      'a role’s file that is not there',
      () => [{ role: 'song', path: join(folder, 'none.ttf') }],
      'font.unreadable',
    ],
    ['a file whose names say nothing', () => [{ bytes: fontNamed('Comic', 'Comic') }], 'font.role-unclear'],
    ['something else', () => [{ role: 'song', bytes: new Uint8Array(100) }], 'font.unsupported'],
    ['an empty file', () => [{ role: 'song', bytes: new Uint8Array(0) }], 'font.unsupported'],
    ['a folder as a role', () => [{ role: 'song', path: folder }], 'font.unreadable'],
  ] as const)('is refused where it is %s', async (_, fonts, code) => {
    const { findings } = await chainOf(fonts(), 'song')
    expect(findings).toMatchObject([{ severity: 'error', code }])
  })

  it.each([
    ['wOFF', 'WOFF'],
    ['wOF2', 'WOFF2'],
    ['OTTO', 'CFF'],
  ])('of kind %s is refused by name', async (tag, format) => {
    const bytes = Uint8Array.from(FANGSONG)
    bytes.set(Buffer.from(tag, 'latin1'))
    const { findings } = await chainOf([{ role: 'fangsong', bytes }], 'fangsong')
    expect(findings).toMatchObject([{ code: 'font.unsupported', facts: { format } }])
  })

  it('with CFF outlines is found by its names, and refused when its role is used', async () => {
    const inside = join(folder, 'cff')
    mkdirSync(inside)
    const bytes = Uint8Array.from(FANGSONG)
    bytes.set(Buffer.from('OTTO', 'latin1'))
    writeFileSync(join(inside, 'a.otf'), bytes)
    expect((await chainOf([inside], 'song')).findings).toEqual([])
    expect((await chainOf([inside], 'fangsong')).findings).toMatchObject([{ code: 'font.unsupported' }])
  })

  it('that is variable is drawn as its default instance, which is told', async () => {
    const bytes = fontNamed('黑体', 'SimHei', tables => tables.set('fvar', new Uint8Array(16)))
    const { ids, findings } = await chainOf([{ bytes }], 'hei')
    expect(ids).toEqual(['own:0'])
    expect(findings).toMatchObject([{ severity: 'info', code: 'font.variable' }])
  })
})

describe('a collection', () => {
  const path = () => saved('simsun.ttc', COLLECTION)

  it('gives the face of a number or a name, or the one called like its role', async () => {
    for (const [pick, name] of [
      [{}, 'SimSun'],
      [{ index: 0 }, 'SimSun'],
      [{ index: 1 }, 'NSimSun'],
      [{ name: '新宋体' }, 'NSimSun'],
      [{ name: 'nsimsun' }, 'NSimSun'],
    ] as const) {
      const { names } = await chainOf([{ role: 'song', path: path(), ...pick }], 'song')
      expect(names).toEqual([name])
    }
    const turned = collectionOf([fontNamed('新宋体', 'NSimSun'), fontNamed('宋体', 'SimSun')])
    expect((await chainOf([{ bytes: turned }], 'song')).names).toEqual(['SimSun'])
    expect((await chainOf([{ role: '宋体', bytes: turned }], 'song')).names).toEqual(['SimSun'])
  })

  it.each([
    [{ index: 2 }, '2'],
    [{ index: -1 }, '-1'],
    [{ index: 0.5 }, '0.5'],
    [{ name: '楷体' }, '楷体'],
  ])('lists what it holds where %o is not in it', async (pick, wanted) => {
    const { findings } = await chainOf([{ role: 'song', path: path(), ...pick }], 'song')
    expect(findings).toMatchObject([
      { code: 'font.face-missing', facts: { file: 'simsun.ttc', wanted, faces: ['宋体', '新宋体'] } },
    ])
  })

  it.each([
    ['counts more faces than any', (b: Buffer) => b.writeUInt32BE(0xffff_ffff, 8), 'invalid'],
    ['counts none', (b: Buffer) => b.writeUInt32BE(0, 8), 'invalid'],
  ] as const)('that %s is a finding', async (_, damage, problem) => {
    const bytes = Buffer.from(COLLECTION)
    damage(bytes)
    const { findings } = await chainOf([{ role: 'song', bytes }], 'song')
    expect(findings).toMatchObject([{ code: 'font.broken', facts: { table: 'ttcf', problem } }])
  })

  it('whose face is a collection again is refused', async () => {
    const bytes = Buffer.from(COLLECTION)
    bytes.writeUInt32BE(0, 12)
    const { findings } = await chainOf([{ role: 'song', bytes, index: 0 }], 'song')
    expect(findings).toMatchObject([{ code: 'font.unsupported', facts: { format: 'TTC' } }])
  })
})

describe('what a maker allows', () => {
  it.each([
    [0x0000, undefined],
    [0x0002, 'restricted'],
    [0x0004, undefined],
    [0x0008, undefined],
    // Of several permissions the least restrictive holds (OS/2 before version 3).
    [0x0006, undefined],
    [0x0100, 'no-subset'],
    [0x0108, 'no-subset'],
    [0x0200, 'bitmaps-only'],
    [0x0302, 'restricted'],
  ])('by fsType %i is %s', (fsType, limit) => {
    expect(embeddingLimit(fsType)).toBe(limit)
  })

  it('is a finding, and lets a font pass that is licensed', async () => {
    const bytes = fontNamed('仿宋', 'FangSong', withFsType(2))
    expect((await chainOf([{ bytes }], 'fangsong')).findings).toMatchObject([
      { severity: 'error', code: 'font.embedding', facts: { limit: 'restricted', fsType: '0x0002' } },
    ])
    const licensed = await chainOf([{ bytes, licensed: true }], 'fangsong')
    expect(licensed).toMatchObject({ ids: ['own:0'], findings: [] })
  })
})

describe('a font from a stranger', () => {
  it('with 256 faces whose names are megabytes long is placed by reading little', async () => {
    const face = writeSfnt(smallTables().set('name', new Uint8Array(4_000_000)))
    const collection = Buffer.from(collectionOf([face]))
    const header = Buffer.alloc(12 + 256 * 4)
    collection.copy(header, 0, 0, 12)
    header.writeUInt32BE(256, 8)
    for (let i = 0; i < 256; i++) header.writeUInt32BE(header.length, 12 + i * 4)
    const bytes = new Uint8Array(Buffer.concat([header, face]))
    const { source, bytes: read } = counted(bytesSource(bytes))
    const places = facesIn(source, 'a.ttc')
    expect(places.ok && places.value.length).toBe(256)
    expect(read()).toBeLessThan(256 * 200_000)
  })

  it('never throws and always ends, whatever bytes of it are changed', async () => {
    const change = fc.record({ at: fc.nat(COLLECTION.length - 1), value: fc.nat(255) })
    // The collection's header, its directories and its names decide what is found at all.
    const early = fc.record({ at: fc.nat(300), value: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff) })
    const changes = fc.array(fc.oneof(change, early), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.constantFrom({}, { index: 1 }, { name: 'NSimSun' }),
        async (list, pick) => {
          const bytes = Uint8Array.from(COLLECTION)
          for (const { at, value } of list) bytes[at] = value
          const { ids, findings } = await chainOf([{ role: 'song', bytes, ...pick }], 'song')
          expect(ids.length + findings.length).toBeGreaterThan(0)
          for (const finding of findings) expect(finding.code).toMatch(/^font\./)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('named in a table that counts more names than it has is read to a bound', () => {
    const table = Buffer.from(nameTable([[1, '宋体']]))
    table.writeUInt16BE(0xffff, 2)
    expect(readFaceNames(tableOf(table))).toEqual(['宋体'])
    // Control characters and marks that turn the order of reading are left out of what people are shown.
    expect(readFaceNames(tableOf(nameTable([[4, 'Sim\u202eSun\u0007']])))).toEqual(['SimSun'])
  })
})
