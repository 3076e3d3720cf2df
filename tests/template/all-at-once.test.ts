/** A template is checked like a program: its own faults and those against its form in one go, each at its place. */
import { describe, expect, it } from 'vitest'
import { describe as inWords } from '../../src/messages/messages.ts'
import type { ObjectShape } from '../../src/shape/shape.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import { faultsOf } from './support.ts'

const SHAPE: ObjectShape = {
  kind: 'object',
  fields: [
    { name: 'name', required: true, shape: { kind: 'scalar', type: 'text' } },
    {
      name: 'status',
      required: false,
      shape: { kind: 'scalar', type: 'text', options: ['确定能', '有可能'] },
    },
    {
      name: 'funds',
      required: true,
      shape: {
        kind: 'object',
        fields: [{ name: 'total', required: true, shape: { kind: 'scalar', type: 'amount' } }],
      },
    },
  ],
}

const TEMPLATE = `---
form: t
columns: [1fr, 1fr]
footer: "{nmae} {pgae}"
---
# {name} {page}
| {funds.totl:mony} | {status:tick(确定 能)} {.rihgt} |
| ^ | {name:money} | {heder}
| {funds} | {status:check(有可能)} | {when=nome}
`

const check = (text: string) => parseTemplate(text, { file: 't.md', shapeFor: () => SHAPE })

describe('a template with many faults', () => {
  const { ok, findings } = check(TEMPLATE)

  it('tells all of them at once, by line and column', () => {
    expect(ok).toBe(false)
    expect(faultsOf(findings)).toEqual([
      '4:11 template.path-unknown',
      '4:18 template.path-unknown',
      '6:11 template.page-outside-footer',
      '7:4 template.path-unknown',
      '7:15 template.format-unknown',
      '7:31 template.option-unknown',
      '7:44 template.style-unknown',
      '8:13 template.format-mismatch',
      '8:23 template.attribute-unknown',
      '9:4 template.path-conflict',
      '9:4 template.path-is-group',
      '9:41 template.path-unknown',
    ])
  })

  it('names the cure of what was misspelt', () => {
    const hints = findings.flatMap(finding => inWords(finding, 'en').hint ?? []).join('\n')
    for (const meant of ['name', 'page', 'funds.total', 'money', '确定能', 'right', 'header']) {
      expect(hints).toContain(`did you mean ${meant}?`)
    }
  })

  it('carries the line of each as it is written', () => {
    const lines = TEMPLATE.split('\n')
    for (const { at } of findings) expect(at.source).toBe(lines[(at.line ?? 0) - 1])
  })

  it('is checked against its form also where nothing else is wrong', () => {
    const right = '---\nform: t\ncolumns: [1fr]\n---\n| {nmae} |\n'
    expect(check(right).ok).toBe(false)
    expect(faultsOf(check(right).findings)).toEqual(['5:4 template.path-unknown'])
    expect(check(right.replace('nmae', 'name')).ok).toBe(true)
  })
})
