/**
 * Binds a template and a declaration: every value in its place, every row repeated, every slot owned by
 * one cell. Nothing is measured.
 */
import type { Value } from '../declaration/types.ts'
import { error, type Finding, type Outcome, placed } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { Template, TextLine } from '../template/types.ts'
import { fullBudget } from './budget.ts'
import { ONCE, type Printing, printContent } from './cell-text.ts'
import { type BindContext, expandGrid } from './expand.ts'
import type { Block, BoundForm, TextBlock } from './types.ts'

/**
 * Fills a template in.
 *
 * @param value a declaration that has passed the form's schema, or the template's implied one, and whose
 *   shape the template was checked against; anything else is misuse and may throw FormError
 * @returns the bound form with infos (grid.amount-rounded), or grid.too-large where it passes a limit
 */
export function bindTemplate(
  template: Template,
  value: { readonly [name: string]: Value },
): Outcome<BoundForm> {
  const findings: Finding[] = []
  const printing: Printing = { value, findings }
  const context: BindContext = { printing, columnEm: template.columnEm, budget: fullBudget() }
  const blocks = template.sections.flatMap((section): readonly Block[] => {
    const captions = section.captions.map(line => bindText(line, printing))
    const grid = expandGrid(section, context)
    const notes = section.notes.map(line => bindText(line, printing))
    return [...captions, ...(grid === undefined ? [] : [grid]), ...notes]
  })
  const notes = template.notes.map(line => bindText(line, printing))
  const at = { form: template.form }
  const what = context.budget.exceeded
  if (what !== undefined) {
    return { ok: false, findings: [error('grid.too-large', { what, limit: LIMITS[what] }, at)] }
  }
  const { title, page, strokes, fit } = template
  const continued = continuedTitle(blocks, template.continued)
  return {
    ok: true,
    value: { title, page, strokes, fit, continued, blocks: [...blocks, ...notes] },
    findings: findings.map(finding => placed(finding, at)),
  }
}

/** The title as later pages carry it, where the template asks for that. */
function continuedTitle(blocks: readonly Block[], suffix: string | undefined): TextBlock | undefined {
  const title = blocks.find(block => block.kind === 'text' && block.role === 'title')
  if (suffix === undefined || title?.kind !== 'text') return undefined
  return { ...title, text: `${title.text}${suffix}` }
}

function bindText({ role, left, right, style }: TextLine, printing: Printing): TextBlock {
  const start = printContent(left, ONCE, printing)
  const end = right && printContent(right, ONCE, printing)
  return {
    kind: 'text',
    role,
    text: start.text,
    right: end?.text,
    style,
    paths: [...start.paths, ...(end?.paths ?? [])],
  }
}
