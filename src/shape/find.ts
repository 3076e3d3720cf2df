/** Looks things up in a shape: what is at a path, which paths there are, which one was meant. */
import { nearest } from './nearest.ts'
import { formatTemplatePath } from './path.ts'
import type { Field, ObjectShape, Path, PathStep, Shape } from './shape.ts'

/** The field of that name. */
export function fieldOf(shape: ObjectShape, name: string): Field | undefined {
  return shape.fields.find(field => field.name === name)
}

/** The shape at a template's path, or undefined where the shape has no such path. */
export function shapeAt(shape: Shape, path: Path): Shape | undefined {
  let current: Shape | undefined = shape
  for (const step of path) {
    if (current?.kind !== 'object') return undefined
    current = fieldOf(current, step.name)?.shape
    if (step.each) current = current?.kind === 'array' ? current.element : undefined
  }
  return current
}

/** Every path that leads to a scalar, as a template writes it, in the shape's order. */
export function listPaths(shape: Shape): readonly string[] {
  return scalarPaths(shape).map(formatTemplatePath)
}

function scalarPaths(shape: Shape): Path[] {
  if (shape.kind !== 'object') return shape.kind === 'scalar' ? [[]] : []
  return shape.fields.flatMap(field => {
    const each = field.shape.kind === 'array'
    const step: PathStep = { name: field.name, each }
    return scalarPaths(field.shape.kind === 'array' ? field.shape.element : field.shape).map(rest => [
      step,
      ...rest,
    ])
  })
}

/**
 * The path that a writer who wrote `text` most likely meant: the only one that ends in the same name, or
 * the one with the least edit distance.
 */
export function nearestPath(shape: Shape, text: string): string | undefined {
  const paths = listPaths(shape)
  const name = lastName(text)
  const sameName = paths.filter(path => lastName(path) === name && path !== text)
  return (sameName.length === 1 ? sameName[0] : undefined) ?? nearest(text, paths)
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
