/**
 * JSON Schema (draft 2020-12) of what a form's schema takes, for editors and other programs: made of the
 * zod schema that parses declarations, so that the two cannot differ.
 */
import { z } from 'zod'
import { markOf } from './fields.ts'
import { type FieldWords, fieldSchema, type JsonSchema } from './json-schema-fields.ts'

/** What the schema as a whole says of itself. */
export interface SchemaHead {
  readonly $id: string
  readonly title: string
  readonly description: string
}

/** What an edition knows beyond its schema. */
export interface SchemaNotes {
  /** By the path of a template: `indicators[].level1`. */
  readonly words: ReadonlyMap<string, FieldWords>
  /** Fields at the root that say what a declaration is; they stand beside the schema's own and win. */
  readonly envelope: { readonly [name: string]: JsonSchema }
}

/** For editors, which find the schema by it. */
const SCHEMA_KEY: JsonSchema = { type: 'string', description: '本文件所用的 JSON Schema，供编辑器使用' }

/**
 * The JSON Schema of a declaration. Keys that the form does not have are refused by it, though formpress
 * itself only warns of them: in an editor they are most likely misspelled.
 */
export function jsonSchemaOf(schema: z.ZodType, head: SchemaHead, notes: SchemaNotes): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      if (zodSchema instanceof z.ZodType) {
        Object.assign(jsonSchema, ofField(zodSchema, notes.words.get(templatePath(path))), { ...jsonSchema })
      }
      if (zodSchema instanceof z.ZodObject) jsonSchema.additionalProperties = false
    },
  })
  const { $schema, properties, ...rest } = made
  return {
    ...($schema === undefined ? {} : { $schema }),
    ...head,
    ...rest,
    properties: { $schema: SCHEMA_KEY, ...properties, ...notes.envelope },
  }
}

/** What the type of one of our fields says; what its form says of it stands before that. */
function ofField(schema: z.ZodType, words: FieldWords | undefined): JsonSchema {
  const mark = markOf(schema)
  if (mark === undefined) return {}
  // zod leaves the examples of an input out where it is transformed.
  const examples = schema.meta()?.examples
  return { ...fieldSchema(mark, words), ...(Array.isArray(examples) ? { examples } : {}) }
}

/** `properties/indicators/items/properties/level1` as `indicators[].level1`. */
function templatePath(path: readonly (string | number)[]): string {
  let text = ''
  for (let i = 0; i < path.length; i++) {
    if (path[i] === 'items') text += '[]'
    // The step after it is a field's name, be that `items` itself.
    else if (path[i] === 'properties') text += `${text === '' ? '' : '.'}${path[++i]}`
  }
  return text
}
