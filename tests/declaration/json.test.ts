import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactNumber } from '../../src/declaration/exact-number.ts'
import { parseJson } from '../../src/declaration/json.ts'
import { LIMITS } from '../../src/geometry/limits.ts'

const parse = (text: string) => parseJson(text, { file: 'a.json' })

/** Each fault as `line:column problem`, or code where it is no fault of syntax. */
const faults = (text: string) =>
  parse(text).findings.map(({ code, facts, at }) =>
    code === 'file.syntax' ? `${at.line}:${at.column} ${facts.problem}` : `${at.line}:${at.column} ${code}`,
  )

describe('reading JSON', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        const expected: unknown = JSON.parse(text)
        if (/\[|\{/.test(text) && depthOf(expected) > LIMITS.nesting) return
        const laidOut = JSON.stringify(expected, null, indent)
        const { data, findings } = parse(laidOut)
        expect(findings).toEqual([])
        expect(JSON.stringify(data, withoutExactNumbers)).toBe(JSON.stringify(expected, withoutLargeNumbers))
      }),
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const near = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        'a',
        '1',
        '0',
        '.',
        '-',
        'e',
        ' ',
        '\\',
        '\n',
        '/',
      ),
    })
    fc.assert(
      fc.property(near, text => {
        if (/^\s*$/.test(text)) return
        let accepted = true
        try {
          JSON.parse(text)
        } catch {
          accepted = false
        }
        const refused = parse(text).findings.filter(({ code }) => code === 'file.syntax')
        expect(refused.length === 0, text).toBe(accepted)
      }),
      { numRuns: 5000 },
    )
  })

  it('keeps numbers that a double would change', () => {
    const { data } = parse('[999999999999999.99, 12.50, 1e2]')
    expect(data).toEqual([exactNumber('999999999999999.99'), 12.5, 100])
  })

  it('keeps keys that look like prototypes as plain keys', () => {
    const { data } = parse('{"__proto__": {"polluted": true}, "constructor": 1}')
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('knows where everything stands', () => {
    const text = '{\n  "name": "甲",\r\n  "list": [\n    { "x": 1 },\r    { "x": 2 }\n  ]\n}'
    const { data, start, positions } = parse(text)
    const at = (path: string) => {
      const { line, column } = positions.locate(data, start, path)
      return `${line}:${column}`
    }
    expect(at('')).toBe('1:1')
    expect(at('name')).toBe('2:11')
    expect(at('list')).toBe('3:11')
    expect(at('list[0].x')).toBe('4:12')
    expect(at('list[1].x')).toBe('5:12')
  })

  it('points at the nearest thing around what is missing', () => {
    const { data, start, positions } = parse('{\n "list": [\n  {}\n ]\n}')
    expect(positions.locate(data, start, 'list[0].name')).toEqual({ file: 'a.json', line: 3, column: 3 })
    expect(positions.locate(data, start, 'list[7]')).toMatchObject({ line: 2 })
    expect(positions.locate(data, start, 'other.thing')).toMatchObject({ line: 1, column: 1 })
  })
})

describe('faults in JSON', () => {
  it.each([
    ['{"a": 1,}', ['1:8 trailing-comma']],
    ['[0:]', ['1:3 comma-expected']],
    ['[1, 2,]', ['1:6 trailing-comma']],
    ['{"a": 1 // note\n}', ['1:9 comment']],
    ['/* a */ {}', ['1:1 comment']],
    ['{"a" 1}', ['1:6 colon-expected']],
    ['{"a"}', ['1:5 colon-expected']],
    ['{"a": }', ['1:7 value-expected']],
    ['{"a":\n}', ['2:1 value-expected']],
    ['{"a": 1 "b": 2}', ['1:9 comma-expected']],
    ['{a: 1}', ['1:2 name-expected']],
    ["{'a': 1}", ['1:2 name-expected']],
    ['{"a": 1', ['1:1 brace-not-closed']],
    ['{"a": [1}', ['1:7 bracket-not-closed']],
    ['[{"a": 1]', ['1:2 brace-not-closed']],
    ['{"a": "x\n}', ['1:7 text-not-closed']],
    ['{"a": 01}', ['1:7 bad-number']],
    ['{"a": 1.5x}', ['1:7 bad-number']],
    ['{"a": 1.}', ['1:7 bad-number']],
    ['{"a": "\\x"}', ['1:7 bad-escape']],
    ['{"a": "\\u12"}', ['1:7 bad-escape']],
    ['{"a": "\u0001"}', ['1:7 bad-character']],
    ['{"a": True}', ['1:7 bad-character']],
    ['{"a": １２}', ['1:7 bad-character']],
    ['{} {}', ['1:4 trailing-content']],
    ['{"a": 1, "a": 2}', ['1:10 file.duplicate-key']],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  it('are all found in one reading', () => {
    const text = '{\n "a": 01,\n b: 2,\n "c" 3,\n "d": [1,,2],\n "e": {"f": True,},\n "a": "\\q"\n}'
    expect(faults(text)).toEqual([
      '2:7 bad-number',
      '3:2 name-expected',
      '4:6 colon-expected',
      '5:10 value-expected',
      '6:13 bad-character',
      '6:17 trailing-comma',
      '7:7 bad-escape',
      '7:2 file.duplicate-key',
    ])
  })

  it('are bounded in number', () => {
    expect(parse('x '.repeat(10_000)).findings.length).toBeLessThanOrEqual(LIMITS.syntaxFaults)
    expect(parse(`[${'x,'.repeat(10_000)}]`).findings).toHaveLength(LIMITS.syntaxFaults)
  })

  it('include nesting over the limit, without exhausting the stack', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(faults(nested(LIMITS.nesting + 1))).toEqual([])
    expect(faults(nested(LIMITS.nesting + 2))).toEqual([`1:${LIMITS.nesting + 2} file.too-deep`])
    expect(faults(nested(1_000_000))).toEqual([`1:${LIMITS.nesting + 2} file.too-deep`])
    expect(faults('{"a":'.repeat(200_000))).toContain(`1:${5 * (LIMITS.nesting + 1) + 1} file.too-deep`)
  })
})

function depthOf(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  return 1 + Math.max(0, ...Object.values(data).map(depthOf))
}

/** Numbers kept as text have no JSON of their own: both sides leave numbers that large out. */
function withoutExactNumbers(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.getOwnPropertySymbols(value).length > 0
    ? 0
    : withoutLargeNumbers(_, value)
}

function withoutLargeNumbers(_: string, value: unknown): unknown {
  return typeof value === 'number' && (Math.abs(value) > 9e13 || Math.abs(value) < 1e-30) ? 0 : value
}
