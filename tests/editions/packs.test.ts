import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { integer, text } from '../../src/declaration/fields.ts'
import {
  createPress,
  defineEdition,
  FormError,
  openPack,
  type Pack,
  type Press,
  type Rule,
} from '../../src/index.ts'
import { readGrid } from '../support/read-pdf.ts'

const COUNTY = 'examples/county-2016'

let folder: string
let county: Press
let declaration: Record<string, unknown> & { indicators: readonly Record<string, unknown>[] }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formpress-pack-'))
  const pack = await openPack(COUNTY)
  if (!pack.ok) throw new Error(JSON.stringify(pack.findings))
  county = await createPress({ packs: [pack.value] })
  declaration = JSON.parse(await readFile(`${COUNTY}/declaration.json`, 'utf8'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Writes a pack's files into a folder of their own, and opens it. */
async function open(name: string, files: Readonly<Record<string, string>>) {
  const root = join(folder, name)
  await mkdir(root, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), content)
  }
  const opened = await openPack(root)
  const places = opened.findings.map(({ code, at }) => {
    const file = at.file?.slice(root.length + 1)
    return `${file ?? ''}:${at.line ?? ''}:${at.column ?? ''} ${code}`
  })
  return { opened, places }
}

const codes = async (data: unknown) =>
  (await county.check(data)).findings.map(one => `${one.severity} ${one.code}`)
const with_ = (changes: object) => ({ ...declaration, ...changes })
const indicators = (change: (one: Record<string, unknown>) => Record<string, unknown> | undefined) =>
  with_({ indicators: declaration.indicators.flatMap(one => change(one) ?? []) })

describe('the county pack of 2016', () => {
  it('prints its declaration, and finds nothing wrong with it', async () => {
    const printed = await county.render(declaration)
    expect(printed.findings).toEqual([])
    if (!printed.ok) throw new Error('refused')
    const { pages } = await readGrid(printed.bytes)
    expect(pages).toHaveLength(1)
    const [page] = pages
    expect(page?.textOutside).toEqual(['项目支出绩效目标申报表', '（2016年度）'])
    const texts = page?.cells.map(cell => cell.text) ?? []
    expect(texts).toEqual(expect.arrayContaining(['环境效益指标', '年度绩效目标', '指标值', '其他说明', '0']))
    expect(texts).not.toContain('上年结转资金')
    expect(page?.rows).toBe(9 + 12 + 1)
  })

  it('has costs under 产出 and no level 1 for them', async () => {
    expect(
      await codes(indicators(one => (one.level2 === '成本指标' ? { ...one, level1: '成本指标' } : one))),
    ).toContain('error rule.level-unknown')
    expect(await codes(indicators(one => (one.level1 === '产出指标' ? undefined : one)))).toContain(
      'error rule.level-missing',
    )
    const other = indicators(one =>
      one.level2 === '环境效益指标' ? { ...one, level2: '生态效益指标' } : one,
    )
    expect(await codes(other)).toEqual(['warning rule.level-misplaced'])
    // The form of today says the opposite.
    const today = { ...declaration, form: 'shanghai-project-target', year: 2024 }
    const found = (await county.check(today)).findings.filter(one => one.code === 'rule.level-misplaced')
    expect(found.map(one => one.at.label)).toEqual([
      '农村生活污水治理工程 › 绩效指标第7行 › 二级指标',
      '农村生活污水治理工程 › 绩效指标第10行 › 二级指标',
    ])
  })

  it('keeps its sums, enumerations, required fields and severities', async () => {
    const funds = { project: { total: '1.00', fiscal: '2.00', other: null }, annual: { total: null } }
    expect(await codes(with_({ funds }))).toEqual(['error rule.sum'])
    expect(await codes(with_({ category: '特定目标类' }))).toEqual(['error declaration.not-one-of'])
    expect(await codes(with_({ unit: null, year: 2019 }))).toEqual([
      'error declaration.missing',
      'error rule.year-outside',
    ])
    const satisfied = indicators(one => (one.level1 === '满意度指标' ? undefined : one))
    expect(await codes(satisfied)).toEqual(['info rule.level-expected'])
  })

  it('is listed with the others, and gives a schema, a sample and an empty form', async () => {
    const forms = await county.forms()
    expect(forms.find(one => one.form === 'county-project-target')).toEqual({
      form: 'county-project-target',
      title: '项目支出绩效目标申报表',
      editions: [{ edition: '2016', from: 2016, to: 2020 }],
    })
    const sample = await county.sample({ form: 'county-project-target' })
    if (!sample.ok) throw new Error('no sample')
    expect((await county.check(sample.value)).findings.filter(one => one.severity !== 'info')).toEqual([])
    expect((await county.blank({ form: 'county-project-target' })).ok).toBe(true)
  })
})

const NOTE =
  '---\nform: note\nedition: "1"\ncolumns: [1fr, 1fr]\n---\n| 名称 | {name} |\n| 金额 | {sum:money} |\n'

describe('a folder of a pack', () => {
  it('of templates alone makes forms of them', async () => {
    const { opened } = await open('alone', { 'templates/note/1.md': NOTE })
    if (!opened.ok) throw new Error('refused')
    const press = await createPress({ packs: [opened.value] })
    const printed = await press.render({ form: 'note', edition: '1', name: '甲', sum: 'x' })
    expect(printed.findings.map(one => one.code)).toEqual(['declaration.amount-invalid'])
    expect((await press.render({ form: 'note', name: '甲', year: 2024, sum: '1' })).ok).toBe(true)
  })

  it('adds an edition of a form that is there, with other severities', async () => {
    const province = '---\nextends: shanghai-project-target@2024\nedition: 2024-province\n---\n'
    const manifest =
      'forms:\n  shanghai-project-target:\n    editions:\n      2024-province:\n        severities: { rule.level-missing: warning, rule.level-expected: "off" }\n'
    const { opened, places } = await open('province', {
      'templates/shanghai-project-target/province.md': province,
      'pack.yaml': manifest,
    })
    expect(places).toEqual([])
    if (!opened.ok) throw new Error('refused')
    const press = await createPress({ packs: [opened.value] })
    const data = { ...declaration, form: 'shanghai-project-target', year: 2024, indicators: [] }
    const found = async (edition: string) =>
      (await press.check({ ...data, edition })).findings.flatMap(({ code, severity }) =>
        code.startsWith('rule.level') ? [`${severity} ${code}`] : [],
      )
    expect(await found('2024-province')).toEqual(['warning rule.level-missing'])
    expect(await found('2024')).toEqual(['error rule.level-missing', 'warning rule.level-expected'])
    // Without a name the year chooses, and the province's says no years of its own.
    const { edition: _, ...unnamed } = { ...data, edition: undefined }
    expect((await press.examine(unnamed)).declaration?.edition).toBe('2024')
  })

  it('says all that is wrong with it, where it stands', async () => {
    const manifest = [
      'forms:',
      '  note:',
      '    titel: 记录',
      '    editions:',
      '      "1":',
      '        fields: { nmae: { label: 名称 }, sum: { type: money } }',
      '        sums: [{ total: sum }]',
      '        severities: { rule.placeholder: fatal }',
      '  __proto__: {}',
    ].join('\n')
    const files = { 'templates/note/1.md': NOTE, 'pack.yaml': manifest }
    expect((await open('faulty', files)).places).toEqual([
      'pack.yaml:3:5 template.key-unknown',
      'pack.yaml:6:53 template.value-invalid',
      'pack.yaml:7:16 template.key-missing',
      'pack.yaml:8:41 template.value-invalid',
      'pack.yaml:9:3 template.name-reserved',
    ])
  })

  it('says what does not fit its templates', async () => {
    const manifest = [
      'forms:',
      '  note:',
      '    editions:',
      '      "1":',
      '        fields: { nmae: 名称, name: { options: [甲] } }',
      '        sums: [{ total: sum, parts: [name] }]',
      '        indicators: { list: items, levels: [a], name: n, target: t, words: [甲] }',
      '        severities: { rule.sun: warning, rule.placeholder: info }',
      '      "2": {}',
    ].join('\n')
    expect((await open('unfit', { 'templates/note/1.md': NOTE, 'pack.yaml': manifest })).places).toEqual([
      'pack.yaml:5:19 pack.path-unfit',
      'pack.yaml:6:38 pack.path-unfit',
      'pack.yaml:7:29 pack.path-unfit',
      'pack.yaml:8:23 pack.rule-unknown',
      'pack.yaml:9:7 pack.template-missing',
    ])
    const fixed =
      'forms: { note: { editions: { "1": { sums: [{ total: sum, parts: [sum] }], severities: { rule.sum: info } } } } }'
    expect((await open('fixed', { 'templates/note/1.md': NOTE, 'pack.yaml': fixed })).places).toEqual([
      'pack.yaml:1:89 pack.rule-fixed',
    ])
  })

  it('is refused where it is no pack, or its templates are faulty or misplaced', async () => {
    expect((await open('nothing', { 'readme.md': '' })).opened.findings[0]?.code).toBe('pack.missing')
    const { places } = await open('misplaced', {
      'templates/memo/1.md': NOTE,
      'templates/note/1.md': NOTE.replace('{sum:money}', '{sum:mony}'),
      'templates/__proto__/1.md': NOTE,
    })
    expect(places).toEqual([
      'templates/note/1.md:7:13 template.format-unknown',
      'templates/memo/1.md:: pack.form-differs',
    ])
    const deep = `forms: ${'['.repeat(50)}${']'.repeat(50)}`
    expect(
      (await open('deep', { 'templates/note/1.md': NOTE, 'pack.yaml': deep })).opened.findings[0]?.code,
    ).toBe('file.too-deep')
  })

  it('cannot take the place of an edition that is there', async () => {
    const { opened } = await open('twice', {
      'templates/shanghai-project-target/x.md':
        '---\nform: shanghai-project-target\nedition: "2024"\ncolumns: [1fr]\n---\n| {name} |\n',
    })
    if (!opened.ok) throw new Error('refused')
    const press = await createPress({ packs: [opened.value] })
    const outcome = await press.check({ form: 'shanghai-project-target', year: 2024 })
    expect(outcome.findings.map(one => one.code)).toEqual(['pack.form-repeated'])
  })
})

describe('a pack of code', () => {
  const odd: Rule<{ year: number | null; name: string | null }> = {
    code: 'rule.name-similar',
    severity: 'error',
    check: ({ name }) =>
      name === '甲' ? [] : [{ path: ['name'], facts: { name: name ?? '', other: '甲', row: 1 } }],
  }
  const pack: Pack = {
    forms: [
      {
        id: 'memo',
        title: '便函',
        editions: [
          defineEdition({
            form: 'memo',
            edition: '1',
            valid: { from: 2000, to: undefined },
            schema: z.object({ year: integer(), name: text({ title: '名称' }) }),
            rules: [odd],
          }),
        ],
      },
    ],
    templates: [
      {
        form: 'memo',
        file: 'memo.md',
        text: '---\nform: memo\nedition: "1"\ncolumns: [1fr]\n---\n| {name} |\n',
      },
    ],
  }

  it('brings its own rules', async () => {
    const press = await createPress({ packs: [pack] })
    expect((await press.render({ form: 'memo', year: 2024, name: '甲' })).ok).toBe(true)
    const other = await press.render({ form: 'memo', year: 2024, name: '乙' })
    expect(other.findings.map(({ code, at }) => `${code} ${at.label}`)).toEqual([
      'rule.name-similar 乙 › 名称',
    ])
  })

  it('gives an edition that extends another one its rules, not those of its years', async () => {
    const [form] = pack.forms
    const [template] = pack.templates
    if (!form || !template) throw new Error('no form')
    const later = form.editions[0].derive({
      edition: '2',
      valid: { from: 2020, to: undefined },
      severities: { 'rule.name-similar': 'warning' },
      off: new Set(),
    })
    const second = { form: 'memo', file: '2.md', text: template.text.replace('"1"', '"2"\nvalid: 2020..') }
    const own = { form: 'memo', file: 'own.md', text: '---\nextends: memo@2\nedition: own\n---\n' }
    const templates = [{ ...template, text: template.text.replace('"1"', '"1"\nvalid: 2000..') }, second, own]
    const press = await createPress({
      packs: [{ forms: [{ ...form, editions: [form.editions[0], later] }], templates }],
    })
    const severity = async (edition: string) =>
      (await press.check({ form: 'memo', edition, name: '乙' })).findings.map(one => one.severity)
    expect([await severity('1'), await severity('2'), await severity('own')]).toEqual([
      ['error'],
      ['warning'],
      ['warning'],
    ])
  })

  it('is misuse where it defines what is there', async () => {
    await expect(createPress({ packs: [pack, pack] })).rejects.toThrow(FormError)
  })
})
