/** The JSON Schema of a form's edition, with what the edition knows of words. */

import { plainDecimal } from '../declaration/exact-number.ts'
import { jsonSchemaOf, type SchemaNotes } from '../declaration/json-schema.ts'
import type { FieldWords, JsonSchema } from '../declaration/json-schema-fields.ts'
import { schemaOf } from '../declaration/schema-of.ts'
import type { Template } from '../template/types.ts'
import type { LevelVocabulary, LevelWord } from './levels.ts'
import type { FormDefinition, FormEdition } from './types.ts'

/**
 * The JSON Schema of declarations of a registered form.
 *
 * @param edition the name that declarations carry: that of the template
 */
export function formJsonSchema(form: FormDefinition, structure: FormEdition, edition: string): JsonSchema {
  const { title } = form
  const notes: SchemaNotes = {
    words: structure.levels === undefined ? new Map() : wordsOf(structure.levels),
    envelope: { form: { const: form.id, title: '表' }, edition: editionSchema(edition) },
  }
  return jsonSchemaOf(structure.schema, headOf({ form: form.id, edition, title }), notes)
}

/** The JSON Schema that a template implies, where there is no registered form. */
export function templateJsonSchema({ form, edition, title, shape }: Template): JsonSchema {
  const bound = new Set(shape.fields.map(({ name }) => name))
  const own: { readonly [name: string]: JsonSchema } = {
    form: { const: form, title: '表' },
    edition: editionSchema(edition),
    year: { type: 'integer', title: '年度' },
  }
  const envelope = Object.fromEntries(Object.entries(own).filter(([name]) => !bound.has(name)))
  return jsonSchemaOf(schemaOf(shape), headOf({ form, edition, title }), { words: new Map(), envelope })
}

function headOf({
  form,
  edition,
  title,
}: {
  readonly form: string
  readonly edition: string
  readonly title: string
}) {
  return {
    $id: `urn:formpress:${encodeURIComponent(form)}:${encodeURIComponent(edition)}`,
    title,
    description: `${title}（${form}，${edition} 版）的申报数据`,
  }
}

/** An edition's name that looks like a number may be written as one. */
function editionSchema(edition: string): JsonSchema {
  const isNumber = plainDecimal(edition) === edition
  const names = isNumber ? [edition, Number(edition), null] : [edition, null]
  return { enum: names, title: '版本', description: '可以不写：按年度选定' }
}

/** The highest level has no other names, the lower ones may. */
function wordsOf({ paths, words, suffix = '' }: LevelVocabulary): ReadonlyMap<string, FieldWords> {
  return new Map(
    paths.map((path, depth): [string, FieldWords] => {
      const names = namesAt(words, depth)
      return [path, { names, pattern: shortened(names, suffix), open: depth > 0 }]
    }),
  )
}

/** The names without their ending, with or without blanks around; undefined where none has it. */
function shortened(names: readonly string[], suffix: string): string | undefined {
  const short = names.filter(name => suffix !== '' && name.endsWith(suffix))
  if (short.length === 0) return undefined
  const bare = short.map(name => escaped(name.slice(0, -suffix.length)))
  return `^\\s*(?:${bare.join('|')})(?:${escaped(suffix)})?\\s*$`
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function namesAt(words: readonly LevelWord[], depth: number): readonly string[] {
  if (depth === 0) return words.map(({ name }) => name)
  return words.flatMap(({ under = [] }) => namesAt(under, depth - 1))
}
