import type { Place } from '../diagnostics/finding.ts'
import type { Examined } from '../press/types.ts'
import type { ElementTexts } from './element-texts.ts'
import type { ContentElement } from './pdf/structure.ts'

type BoundForm = NonNullable<Examined['form']>

/** What a form says in each element of its structure, and where that stands in the declaration. */
export interface FormElement {
  readonly text: string
  readonly place: Place
}

/**
 * Finds the cell or line of a form that an element of its structure stands for: rows as the grid has them, cells in the
 * row where they start.
 */
export function formElements(form: BoundForm): (element: ContentElement) => FormElement | undefined {
  const lines = form.blocks.filter(block => block.kind === 'text')
  const grids = form.blocks.filter(block => block.kind === 'grid')
  const tables = grids.map(grid => {
    const starting: (typeof grid.cells)[number][][] = grid.rows.map(() => [])
    for (const cell of grid.cells) starting[cell.row]?.push(cell)
    return starting
  })
  return ({ place }) => {
    if (place.kind === 'line') {
      const line = lines[place.line]
      return line && { text: `${line.text}${line.right ?? ''}`, place: pathOf(line.paths) }
    }
    const cell = tables[place.table]?.[place.row]?.[place.index]
    if (cell === undefined) return undefined
    return { text: cell.text, place: { cell: `r${cell.row + 1}c${cell.column + 1}`, ...pathOf(cell.paths) } }
  }
}

function pathOf([path]: readonly string[]): Place {
  return path === undefined ? {} : { path }
}

/** An element in the words that a screen reader says before it: `绩效指标 › 产出指标 › 数量指标`. */
export function labelOf({ headers }: ContentElement, texts: ElementTexts): Place {
  const byId = new Map(Array.from(texts.values(), ({ element, text }) => [element.id, text]))
  const label = headers.flatMap(header => byId.get(header) ?? []).join(' › ')
  return label === '' ? {} : { label }
}
