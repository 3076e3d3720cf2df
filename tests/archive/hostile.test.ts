/** Whatever is given to extract and verify, they end in findings, within bounds. */
import '../support/seed.ts'
import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/archive/extract.ts'
import { verify } from '../../src/archive/verify.ts'
import { latin1, PdfName, PdfRef } from '../support/pdf-syntax.ts'
import { rewritePdf } from '../support/rewrite-pdf.ts'
import { withContent } from './edit-pdf.ts'
import { press, printed } from './printed.ts'

let bytes: Uint8Array
beforeAll(async () => {
  bytes = await printed()
})

/** Extracts and verifies; neither may throw, and a file that is refused says why. */
async function codesOf(file: Uint8Array): Promise<readonly string[]> {
  const [out, { verdict, findings }] = [await extract(file), await verify(file, press)]
  if (!out.ok) expect(verdict).toBe('cannot-tell')
  expect(out.ok || out.findings.length > 0).toBe(true)
  if (verdict === 'differs' || verdict === 'cannot-tell') expect(findings.length).toBeGreaterThan(0)
  return findings.map(({ code }) => code)
}

/** A file of objects with a classic table; a stream's bytes stand behind its dictionary. */
function pdf(
  objects: Readonly<Record<number, string | readonly [string, Uint8Array]>>,
  trailer = '',
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: string[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [id, object] of Object.entries(objects)) {
    offsets.push(`${id} 1\n${String(length()).padStart(10, '0')} 00000 n \n`)
    const [value, stream] = typeof object === 'string' ? [object] : object
    parts.push(Buffer.from(`${id} 0 obj\n${value}\n`))
    if (stream) parts.push(Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n'))
    parts.push(Buffer.from('endobj\n'))
  }
  const start = length()
  parts.push(
    Buffer.from(`xref\n${offsets.join('')}trailer\n<</Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

/** The same file, its page painted on, and the kids of the objects of a type being those objects. */
function ownChild(file: Uint8Array, type: string, key: string): Uint8Array {
  return rewritePdf(file, objects => {
    for (const [id, { value, stream, ...object }] of objects) {
      if (!(value instanceof Map)) continue
      const name = value.get('Type')
      const kids = name instanceof PdfName && name.name === type ? [[key, [new PdfRef(id)]] as const] : []
      const painted = stream && latin1(stream).includes('/MCID') && `${latin1(stream)}0 0 9 9 re f\n`
      const bytes = painted ? Buffer.from(painted, 'latin1') : stream
      objects.set(id, { ...object, value: new Map([...value, ...kids]), ...(bytes ? { stream: bytes } : {}) })
    }
  })
}

describe('what is no file of ours', () => {
  it('is told: nothing, text, other files, half a file', async () => {
    expect(await codesOf(new Uint8Array(0))).toEqual(['archive.not-pdf'])
    expect(await codesOf(Buffer.from('{"form":"x"}'))).toEqual(['archive.not-pdf'])
    expect(await codesOf(Buffer.from('%PDF-1.7\n'))).toEqual(['archive.damaged'])
    for (let part = 1; part < 40; part++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 40))
      expect(await codesOf(cut), `${part}/40`).toEqual(['archive.damaged'])
    }
  })

  it('is told where it is encrypted', async () => {
    expect(await codesOf(pdf({ 1: '<<>>' }, '/Encrypt <</Filter /Standard>>'))).toEqual(['archive.encrypted'])
  })
})

describe('a file that leads in circles ends', () => {
  const files: Readonly<Record<string, Buffer>> = {
    'references to themselves': Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF'),
    'an object that is itself': pdf({ 1: '1 0 R' }),
    'a length that is its stream': pdf({ 1: ['<</Length 1 0 R>>', new Uint8Array(3)] }),
    'an object stream in itself': objectStreamInItself(),
    'names below themselves': pdf({ 1: '<</Names <</EmbeddedFiles 2 0 R>>>>', 2: '<</Kids [2 0 R 2 0 R]>>' }),
    'a deep value': pdf({ 1: '['.repeat(100_000) }),
    'a deep dictionary': pdf({ 1: '<</A'.repeat(100_000) }),
    'many kids': pdf({ 1: `<</AF [${'2 0 R '.repeat(10)}]>>`, 2: '<</EF <</F 2 0 R>>>>' }),
  }

  for (const [name, file] of Object.entries(files)) {
    it(name, async () => {
      const [code] = await codesOf(file)
      expect(['archive.damaged', 'archive.declaration-missing']).toContain(code)
    })
  }

  /** A cross-reference stream says that object 2 stands in object stream 2. */
  function objectStreamInItself(): Buffer {
    const entries = Buffer.from([0, 0, 0, 2, 2, 0, 2, 2, 0])
    const head = '%PDF-1.7\n3 0 obj\n<</Type /XRef /Size 3 /W [1 1 1] /Root 1 0 R /Length 9>>\nstream\n'
    const tail = '\nendstream\nendobj\nstartxref\n9\n%%EOF\n'
    return Buffer.concat([Buffer.from(head), entries, Buffer.from(tail)])
  }
})

describe('a file of ours that was broken', () => {
  it('ends in findings wherever bytes are changed', async () => {
    const edit = fc.record({ at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async edits => {
        const broken = Uint8Array.from(bytes)
        for (const { at, bytes: given } of edits) {
          const from = at % (broken.length - 8)
          broken.set(given, from)
        }
        await codesOf(broken)
      }),
      { numRuns: 40 },
    )
  })

  it('ends in findings whatever its pages say', async () => {
    const words = [
      'q',
      'Q',
      'BT',
      'ET',
      '[',
      '<<',
      '>>',
      '(',
      '<',
      '/F1',
      '1e9',
      'TJ',
      'cm',
      're',
      'BDC',
      'Do',
      '9 0 R',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 40 }), async said => {
        const file = await withContent(bytes, content => `${content}${said.join(' ')} `)
        await codesOf(file)
      }),
      { numRuns: 15 },
    )
    const many = {
      q: 'q '.repeat(100_000),
      paths: '0 0 m '.repeat(100_000),
      marks: '/P BMC '.repeat(100_000),
    }
    for (const [name, content] of Object.entries(many)) {
      const codes = await codesOf(await withContent(bytes, () => content))
      expect(['archive.damaged', 'archive.too-large'], name).toContain(codes[0])
    }
  })

  it('ends in findings where its pages or its structure lead in circles', async () => {
    expect(await codesOf(ownChild(bytes, 'Pages', 'Kids'))).toEqual(['archive.damaged'])
    // A page that differs has its cells named by the structure.
    expect(await codesOf(ownChild(bytes, 'StructTreeRoot', 'K'))).toEqual(['archive.damaged'])
  })

  it('does not inflate beyond its bound', async () => {
    const block = deflateRawSync(new Uint8Array(64 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
    const end = Buffer.from([1, 0, 0, 0xff, 0xff, 0, 0, 0, 0])
    const bomb = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 20 }, () => block), end])
    const stream = [
      `<</Subtype /application#2Fjson /Filter /FlateDecode /Length ${bomb.length}>>`,
      bomb,
    ] as const
    const file = {
      1: '<</AF [2 0 R]>>',
      2: '<</AFRelationship /Source /UF (declaration.json) /EF <</F 3 0 R>>>>',
    }
    expect((await extract(pdf({ ...file, 3: stream }))).findings).toMatchObject([
      { code: 'archive.too-large', facts: { what: 'inflated' } },
    ])
  })
})
