import { error, type Finding, info, warning } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { excerpt, placeOf } from './measure.ts'
import type { Pagination } from './paginate/paginate.ts'
import type { MeasuredForm } from './types.ts'

/**
 * What pagination could not do by the rules, as findings: `layout.label-flows`, `layout.header-once` and
 * `layout.row-split` (warnings and infos), `layout.no-room` and `layout.too-many-pages` (errors). Rows are
 * counted from 1, as a reader of the page counts them.
 */
export function findingsOf(notes: Pagination['notes'], form: MeasuredForm): readonly Finding[] {
  return notes.map((note): Finding => {
    const block = form.blocks[note.block]?.block
    switch (note.kind) {
      case 'label-flows': {
        const cell = block?.kind === 'grid' ? block.cells[note.cell] : undefined
        return info('layout.label-flows', { text: excerpt(cell?.text ?? '') }, cell && placeOf(cell))
      }
      case 'header-once':
        return info('layout.header-once', { row: note.row + 1 })
      case 'row-split':
        return warning('layout.row-split', { row: note.row + 1 })
      case 'no-room':
        return error('layout.no-room', { row: note.row + 1 })
      default:
        return error('layout.too-many-pages', { limit: LIMITS.pages })
    }
  })
}
