/** Walks unchecked data along a form's shape. */
import type { ConcretePath } from '../shape/path.ts'
import type { Shape } from '../shape/shape.ts'
import { isPlainObject } from './reading.ts'

/** A place that the shape has, and what the data has there; undefined where it has nothing. */
export interface Place {
  readonly path: ConcretePath
  readonly data: unknown
  readonly shape: Shape
  readonly required: boolean
}

/**
 * Every field of the shape that the data reaches, in the shape's order and a group before its fields. What
 * is of another kind than the shape has is not entered.
 *
 * @param data pruned: no deeper than the shape
 */
export function* placesIn(data: unknown, shape: Shape, path: ConcretePath = []): Generator<Place> {
  if (shape.kind === 'object' && isPlainObject(data)) {
    for (const { name, required, shape: inner } of shape.fields) {
      const value = Object.hasOwn(data, name) ? data[name] : undefined
      const below = [...path, name]
      yield { path: below, data: value, shape: inner, required }
      yield* placesIn(value, inner, below)
    }
  }
  if (shape.kind === 'array' && Array.isArray(data)) {
    for (const [i, element] of data.entries()) {
      const below = [...path, i]
      yield { path: below, data: element, shape: shape.element, required: false }
      yield* placesIn(element, shape.element, below)
    }
  }
}
