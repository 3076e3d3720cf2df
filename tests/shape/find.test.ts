import { describe, expect, it } from 'vitest'
import { listPaths, nearestPath, shapeAt } from '../../src/shape/find.ts'
import { labelOf } from '../../src/shape/label.ts'
import { editDistance, nearest } from '../../src/shape/nearest.ts'
import type { ObjectShape, Shape } from '../../src/shape/shape.ts'

const text: Shape = { kind: 'scalar', type: 'text' }

const shape: ObjectShape = {
  kind: 'object',
  fields: [
    { name: 'name', label: '项目名称', required: true, shape: text },
    {
      name: 'funds',
      required: true,
      shape: {
        kind: 'object',
        fields: [
          {
            name: 'total',
            label: '项目资金总额',
            required: false,
            shape: { kind: 'scalar', type: 'amount' },
          },
        ],
      },
    },
    {
      name: 'indicators',
      label: '绩效指标',
      required: true,
      shape: {
        kind: 'array',
        element: {
          kind: 'object',
          fields: [
            { name: 'level1', label: '一级指标', required: true, shape: text },
            { name: 'name', label: '三级指标', required: true, shape: text },
          ],
        },
      },
    },
    { name: 'tags', required: false, shape: { kind: 'array', element: text } },
  ],
}

describe('looking up a shape', () => {
  it('follows fields and elements', () => {
    const path = [
      { name: 'indicators', each: true },
      { name: 'name', each: false },
    ]
    expect(shapeAt(shape, path)).toEqual(text)
    expect(shapeAt(shape, [{ name: 'tags', each: true }])).toEqual(text)
    expect(shapeAt(shape, [{ name: 'tags', each: false }])?.kind).toBe('array')
  })

  it('finds nothing at paths that the shape does not have', () => {
    expect(shapeAt(shape, [{ name: 'nothing', each: false }])).toBeUndefined()
    expect(shapeAt(shape, [{ name: 'name', each: true }])).toBeUndefined()
    const throughList = [
      { name: 'indicators', each: false },
      { name: 'name', each: false },
    ]
    expect(shapeAt(shape, throughList)).toBeUndefined()
  })

  it('lists the paths of all scalars', () => {
    expect(listPaths(shape)).toEqual([
      'name',
      'funds.total',
      'indicators[].level1',
      'indicators[].name',
      'tags[]',
    ])
  })

  it('suggests the path with the same last name, or the nearest one', () => {
    expect(nearestPath(shape, 'level1')).toBe('indicators[].level1')
    expect(nearestPath(shape, 'indicator[].name')).toBe('indicators[].name')
    expect(nearestPath(shape, 'fund.totl')).toBe('funds.total')
    expect(nearestPath(shape, 'zzzzzzzz')).toBeUndefined()
  })
})

describe('the nearest name', () => {
  it('has the least edit distance', () => {
    expect(nearest('departmnet', ['department', 'unit'])).toBe('department')
    expect(nearest('产出标指', ['产出指标', '效益指标'])).toBe('产出指标')
  })

  it('is none where nothing is near', () => {
    expect(nearest('x', ['y'])).toBeUndefined()
    expect(nearest('nature', ['category'])).toBeUndefined()
    expect(nearest('a'.repeat(100_000), ['a'])).toBeUndefined()
  })

  it('counts insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('ab', 'ba')).toBe(1)
    expect(editDistance('abc', 'abc')).toBe(0)
  })
})

describe('a label', () => {
  it('says list, row and field as the form prints them', () => {
    expect(labelOf(shape, ['indicators', 2, 'name'])).toBe('绩效指标第3行 › 三级指标')
    expect(labelOf(shape, ['indicators', 0])).toBe('绩效指标第1行')
  })

  it('passes over groups without a label', () => {
    expect(labelOf(shape, ['funds', 'total'])).toBe('项目资金总额')
  })

  it('names unknown fields by their keys', () => {
    expect(labelOf(shape, ['indicators', 0, 'extra'])).toBe('绩效指标第1行 › extra')
  })

  it('begins with the declaration', () => {
    expect(labelOf(shape, ['name'], '工伤鉴定')).toBe('工伤鉴定 › 项目名称')
    expect(labelOf(shape, ['tags', 1], '工伤鉴定')).toBe('工伤鉴定 › tags[1]')
    expect(labelOf(shape, [], '工伤鉴定')).toBe('工伤鉴定')
  })

  it('is none where no field has one', () => {
    expect(labelOf(shape, ['tags', 1])).toBeUndefined()
    expect(labelOf(shape, [])).toBeUndefined()
  })
})
