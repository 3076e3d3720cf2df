import { describe, expect, it } from 'vitest'
import { error, finding, info, placed, refuses, warning } from '../../src/diagnostics/finding.ts'
import { FormError } from '../../src/diagnostics/form-error.ts'

describe('a finding', () => {
  it('is data: severity, code, facts and place', () => {
    expect(error('declaration.tab', { position: 1 }, { path: 'name' })).toEqual({
      severity: 'error',
      code: 'declaration.tab',
      facts: { position: 1 },
      at: { path: 'name' },
    })
    expect(finding('info', 'file.empty', {}, {})).toEqual(info('file.empty', {}))
  })

  it('refuses only as an error', () => {
    const mild = [warning('declaration.missing', {}), info('declaration.tab', { position: 1 })]
    expect(refuses(mild)).toBe(false)
    expect(refuses([...mild, error('declaration.missing', {})])).toBe(true)
    expect(refuses([])).toBe(false)
  })

  it('keeps what it says of its place when more becomes known', () => {
    const here = error('declaration.missing', {}, { path: 'name', line: 3 })
    expect(placed(here, { file: 'a.json', line: 1 }).at).toEqual({ file: 'a.json', path: 'name', line: 3 })
    expect(here.at).toEqual({ path: 'name', line: 3 })
  })
})

describe('misuse', () => {
  it('has an error of its own', () => {
    const misuse = new FormError('closed')
    expect(misuse).toBeInstanceOf(Error)
    expect([misuse.name, misuse.message]).toEqual(['FormError', 'closed'])
  })
})
