import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readClean } from '../../src/declaration/clean.ts'
import { text } from '../../src/declaration/fields.ts'
import { prune } from '../../src/declaration/prune.ts'
import { missingIn, respelledIn, tabsIn } from '../../src/declaration/remarks.ts'
import { schemaOf } from '../../src/declaration/schema-of.ts'
import type { Value } from '../../src/declaration/types.ts'
import { BUILT_IN_FORMS } from '../../src/forms/registry.ts'
import { createPress } from '../../src/press/create.node.ts'
import type { ObjectShape } from '../../src/shape/shape.ts'

type Schema = z.ZodType<{ readonly [name: string]: Value }>

/** The value where copying, parsing and looking for remarks find nothing at all, else undefined. */
function readThoroughly(schema: Schema, shape: ObjectShape, data: unknown): unknown {
  const pruned = prune(data, shape)
  const parsed = schema.safeParse(pruned.data)
  const others = [...pruned.findings, ...missingIn(pruned.data, shape), ...respelledIn(pruned.data, shape)]
  if (!parsed.success || others.length > 0 || tabsIn(parsed.data).length > 0) return undefined
  return parsed.data
}

const press = await createPress()
const subjects = await Promise.all(
  BUILT_IN_FORMS.map(async ({ id, editions: [edition] }) => {
    const sample = await press.sample({ form: id })
    if (!sample.ok) throw new Error(`no sample of ${id}`)
    const data: unknown = JSON.parse(JSON.stringify({ ...sample.value }))
    return { id, edition, data }
  }),
)

/** What somebody may have written in a place; `undefined` takes the key away. */
const WRITTEN: readonly unknown[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    '\u3000',
    '\t',
    'a\tb',
    'a\r\nb',
    'a\nb',
    '甲',
    '\u0000',
    '\ud800',
    '𠮷',
    '\ufdd0',
  ],
  ...[0, 5, -1, 2024, 1.5, 1e300, Number.NaN, true, false, [], {}, [null], [['甲']]],
  ...[
    '0.00',
    '-0.00',
    '-0.50',
    '007.00',
    '1,000.50',
    '5',
    '1.005',
    '999999999999999.99',
    '2024-2-30',
    '2024/2/3',
  ],
  ...['≥15.00(元)', '>=15元', '≥15元', '不低于95%', '确定能', '新增', 'budget-income'],
  ...[
    { operator: '≥', value: '5', unit: '件' },
    { operator: '>=', value: 5 },
    { operator: '≥', value: '5', unit: '（件）' },
    { operator: '≥', value: '5', unit: '件', note: '' },
    { operator: '≥', value: null },
  ],
]

const KEYS = ['unknown', '$schema', 'constructor', 'prototype', 'edition', 'year', 'name', '0']

const change = fc.record({
  steps: fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
  key: fc.option(fc.constantFrom(...KEYS), { freq: 4, nil: undefined }),
  value: fc.constantFrom(...WRITTEN),
})

/** Writes something in a place of the data that the steps lead to, under a key of its own or another. */
function write(
  data: unknown,
  { steps: [step = 0, ...rest], key, value }: typeof change extends fc.Arbitrary<infer C> ? C : never,
): unknown {
  if (typeof data !== 'object' || data === null) return value
  const entries = Object.entries(data)
  const [name, inner] = entries[step % Math.max(1, entries.length)] ?? ['unknown', undefined]
  const changed = rest.length === 0 ? value : write(inner, { steps: rest, key, value })
  if (Array.isArray(data)) return data.map((element, i) => (String(i) === name ? changed : element))
  const at = rest.length === 0 ? (key ?? name) : name
  return Object.fromEntries([...entries, [at, changed]].filter(([, given]) => given !== undefined))
}

describe('a declaration that there is nothing to say of', () => {
  it.each(subjects)('is read without parsing: $id', ({ edition, data }) => {
    const value = readThoroughly(edition.schema as Schema, edition.shape, data)
    expect(value).toBeDefined()
    expect(readClean(edition.schema, data)).toStrictEqual(value)
  })

  it.each(
    readdirSync('seeds').filter(name => name.endsWith('.json')),
  )('is read without parsing: %s', file => {
    const [form] = BUILT_IN_FORMS
    const { schema, shape } = form?.editions[0] ?? expect.unreachable()
    const data: unknown = JSON.parse(readFileSync(`seeds/${file}`, 'utf8'))
    expect(readClean(schema, data)).toStrictEqual(readThoroughly(schema as Schema, shape, data))
  })
})

describe('any other declaration', () => {
  it.each(subjects)('is left to parsing exactly where that finds something: $id', ({ edition, data }) => {
    const schema = edition.schema as Schema
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
        const changed = changes.reduce<unknown>(write, data)
        expect(readClean(schema, changed)).toStrictEqual(readThoroughly(schema, edition.shape, changed))
      }),
      { numRuns: 150 },
    )
  })

  it('is left to parsing where its template alone says what it holds', () => {
    const { shape } = subjects[2]?.edition ?? expect.unreachable()
    const relaxed: ObjectShape = {
      ...shape,
      fields: shape.fields.map(field => ({ ...field, required: false })),
    }
    const schema = schemaOf(relaxed)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
        const changed = changes.reduce<unknown>(write, subjects[2]?.data)
        expect(readClean(schema, changed)).toStrictEqual(readThoroughly(schema, relaxed, changed))
      }),
      { numRuns: 150 },
    )
  })

  it('is left to parsing where its schema asks for more than its fields do', () => {
    const short = z.object({ name: text().refine(name => name !== '甲') })
    const pair = z.object({ a: text(), b: text() }).refine(({ a, b }) => a === b)
    expect(readClean(short, { name: '乙' })).toBeUndefined()
    expect(readClean(pair, { a: '甲', b: '甲' })).toBeUndefined()
    expect(readClean(z.object({ name: z.string() }), { name: '乙' })).toBeUndefined()
    expect(readClean(z.object({ name: text() }), { name: new Date(0) })).toBeUndefined()
    expect(readClean(z.strictObject({ name: text() }), { name: '乙' })).toBeUndefined()
  })
})
