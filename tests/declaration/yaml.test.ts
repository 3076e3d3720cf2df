import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { exactNumber } from '../../src/declaration/exact-number.ts'
import { readYaml } from '../../src/declaration/yaml.ts'
import { LIMITS } from '../../src/geometry/limits.ts'

const read = (text: string) => readYaml(text, { file: 'a.yaml' })
const data = (text: string) => read(text).sources.map(source => source.data)
const faults = (text: string) =>
  read(text).findings.map(({ code, facts, at }) =>
    code === 'file.syntax' ? `${at.line}:${at.column} ${facts.problem}` : `${at.line}:${at.column} ${code}`,
  )

describe('reading YAML', () => {
  it('reads a declaration, its dates as text', () => {
    const text =
      'form: x\nname: 工伤鉴定\nstart: 2024-01-01\nfunds:\n  total: 666000.00\n  other:\n  none: ~\nyes: yes\n'
    expect(data(text)).toEqual([
      {
        form: 'x',
        name: '工伤鉴定',
        start: '2024-01-01',
        funds: { total: 666000, other: null, none: null },
        yes: 'yes',
      },
    ])
  })

  it('reads lists and several documents, and passes over empty ones', () => {
    expect(data('- a: 1\n- a: 2\n')).toEqual([{ a: 1 }, { a: 2 }])
    expect(data('---\na: 1\n---\n---\n- a: 2\n- a: 3\n...\n')).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }])
    expect(data('# nothing\n')).toEqual([])
  })

  it('reads what it wrote, whatever the text', () => {
    const value = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null), fc.integer()),
    )
    fc.assert(
      fc.property(value, object => {
        expect(data(stringify([object]))).toEqual([{ ...object }])
      }),
    )
  })

  it('keeps numbers that a double would change', () => {
    expect(data('a: 999999999999999.99\nb: 12.50\nc: 0x1F\n')).toEqual([
      { a: exactNumber('999999999999999.99'), b: 12.5, c: 31 },
    ])
  })

  it('keeps text blocks, whatever the line ends', () => {
    expect(data('goal: |-\n  一\n    二\n')).toEqual([{ goal: '一\n  二' }])
    expect(data('goal: |-\r\n  一\r\n    二\r\n')).toEqual([{ goal: '一\n  二' }])
  })

  it('takes keys as they are written, also those of prototypes', () => {
    const [object] = data('2024: a\n007: b\n__proto__: {polluted: true}\n')
    expect(Object.keys(object ?? {}).sort()).toEqual(['007', '2024', '__proto__'])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('knows where everything stands', () => {
    const [source] = read('---\nname: 甲\nlist:\n  - x: 1\n  - x: 2\n').sources
    expect(source?.locate('')).toEqual({ file: 'a.yaml', line: 2, column: 1 })
    expect(source?.locate('name')).toMatchObject({ line: 2, column: 7 })
    expect(source?.locate('list[1].x')).toMatchObject({ line: 5, column: 8 })
    expect(source?.locate('list[1].y')).toMatchObject({ line: 5, column: 5 })
    const second = read('- a: 1\n- a: 2\n').sources[1]
    expect(second?.locate('a')).toMatchObject({ line: 2, column: 6 })
  })

  it('lets aliases repeat values', () => {
    expect(data('a: &goal 目标\nb: *goal\nc: &f {x: 1}\nd: *f\n')).toEqual([
      { a: '目标', b: '目标', c: { x: 1 }, d: { x: 1 } },
    ])
  })
})

describe('faults in YAML', () => {
  it.each([
    ['a: 1\na: 2\n', ['2:1 file.duplicate-key']],
    ['a: "x\n', ['2:1 text-not-closed']],
    ['a:\n\tb: 1\n', ['2:1 bad-indentation']],
    ['a: "\\q"\n', ['1:5 bad-escape']],
    ['a: @x\n', ['1:4 bad-character']],
    ['a: [1 2\n', ['2:1 bad-indentation']],
    ['a: ["b" "c"]\n', ['1:9 comma-expected']],
    ['a: {b: 1 "c": 2}\n', ['1:8 bad-structure']],
    ['a: b: c\n', ['1:4 bad-structure']],
    ['a: 1\nb\n', ['2:1 colon-expected']],
    ['a: !own 1\n', ['1:4 unknown-tag']],
    ['a: !!binary aGk=\n', ['1:13 unknown-tag']],
    ['a: !!set {b, c}\n', ['1:10 unknown-tag']],
    ['a: *nothing\n', ['1:4 bad-alias']],
    ['a: &self [*self]\n', ['1:11 bad-alias']],
    ['%YAML 1.1\n---\na: yes\n', ['2:1 bad-directive']],
    ['? [a]\n: 1\n', ['1:3 name-not-text']],
    ['~: 1\n', ['1:1 name-not-text']],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected)
    expect(read(text).sources).toEqual([])
  })

  it('are all found in one reading', () => {
    expect(faults('a: 1\na: 2\nb: !own 1\nc: *none\nd: "\\q"\n').sort()).toEqual([
      '2:1 file.duplicate-key',
      '3:4 unknown-tag',
      '4:4 bad-alias',
      '5:5 bad-escape',
    ])
  })

  it('include aliases that repeat too much', () => {
    const laughs = ['a0: &a0 [1,1,1,1,1,1,1,1,1,1]']
    for (let i = 1; i < 20; i++)
      laughs.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      )
    expect(new Set(faults(laughs.join('\n')).map(fault => fault.split(' ')[1]))).toEqual(
      new Set(['too-many-aliases']),
    )
  })

  it.each([
    ['sequences on one line', '- '.repeat(100_000)],
    ['flow collections', '['.repeat(100_000)],
    ['indented mappings', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['explicit keys', '? '.repeat(50_000)],
  ])('include nesting over the limit: %s', (_, text) => {
    expect(faults(text).map(fault => fault.split(' ')[1])).toEqual(['file.too-deep'])
  })

  it('allow nesting up to the limit', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`
    expect(faults(nested(LIMITS.nesting + 1))).toEqual([])
    expect(faults(nested(LIMITS.nesting + 2))).toEqual(['1:10 file.too-deep'])
  })
})
