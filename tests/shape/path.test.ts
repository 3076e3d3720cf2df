import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPath, formatTemplatePath, parsePath } from '../../src/shape/path.ts'

describe('concrete paths', () => {
  it('are written with dots and indices', () => {
    expect(formatPath(['indicators', 2, 'name'])).toBe('indicators[2].name')
    expect(formatPath([])).toBe('')
    expect(formatPath([0, 'name'])).toBe('[0].name')
    expect(formatPath(['指标', 0])).toBe('指标[0]')
  })

  it('quote keys that are no plain names', () => {
    expect(formatPath(['a.b', 'c d', '', 'e[0]'])).toBe('["a.b"]["c d"][""]["e[0]"]')
  })

  it('read back as they were written, whatever the keys', () => {
    const step = fc.oneof(fc.nat(), fc.string(), fc.string({ unit: 'binary' }), fc.constant('__proto__'))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), path => {
        expect(parsePath(formatPath(path))).toEqual(path)
      }),
    )
  })

  it.each([
    '.a',
    'a.',
    'a..b',
    'a[',
    'a[x]',
    'a[-1]',
    'a["b]',
    'a[0]b',
    ' a',
    'a b',
    '["a"]x',
    'a["\\x"]',
  ])('do not take %j for a path', text => {
    expect(parsePath(text)).toBeUndefined()
  })

  it('never throw, and what they accept they write again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '[', ']', '"', '0', '\\', '项') }), text => {
        const path = parsePath(text)
        if (path !== undefined) expect(parsePath(formatPath(path))).toEqual(path)
      }),
    )
  })
})

describe('template paths', () => {
  it('mark what repeats', () => {
    const path = [
      { name: 'tasks', each: true },
      { name: 'items', each: true },
      { name: 'name', each: false },
    ]
    expect(formatTemplatePath(path)).toBe('tasks[].items[].name')
  })
})
