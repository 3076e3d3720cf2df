/** Templates come from strangers: what they may ask for is bounded. */
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/geometry/limits.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { drawn, faults, source } from './support.ts'

describe('limits', () => {
  it('200 columns', () => {
    const row = (count: number) => `| ${'x | '.repeat(count)}`.trimEnd()
    const front = (count: number) => `[${Array.from({ length: count }, () => '1pt').join(', ')}]`
    expect(faults(source(front(200), row(200)))).toEqual([])
    expect(faults(source(front(201), row(200)))).toContain('3:10 template.limit')
  })

  it('8 objects and lists inside each other', () => {
    expect(faults(source('[1fr]', `| {${'a.'.repeat(7)}b} |`))).toEqual([])
    expect(faults(source('[1fr]', `| {${'a.'.repeat(8)}b} |`))).toEqual(['5:4 template.limit'])
    expect(faults(source('[1fr]', '| {a[].b[].c[].d[].e} |'))).toEqual(['5:4 template.limit'])
  })

  it('100,000 repeats, and as many rows', () => {
    const template = drawn(1, '| {i[].x} |')
    const rows = (count: number) => ({ i: Array.from({ length: count }, () => ({ x: '' })) })
    expect(bindTemplate(template, rows(LIMITS.rows)).ok).toBe(true)
    expect(bindTemplate(template, rows(LIMITS.rows + 1)).findings).toMatchObject([{ code: 'grid.too-large' }])
    expect(faults(source('[1fr]', '| {i[].x} | {min-rows=100001}'))).toEqual([
      '5:14 template.attribute-value',
    ])
    expect(bindTemplate(drawn(1, '| {i[].x} | {min-rows=100000}'), {}).ok).toBe(true)
    expect(faults(source('[1fr]', ...Array.from({ length: LIMITS.rows + 1 }, () => '|x|')))).toContain(
      `${LIMITS.rows + 6}:1 template.limit`,
    )
  })

  it('no name that JavaScript answers to: in paths, conditions, styles, rows, footers', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      expect(faults(source('[1fr]', `| {a.${name}.b} |`))).toEqual(['5:6 template.name-reserved'])
      expect(faults(source('[1fr]', `| a | {when=${name}}`))).toEqual(['5:13 template.name-reserved'])
      expect(faults(source('[1fr]', `| a | {name=${name}}`))).toHaveLength(1)
      expect(faults(source(`[1fr]\nstyles: { ${name}: { size: 9pt } }`, '| a |'))).toEqual([
        '4:11 template.name-reserved',
      ])
      expect(faults(source(`[1fr]\nfooter: "{${name}}"`, '| a |'))).toEqual(['4:11 template.name-reserved'])
    }
  })
})
