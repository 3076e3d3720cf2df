/** The order of a form's places, for what has no line and column to be ordered by. */
import type { ConcretePath } from '../shape/path.ts'
import type { Shape } from '../shape/shape.ts'

/**
 * Compares paths as a reader of the form comes to them: fields in the shape's order, elements by number, a
 * group before its fields. What the shape does not know comes last.
 */
export function comparePaths(shape: Shape, a: ConcretePath, b: ConcretePath): number {
  let current: Shape | undefined = shape
  for (const [depth, step] of a.entries()) {
    const other = b[depth]
    if (other === undefined) return 1
    if (step !== other) return rank(current, step) - rank(current, other)
    current = inside(current, step)
  }
  return a.length - b.length
}

function rank(shape: Shape | undefined, step: string | number): number {
  if (typeof step === 'number') return step
  const index = shape?.kind === 'object' ? shape.fields.findIndex(field => field.name === step) : -1
  return index < 0 ? Number.MAX_SAFE_INTEGER : index
}

function inside(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (typeof step === 'number') return shape?.kind === 'array' ? shape.element : undefined
  return shape?.kind === 'object' ? shape.fields.find(field => field.name === step)?.shape : undefined
}
