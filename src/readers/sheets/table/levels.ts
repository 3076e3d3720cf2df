/** Levels that a list leaves blank below the row that names them, as printed forms do. */
import { type Finding, info } from '../../../diagnostics/finding.ts'
import type { KnownForm } from '../../imported.ts'
import { columnName, type SheetField } from './fields.ts'
import type { Element } from './group.ts'
import type { FieldCell } from './rows.ts'

/** Elements with their levels filled in. */
export interface Carried {
  readonly elements: readonly Element[]
  readonly findings: readonly Finding[]
}

/**
 * Carries levels on over blanks: each level as long as no higher one begins anew. Merged cells have been
 * filled by then; what is carried here stood blank, in a file without merges.
 *
 * Findings: `sheet.level-carried` (info), once for each level's name.
 */
export function carryLevels(elements: readonly Element[], list: string, form: KnownForm): Carried {
  const paths = (form.levels?.paths ?? []).filter(path => path.startsWith(`${list}[]`))
  const rows = new Map<FieldCell, number>()
  const current = new Map<string, FieldCell>()
  const filled = elements.map(element => {
    const copy = new Map(element)
    let begun = false
    for (const path of paths) {
      const own = element.get(path)
      const above = current.get(path)
      if (own !== undefined) {
        begun ||= own.cell.shown !== above?.cell.shown
        current.set(path, own)
      } else if (begun) current.delete(path)
      else if (above !== undefined) {
        copy.set(path, above)
        rows.set(above, (rows.get(above) ?? 0) + 1)
      }
    }
    return copy
  })
  return { elements: filled, findings: [...rows].map(([cell, count]) => carriedFinding(cell, count)) }
}

function carriedFinding({ field, at }: FieldCell, rows: number): Finding {
  return info(
    'sheet.level-carried',
    { name: nameOf(field), rows },
    { ...at, ...(field.list === undefined ? {} : { path: field.list }) },
  )
}

function nameOf(field: SheetField): string {
  return columnName(field, [field])
}
