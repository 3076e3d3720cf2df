import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { amount, choice, date, integer, number, percent, target, text } from '../../src/declaration/fields.ts'
import { parseDeclaration } from '../../src/declaration/parse.ts'
import { readDeclarations } from '../../src/declaration/read.ts'
import { schemaOf } from '../../src/declaration/schema-of.ts'
import { shapeOf } from '../../src/declaration/shape-of.ts'
import { LIMITS } from '../../src/geometry/limits.ts'
import type { ObjectShape } from '../../src/shape/shape.ts'

const schema = z.object({
  year: integer({ title: '年度', required: true, minimum: 1949, maximum: 2199 }),
  name: text({ title: '项目名称', required: true }),
  nature: text({ title: '项目性质' }),
  kind: choice(['新增', '延续'], { title: '类型' }),
  start: date({ title: '开始日期' }),
  total: amount({ title: '总额' }),
  goals: z.object({ annual: text({ title: '年度目标', required: true }) }),
  items: z
    .array(
      z.object({
        name: text({ title: '名称', required: true }),
        target: target({ title: '指标值' }),
        cost: amount({ title: '成本' }),
      }),
    )
    .meta({ title: '指标' }),
})

const form = { form: 'test', edition: '1', schema, shape: shapeOf(schema) }

const good = {
  year: 2024,
  name: '工伤鉴定',
  nature: ' 其他\n经常性 ',
  kind: '新增',
  start: '2024/1/1',
  total: '1,000.5',
  goals: { annual: '完成' },
  items: [{ name: '甲', target: { operator: '≥', value: 5, unit: '件' }, cost: null }],
}

const parse = (data: unknown) => parseDeclaration({ data, locate: () => ({}) }, form)

/** Each finding as `path code`. */
const found = (data: unknown) => parse(data).findings.map(({ code, at }) => `${at.path ?? ''} ${code}`)

describe('parsing a declaration', () => {
  it('gives every field of the form, its values clean', () => {
    expect(parse({ ...good, kind: undefined, nature: null })).toEqual({
      ok: true,
      value: {
        form: 'test',
        edition: '1',
        value: {
          year: 2024,
          name: '工伤鉴定',
          nature: null,
          kind: null,
          start: '2024-01-01',
          total: '1000.50',
          goals: { annual: '完成' },
          items: [{ name: '甲', target: { operator: '≥', value: '5.00', unit: '件' }, cost: null }],
        },
      },
      findings: [],
    })
  })

  it('keeps texts as they are', () => {
    const parsed = parse(good)
    expect(parsed.ok && parsed.value.value.nature).toBe(' 其他\n经常性 ')
  })

  it('takes blank amounts and dates as nothing, and zero as zero', () => {
    const parsed = parse({ ...good, total: ' ', start: '' })
    expect(parsed.ok && [parsed.value.value.total, parsed.value.value.start]).toEqual([null, null])
    const zero = parse({ ...good, total: 0 })
    expect(zero.ok && zero.value.value.total).toBe('0.00')
  })

  it('does not change what it is given', () => {
    const data = structuredClone(good)
    parse(data)
    expect(data).toEqual(good)
  })

  it.each([
    [{ name: undefined }, 'name declaration.missing'],
    [{ name: null }, 'name declaration.missing'],
    [{ name: ' \u3000\n' }, 'name declaration.missing'],
    [{ goals: undefined }, 'goals declaration.missing'],
    [{ goals: {} }, 'goals.annual declaration.missing'],
    [{ items: null }, 'items declaration.missing'],
    [{ items: [null] }, 'items[0] declaration.missing'],
    [{ name: 5 }, 'name declaration.wrong-type'],
    [{ year: '2024' }, 'year declaration.wrong-type'],
    [{ goals: 'x' }, 'goals declaration.wrong-type'],
    [{ goals: [] }, 'goals declaration.wrong-type'],
    [{ goals: new Map() }, 'goals declaration.wrong-type'],
    [{ items: {} }, 'items declaration.wrong-type'],
    [{ items: [[]] }, 'items[0] declaration.wrong-type'],
    [{ items: [new Date(0)] }, 'items[0] declaration.wrong-type'],
    [{ total: true }, 'total declaration.wrong-type'],
    [{ total: { amount: 1 } }, 'total declaration.wrong-type'],
    [{ year: 1900 }, 'year declaration.out-of-range'],
    [{ kind: '新建' }, 'kind declaration.not-one-of'],
    [{ total: '12元' }, 'total declaration.amount-invalid'],
    [{ total: '1.234' }, 'total declaration.amount-too-precise'],
    [{ total: 2 ** 53 }, 'total declaration.amount-inexact'],
    [{ start: '2024-02-30' }, 'start declaration.date-impossible'],
    [{ start: '下月' }, 'start declaration.date-invalid'],
    [{ nature: 'a\u0000' }, 'nature declaration.control-character'],
    [{ nature: '\ud83d' }, 'nature declaration.lone-surrogate'],
    [{ nature: 'x'.repeat(LIMITS.textLength + 1) }, 'nature declaration.text-too-long'],
    [
      { items: [{ name: '甲', target: { operator: '≈', value: 1 } }] },
      'items[0].target.operator declaration.not-one-of',
    ],
    [
      { items: [{ name: '甲', target: { value: '1.234', operator: '=' } }] },
      'items[0].target.value declaration.amount-too-precise',
    ],
  ])('refuses %o', (part, expected) => {
    const parsed = parse({ ...good, ...part })
    expect(parsed.ok).toBe(false)
    expect(found({ ...good, ...part })).toEqual([expected])
  })

  it('finds all faults at once', async () => {
    const source = `{
  "year": 2024.5,
  "name": "",
  "kind": "新加",
  "start": "2023-02-29",
  "total": 12.345,
  "goals": { },
  "items": [
    { "name": "甲", "target": 5 },
    { "name": "乙", "cost": "1万" }
  ]
}`
    const { sources } = await readDeclarations(source, { file: 'a.json' })
    const findings = sources.flatMap(one => parseDeclaration(one, form).findings)
    expect(findings.map(({ code, at }) => `${at.line}:${at.column} ${at.path} ${code}`)).toEqual([
      '2:11 year declaration.wrong-type',
      '3:11 name declaration.missing',
      '4:11 kind declaration.not-one-of',
      '5:12 start declaration.date-impossible',
      '6:12 total declaration.amount-too-precise',
      '7:12 goals.annual declaration.missing',
      '9:30 items[0].target declaration.wrong-type',
      '10:28 items[1].cost declaration.amount-invalid',
    ])
  })

  it('says form, path and a clerk’s words for the place', () => {
    const [finding] = parse({ ...good, items: [{ name: '甲', cost: 'x' }] }).findings
    expect(finding?.at).toEqual({ form: 'test', path: 'items[0].cost', label: '工伤鉴定 › 指标第1行 › 成本' })
  })

  it.each([null, 'x', 5, [], [good], new Date(0), undefined])('refuses %o as a whole', data => {
    expect(found(data)).toEqual([' declaration.not-an-object'])
  })
})

describe('keys that the form does not know', () => {
  it('are warnings at every depth, and are not carried on', () => {
    const data = {
      ...good,
      $schema: 'x.json',
      extra: 1,
      goals: { annual: '完成', anual: 'x' },
      items: [{ name: '甲', note: { deep: [1] }, target: { operator: '=', value: 1, comment: 'x' } }],
    }
    const parsed = parse(data)
    expect(parsed.findings.map(({ severity, code, at }) => `${severity} ${at.path} ${code}`)).toEqual([
      'warning extra declaration.unknown-key',
      'warning goals.anual declaration.unknown-key',
      'warning items[0].note declaration.unknown-key',
      'warning items[0].target.comment declaration.unknown-key',
    ])
    expect(parsed.findings[1]?.facts).toEqual({ key: 'anual', nearest: 'annual' })
    const carried = JSON.stringify(parsed.ok && parsed.value.value)
    expect(carried).not.toMatch(/extra|anual|note|comment|schema/)
  })

  it('are errors where they reach into prototypes, at every depth', () => {
    const data: unknown = JSON.parse(
      JSON.stringify({ ...good, constructor: 1, items: [{ name: '甲', prototype: {} }] }).replace(
        '"goals":{',
        '"goals":{"__proto__":{"annual":"x"},',
      ),
    )
    expect(parse(data).ok).toBe(false)
    expect(found(data).sort()).toEqual([
      'constructor declaration.unsafe-key',
      'goals.__proto__ declaration.unsafe-key',
      'items[0].prototype declaration.unsafe-key',
    ])
  })

  it('of a prototype are not read', () => {
    const data: unknown = Object.assign(Object.create({ name: '继承' }), { ...good, name: undefined })
    expect(found(data)).toEqual([' declaration.not-an-object'])
    const { name: _, ...nameless } = good
    expect(found(Object.assign(Object.create(null), nameless))).toEqual(['name declaration.missing'])
  })
})

describe('limits of a declaration', () => {
  it('refuse lists that are too long', () => {
    const items = Array.from({ length: LIMITS.rows + 1 }, () => ({ name: '甲' }))
    expect(found({ ...good, items })).toEqual(['items declaration.too-many-rows'])
    expect(parse({ ...good, items: items.slice(1) }).ok).toBe(true)
  })

  it('bound how much is told, and refuse what has more', () => {
    const extras = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`extra${i}`, i]))
    const most = parse({ ...good, ...extras(LIMITS.findings) })
    expect([most.ok, most.findings.length]).toEqual([true, LIMITS.findings])
    const more = parse({ ...good, ...extras(50_000) })
    expect([more.ok, more.findings.length]).toEqual([false, LIMITS.findings + 1])
    expect(more.findings.at(-1)?.code).toBe('declaration.too-many-findings')
    const items = Array.from({ length: LIMITS.rows }, () => ({ cost: 'x' }))
    expect(parse({ ...good, items }).findings).toHaveLength(LIMITS.findings + 1)
  })

  it('do not follow data that contains itself', () => {
    const data: { [name: string]: unknown } = { ...good }
    data.self = data
    data.goals = data
    expect(found(data)).toContain('goals.annual declaration.missing')
  })
})

describe('a declaration that leaves required fields blank', () => {
  it('is refused and read all the same', () => {
    const parsed = parse({ ...good, name: ' ', year: null, goals: {} })
    expect(parsed).toMatchObject({
      ok: false,
      parsed: { value: { year: null, name: ' ', goals: { annual: null }, total: '1000.50' } },
    })
    expect(parsed.findings.map(({ code, at }) => `${at.path} ${code}`)).toEqual([
      'year declaration.missing',
      'name declaration.missing',
      'goals.annual declaration.missing',
    ])
  })

  it('is not read where a group of them is not there, or anything else is wrong', () => {
    expect(parse({ ...good, goals: null })).not.toHaveProperty('parsed')
    expect(parse({ ...good, name: '', total: 'x' })).not.toHaveProperty('parsed')
  })
})

describe('a target in other signs', () => {
  it('is told with the place of the part that is written so', () => {
    const items = [
      { name: '甲', target: '>=15.00（元）' },
      { name: '乙', target: { operator: '＝', value: 5, unit: '%' } },
      { name: '丙', target: '≥15.00(元)' },
    ]
    const parsed = parse({ ...good, items })
    expect(parsed.ok && parsed.value.value.items.map(item => item.target)).toEqual([
      { operator: '≥', value: '15.00', unit: '元' },
      { operator: '=', value: '5.00', unit: '%' },
      { operator: '≥', value: '15.00', unit: '元' },
    ])
    expect(parsed.findings.map(({ severity, at, facts }) => [severity, at.path, at.label, facts])).toEqual([
      [
        'info',
        'items[0].target',
        '工伤鉴定 › 指标第1行 › 指标值',
        { from: '>=15.00（元）', to: '≥15.00(元)' },
      ],
      ['info', 'items[1].target.operator', '工伤鉴定 › 指标第2行 › 指标值', { from: '＝', to: '=' }],
    ])
  })
})

describe('a tab', () => {
  it('is told, and stays', () => {
    const parsed = parse({ ...good, items: [{ name: '甲\t乙' }] })
    expect(parsed.findings).toMatchObject([
      { severity: 'info', code: 'declaration.tab', facts: { position: 2 }, at: { path: 'items[0].name' } },
    ])
    expect(parsed.ok && parsed.value.value.items[0]?.name).toBe('甲\t乙')
  })
})

describe('schemas and shapes', () => {
  it('of a registered form carry labels, types and what is required', () => {
    expect(form.shape.fields[0]).toEqual({
      name: 'year',
      label: '年度',
      required: true,
      shape: { kind: 'scalar', type: 'integer' },
    })
    expect(form.shape.fields[3]).toEqual({
      name: 'kind',
      label: '类型',
      required: false,
      shape: { kind: 'scalar', type: 'text', options: ['新增', '延续'] },
    })
    const items = form.shape.fields[7]
    expect([items?.label, items?.shape.kind, items?.required]).toEqual(['指标', 'array', true])
  })

  it('understand zod’s own types and wrappers', () => {
    const shape = shapeOf(
      z.object({
        a: z.string().meta({ title: '甲' }).optional(),
        b: z.int().nullable(),
        c: z.number().default(1),
        d: z.enum(['x', 'y']).readonly(),
        e: z.literal('z'),
        f: z.boolean(),
        g: z.array(amount()).nullish(),
        h: z.string().transform(given => given),
      }),
    )
    expect(
      shape.fields.map(field => [field.name, field.label, field.required, JSON.stringify(field.shape)]),
    ).toEqual([
      ['a', '甲', false, '{"kind":"scalar","type":"text"}'],
      ['b', undefined, false, '{"kind":"scalar","type":"integer"}'],
      ['c', undefined, false, '{"kind":"scalar","type":"number"}'],
      ['d', undefined, true, '{"kind":"scalar","type":"text","options":["x","y"]}'],
      ['e', undefined, true, '{"kind":"scalar","type":"text","options":["z"]}'],
      ['f', undefined, true, '{"kind":"scalar","type":"boolean"}'],
      ['g', undefined, false, '{"kind":"array","element":{"kind":"scalar","type":"amount"}}'],
      ['h', undefined, true, '{"kind":"scalar","type":"text"}'],
    ])
  })

  it('refuse by name what no form can have', () => {
    expect(() => shapeOf(z.object({ a: z.object({ b: z.union([z.string(), z.number()]) }) }))).toThrow(
      /union at a\.b/,
    )
    expect(() => shapeOf(z.object({ a: z.map(z.string(), z.string()) }))).toThrow(/map at a/)
    const endless: z.ZodType<{ readonly [name: string]: unknown }> = z.object({
      get self() {
        return endless
      },
    })
    expect(() => shapeOf(endless)).toThrow(/too deep/)
  })

  it('translate what zod’s own types refuse', () => {
    const own = z.object({
      code: z
        .string()
        .max(3)
        .refine(code => code !== 'bad', '代码不可用'),
      count: z.int().max(5),
      flag: z.boolean(),
      side: z.enum(['左', '右']),
    })
    const target = { form: 'own', edition: '1', schema: own, shape: shapeOf(own) }
    const parsed = (data: unknown) =>
      parseDeclaration({ data, locate: () => ({}) }, target).findings.map(({ code, facts, at }) => [
        at.path,
        code,
        facts,
      ])
    expect(parsed({ code: 'bad', count: 9, flag: 'x', side: '上' })).toEqual([
      ['code', 'declaration.refused', { message: '代码不可用' }],
      ['count', 'declaration.out-of-range', { value: '9', minimum: undefined, maximum: 5 }],
      ['flag', 'declaration.wrong-type', { expected: 'boolean', found: 'text' }],
      ['side', 'declaration.not-one-of', { value: '上', options: ['左', '右'], nearest: undefined }],
    ])
    expect(parsed({ code: 'long', count: 1.5, flag: true, side: 5 }).map(([, code]) => code)).toEqual([
      'declaration.refused',
      'declaration.wrong-type',
      'declaration.wrong-type',
    ])
  })
})

describe('the schema of a template’s shape', () => {
  const shape: ObjectShape = {
    kind: 'object',
    fields: [
      { name: 'name', required: false, shape: { kind: 'scalar', type: 'text' } },
      { name: 'money', required: false, shape: { kind: 'scalar', type: 'amount' } },
      { name: 'share', required: false, shape: { kind: 'scalar', type: 'percent' } },
      { name: 'ticks', required: false, shape: { kind: 'scalar', type: 'text', options: ['甲', '乙'] } },
      { name: 'names', required: false, shape: { kind: 'array', element: { kind: 'scalar', type: 'text' } } },
      {
        name: 'group',
        required: false,
        shape: {
          kind: 'object',
          fields: [{ name: 'a', required: true, shape: { kind: 'scalar', type: 'date' } }],
        },
      },
    ],
  }
  const implied = { form: 'free', edition: '1', schema: schemaOf(shape), shape }
  const parseFree = (data: unknown) => parseDeclaration({ data, locate: () => ({}) }, implied)

  it('gives null for what is not given', () => {
    const parsed = parseFree({ form: 'free', edition: '1', year: 2024 })
    expect(parsed).toMatchObject({
      ok: true,
      value: { value: { name: null, money: null, share: null, ticks: null, names: null, group: null } },
      findings: [],
    })
  })

  it('takes numbers as text, and reads the types of formats', () => {
    const parsed = parseFree({
      name: 5,
      money: 5,
      share: '95%',
      ticks: ['甲'],
      names: [1, null, 'x'],
      group: { a: '2024/1/1' },
    })
    expect(parsed.ok && parsed.value.value).toEqual({
      name: '5',
      money: '5.00',
      share: '95',
      ticks: ['甲'],
      names: ['1', null, 'x'],
      group: { a: '2024-01-01' },
    })
  })

  it('refuses what does not fit', () => {
    const parsed = parseFree({ name: {}, money: 'x', ticks: ['丙'], names: [{}], group: {} })
    expect(parsed.findings.map(({ code, at }) => `${at.path} ${code}`)).toEqual([
      'name declaration.wrong-type',
      'money declaration.amount-invalid',
      'ticks[0] declaration.not-one-of',
      'names[0] declaration.wrong-type',
      'group.a declaration.missing',
    ])
  })

  it('has the shape that it was made of', () => {
    expect(shapeOf(schemaOf(shape))).toEqual(shape)
    expect(shapeOf(schemaOf(form.shape))).toEqual(form.shape)
  })

  it('keeps numbers exact', () => {
    const exact = z.object({ n: number(), p: percent() })
    const parsed = exact.safeParse({ n: '0.1000000000000000055', p: 12.5 })
    expect(parsed.data).toEqual({ n: '0.1000000000000000055', p: '12.5' })
  })
})
