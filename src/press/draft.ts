import type { Finding } from '../diagnostics/finding.ts'
import { bindTemplate } from '../grid/bind.ts'
import type { Block, BoundForm } from '../grid/types.ts'
import { describe, type Language } from '../messages/messages.ts'
import { parseTemplate } from '../template/parse.ts'

/** What a draft says in each language: its mark, and the page of its findings as a template. */
const DRAFTS: { readonly [L in Language]: { readonly mark: string; readonly template: string } } = {
  zh: {
    mark: '草稿',
    template: findingsTemplate('草稿检查结果', ['序号', '级别', '位置', '问题与办法']),
  },
  en: {
    mark: 'DRAFT',
    template: findingsTemplate('Findings of this draft', ['No.', 'Severity', 'Place', 'Finding and cure']),
  },
}

function findingsTemplate(title: string, heads: readonly string[]): string {
  return `---
form: draft-findings
columns: [3em, 4.5em, 13em, 1fr]
styles: { finding: { align: left, padding: 3pt 4pt } }
---
# ${title}

| ${heads.join(' | ')} | {header}
| {rows[].number} | {rows[].severity} | {rows[].place} {.finding} | {rows[].text} {.finding} |
`
}

/**
 * A form as a draft: its mark on each page, and what was found on pages of its own after the last.
 *
 * @param language of the mark and the findings
 */
export function draftOf(form: BoundForm, findings: readonly Finding[], language: Language = 'zh'): BoundForm {
  const { mark, template } = DRAFTS[language]
  const page = findingsPage(template, findings, language)
  const blocks = findings.length === 0 ? form.blocks : [...form.blocks, ...page]
  const title = form.blocks.find(block => block.kind === 'text' && block.role === 'title')
  const style = title?.kind === 'text' ? title.style : page.find(block => block.kind === 'text')?.style
  return { ...form, fit: 'none', blocks, mark: style && { text: mark, style } }
}

function findingsPage(template: string, findings: readonly Finding[], language: Language): readonly Block[] {
  const parsed = parseTemplate(template)
  const rows = findings.map((finding, i) => {
    const { severity, place, text, hint } = describe(finding, language)
    const cure = hint === undefined ? '' : `\n${hint}`
    return { number: String(i + 1), severity, place, text: `${text}${cure}` }
  })
  const bound = parsed.ok ? bindTemplate(parsed.value, { rows }) : parsed
  if (!bound.ok) throw new RangeError(`the template of a draft's findings: ${JSON.stringify(bound.findings)}`)
  return bound.value.blocks.map((block, b) =>
    b === 0 && block.kind === 'text' ? { ...block, newPage: true } : block,
  )
}
