/**
 * Binds a template and a declaration: every value in its place, every row repeated, every slot owned by
 * one cell. Nothing is measured.
 */
import type { Value } from '../declaration/types.ts'
import { type Checked, checked, error, type Finding, placed } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { Template, TextLine } from '../template/types.ts'
import { bindFooter } from './bind-footer.ts'
import { fullBudget } from './budget.ts'
import { ONCE, type Printing, printContent } from './cell-text.ts'
import { type BindContext, expandGrid } from './expand.ts'
import type { Block, BoundForm, TextBlock } from './types.ts'

/**
 * Fills a template in.
 *
 * @param value a declaration that has passed the form's schema, or the template's implied one, and whose
 *   shape the template was checked against; anything else is misuse and may throw FormError
 * @returns the bound form with infos (grid.amount-rounded); refused with grid.option-unknown for a value that
 *   is none of the options it could tick, and with grid.too-large where the form passes a limit
 */
export function bindTemplate(
  template: Template,
  value: { readonly [name: string]: Value },
): Checked<BoundForm> {
  const findings: Finding[] = []
  const printing: Printing = { value, findings, shape: template.shape, zero: template.zero }
  const context: BindContext = { printing, columnEm: template.columnEm, budget: fullBudget() }
  const blocks = template.sections.flatMap((section): readonly Block[] => {
    const captions = section.captions.map(line => bindText(line, printing))
    const grid = expandGrid(section, context)
    const notes = section.notes.map(line => bindText(line, printing))
    return [...captions, ...(grid === undefined ? [] : [grid]), ...notes]
  })
  const notes = template.notes.map(line => bindText(line, printing))
  const footer = template.footer && bindFooter(template.footer, printing)
  const at = { form: template.form }
  const what = context.budget.exceeded
  if (what !== undefined) {
    return { ok: false, findings: [error('grid.too-large', { what, limit: LIMITS[what] }, at)] }
  }
  const { title, page, strokes, fit } = template
  const continued = continuedHead(blocks, template.continued)
  const form = { title, page, strokes, fit, continued, footer, blocks: [...blocks, ...notes] }
  return checked(
    form,
    once(findings).map(finding => placed(finding, at)),
  )
}

/** The cells of one path that each show an option say the same of a value that is none of them. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>()
  return findings.filter(({ code, at }) => {
    const key = `${code} ${at.path}`
    const first = code !== 'grid.option-unknown' || !told.has(key)
    told.add(key)
    return first
  })
}

/** The title and the captions above the first grid as later pages carry them, where the template asks for that. */
function continuedHead(blocks: readonly Block[], suffix: string | undefined): readonly TextBlock[] {
  if (suffix === undefined) return []
  const grid = blocks.findIndex(block => block.kind === 'grid')
  return blocks.slice(0, grid < 0 ? undefined : grid).flatMap(block => {
    if (block.kind !== 'text') return []
    return [block.role === 'title' ? { ...block, text: `${block.text}${suffix}` } : block]
  })
}

function bindText({ role, left, right, style }: TextLine, printing: Printing): TextBlock {
  const start = printContent(left, ONCE, printing, style.size)
  const end = right && printContent(right, ONCE, printing, style.size)
  return {
    kind: 'text',
    role,
    text: start.text,
    right: end?.text,
    style,
    paths: [...start.paths, ...(end?.paths ?? [])],
  }
}
