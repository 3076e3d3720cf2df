import { describe, expect, it } from 'vitest'
import type { Borders, Template } from '../../src/template/types.ts'
import { faults, parsed, source } from './support.ts'

function bordersIn(template: Template): readonly (Borders | undefined)[] {
  return template.sections[0]?.plan.cells.map(cell => cell.style.borders) ?? []
}

const withStyle = (borders: string, ...rows: readonly string[]) =>
  parsed(source(`[1fr]\nstyles: { one: { borders: ${borders} } }`, ...rows))

describe('borders of a style', () => {
  it('are undefined where nobody gives any', () => {
    expect(bordersIn(parsed(source('[1fr]', '| a {.top} |')))).toEqual([undefined])
  })

  it.each([
    ['1pt', { top: 1000, right: 1000, bottom: 1000, left: 1000 }],
    ['none', { top: 0, right: 0, bottom: 0, left: 0 }],
    ['1pt none', { top: 1000, right: 0, bottom: 1000, left: 0 }],
    ['1pt 2pt 3pt 0.35mm', { top: 1000, right: 2000, bottom: 3000, left: 992 }],
    ['{ top: 1pt, bottom: none }', { top: 1000, bottom: 0 }],
  ])('are one, two or four widths, or some sides: %s', (borders, expected) => {
    expect(bordersIn(withStyle(borders, '| a {.one} |'))).toEqual([expected])
  })

  it('are laid over each other side by side, the later style winning', () => {
    const styles =
      '[1fr]\nstyles:\n  a: { borders: { top: 1pt, left: 1pt } }\n  b: { borders: { left: none } }'
    const [both, turned] = bordersIn(parsed(source(styles, '| x {.a .b} |', '| x {.b .a} |')))
    expect(both).toEqual({ top: 1000, left: 0 })
    expect(turned).toEqual({ top: 1000, left: 1000 })
  })

  it.each([
    'thick',
    '1em',
    '-1pt',
    '1pt 1pt 1pt',
    '{ top: thin }',
    '[1pt]',
  ])('refuse anything else: %s', borders => {
    const [fault] = faults(source(`[1fr]\nstyles: { one: { borders: ${borders} } }`, '| a |'))
    expect(fault).toMatch(/ template\.value-invalid$/)
  })

  it('refuse a side that no cell has', () => {
    const [fault] = faults(source('[1fr]\nstyles: { one: { borders: { middle: 1pt } } }', '| a |'))
    expect(fault).toMatch(/ template\.key-unknown$/)
  })
})

describe('strokes', () => {
  it('may be none', () => {
    expect(parsed(source('[1fr]\nstrokes: { default: none, outer: 1pt }', '| a |')).strokes).toEqual({
      default: 0,
      outer: 1000,
    })
  })
})
