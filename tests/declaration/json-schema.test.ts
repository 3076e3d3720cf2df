import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { boolean, choice, choices, integer, number, percent, text } from '../../src/declaration/fields.ts'
import { jsonSchemaOf } from '../../src/declaration/json-schema.ts'

const HEAD = { $id: 'urn:formpress:test:1', title: '试用', description: '试用' }
const schema = z.object({
  kind: choice(['新增', '延续'], { title: '类型' }),
  ticks: choices(['甲', '乙'], { required: true }),
  share: percent(),
  count: integer({ minimum: 1, maximum: 9 }),
  size: number(),
  done: boolean(),
  items: z.array(z.object({ items: text({ title: '名称' }) })).meta({ title: '明细' }),
  plain: z.string().optional(),
})

const words = new Map([['items[].items', { names: ['一', '二'], open: false, pattern: '^第.$' }]])
const made = jsonSchemaOf(schema, HEAD, { words, envelope: { form: { const: 'test' } } })
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile({ ...made })
const good = { form: 'test', ticks: '甲', items: [] }

/** Both take it, or neither does. */
function both(data: unknown): boolean {
  const { form: _, ...fields } = data as { form?: string }
  const taken = schema.safeParse(fields).success
  expect(validate(data), JSON.stringify([validate.errors, data])).toBe(taken)
  return taken
}

describe('the JSON Schema of a schema', () => {
  it('takes what the schema takes', () => {
    for (const part of [
      { kind: '新增', share: '95%', count: 9, size: '1.50', done: false },
      { kind: null, share: 95, count: null, size: -2, done: null },
      { ticks: ['甲', null, '乙'], share: ' ', size: '' },
      { plain: 'x', items: [{}] },
    ]) {
      expect(both({ ...good, ...part })).toBe(true)
    }
  })

  it('refuses what the schema refuses', () => {
    for (const part of [
      { kind: '新' },
      { kind: ['新增'] },
      { ticks: '丙' },
      { ticks: ['甲', '丙'] },
      { share: '95%%' },
      { count: 0 },
      { count: 1.5 },
      { size: '1e' },
      { done: '是' },
      { items: null },
      { plain: 5 },
    ]) {
      expect(both({ ...good, ...part })).toBe(false)
    }
  })

  it('wants what is required, and knows what stands around', () => {
    expect(validate({ form: 'test', items: [] })).toBe(false)
    expect(validate({ ...good, ticks: null })).toBe(false)
    expect(validate({ ...good, form: 'other' })).toBe(false)
    expect(validate({ ...good, $schema: './x.json' })).toBe(true)
    expect(validate({ ...good, other: 1 })).toBe(false)
  })

  it('finds words by the path of a template, whatever fields are called', () => {
    expect(['一', '二', '第三'].map(items => validate({ ...good, items: [{ items }] }))).toEqual([
      true,
      true,
      true,
    ])
    expect(validate({ ...good, items: [{ items: '其他' }] })).toBe(false)
  })

  it('has the titles of the form', () => {
    expect(made).toMatchObject({
      ...HEAD,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: {
        kind: { title: '类型' },
        items: { title: '明细', items: { properties: { items: { title: '名称' } } } },
      },
    })
  })
})
