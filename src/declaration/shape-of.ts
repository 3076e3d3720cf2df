/** Reads the shape of a registered form out of its zod schema. */
import { z } from 'zod'
import { FormError } from '../diagnostics/form-error.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { Field, ObjectShape, ScalarShape, ScalarType, Shape } from '../shape/shape.ts'
import { markOf } from './fields.ts'

/**
 * The shape of a form's schema, labelled with the titles of its fields (`.meta({ title: '三级指标' })`).
 *
 * It understands objects, arrays, the value types of this module, zod's own strings, numbers, booleans,
 * enumerations and literals, and wrappers around them. Anything else, a union say, has no place in a form:
 *
 * @throws FormError naming what is not understood and where it stands
 */
export function shapeOf(schema: z.ZodType<{ readonly [name: string]: unknown }>): ObjectShape {
  const shape = shapeAt(schema, [])
  if (shape.kind !== 'object') throw new FormError('a form’s schema must be an object')
  return shape
}

type Trail = readonly string[]

function shapeAt(wrapped: unknown, trail: Trail): Shape {
  const schema = unwrapped(wrapped, trail).schema
  const mark = markOf(schema)
  if (mark !== undefined) return scalar(mark.type, mark.options)
  if (schema instanceof z.ZodObject) return objectShape(schema, trail)
  if (schema instanceof z.ZodArray)
    return { kind: 'array', element: shapeAt(schema.element, [...trail, '[]']) }
  if (schema instanceof z.ZodString) return scalar('text')
  if (schema instanceof z.ZodNumber) return scalar(schema.isInt ? 'integer' : 'number')
  if (schema instanceof z.ZodBoolean) return scalar('boolean')
  if (schema instanceof z.ZodEnum) return scalar('text', schema.options.map(String))
  if (schema instanceof z.ZodLiteral) return scalar('text', [...schema.values].map(String))
  throw new FormError(`a form’s schema cannot hold a ${schema.def.type} at ${trail.join('.') || 'its root'}`)
}

function objectShape(schema: z.ZodObject, trail: Trail): ObjectShape {
  if (trail.length > LIMITS.nesting)
    throw new FormError(`a form’s schema is nested too deep at ${trail.join('.')}`)
  const fields = Object.entries(schema.shape).map(([name, value]): Field => {
    const below = [...trail, name]
    const { title, required } = unwrapped(value, below)
    const label = title === undefined ? {} : { label: title }
    return { name, ...label, required, shape: shapeAt(value, below) }
  })
  return { kind: 'object', fields }
}

function scalar(type: ScalarType, options?: readonly string[]): ScalarShape {
  return options === undefined ? { kind: 'scalar', type } : { kind: 'scalar', type, options }
}

interface Unwrapped {
  readonly schema: z.ZodType
  readonly title: string | undefined
  readonly required: boolean
}

/** What is inside optional, nullable, default and the like; the outermost title holds. */
function unwrapped(schema: unknown, trail: Trail): Unwrapped {
  if (!(schema instanceof z.ZodType)) throw new FormError(`no classic zod schema at ${trail.join('.')}`)
  const title = schema.meta()?.title
  const mark = markOf(schema)
  if (mark !== undefined) return { schema, title, required: mark.required }
  const inner = innerOf(schema)
  if (inner === undefined) return { schema, title, required: true }
  const inside = unwrapped(inner.schema, trail)
  return { ...inside, title: title ?? inside.title, required: inside.required && !inner.optional }
}

function innerOf(schema: z.ZodType): { readonly schema: unknown; readonly optional: boolean } | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return { schema: schema.unwrap(), optional: true }
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodCatch) {
    return { schema: schema.unwrap(), optional: true }
  }
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodNonOptional) {
    return { schema: schema.unwrap(), optional: false }
  }
  // A transformation reads what its first half takes.
  return schema instanceof z.ZodPipe ? { schema: schema.in, optional: false } : undefined
}
