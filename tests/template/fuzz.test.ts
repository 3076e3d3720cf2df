/** Templates come from strangers: whatever is done to the source, parsing ends, and ends with a value. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindTemplate } from '../../src/grid/bind.ts'
import { describe as inWords } from '../../src/messages/messages.ts'
import { checkAgainst } from '../../src/template/check-against.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import { gridsOf, tilingFaults } from '../grid/support.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { parsed } from './support.ts'

const OFFICIAL = readFileSync('templates/shanghai-project-target/2024.md', 'utf8')

const RICH = `---
form: rich
edition: "1"
valid: 2022..2025
page: { size: A4, orientation: landscape, margin: { left: 25mm }, binding: 28mm, mirrored: true }
columns: [[2em, 10%, 1fr], [1fr, 2fr]]
strokes: { default: 0.5pt, outer: 1pt }
footer: "{unit} >> — {page} / {pages} — >> {year}"
continued: （续）
fit: page
styles:
  value: { size: 五号, padding: 2pt 3pt, leading: 1.4em }
  goal: { align: left, valign: top, indent: 2em, overflow: shrink, min-size: 8pt, split: flow }
  stamp: { area: 公章, area-size: 42mm 30mm }
---
# 标题 {name}
部门：{unit} >> 单位：元 {.right}
| 任务 | 内容 | 金额 | {header}
| {t[].name:group} | {t[].i[].what} {.goal} | {t[].i[].cost:money(万元)} | {min-rows=3 keep}
| ^ | 小计 | {t[].sum:money(0)} | {when=t[].sum}
| 合计\\n\\|< | < | {sum:money} | {height=9mm} {name=total}
填报人：{line(25mm)} 单位负责人：____ 日期：{space(2em)}\\_\\_ {.seal}
注：{note}

| {a[]} | {b[].day:date(YYYY年M月D日)} | {min-rows=0}
| {rate:percent} | ^5 |
| {total:upper} | {kind:check(新增,延续)} {flag:check} {.stamp} |
| {c[].s:tick(确定能)} | {c[].s:tick(其他(注\\))} |

{columns: [1fr]}
| x | {when=!flag}
完
`

const TOKENS = [
  ...[
    '{',
    '}',
    '|',
    '\n',
    '<',
    '^',
    '\\',
    '`',
    '[',
    ']',
    '(',
    ')',
    ':',
    '.',
    '#',
    '>>',
    '=',
    '!',
    '-',
    '---',
    '\n---\n',
    ' ',
    '\t',
    '\r',
  ],
  ...[
    '{header}',
    ':check(',
    ':tick',
    '{line(',
    '{space(5mm)}',
    '____',
    '{page}',
    '\ufdd1',
    '{.goal}',
    '{x[].y:group}',
    '{columns: [',
    '| < |',
    '| ^ |',
    ':money',
    '__proto__',
    '&a',
    '*a',
    '!!',
    '"',
  ],
  ...['\u0000', '\uFEFF', '\uD800', '😀', '　', '999999999999999999mm', '{min-rows=99999}'],
]

type Change = readonly [at: number, remove: number, insert: string]

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(10_000),
  fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 2, max: 60 })),
  fc.oneof(fc.constantFrom('', ...TOKENS), fc.string({ unit: 'binary', maxLength: 4 })),
)

function mutate(source: string, changes: readonly Change[]): string {
  return changes.reduce((text, [at, remove, insert]) => {
    const start = at % (text.length + 1)
    return text.slice(0, start) + insert + text.slice(start + remove)
  }, source)
}

const SHAPE = parsed(OFFICIAL).shape

function survive(text: string): void {
  const outcome = parseTemplate(text, { file: 'fuzz.md' })
  const lines = text.split('\n').length + (text.match(/\r/g)?.length ?? 0)
  for (const finding of outcome.findings) {
    expect(finding.at.line).toBeLessThanOrEqual(lines)
    expect(finding.at.column).toBeGreaterThan(0)
    expect(inWords(finding, 'zh').text).not.toMatch(/undefined/)
  }
  expect(outcome.ok).toBe(outcome.findings.length === 0)
  if (!outcome.ok) return
  checkAgainst(outcome.value, SHAPE)
  const bound = bindTemplate(outcome.value, {})
  for (const grid of bound.ok ? gridsOf(bound.value) : []) expect(tilingFaults(grid)).toEqual([])
}

describe('a mutated template', () => {
  it.each([
    ['the official form', OFFICIAL],
    ['a form with all that the language has', RICH],
  ])('of %s never throws', (_what, source) => {
    survive(source)
    expect(parsed(source).sections.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes =>
        survive(mutate(source, changes)),
      ),
      { numRuns: 700 },
    )
  })

  it('with its lines in any order never throws', () => {
    const lines = RICH.split('\n')
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length - 1), { maxLength: 40 }), order =>
        survive(
          ['---', 'form: t', 'columns: [1fr, 1fr, 1fr]', '---', ...order.map(i => lines[i] ?? '')].join('\n'),
        ),
      ),
      { numRuns: 300 },
    )
  })
})

describe('a hostile template', () => {
  const front = '---\nform: t\ncolumns: [1fr]\n---\n'
  it.each([
    ['one long line of bars', `${front}${'|'.repeat(500_000)}`],
    ['one long line of braces', `${front}| ${'{'.repeat(400_000)} |`],
    ['a long path', `${front}| {${'a.'.repeat(400_000)}a} |`],
    ['a long name', `${front}| {${'a'.repeat(800_000)}:${'b'.repeat(100_000)}} |`],
    ['many unknown styles', `${front}| ${'{.abcdefgh} '.repeat(60_000)} |`],
    ['many unknown attributes', `${front}| a | ${'{heder} '.repeat(80_000)}`],
    ['many merges', `${front}${'| ^ |\n'.repeat(90_000)}`],
    ['many short bands', `${front}${'|{a[].b}|\n|{c[].d}|\n'.repeat(45_000)}`],
    ['many captions', `${front}${'# a\n'.repeat(200_000)}| a |`],
    ['many ends', `${front}${'>>'.repeat(300_000)}\n| a |`],
    ['many backslashes', `${front}| ${'\\'.repeat(900_000)} |`],
    ['many dashes', `${front}${'|---'.repeat(200_000)}x`],
    ['YAML of brackets', `---\n${'['.repeat(60_000)}\n---\n| a |`],
    ['YAML of maps', `---\n${'{a: '.repeat(15_000)}\n---\n| a |`],
    ['YAML of dashes', `---\n${'- '.repeat(30_000)}\n---\n| a |`],
    ['YAML of aliases', `---\na: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(3000)}---\n| a |`],
    ['columns of brackets', `${front}{columns: [${'['.repeat(60_000)}\n| a |`],
    ['many columns lines', `${front}${'{columns: [1fr]}\n'.repeat(20_000)}| a |`],
  ])('of %s ends soon', (_what, text) => {
    const start = cpuMs()
    const outcome = parseTemplate(text)
    expect(cpuMs() - start).toBeLessThan(10_000)
    expect(JSON.stringify(outcome.findings).length).toBeLessThan(3_000_000)
  })
})
