/** docs/rules.md lists the rules that there are, with their severities and in their order. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shanghaiProjectTarget } from '../../../src/forms/shanghai-project-target/form.ts'
import { SAMPLES } from '../../messages/samples.ts'

const rows = [
  ...readFileSync('docs/rules.md', 'utf8').matchAll(/^\| `([a-z.-]+)` \| (\w+) \| (.+) \| (.+) \|$/gm),
]
const listed = rows.map(([, code, severity]) => ({ code, severity }))

describe('docs/rules.md', () => {
  it('lists the rules of the newest edition, with their severities', () => {
    const [{ rules }] = shanghaiProjectTarget.editions
    expect(listed).toEqual([{ code: 'declaration.missing', severity: 'error' }, ...rules])
  })

  it('leaves out no rule that has a code', () => {
    const codes = Object.keys(SAMPLES).filter(code => code.startsWith('rule.'))
    expect(
      listed
        .map(({ code }) => code)
        .filter(code => code?.startsWith('rule.'))
        .sort(),
    ).toEqual(codes.sort())
  })

  it('says of each what must hold and who says so', () => {
    for (const [, code, , what = '', source = ''] of rows) {
      expect(what.length, code).toBeGreaterThan(10)
      expect(source, code).toMatch(/^(?:real|rule|ours)(?:, (?:real|rule))?$/)
    }
  })

  it('marks those that always refuse', () => {
    const always = rows.filter(([, , , what]) => what?.includes('always refuses')).map(([, code]) => code)
    expect(always.sort()).toEqual(['rule.dates-reversed', 'rule.sum'])
  })
})
