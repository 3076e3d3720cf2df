/** What copies of a form do to it, each on a form that is otherwise whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Finding, warning } from '../../src/diagnostics/finding.ts'
import { type Imported, importForms } from '../../src/readers/import-forms.ts'
import type { KnownForm } from '../../src/readers/imported.ts'
import { lostAndInvented } from './conservation.ts'
import { forms, projectTarget, seedParts, seedText, templateOf } from './known-forms.ts'
import { knownForms } from './sheets/forms.ts'

const [, , training = ''] = seedParts
const read = (text: string, known: readonly KnownForm[] = forms): Imported => {
  const imported = importForms(text, { forms: known })
  expect(lostAndInvented(text, imported)).toEqual({ lost: [], invented: [] })
  return imported
}
const whole = read(training).declarations[0]?.data

/** The form read from a changed text, and the codes of what is worth telling. */
function changed(...changes: (readonly [string | RegExp, string])[]) {
  let text = training
  for (const [from, to] of changes) {
    const next = text.replace(from, to)
    expect(next, String(from)).not.toBe(text)
    text = next
  }
  const imported = read(text)
  const findings = imported.declarations.flatMap(form => form.findings)
  return { data: imported.declarations[0]?.data, codes: codesOf(findings), findings, imported }
}

function codesOf(findings: readonly Finding[]): string[] {
  return findings.filter(f => f.code !== 'reader.cell-split').map(f => `${f.severity} ${f.code}`)
}

describe('labels', () => {
  it.each([
    ['full-width brackets and a line break', '项目资金 (元)', '项目资金<br>（元）'],
    ['no bracket', '项目资金 (元)', '项目资金'],
    ['an indent and a half-width colon', '其中：财政资金', '&emsp;其中:财政资金'],
    ['a colon at the end', '项目名称', '项目名称：'],
    ['other brackets', '年度(/项目)指标值', '年度指标值'],
    ['the years of the project', '项目总目标', '项目总体目标(2024 年-2026 年)'],
  ])('are known with %s', (_, from, to) => {
    const { data, findings } = changed([from, to])
    expect(data).toEqual(whole)
    expect(findings.filter(f => f.severity !== 'info')).toEqual([])
  })

  it('are told where they are printed otherwise', () => {
    const { findings } = changed(['项目总目标', '项目总体目标(2024 年-2026 年)'])
    expect(findings.find(f => f.code === 'reader.label-variant')).toMatchObject({
      severity: 'info',
      facts: { label: '项目总目标', text: '项目总体目标(2024 年-2026 年)' },
    })
  })

  it('are not taken for one another', () => {
    const { data, codes } = changed(['| 三级指标 ', '| '])
    expect(data).toEqual(whole)
    expect(codes).toEqual(['warning reader.label-missing'])
  })
})

describe('values', () => {
  it('are read in the other ways that copies write them', () => {
    const { data, codes } = changed(
      ['2024-01-01', '2024/1/1'],
      ['(2024年度)', '（2024 年度）'],
      [/16,000\.00/g, '16000'],
    )
    expect(data).toEqual(whole)
    expect(codes).toEqual([])
  })

  it('stay as they are where they do not read, and the form says so', () => {
    const { data, findings } = changed(['16,000.00', '一万六'])
    expect(data).toMatchObject({ funds: { project: { total: '一万六' } } })
    expect(findings.find(f => f.code === 'declaration.amount-invalid')).toMatchObject({
      at: { path: 'funds.project.total', line: 9, label: '业务培训 › 项目资金 › 项目资金总额' },
    })
  })

  it('may be blank where they are amounts, and are told elsewhere', () => {
    expect(changed(['| 其他资金 | 0.00 |', '| 其他资金 | |'])).toMatchObject({
      data: { funds: { project: { other: null }, annual: { other: null } } },
      codes: [],
    })
    expect(changed(['其他经常性项目', '']).codes).toEqual(['warning reader.value-blank'])
  })

  it('keep to their side of a blank, by the column where the label is gone', () => {
    const { data, codes } = changed(['| 其他资金 | | 其他资金 | 0.00 |', '| 其他资金 | | | 0.00 |'])
    expect(data).toEqual(whole)
    expect(codes).toContain('warning reader.label-missing')
  })

  it('are doubtful in another column beside a blank', () => {
    const { codes } = changed(['| 其他资金 | | 其他资金 | 0.00 |', '| 其他资金 | | 0.00 | 其他资金 |'])
    expect(codes).toContain('warning reader.column-shifted')
  })

  it('are told where rows of the form are mixed', () => {
    const { codes } = changed(
      ['| 上年结转资金 | 0.00 |', '| 上年结转资金 | 其他资金 |'],
      ['| | 其他资金 | | 其他资金 | 0.00 |', '| | 0.00 | | 其他资金 | 0.00 |'],
    )
    expect(codes).toEqual(['warning reader.rows-mixed'])
  })

  it('do not pass for others', () => {
    const level = changed(['参训人员出勤率', '质量指标'])
    expect(level.codes).toContain('warning reader.value-doubtful')
    const label = changed(['业务培训 |', '项目性质 |'])
    expect(label.codes.length).toBeGreaterThan(0)
  })
})

describe('glued cells', () => {
  it.each([
    ['a label and its value', '| 项目名称 | 业务培训 |', '| 项目名称：业务培训 |'],
    ['a value and the next label', '| 业务培训 | 项目性质 |', '| 业务培训 项目性质 |'],
    ['three', '| 业务培训 | 项目性质 | 其他经常性项目 |', '| 业务培训 项目性质 其他经常性项目 |'],
    ['two labels around a blank', '| 其他资金 | | 其他资金 | 0.00 |', '| 其他资金 其他资金 | | | 0.00 |'],
    ['levels', '| 产出指标 | 数量指标 |', '| 产出指标 数量指标 | |'],
    ['a name and its target', '| 人均培训成本 | ≥33.00(元) |', '| 人均培训成本 ≥33.00(元) |'],
    ['the title and the year', '\n\n(2024年度)', ' (2024年度)'],
    ["the list's own label", '| 绩效 指标 | 成本指标 |', '| 绩效 指标 成本指标 |'],
  ])('are taken apart: %s', (_, from, to) => {
    const { data, findings } = changed([from, to])
    expect(data).toEqual(whole)
    expect(findings.filter(f => f.severity === 'error')).toEqual([])
    expect(findings.filter(f => f.code === 'reader.cell-split')).toHaveLength(2)
  })

  it('are told where nothing shows the joint', () => {
    const { data, findings } = changed(['| 项目名称 | 业务培训 |', '| 项目名称业务培训 |'])
    expect(data).toEqual(whole)
    expect(findings.find(f => f.code === 'reader.cell-split')?.severity).toBe('warning')
  })

  it('stay whole where no known word shows how', () => {
    const { codes } = changed(['| 业务培训开展及时性 | 及时 |', '| 业务培训开展及时性 及时 |'])
    expect(codes).toContain('error reader.row-incomplete')
  })
})

describe('other forms', () => {
  it('with labels and parts of titles in common take nothing of a form', async () => {
    const known = await knownForms()
    expect(known.length).toBeGreaterThan(1)
    const { declarations, findings } = importForms(seedText, { forms: known })
    const alone = read(seedText, [projectTarget])
    expect(declarations.map(({ data }) => data)).toEqual(alone.declarations.map(({ data }) => data))
    expect(findings).toEqual(alone.findings)
  })
})

describe('rows of a list', () => {
  it('take the level from above, also where it is printed in every row', () => {
    const { data, codes } = changed(['| | | 质量指标 |', '| | 产出指标 | 质量指标 |'])
    expect(data).toEqual(whole)
    expect(codes).toEqual([])
  })

  it('know levels without their ending, and with points', () => {
    const { data, codes } = changed(['| 产出指标 |', '| 产出指标(50分) |'], ['| 数量指标 |', '| 数量 |'])
    expect(codes).toEqual([])
    expect(data).toMatchObject({ indicators: { 1: { level1: '产出指标(50分)', level2: '数量' } } })
  })

  it('are not guessed: a lost level is an error', () => {
    expect(changed(['| 产出指标 | 数量指标 |', '| 产出指标 | |']).codes).toEqual([
      'error reader.level-missing',
    ])
    expect(changed(['| 产出指标 | 数量指标 |', '| | 数量指标 |']).codes).toContain(
      'error reader.level-misplaced',
    )
  })

  it('with another level 2 are told, with another level 1 refused', () => {
    expect(changed(['| 数量指标 |', '| 环境指标 |']).codes).toEqual(['warning reader.level-unknown'])
    expect(changed(['| 效益指标 |', '| 绩效指标甲 |']).codes).toContain('error reader.level-unknown')
  })

  it('are judged once: by the rules of the form where they say the same', async () => {
    const [official] = (await knownForms()).filter(form => form.template.form === 'shanghai-project-target')
    const levels = (from: string, to: string, check: KnownForm['check']) => {
      const text = training.replace(from, to)
      expect(text).not.toBe(training)
      const [form] = importForms(text, { forms: [{ ...projectTarget, check }] }).declarations
      return codesOf(form?.findings ?? []).filter(code => /level|missing/.test(code))
    }
    const misplaced = ['| 数量指标 |', '| 环境指标 |'] as const
    expect(levels(...misplaced, undefined)).toEqual(['warning reader.level-unknown'])
    expect(levels(...misplaced, official?.check)).toEqual(['warning rule.level-misplaced'])
    const unknown = ['| 效益指标 |', '| 绩效指标甲 |'] as const
    expect(levels(...unknown, undefined)).toEqual([
      'error reader.level-unknown',
      'warning reader.level-absent',
    ])
    // Once for each of the two rows that have it.
    expect(levels(...unknown, official?.check)).toEqual([
      'error rule.level-missing',
      'error rule.level-unknown',
      'error rule.level-unknown',
    ])
    // What a rule says of another place says nothing of this one.
    const elsewhere = warning('rule.level-expected', { levels: ['成本指标'] })
    expect(levels(...misplaced, () => [elsewhere])).toEqual([
      'warning rule.level-expected',
      'warning reader.level-unknown',
    ])
  })

  it('go on behind a header and a title that a page break repeats', () => {
    const header = '| | 一级指标 | 二级指标 | 三级指标 | 年度(/项目)指标值 | |\n'
    const { data, codes, imported } = changed([
      '| | 效益指标 |',
      `\n\n财政项目支出绩效目标申报表\n\n${header}| | 效益指标 |`.replace(/^\n/, ''),
    ])
    expect(imported.declarations).toHaveLength(1)
    expect(data).toEqual(whole)
    expect(codes).toEqual(['info reader.text-repeated'])
  })
})

describe('forms in a document', () => {
  it('may have their title twice', () => {
    const { data, codes, imported } = changed([
      '财政项目',
      '财政项目支出绩效目标申报表\n\n(2024年度)\n\n财政项目',
    ])
    expect(imported.declarations).toHaveLength(1)
    expect(data).toEqual(whole)
    expect(codes).toEqual(['info reader.text-repeated', 'info reader.text-repeated'])
  })

  it('are found by their first row where the title is lost', () => {
    const { data, codes } = changed(['财政项目支出绩效目标申报表\n', ''])
    expect(data).toEqual(whole)
    expect(codes).toEqual(['warning reader.title-missing'])
  })

  it('are told apart where a title between them is lost', () => {
    const untitled = seedText.replace('| 财政项目支出绩效目标申报表 | | | | | |\n', '')
    expect(untitled).not.toBe(seedText)
    const imported = read(untitled)
    expect(imported.declarations.map(form => form.name)).toEqual([
      '工伤鉴定',
      '编外人员工作经费',
      '业务培训',
      '网络信息系统运行与维护',
    ])
    expect(codesOf(imported.declarations[3]?.findings ?? [])).toEqual(['warning reader.title-missing'])
  })

  it('leave what stands around them named', () => {
    const imported = read(`附件2\n\n${training}\n\n— 3 —\n`)
    expect(imported.findings).toMatchObject([
      { severity: 'warning', code: 'reader.outside', facts: { texts: ['附件2'] } },
    ])
    expect(imported.declarations[0]?.data).toEqual(whole)
    expect(codesOf(imported.declarations[0]?.findings ?? [])).toEqual(['warning reader.text-unplaced'])
  })

  it('are refused where none is known', () => {
    const imported = importForms('# 别的表\n\n| 甲 | 乙 |\n', { file: 'x.md', forms })
    expect(imported).toEqual({
      declarations: [],
      findings: [
        {
          severity: 'error',
          code: 'reader.no-form',
          facts: { titles: ['财政项目支出绩效目标申报表'] },
          at: { file: 'x.md' },
        },
      ],
    })
  })

  it('say where the thread was lost, and keep what they have', () => {
    const rows = training.split('\n')
    const half = rows
      .filter(row => !/项目资金|财政资金|结转|其他资金|总目标|一级指标|计划/.test(row))
      .join('\n')
    const { declarations } = read(half)
    expect(declarations[0]?.data).toMatchObject({ name: '业务培训', unit: '上海市松江区社会保障服务中心' })
    expect(declarations[0]?.findings[0]).toMatchObject({
      severity: 'error',
      code: 'reader.thread-lost',
      facts: { after: '实施单位', expected: '计划开始日期' },
    })
  })

  it('choose the edition that fits, then the one valid in the year', () => {
    const drawn = readFileSync('templates/shanghai-project-target/2024.md', 'utf8')
    const later = drawn
      .replace('edition: "2024"', 'edition: "2030"')
      .replace('valid: 2024..', 'valid: 2030..')
    const other = later
      .replace('edition: "2030"', 'edition: "2031"')
      .replace('| 主管部门 |', '| 预算主管单位 |')
    const known = [other, later, drawn].map(source => ({ ...projectTarget, template: templateOf(source) }))
    const edition = (text: string) => read(text, known).declarations[0]?.data.edition
    expect(edition(training)).toBe('2024')
    expect(edition(training.replace('2024年度', '2030年度'))).toBe('2030')
    expect(edition(training.replace('主管部门', '预算主管单位'))).toBe('2031')
  })
})

const EVALUATION = `---
form: evaluation
edition: "1"
valid: 2022..
title: 项目支出绩效自评表
columns: [4em, 5em, 5em, 8em, 5em, 5em, 4em]
---
# 项目支出绩效自评表
({year}年度)
填报单位：{unit} >> 单位：万元

| 项目名称 | < | {name} | < | < | < | < |
| 项目资金 | | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ^ | 年度资金总额 | {total.budget:money} | {total.spent:money} | 10 | {total.rate} | {total.score} |
| 绩效\\n指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 得分 | {header}
| ^ | {items[].level1:group} | {items[].level2:group} | {items[].name} | {items[].target} | {items[].actual} | {items[].score} |
| 总分 | < | < | < | < | < | {score} |
注：定量指标按完成比例计分。`

describe('a template without a registered form', () => {
  const known = [{ template: templateOf(EVALUATION) }]
  const text = `项目支出绩效自评表

（2022年度）

填报单位：某镇社区中心

单位：万元

| 项目名称 | 助餐点 | | | |
|---|---|---|---|---|
| 项目资金 | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 12.50 | 12.00 | 10 | 96% | 9.6 |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 得分 |
| | 产出 | 数量 | 助餐点数 | 3个 | 3个 | 20 |
| | | | 供餐人次 | 900 | 950 | 20 |
| | | 质量 | 满意率 | 90% | 91% | 10 |
| | 效益 | 社会效益 | 覆盖率 | 80% | 82% | 30 |
| 总分 | 89.6 |

注：定量指标按完成比例计分。
`

  it('is enough to read the form back', () => {
    const [form] = read(text, known).declarations
    expect(form?.data).toEqual({
      form: 'evaluation',
      edition: '1',
      year: '2022',
      unit: '某镇社区中心',
      name: '助餐点',
      total: { budget: '12.50', spent: '12.00', rate: '96%', score: '9.6' },
      items: [
        { level1: '产出', level2: '数量', name: '助餐点数', target: '3个', actual: '3个', score: '20' },
        { level1: '产出', level2: '数量', name: '供餐人次', target: '900', actual: '950', score: '20' },
        { level1: '产出', level2: '质量', name: '满意率', target: '90%', actual: '91%', score: '10' },
        { level1: '效益', level2: '社会效益', name: '覆盖率', target: '80%', actual: '82%', score: '30' },
      ],
      score: '89.6',
    })
    expect(form?.findings).toEqual([])
  })

  it('is told from another form in the same document', () => {
    const { declarations } = read(`${text}\n${training}\n${text}`, [...known, projectTarget])
    expect(declarations.map(form => form.data.form)).toEqual([
      'evaluation',
      'shanghai-project-target',
      'evaluation',
    ])
  })

  it('is refused where a list stands inside a list', () => {
    const nested = EVALUATION.replace('{items[].name}', '{items[].parts[].name}').replaceAll(
      '{items[].level',
      '{items[].level',
    )
    const [finding] = importForms(text, { forms: [{ template: templateOf(nested) }] }).findings
    expect(finding?.code).toBe('reader.nested-list')
  })
})

describe('the readers', () => {
  it('have no words of any form in them', () => {
    for (const file of readdirSync('src/readers').filter(name => name.endsWith('.ts'))) {
      const code = readFileSync(`src/readers/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect(code, file).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
