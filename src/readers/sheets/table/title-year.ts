/** The year that stands in a table's title, where no column has it: `松江区2024年度项目汇总表`. */
import { type Finding, info } from '../../../diagnostics/finding.ts'
import { placeOfCell, type SheetOrigin } from '../address.ts'
import type { SheetRow } from '../types.ts'
import type { TablePlan } from './plan.ts'
import type { FieldCell } from './rows.ts'

const YEAR_PATH = 'year'

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?=年)/g

export interface TitleYear {
  readonly plan: TablePlan
  readonly common: readonly FieldCell[]
  readonly findings: readonly Finding[]
}

/**
 * Takes the year from the texts above the columns, where it has no column and these name just one.
 *
 * Findings: `sheet.year-from-title` (info).
 */
export function withTitleYear(plan: TablePlan, above: readonly SheetRow[], origin: SheetOrigin): TitleYear {
  const field = plan.missing.find(({ path, type }) => path === YEAR_PATH && type === 'integer')
  const found = above.flatMap(row =>
    row.cells.flatMap((cell, column) =>
      Array.from(cell?.shown.matchAll(YEAR) ?? [], ([, year = '']) => ({
        year,
        at: placeOfCell(origin, row, column),
      })),
    ),
  )
  const [first] = found
  if (field === undefined || first === undefined || found.some(({ year }) => year !== first.year)) {
    return { plan, common: [], findings: [] }
  }
  const { year, at } = first
  return {
    plan: { ...plan, missing: plan.missing.filter(one => one !== field) },
    common: [{ field, cell: { kind: 'text', shown: year }, at, filled: true }],
    findings: [info('sheet.year-from-title', { year }, { ...at, path: YEAR_PATH })],
  }
}
