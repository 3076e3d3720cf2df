/** Places that are kept for seals (盖章处): which there are, where they came to stand. */
import { type Finding, warning } from '../diagnostics/finding.ts'
import { type MilliPt, milliPtToMm } from '../geometry/length.ts'
import type { Style } from '../template/types.ts'
import { boxOf, stripTops } from './fragment-box.ts'
import { mirrorShift } from './mirror.ts'
import type { BlockPart, Fragment, PagePlan } from './paginate/types.ts'
import type { MeasuredForm } from './types.ts'

/** A place for a seal, so that a sealing service finds it. */
export interface Area {
  /** As its style names it: `seal`. */
  readonly name: string
  /** Counted from 1. */
  readonly page: number
  /** In mm from the page's top left corner, with two decimals. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/**
 * The places of a laid out form, page by page from top to bottom; of one that goes over a page break the
 * part on each page. Copies of headers are none.
 *
 * Findings: `layout.area-small` (warning) for a place narrower or lower than its style asks for.
 */
export function areasOf(
  form: MeasuredForm,
  pages: readonly PagePlan[],
): { readonly areas: readonly Area[]; readonly findings: readonly Finding[] } {
  const areas: Area[] = []
  const findings: Finding[] = []
  for (const [p, page] of pages.entries()) {
    const shift = mirrorShift(form.form.page, p)
    for (const { part, fragment, style, name } of page.parts.flatMap(part => namedIn(form, part))) {
      const measured = form.blocks[part.block]
      if (!measured) continue
      const box = boxOf(measured, fragment, stripTops(form, part))
      const { areaSize } = style
      if (areaSize && (box.width < areaSize.width || box.height < areaSize.height)) {
        const [width, height] = [mm(areaSize.width), mm(areaSize.height)]
        const facts = { name, width: mm(box.width), height: mm(box.height), wanted: `${width} × ${height}` }
        findings.push(warning('layout.area-small', facts))
      }
      const [x, y] = [mm(box.x + shift), mm(box.y)]
      areas.push({ name, page: p + 1, box: { x, y, width: mm(box.width), height: mm(box.height) } })
    }
  }
  return { areas, findings }
}

interface NamedFragment {
  readonly part: BlockPart
  readonly fragment: Fragment
  readonly style: Style
  readonly name: string
}

function namedIn(form: MeasuredForm, part: BlockPart): readonly NamedFragment[] {
  const block = form.blocks[part.block]?.block
  const named: NamedFragment[] = []
  if (block === undefined || (block.kind === 'text' && block.style.area === undefined)) return named
  for (const fragment of part.fragments) {
    const style = block.kind === 'grid' ? block.cells[fragment.cell]?.style : block.style
    if (style?.area === undefined) continue
    // The right end of a line shares the place of the left one.
    const again = fragment.repeated || (block.kind === 'text' && fragment.cell > 0)
    if (!again) named.push({ part, fragment, style, name: style.area })
  }
  return named
}

function mm(length: MilliPt): number {
  return Math.round(milliPtToMm(length) * 100) / 100
}
