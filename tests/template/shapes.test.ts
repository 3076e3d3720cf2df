import { describe, expect, it } from 'vitest'
import type { ObjectShape, Shape } from '../../src/shape/shape.ts'
import { checkAgainst } from '../../src/template/check-against.ts'
import { drawn, faults, faultsOf, onlyFault, source } from './support.ts'

/** A shape in short: `{ year: text, items: [{ sum: amount }] }`. */
function brief(shape: Shape): unknown {
  if (shape.kind === 'scalar') return shape.type
  if (shape.kind === 'array') return [brief(shape.element)]
  return Object.fromEntries(shape.fields.map(field => [field.name, brief(field.shape)]))
}

const scalar = (type: 'text' | 'integer' | 'amount' | 'date' | 'percent' | 'target' | 'boolean'): Shape => ({
  kind: 'scalar',
  type,
})
const object = (fields: { readonly [name: string]: Shape }): ObjectShape => ({
  kind: 'object',
  fields: Object.entries(fields).map(([name, shape]) => ({ name, required: false, shape })),
})
const array = (element: Shape): Shape => ({ kind: 'array', element })

describe('the implied shape', () => {
  it('has a field for each path, of the type that its format asks for', () => {
    const { shape } = drawn(
      2,
      '({year}年) >> {unit}',
      '| {a.sum:money} | {a.sum} |',
      '| {a.rate:percent} | {a.day} {a.day:date} |',
      '| {tasks[].name:group} | {tasks[].items[].cost:money(0)} |',
      '| {names[]} | x | {when=a.flag}',
      '| y | z | {when=!tasks}',
      '{note}',
    )
    expect(brief(shape)).toEqual({
      year: 'text',
      unit: 'text',
      a: { sum: 'amount', rate: 'percent', day: 'date', flag: 'boolean' },
      tasks: [{ name: 'text', items: [{ cost: 'amount' }] }],
      names: ['text'],
      note: 'text',
    })
  })

  it('requires nothing, since an empty form can be printed', () => {
    const { shape } = drawn(1, '| {a} {b[].c} |')
    expect(shape.fields.map(field => field.required)).toEqual([false, false])
  })

  it.each([
    [['| {a:money} |', '| {a:date} |'], '6:4', { path: 'a', meaning: 'date', other: 'amount', line: 5 }],
    [['| {a} |', '| {a.b} |'], '6:4', { path: 'a', meaning: 'group', other: 'text', line: 5 }],
    [['| {a.b} |', '| {a} |'], '6:4', { path: 'a', meaning: 'text', other: 'group', line: 5 }],
    [['| {a.b} |', '| {a[].b} |'], '6:4', { path: 'a', meaning: 'list', other: 'group', line: 5 }],
    [['| {a[].b} |', '| {a.b} |'], '6:4', { path: 'a', meaning: 'group', other: 'list', line: 5 }],
    [['| {a[]} |', '| {a[].b} |'], '6:4', { path: 'a[]', meaning: 'group', other: 'text', line: 5 }],
    [
      ['| {a[].b:money} {a[].b:percent} |'],
      '5:18',
      { path: 'a[].b', meaning: 'percent', other: 'amount', line: 5 },
    ],
  ])('has no path with two meanings: %j', (rows, place, facts) => {
    const finding = onlyFault(source('[1fr]', ...rows))
    expect(faultsOf([finding])).toEqual([`${place} template.path-conflict`])
    expect(finding.facts).toEqual(facts)
  })

  it('takes a path with and without a format', () => {
    expect(faults(source('[1fr]', '| {a} |', '| {a:money} |', '| {a} |', '| {a:money(0)} |'))).toEqual([])
  })
})

describe('a template against a registered shape', () => {
  const shape = object({
    year: scalar('integer'),
    start: scalar('date'),
    funds: object({
      annual: object({ total: scalar('amount') }),
      project: object({ sum: scalar('amount') }),
    }),
    items: array(object({ name: scalar('text'), target: scalar('target') })),
    names: array(scalar('text')),
    done: scalar('boolean'),
  })

  it('that fits has no finding', () => {
    const template = drawn(
      2,
      '({year}) {start:date(YYYY)}',
      '| {funds.annual.total:money} | {funds.annual.total} |',
      '| {items[].name:group} | {items[].target} | {when=items[].name}',
      '| {names[]} | {year:money(0)} | {when=items}',
      '| a | {done} | {when=funds}',
    )
    expect(checkAgainst(template, shape)).toEqual([])
    expect(checkAgainst(template, template.shape)).toEqual([])
  })

  it.each([
    ['{yaer}', '5:4 template.path-unknown', { path: 'yaer', nearest: 'year' }],
    ['{funds.total}', '5:4 template.path-unknown', { path: 'funds.total', nearest: 'funds.annual.total' }],
    ['{year.x}', '5:4 template.path-unknown', { path: 'year.x', nearest: 'year' }],
    ['{items}', '5:4 template.path-is-list', { path: 'items' }],
    ['{items.name}', '5:4 template.path-is-list', { path: 'items' }],
    ['{names}', '5:4 template.path-is-list', { path: 'names' }],
    ['{year[]}', '5:4 template.path-no-list', { path: 'year' }],
    ['{funds[].total}', '5:4 template.path-no-list', { path: 'funds' }],
    ['{funds.annual}', '5:4 template.path-is-group', { path: 'funds.annual', fields: ['total'] }],
    ['{items[]}', '5:4 template.path-is-group', { path: 'items[]', fields: ['name', 'target'] }],
    [
      '{start:money}',
      '5:10 template.format-mismatch',
      { format: 'money', type: 'date', accepts: ['amount', 'integer', 'number'] },
    ],
    [
      '{funds.annual.total:date}',
      '5:23 template.format-mismatch',
      { format: 'date', type: 'amount', accepts: ['date'] },
    ],
    ['a | {when=nothing}', '5:13 template.path-unknown', { path: 'nothing', nearest: undefined }],
  ])('finds %s', (cell, fault, facts) => {
    const findings = checkAgainst(drawn(1, cell.includes('|') ? `| ${cell}` : `| ${cell} |`), shape)
    expect(faultsOf(findings)).toEqual([fault])
    expect(findings[0]?.facts).toEqual(facts)
    expect(findings[0]?.at).toMatchObject({ file: 'test.md', source: expect.stringContaining(cell) })
  })

  it('tells every fault, in captions and notes too, in the order of the source', () => {
    const template = drawn(1, '{a}', '| {b} {c} |', '{d} >> {e}', '', '{f}')
    expect(faultsOf(checkAgainst(template, shape))).toEqual([
      '5:2 template.path-unknown',
      '6:4 template.path-unknown',
      '6:8 template.path-unknown',
      '7:2 template.path-unknown',
      '7:9 template.path-unknown',
      '9:2 template.path-unknown',
    ])
  })
})
