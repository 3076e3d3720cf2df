/** docs/rules.md lists the rules that there are, with their severities and in their order. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_FORMS } from '../../../src/forms/registry.ts'
import { SAMPLES } from '../../messages/samples.ts'

const text = readFileSync('docs/rules.md', 'utf8')
const ROW = /^\| `([a-z.-]+)` \| (\w+) \| (.+) \| (.+) \|$/gm
const rows = [...text.matchAll(ROW)]
const listed = rows.map(([, code, severity]) => ({ code, severity }))

/** The section under the heading that names a form. */
function sectionOf(form: string): string {
  return text.split(/^## /m).find(section => section.split('\n', 1)[0]?.includes(`\`${form}\``)) ?? ''
}

describe('docs/rules.md', () => {
  it.each(BUILT_IN_FORMS.map(form => [form.id, form] as const))('lists the rules of %s', (id, form) => {
    const rules = form.editions.at(-1)?.rules ?? []
    const told = [...sectionOf(id).matchAll(ROW)].map(([, code, severity]) => `${code} ${severity}`)
    // A rule may hold in several places of a form, and is then told once for all or once for each.
    const own = ['declaration.missing error', ...rules.map(({ code, severity }) => `${code} ${severity}`)]
    expect([...new Set(told)]).toEqual([...new Set(own)])
  })

  it('leaves out no rule that has a code', () => {
    const codes = Object.keys(SAMPLES).filter(code => code.startsWith('rule.'))
    const known = new Set(listed.flatMap(({ code }) => (code?.startsWith('rule.') ? [code] : [])))
    expect([...known].sort()).toEqual(codes.sort())
  })

  it('says of each what must hold and who says so', () => {
    for (const [, code, , what = '', source = ''] of rows) {
      expect(what.length, code).toBeGreaterThan(10)
      expect(source, code).toMatch(/^(?:real|rule|ours)(?:, (?:real|rule))?$/)
    }
  })

  it('marks those that always refuse', () => {
    const always = rows.filter(([, , , what]) => what?.includes('always refuses')).map(([, code]) => code)
    expect([...new Set(always)].sort()).toEqual(['rule.dates-reversed', 'rule.sum'])
  })
})
