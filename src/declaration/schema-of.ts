/** Makes the zod schema of a shape, for templates without a registered form. */
import { z } from 'zod'
import type { ObjectShape, ScalarShape, Shape } from '../shape/shape.ts'
import { amount, boolean, choices, date, integer, number, percent, printable, target } from './fields.ts'
import { createSideTable } from './side-table.ts'
import type { Value } from './types.ts'

/**
 * The schema of a shape: the same types, required where the shape says so. What is not required and not
 * given comes out as null. A text may also be given as a number, `true` or `false`: a template says only
 * how it prints; and where it lists options, several of them may be given.
 */
export function schemaOf(shape: ObjectShape): z.ZodType<{ readonly [name: string]: Value }> {
  const fields = shape.fields.map(({ name, label, required, shape: inner }) => {
    const schema = schemaOfField(inner, required)
    return [name, label === undefined ? schema : schema.meta({ title: label })] as const
  })
  return z.object(Object.fromEntries(fields))
}

function schemaOfField(shape: Shape, required: boolean): z.ZodType<Value> {
  if (shape.kind === 'scalar') return schemaOfScalar(shape, required)
  const schema = shape.kind === 'array' ? z.array(schemaOfElement(shape.element)) : schemaOf(shape)
  return required ? schema : optionalGroup(schema)
}

/** What is inside groups that need not be given. */
const OPTIONAL_GROUPS = createSideTable<z.ZodType<Value>>()

function optionalGroup(inner: z.ZodType<Value>): z.ZodType<Value> {
  const schema = inner.nullish().transform(given => given ?? null)
  OPTIONAL_GROUPS.add(schema, inner)
  return schema
}

/** What an object or list that need not be given is made of; undefined for any other schema. */
export function optionalGroupIn(schema: z.ZodType): z.ZodType | undefined {
  return OPTIONAL_GROUPS.get(schema)
}

/** A blank in a list of scalars is a blank; a list of objects has an object in every place. */
function schemaOfElement(shape: Shape): z.ZodType<Value> {
  return schemaOfField(shape, shape.kind !== 'scalar')
}

function schemaOfScalar(shape: ScalarShape, required: boolean): z.ZodType<Value> {
  if (shape.options !== undefined) {
    return required ? choices(shape.options, { required }) : choices(shape.options)
  }
  const builders = { text: printable, integer, number, amount, date, percent, target, boolean }
  const build = builders[shape.type]
  return required ? build({ required }) : build()
}
