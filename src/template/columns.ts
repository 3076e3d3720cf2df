import { type Length, type MilliPt, toMilliPt } from '../geometry/length.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { At, Faults } from './faults.ts'
import type { PageSetup } from './page-types.ts'
import { lengthIn, reportInvalid } from './setting-readers.ts'
import type { Setting } from './yaml.ts'

/** Column widths with the place where they are written. */
export interface Columns {
  readonly widths: readonly Length[]
  readonly at: At
}

/** `columns` of the front matter: one list for every grid, or a list of lists, one a grid. */
export interface ColumnSets {
  readonly shared: Columns | undefined
  /** An entry is undefined where the list is wrong, which has been reported. */
  readonly perGrid: readonly (Columns | undefined)[]
}

/** Columns that cannot be read, which has been reported: no grid has to report that it has none. */
export const FAULTY_COLUMNS: ColumnSets = { shared: undefined, perGrid: [] }

/** Reads `columns: […]` or `columns: [[…], […]]`; findings: template.value-invalid, template.limit. */
export function readColumnSets(setting: Setting, key: string, faults: Faults): ColumnSets {
  const lists = setting.kind === 'list' && setting.items.length > 0 ? setting.items : []
  if (lists.some(item => item.kind === 'list')) {
    return { shared: undefined, perGrid: lists.map(item => readColumns(item, key, faults)) }
  }
  const shared = readColumns(setting, key, faults)
  return shared === undefined ? FAULTY_COLUMNS : { shared, perGrid: [] }
}

/** Reads one list of widths, each above 0; findings: template.value-invalid, template.limit. */
export function readColumns(setting: Setting, key: string, faults: Faults): Columns | undefined {
  if (setting.kind !== 'list' || setting.items.length === 0) {
    reportInvalid(setting, key, 'columns', faults)
    return undefined
  }
  if (setting.items.length > LIMITS.columns) {
    const facts = { what: 'columns', found: setting.items.length, limit: LIMITS.columns } as const
    faults.add('template.limit', facts, setting.at)
    return undefined
  }
  const widths: Length[] = []
  for (const item of setting.items) {
    const width = item.kind === 'text' ? lengthIn(item.text, ['pt', 'mm', 'em', 'fr', '%']) : undefined
    if (width !== undefined && width.value > 0) widths.push(width)
    else reportInvalid(item, key, 'columns', faults)
  }
  return widths.length === setting.items.length ? { widths, at: setting.at } : undefined
}

/**
 * Checks that the columns fit between the page's margins, with room left for `fr` columns.
 *
 * Each width is rounded to 1/1000 pt, so their sum may pass the room by as many as there are columns.
 *
 * Findings: template.columns-too-wide.
 */
export function checkWidths(columns: Columns, page: PageSetup, em: MilliPt, faults: Faults): void {
  const available = page.width - page.margin.left - page.margin.right
  const flexible = columns.widths.some(width => width.unit === 'fr')
  const width = columns.widths.reduce((sum, length) => {
    const share = length.unit === '%' ? Math.round((length.value * available) / 100) : toMilliPt(length, em)
    return sum + (share ?? 0)
  }, 0)
  if (flexible ? width < available : width <= available + columns.widths.length) return
  const facts = { width: Math.round(width / 10) / 100, available: Math.round(available / 10) / 100 }
  faults.add('template.columns-too-wide', facts, columns.at)
}
