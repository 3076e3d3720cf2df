/**
 * Every fault that a template alone can have, each with its exact place: line and column count from 1,
 * the body starts in line 5.
 */
import { describe, expect, it } from 'vitest'
import type { TemplateFacts } from '../../src/diagnostics/template-codes.ts'
import { LIMITS } from '../../src/geometry/limits.ts'
import { describe as inWords } from '../../src/messages/messages.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import { faults, onlyFault, source } from './support.ts'

/** A template with more front matter: its body starts one line later for each line of it. */
function withFront(front: string, ...body: readonly string[]): string {
  return source(`[1fr]\n${front}`, ...body)
}

const FAULTS: readonly (readonly [place: string, code: keyof TemplateFacts, text: string])[] = [
  ['1:1', 'template.front-matter-missing', '| a |'],
  ['1:1', 'template.front-matter-unclosed', '---\nform: t\ncolumns: [1fr]\n| a |'],
  ['1:1', 'template.key-missing', '---\ncolumns: [1fr]\n---\n| a |'],
  ['4:1', 'template.key-unknown', withFront('foter: "{page}"', '| a |')],
  ['4:9', 'template.key-unknown', withFront('page: { sise: A4 }', '| a |')],
  ['4:19', 'template.key-unknown', withFront('page: { margin: { topp: 2mm } }', '| a |')],
  ['4:16', 'template.key-unknown', withFront('styles: { a: { colour: red } }', '| a |')],
  ['4:12', 'template.key-unknown', withFront('strokes: { inner: 1pt }', '| a |')],
  ['2:7', 'template.value-invalid', '---\nform: a b\ncolumns: [1fr]\n---\n| a |'],
  ['4:8', 'template.value-invalid', withFront('valid: 2024-2025', '| a |')],
  ['4:8', 'template.value-invalid', withFront('valid: 2025..2024', '| a |')],
  ['4:1', 'template.value-invalid', withFront('title:', '| a |')],
  ['4:7', 'template.value-invalid', withFront('page: A4', '| a |')],
  ['4:15', 'template.value-invalid', withFront('page: { size: A0 }', '| a |')],
  ['4:15', 'template.value-invalid', withFront('page: { size: [210mm] }', '| a |')],
  ['4:17', 'template.value-invalid', withFront('page: { margin: 1 }', '| a |')],
  ['4:17', 'template.value-invalid', withFront('page: { margin: 1mm 2mm 3mm }', '| a |')],
  ['4:22', 'template.value-invalid', withFront('styles: { a: { size: 12 } }', '| a |')],
  ['4:23', 'template.value-invalid', withFront('styles: { a: { align: links } }', '| a |')],
  ['4:25', 'template.value-invalid', withFront('styles: { a: { leading: 18pt } }', '| a |')],
  ['4:11', 'template.value-invalid', withFront('styles: { "a b": {} }', '| a |')],
  ['3:16', 'template.value-invalid', source('[1fr, 10]', '| a |')],
  ['3:11', 'template.value-invalid', source('[0mm]', '| a |')],
  ['3:10', 'template.value-invalid', source('[]', '| a |')],
  ['4:11', 'template.name-reserved', withFront('styles: { __proto__: { size: 9pt } }', '| a |')],
  ['4:11', 'template.name-reserved', withFront('styles: { left: { align: right } }', '| a |')],
  ['4:7', 'template.page-too-small', withFront('page: { margin: 150mm }', '| a |')],
  ['4:1', 'template.columns-missing', '---\nform: t\n---\n| a |'],
  ['7:1', 'template.columns-missing', source('[[1fr]]', '| a |', '', '| b |')],
  ['3:25', 'template.columns-unused', source('[[1fr], [1fr], [2fr]]', '| a |', '', '| b |')],
  ['7:1', 'template.columns-unused', source('[1fr]', '| a |', '', '{columns: [1fr]}')],
  ['3:10', 'template.columns-too-wide', source('[100mm, 71mm]', '| a | b |')],
  ['3:10', 'template.columns-too-wide', source('[60%, 41%]', '| a | b |')],
  ['3:10', 'template.columns-too-wide', source('[170mm, 1fr]', '| a | b |')],
  ['6:11', 'template.columns-too-wide', source('[1fr]', '', '{columns: [171mm]}', '| a |')],
  ['5:4', 'template.name-reserved', source('[1fr]', '| {constructor.x} |')],
  ['5:15', 'template.name-reserved', source('[1fr]', '| a | {when=a.__proto__}')],
  ['6:1', 'template.name-repeated', source('[1fr]', '| a | {name=x}', '| b | {name=x}')],
  ['5:6', 'template.style-unknown', source('[1fr]', '| a {.bold} |')],
  ['5:5', 'template.style-unknown', source('[1fr]', '标题 {.bold}', '| a |')],
  ['5:3', 'template.styles-not-last', source('[1fr]', '| {.left} a |')],
  ['5:4', 'template.styles-not-last', source('[1fr]', '左 {.left} >> 右', '| a |')],
  ['5:7', 'template.styles-on-merge', source('[1fr, 1fr]', '| a | < {.left} |')],
  ['5:6', 'template.format-unknown', source('[1fr]', '| {a:uper} |')],
  ['5:6', 'template.format-argument', source('[1fr]', '| {a:money(9)} |')],
  ['5:6', 'template.format-argument', source('[1fr]', '| {a:date(YYY)} |')],
  ['5:6', 'template.format-argument', source('[1fr]', '| {a:percent(2)} |')],
  ['5:12', 'template.format-mismatch', source('[1fr]', '| {a:money:date} |')],
  ['5:4', 'template.escape-unknown', source('[1fr]', '| a\\t |')],
  ['5:4', 'template.syntax', source('[1fr]', '| {} |')],
  ['5:8', 'template.group-not-last', source('[1fr]', '| {a[]:group:money} |')],
  ['5:8', 'template.group-not-last', source('[1fr]', '| {a[]:group:group} |')],
  ['5:6', 'template.group-outside-band', source('[1fr]', '| {a:group} |')],
  ['5:4', 'template.group-outside-band', source('[1fr]', '{a:group}', '| a |')],
  ['5:2', 'template.heading', source('[1fr]', ' ## 标题', '| a |')],
  ['5:1', 'template.heading', source('[1fr]', '#标题', '| a |')],
  ['5:8', 'template.third-end', source('[1fr]', 'a >> b >> c', '| a |')],
  ['6:1', 'template.text-in-grid', source('[1fr]', '| a |', 'b', 'c', '| d |')],
  ['6:1', 'template.grid-missing', source('[1fr]', '标题')],
  ['5:7', 'template.row-unclosed', source('[1fr, 1fr]', '| a | b \\|')],
  ['5:16', 'template.row-unclosed', source('[1fr]', '| a | {header} b')],
  ['5:16', 'template.row-cells', source('[1fr, 1fr]', '| a | b |      c |')],
  ['5:5', 'template.row-cells', source('[1fr, 1fr]', '| a |')],
  ['5:8', 'template.attribute-unknown', source('[1fr]', '| a | {heder}')],
  ['5:15', 'template.attribute-repeated', source('[1fr]', '| a | {header header}')],
  ['5:8', 'template.attribute-value', source('[1fr]', '| a | {header=1}')],
  ['5:8', 'template.attribute-value', source('[1fr]', '| a | {height}')],
  ['5:8', 'template.attribute-value', source('[1fr]', '| a | {min-height=1fr}')],
  ['5:8', 'template.attribute-value', source('[1fr]', '| a | {name=a.b}')],
  ['5:8', 'template.attribute-value', source('[1fr]', '| a | {when=a:money}')],
  ['5:12', 'template.attribute-value', source('[1fr]', '| {a[]} | {min-rows=100001}')],
  ['5:3', 'template.merge-left-edge', source('[1fr]', '| < |')],
  ['5:3', 'template.merge-top-edge', source('[1fr]', '| ^ |')],
  ['6:7', 'template.merge-shape', source('[1fr, 1fr]', '| a | < |', '| ^ | b |')],
  ['6:3', 'template.merge-out-of-band', source('[1fr]', '| {a[].x} |', '| ^ |')],
  [
    '7:3',
    'template.merge-through-band',
    source('[1fr, 1fr]', '| a | b |', '| ^ | {x[].y} |', '| c | {x[].z} |'),
  ],
  ['5:8', 'template.min-rows-outside-band', source('[1fr]', '| a | {min-rows=3}')],
  ['5:14', 'template.header-in-band', source('[1fr]', '| {a[].x} | {header}')],
  ['5:2', 'template.each-outside-grid', source('[1fr]', '{a[].x}', '| a |')],
  ['5:14', 'template.when-outside-band', source('[1fr]', '| a | {when=!a[].x}')],
  ['6:4', 'template.path-conflict', source('[1fr]', '| {a:money} |', '| {a:date} |')],
  ['5:15', 'template.limit', source('[1fr]', '| {a} | {when=a.b.c.d.e.f.g.h.i}')],
]

describe('a fault', () => {
  it.each(FAULTS)('at %s is %s', (place, code, text) => {
    const finding = onlyFault(text)
    expect(`${finding.at.line}:${finding.at.column} ${finding.code}`).toBe(`${place} ${code}`)
    expect(finding.at.file).toBe('test.md')
    expect(finding.severity).toBe('error')
    expect(text.split('\n')).toContain(finding.at.source)
  })

  it.each(FAULTS)('at %s, %s, is told in both languages', (_place, _code, text) => {
    const finding = onlyFault(text)
    for (const language of ['zh', 'en'] as const) {
      const { text: told, hint = '' } = inWords(finding, language)
      expect(told).not.toBe('')
      expect(told + hint).not.toMatch(/undefined|\[object|NaN/)
    }
  })
})

describe('faults', () => {
  it('are all told at once, by line and column', () => {
    const text = [
      '---',
      'form: t',
      'colunms: [1fr]',
      'page: { size: A0, orientation: quer }',
      'columns: [10em, 10em, 10em]',
      '---',
      '## 标题',
      '| {a..b} | \\q {.bold} | < |',
      '| ^ | {x:mony} | {heder}',
      'note',
      '| < | ^ | ^ | {min-rows=2}',
      '| {x:money} | {x:date} | {y[].z:group} | {header}',
    ].join('\n')
    expect(faults(text)).toEqual([
      '3:1 template.key-unknown',
      '4:15 template.value-invalid',
      '4:32 template.value-invalid',
      '7:1 template.heading',
      '8:6 template.syntax',
      '8:12 template.escape-unknown',
      '8:16 template.style-unknown',
      '9:10 template.format-unknown',
      '9:19 template.attribute-unknown',
      '9:24 template.row-cells',
      '10:1 template.text-in-grid',
      '11:3 template.merge-left-edge',
      '11:16 template.min-rows-outside-band',
      '12:16 template.path-conflict',
      '12:43 template.header-in-band',
    ])
  })

  it('name what was probably meant', () => {
    const nearest = (text: string) => onlyFault(text).facts
    expect(nearest(withFront('strockes: {}', '| a |'))).toMatchObject({ nearest: 'strokes' })
    expect(nearest(source('[1fr]', '| {a:mony} |'))).toMatchObject({ nearest: 'money' })
    expect(nearest(source('[1fr]', '| a {.centre} |'))).toMatchObject({ nearest: 'center' })
    expect(nearest(source('[1fr]', '| a | {minrows=1}'))).toMatchObject({ nearest: 'min-rows' })
    expect(nearest(withFront('styles: { goal: {} }', '| a {.gaol} |'))).toMatchObject({ nearest: 'goal' })
  })

  it('do not follow from one another: a row with a missing cell breaks no merge', () => {
    expect(faults(source('[1fr, 1fr, 1fr]', '| a | < |', '| ^ | ^ | b |'))).toEqual([
      '5:9 template.row-cells',
    ])
  })

  it('are not told of merges that a row with a wrong number of cells has torn', () => {
    expect(faults(source('[1fr, 1fr, 1fr]', '| a | < | b |', '| ^ | c |'))).toEqual([
      '6:9 template.row-cells',
    ])
    expect(faults(source('[1fr, 1fr]', '| < | a | b |', '| c | {x[]} |', '| ^ |', '| d | ^ |'))).toEqual([
      '5:11 template.row-cells',
      '7:5 template.row-cells',
    ])
  })

  it('do not carry lines that are too long to be shown', () => {
    expect(onlyFault(source('[1fr]', `| ${'a'.repeat(3000)} {} |`)).at).toEqual({
      file: 'test.md',
      line: 5,
      column: 3005,
    })
  })

  it('in YAML are told a line at a time, with where they are', () => {
    expect(faults('---\nform: t\ncolumns: [1fr\n---\n| a |')).toEqual(['3:14 file.syntax'])
    expect(faults('---\nform: t\nform: u\ncolumns: [1fr]\n---\n| a |')).toEqual(['3:1 file.duplicate-key'])
    expect(faults('---\nform: &x t\nedition: *x\ncolumns: [1fr]\n---\n| a |')).toEqual(['3:10 file.syntax'])
    expect(faults('---\nform: !!js/function t\ncolumns: [1fr]\n---\n| a |')).toEqual(['2:7 file.syntax'])
  })
})

describe('a name of JavaScript', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is none of ours', name => {
    expect(faults(source('[1fr]', `| {a.${name}} |`))).toEqual(['5:6 template.name-reserved'])
    expect(faults(source('[1fr]', `| a {.${name}} |`))).toEqual(['5:7 template.name-reserved'])
    expect(faults(source('[1fr]', `| a | {name=${name}}`))).toEqual(['5:8 template.attribute-value'])
    expect(faults(withFront(`styles: { ${name}: { size: 9pt } }`, '| a |'))).toEqual([
      '4:11 template.name-reserved',
    ])
    expect(faults(withFront(`edition: ${name}`, '| a |'))).toEqual(['4:10 template.name-reserved'])
  })
})

describe('a limit', () => {
  it.each([
    ['length', '', `${source('[1fr]', '| a |')}${' '.repeat(LIMITS.templateLength)}`],
    ['front-matter', '1:1', withFront(`title: ${'a'.repeat(LIMITS.frontMatterLength)}`, '| a |')],
    ['columns', '3:10', source(`[${'1fr, '.repeat(LIMITS.columns)}1fr]`, '| a |')],
    ['name', '5:4', source('[1fr]', `| {${'a'.repeat(LIMITS.nameLength + 1)}} |`)],
    ['rows', `${LIMITS.rows + 6}:1`, source('[1fr]', '|a|\n'.repeat(LIMITS.rows + 1).trim())],
  ])('on %s is a finding', (what, place, text) => {
    const outcome = parseTemplate(text)
    const [finding] = outcome.findings
    expect(outcome.ok).toBe(false)
    expect(outcome.findings).toHaveLength(1)
    expect(finding).toMatchObject({ code: 'template.limit', facts: { what } })
    expect(place).toBe(finding?.at.line === undefined ? '' : `${finding.at.line}:${finding.at.column}`)
  })

  it('on nesting counts objects and lists', () => {
    expect(faults(source('[1fr]', '| {a[].b[].c[].d[]} {a[].b[].c[].f.g} |'))).toEqual([])
    expect(faults(source('[1fr]', '| {a[].b[].c[].d[].e} |'))).toEqual(['5:4 template.limit'])
  })

  it('on lengths is that of a page', () => {
    expect(faults(withFront('styles: { a: { size: 14400pt } }', '| a |'))).toEqual([])
    expect(faults(withFront('styles: { a: { size: 14401pt } }', '| a |'))).toEqual([
      '4:22 template.value-invalid',
    ])
    expect(faults(source('[99999999999mm]', '| a |'))).toEqual(['3:11 template.value-invalid'])
  })

  it('on nesting holds in YAML as well', () => {
    const deep = (levels: number) =>
      faults(withFront(`title: ${'['.repeat(levels)}${']'.repeat(levels)}`, '| a |'))
    expect(deep(LIMITS.nesting - 1)).toEqual(['4:8 template.value-invalid'])
    expect(deep(LIMITS.nesting)).toContain('4:15 file.too-deep')
    expect(deep(20_000)).toContain('4:15 file.too-deep')
  })
})
