import { describe, expect, it } from 'vitest'
import { parseTemplate, type TemplateOptions } from '../../src/template/parse.ts'
import type { Template } from '../../src/template/types.ts'

function parse(text: string, options: TemplateOptions = {}): Template {
  const parsed = parseTemplate(text, options)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.value
}

const BASE = `---
form: sample
edition: "2023"
valid: 2023..2023
title: "样表：\\"一\\""
columns: [6em, 1fr]
styles: { value: { align: left }, note: { size: 小五 } }
parameters: { label: 名称, dates: YYYY-MM-DD }
---
# 样表
({year}年度)

| {$label} | {name} |
| 日期 | {start:date({$dates})} |
`

const CHILD = `---
extends: sample@2023
edition: "2024"
valid: 2024..
labels: { 日期: 开始日期 }
parameters: { label: 项目名称 }
---
`

/** What a template means, without where it was written. */
function meaning({ sections, notes, lines, text, parameters, bases, file, ...rest }: Template): string {
  const bare = JSON.stringify({ sections, notes, ...rest }, (key, value) =>
    ['line', 'column', 'source', 'at'].includes(key) ? undefined : value,
  )
  return `${bare} ${JSON.stringify([...rest.styles])}`
}

describe('the text of a template', () => {
  it('is what was written, where nothing else goes into it', () => {
    const plain = BASE.replace(/parameters:.*\n/, '')
      .replace('{$label}', '名称')
      .replace('({$dates})', '')
    expect(parse(`\uFEFF${plain.replaceAll('\n', '\r\n')}`).text).toBe(plain)
  })

  it('means the same without the bases and the values of parameters', () => {
    const bases = [{ file: 'base.md', text: BASE }]
    const template = parse(CHILD, { bases, parameters: { dates: 'YYYY年M月D日' } })
    const alone = parse(template.text)
    expect(meaning(alone)).toBe(meaning(template))
    expect(alone.parameters).toEqual([])
    expect(template.text).toContain('| 项目名称 | {name} |')
    expect(template.text).toContain('| 开始日期 | {start:date(YYYY年M月D日)} |')
    expect(parse(alone.text).text).toBe(alone.text)
  })
})
