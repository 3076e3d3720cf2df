import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/diagnostics/finding.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { createTemplateLibrary, type TemplateStore } from '../../src/press/templates.ts'
import type { ParameterValues } from '../../src/template/parameters.ts'

const BASE = `---
form: note
edition: "1"
valid: 2020..2023
columns: [20mm, 1fr]
styles: { goal: { align: left, size: 9pt } }
parameters:
  heading: { options: ["({year}年度)", "（{year}年度）"], default: "({year}年度)" }
  dates: { options: [YYYY-MM-DD, YYYY年M月D日], default: YYYY-MM-DD }
  horizon: 总目标
---
# 旧表
{$heading}

| 名称 | {name} | {name=name}
| 资金 | {funds:money} | {name=funds}
| {$horizon} | {goal} {.goal} | {name=goal}
| 日期 | {start:date({$dates})} |
注：旧 >> 单位：元
`

const child = (...lines: readonly string[]) => ['---', 'extends: note@1', 'edition: "2"', ...lines].join('\n')

function libraryOf(files: Readonly<Record<string, string>>) {
  const store: TemplateStore = async form =>
    Object.entries(files)
      .filter(([file]) => file.startsWith(`${form}/`))
      .map(([file, text]) => ({ file, text }))
  return createTemplateLibrary(store)
}

const library = libraryOf({ 'note/1.md': BASE })

async function parse(text: string, parameters?: ParameterValues) {
  const outcome = await library.parse({ file: 'child.md', text }, parameters)
  if (!outcome.ok) throw new Error(placesOf(outcome.findings).join('\n'))
  return outcome.value
}

/** What prints, one line a cell or text. */
async function print(text: string, parameters?: ParameterValues): Promise<readonly string[]> {
  const template = await parse(text, parameters)
  const value = { year: '2024', name: '甲', funds: '0.00', goal: '乙', start: '2024-01-31' }
  const bound = bindTemplate(template, value)
  if (!bound.ok) throw new Error('not bound')
  return bound.value.blocks.flatMap(block =>
    block.kind === 'grid'
      ? block.cells.map(cell => cell.text)
      : [block.right === undefined ? block.text : `${block.text} >> ${block.right}`],
  )
}

const placesOf = (findings: readonly Finding[]) =>
  findings.map(({ code, at }) => `${at.file}:${at.line}:${at.column} ${code}`)

async function faults(text: string, parameters?: ParameterValues): Promise<readonly string[]> {
  const outcome = await library.parse({ file: 'child.md', text }, parameters)
  return placesOf(outcome.findings)
}

const PLAIN = [
  '旧表',
  '(2024年度)',
  '名称',
  '甲',
  '资金',
  '0.00',
  '总目标',
  '乙',
  '日期',
  '2024-01-31',
  '注：旧 >> 单位：元',
]

describe('a template that extends another', () => {
  it('prints the same where it says nothing, under an edition of its own', async () => {
    expect(await print(child('---'))).toEqual(PLAIN)
    const { form, edition, valid, bases, file } = await parse(child('---'))
    expect({ form, edition, bases, file }).toEqual({
      form: 'note',
      edition: '2',
      bases: ['note@1'],
      file: 'child.md',
    })
    // The years of the base are not its own: no year chooses it unless it says so.
    expect(valid).toEqual({ from: 0, to: undefined })
  })

  it('replaces, removes and inserts rows by their names, and sets another title', async () => {
    const text = child(
      '---',
      '# 新表',
      '{replace: funds}',
      '| 预算 | {budget:money} |',
      '| 决算 | {spent:money} | {name=spent}',
      '',
      '{remove: goal}',
      '{before: name}',
      '| 单位 | {unit} |',
      '{after: name}',
      '| 编号 | {number} |',
    )
    expect(await print(text)).toEqual([
      ...['新表', '(2024年度)', '单位', '', '名称', '甲', '编号', '', '预算', '', '决算', ''],
      ...['日期', '2024-01-31', '注：旧 >> 单位：元'],
    ])
  })

  it('changes labels, notes, styles and columns, and keeps what it does not name', async () => {
    const text = child(
      'columns: [30mm, 1fr]',
      'styles: { goal: { size: 8pt } }',
      'labels: { 资金: 资金\\n（万元）, "{funds:money}": "{funds:money(万元)}", "单位：元": 单位：万元, 注：旧: 注：新 }',
      '---',
    )
    const printed = await print(text)
    expect(printed.slice(4, 6)).toEqual(['资金\n（万元）', '0.00'])
    expect(printed.at(-1)).toBe('注：新 >> 单位：万元')
    const { styles, sections } = await parse(text)
    expect(styles.get('goal')).toEqual({ align: 'left', size: 8000 })
    expect(sections[0]?.columns[0]).toEqual({ value: 30, unit: 'mm' })
  })

  it('builds on what it extends in turn', async () => {
    const files = {
      'note/1.md': BASE,
      'note/2.md': child('---', '{replace: funds}', '| 预算 | {budget:money} | {name=budget}'),
    }
    const text =
      '---\nextends: note@2\nedition: "3"\nlabels: { 预算: 预算数 }\n---\n{after: budget}\n| 丙 | 丁 |'
    const outcome = await libraryOf(files).parse({ file: 'child.md', text })
    if (!outcome.ok) throw new Error(placesOf(outcome.findings).join('\n'))
    const cells = outcome.value.sections[0]?.plan.cells.map(cell => cell.content[0])
    expect(cells?.slice(2, 6).map(part => (part?.kind === 'text' ? part.text : '{}'))).toEqual([
      '预算数',
      '{}',
      '丙',
      '丁',
    ])
    expect(outcome.value.bases).toEqual(['note@2', 'note@1'])
  })
})

describe('faults of an extending template', () => {
  it('stand in its own file where it is wrong', async () => {
    expect(
      await faults(
        child(
          'labels: { 资产: 甲, 资金: "a|b" }',
          '---',
          '{replace: fund}',
          '| a | b |',
          '',
          '| c | d |',
          '{remove: name}',
          '| e | f |',
          '{before: goal}',
        ),
      ),
    ).toEqual([
      'child.md:4:11 template.label-unmatched',
      'child.md:4:22 template.replacement-invalid',
      'child.md:6:11 template.row-unknown',
      'child.md:9:1 template.change-unplaced',
      'child.md:11:1 template.change-rows',
      'child.md:12:1 template.change-rows',
    ])
  })

  it('stand in its own file where its text stands in a row of the base', async () => {
    expect(await faults(child('labels: { 资金: "{funds:mony}" }', '---'))).toEqual([
      'child.md:4:15 template.format-unknown',
    ])
    expect(await faults(child('---', '{replace: funds}', '| 资金 | {funds:mony} |'))).toEqual([
      'child.md:6:15 template.format-unknown',
    ])
  })

  it('stand in the base where the base is wrong, with its line shown', async () => {
    const files = { 'note/1.md': BASE.replace('{funds:money}', '{funds:mony}') }
    const outcome = await libraryOf(files).parse({
      file: 'child.md',
      text: child('labels: { 资金: 资金总额合计 }', '---'),
    })
    expect(placesOf(outcome.findings)).toEqual(['note/1.md:16:15 template.format-unknown'])
    expect(outcome.findings[0]?.at.source).toBe('| 资金 | {funds:mony} | {name=funds}')
  })

  it('come of the result as a whole', async () => {
    // The column count is the child's, the rows are the base's.
    const places = await faults(child('columns: [20mm, 1fr, 1fr]', '---'))
    expect(places).toHaveLength(4)
    expect(places[0]).toMatch(/^note\/1\.md:15:\d+ template\.row-cells$/)
    // A path with two meanings: the line named is the one in the base's file.
    const outcome = await library.parse({
      file: 'child.md',
      text: child('---', '{after: funds}', '| 日 | {funds:date} |'),
    })
    expect(outcome.findings[0]).toMatchObject({
      code: 'template.path-conflict',
      facts: { line: 16 },
      at: { file: 'child.md', line: 6 },
    })
  })

  it.each([
    ['../../etc/passwd', 'template.extends-invalid'],
    ['note/../note@1', 'template.extends-invalid'],
    ['__proto__@1', 'template.extends-invalid'],
    ['note', 'template.extends-invalid'],
    ['note@1@2', 'template.extends-invalid'],
    ['[note@1]', 'template.extends-invalid'],
    ['note@9', 'template.extends-unknown'],
    ['other@1', 'template.extends-unknown'],
    ['note@2', 'template.extends-cycle'],
  ])('name a base that cannot be: %s', async (base, code) => {
    expect(await faults(`---\nform: note\nedition: "2"\nextends: ${base}\n---\n`)).toEqual([
      `child.md:4:10 ${code}`,
    ])
  })

  it('end circles and chains that are too long', async () => {
    const link = (n: number, base: number) => `---\nform: note\nedition: "${n}"\nextends: note@${base}\n---\n`
    const circle = libraryOf({ 'note/1.md': link(1, 2), 'note/2.md': link(2, 1) })
    expect(placesOf((await circle.editionsOf('note')).findings)).toEqual([
      'note/2.md:4:10 template.extends-cycle',
      'note/1.md:4:10 template.extends-cycle',
    ])
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`note/${i + 2}.md`, link(i + 2, i + 1)]),
    )
    const long = libraryOf({ ...files, 'note/1.md': BASE })
    expect((await long.parse({ file: 'c.md', text: link(10, 9) })).findings.map(f => f.code)).toEqual([
      'template.extends-too-deep',
    ])
    expect((await long.parse({ file: 'c.md', text: link(9, 8) })).ok).toBe(true)
  })

  it('tell changes where there is no base, and an edition that is missing', async () => {
    expect(
      await faults(`${BASE.replace('horizon: 总目标', 'horizon: 总目标\nlabels: { a: b }')}{remove: a}\n`),
    ).toEqual(['child.md:11:1 template.change-without-base', 'child.md:21:1 template.change-without-base'])
    expect(await faults('---\nextends: note@1\n---\n')).toEqual(['child.md:2:1 template.key-missing'])
  })
})

describe('parameters', () => {
  it('have defaults, which an edition or the caller sets', async () => {
    const edition = child('parameters: { heading: "（{year}年度）", horizon: 总目标(2024年-2026年) }', '---')
    expect((await print(edition)).slice(1, 2)).toEqual(['（2024年度）'])
    expect((await print(edition))[6]).toBe('总目标(2024年-2026年)')
    const given = { heading: '({year}年度)', dates: 'YYYY年M月D日' }
    const printed = await print(edition, given)
    expect([printed[1], printed[9]]).toEqual(['(2024年度)', '2024年1月31日'])
  })

  it('from outside print as they stand, whatever characters they have', async () => {
    const horizon = '{name} | <\\^ # {$dates}\n{.left}'
    expect((await print(BASE.replace('"1"', '"2"'), { horizon }))[6]).toBe(horizon)
    expect((await print(BASE.replace('"1"', '"2"'), { horizon: '<' }))[6]).toBe('<')
  })

  it('say how zero prints', async () => {
    const withZero = (zero: string) =>
      child(
        'parameters: { zero: { options: ["0.00", "0", blank], default: "0.00" } }',
        `zero: "{$${zero}}"`,
        '---',
      )
    expect((await print(withZero('zero')))[5]).toBe('0.00')
    expect((await print(withZero('zero'), { zero: '0' }))[5]).toBe('0')
    expect((await print(withZero('zero'), { zero: 'blank' }))[5]).toBe('')
  })

  it('that are unknown, unfit or unused are findings', async () => {
    expect(await faults(child('---', '{replace: name}', '| {$nam} | {name} |'))).toEqual([
      'child.md:6:3 template.parameter-unknown',
    ])
    expect(
      await faults(child('parameters: { dates: YYYY, new: a, n: { type: integer, default: x } }', '---')),
    ).toEqual([
      'child.md:4:22 template.parameter-value',
      'child.md:4:28 template.parameter-unused',
      'child.md:4:65 template.parameter-value',
    ])
    expect(await faults(child('---'), { horizn: 'a', heading: '{name}' })).toEqual([
      'child.md:undefined:undefined template.parameter-unknown',
      'child.md:undefined:undefined template.parameter-value',
    ])
    expect(await faults(child('parameters: { __proto__: a }', '---'))).toEqual([
      'child.md:4:15 template.name-reserved',
    ])
  })

  it('keep the places of what stands behind them in a line', async () => {
    const text = child('---', '{replace: goal}', '| {$horizon} | {goal:mony} |')
    expect(await faults(text)).toEqual(['child.md:6:22 template.format-unknown'])
  })
})
