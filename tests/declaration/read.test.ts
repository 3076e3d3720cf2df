import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadOptions, readDeclarations } from '../../src/declaration/read.ts'
import { LIMITS } from '../../src/geometry/limits.ts'

const data = async (content: string | Uint8Array, options: ReadOptions = {}) =>
  (await readDeclarations(content, options)).sources.map(source => source.data)

const codes = async (content: string | Uint8Array, options: ReadOptions = {}) =>
  (await readDeclarations(content, options)).findings.map(finding => finding.code)

const bytes = (text: string) => new TextEncoder().encode(text)

describe('reading a file', () => {
  it('finds one declaration, a list of them, or one a line', async () => {
    expect(await data('{"a": 1}', { file: 'x.json' })).toEqual([{ a: 1 }])
    expect(await data('[{"a": 1}, {"a": 2}]', { file: 'x.json' })).toEqual([{ a: 1 }, { a: 2 }])
    expect(await data('{"a": 1}\n\n{"a": 2}\n', { file: 'x.ndjson' })).toEqual([{ a: 1 }, { a: 2 }])
    expect(await data('a: 1\n', { file: 'x.yml' })).toEqual([{ a: 1 }])
  })

  it('guesses the format from the content where the name does not say it', async () => {
    expect(await data('{"a": 1}\n{"a": 2}')).toEqual([{ a: 1 }, { a: 2 }])
    expect(await data('{"a": 1}\n{"a": 2}', { file: 'x.json' })).toEqual([{ a: 1 }, { a: 2 }])
    expect(await data('{\n"a": 1}')).toEqual([{ a: 1 }])
    expect(await data('a: 1')).toEqual([{ a: 1 }])
    expect(await data('{a: 1}', { format: 'yaml' })).toEqual([{ a: 1 }])
  })

  it('reads bytes as UTF-8 and says so where they are not', async () => {
    expect(await data(bytes('{"a": "甲"}'))).toEqual([{ a: '甲' }])
    const gb18030 = new Uint8Array([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d])
    expect(await codes(gb18030)).toEqual(['file.not-utf8'])
  })

  it('is not changed by a byte order mark or CR LF', async () => {
    const text = '[\n{"a": "x"},\n{"b": }]'
    const plain = await readDeclarations(text, {})
    for (const other of [`\ufeff${text}`, text.replaceAll('\n', '\r\n'), bytes(`\ufeff${text}`)]) {
      expect(await readDeclarations(other, {})).toEqual(plain)
    }
    expect(plain.findings[0]?.at).toEqual({ line: 3, column: 7 })
    expect(await data('\ufeff{"a": 1}\r\n{"a": 2}\r\n')).toEqual([{ a: 1 }, { a: 2 }])
    expect(await data(bytes('\ufeffa: 1\r\nb: 2\r\n'))).toEqual([{ a: 1, b: 2 }])
  })

  it('reads the good lines beside a bad one, and knows their numbers', async () => {
    const { sources, findings } = await readDeclarations('{"a": 1}\n{"a": }\n\n{"a": 3}\n', {
      file: 'x.ndjson',
    })
    expect(sources.map(source => source.data)).toEqual([{ a: 1 }, { a: 3 }])
    expect(sources.map(source => source.locate('a'))).toEqual([
      { file: 'x.ndjson', line: 1, column: 7 },
      { file: 'x.ndjson', line: 4, column: 7 },
    ])
    expect(findings).toMatchObject([{ code: 'file.syntax', at: { file: 'x.ndjson', line: 2, column: 7 } }])
  })

  it('starts the paths of a list’s declarations at each of them', async () => {
    const { sources } = await readDeclarations('[\n{"a": 1},\n{"list": [\n{"x": 1}]}]', {})
    expect(sources[1]?.locate('list[0].x')).toEqual({ line: 4, column: 7 })
    expect(sources[1]?.locate('')).toEqual({ line: 3, column: 1 })
  })

  it.each(['', ' \n', '[]', '\ufeff'])('says that nothing stands in %j', async text => {
    expect(await codes(text, { file: 'x.json' })).toEqual(['file.empty'])
  })

  it('refuses files over the limits before reading them', async () => {
    expect(await codes(new Uint8Array(LIMITS.fileBytes + 1))).toEqual(['file.too-large'])
    expect(await codes('好'.repeat(LIMITS.fileBytes / 3 + 1))).toEqual(['file.too-large'])
    const yaml = `a: ${'x'.repeat(LIMITS.yamlBytes)}`
    expect(await codes(yaml, { file: 'x.yaml' })).toEqual(['file.too-large'])
    expect(await codes(bytes(yaml), { file: 'x.yaml' })).toEqual(['file.too-large'])
  })

  it('reads a text of a megabyte', async () => {
    const goal = '目'.repeat(1_000_000)
    expect(await data(JSON.stringify({ goal }))).toEqual([{ goal }])
  })
})

const SAMPLE = JSON.stringify(
  {
    form: 'x',
    year: 2024,
    name: '甲',
    funds: { total: '1.00', other: null },
    list: [{ a: 1.5, b: true }, { a: -2e3 }],
  },
  null,
  1,
)

describe('hostile input', () => {
  it('of random bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('json', 'ndjson', 'yaml'),
        async (content, format) => {
          const { sources, findings } = await readDeclarations(content, { format })
          expect(sources.length + findings.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('made of good input by small damage never throws, and is located', async () => {
    const damage = fc.record({
      at: fc.nat(SAMPLE.length - 1),
      length: fc.nat(5),
      insert: fc.string({
        unit: fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"',
          '\\',
          '\n',
          '0',
          '-',
          '&',
          '*',
          '!',
          '|',
          'a',
          '\ud800',
        ),
      }),
    })
    await fc.assert(
      fc.asyncProperty(
        damage,
        fc.constantFrom('json', 'ndjson', 'yaml'),
        async ({ at, length, insert }, format) => {
          const text = SAMPLE.slice(0, at) + insert + SAMPLE.slice(at + length)
          const { findings } = await readDeclarations(text, { format })
          const lines = text.split('\n').length
          for (const { at: place } of findings) {
            expect(place.line).toBeGreaterThan(0)
            expect(place.line).toBeLessThanOrEqual(lines)
            expect(place.column).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
