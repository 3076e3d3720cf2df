/** Makes form definitions of schemas and rules. */
import type { z } from 'zod'
import { inOrder, parseDeclaration, placeOf } from '../declaration/parse.ts'
import { shapeOf } from '../declaration/shape-of.ts'
import type { Declaration, Source } from '../declaration/types.ts'
import { finding, type Outcome, refuses } from '../diagnostics/finding.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { LevelVocabulary } from './levels.ts'
import type { EditionChoice, FormEdition, Rule } from './types.ts'

/** An edition as its form writes it down. */
export interface EditionSource<T extends Declaration['value']> extends EditionChoice {
  readonly form: string
  readonly schema: z.ZodType<T>
  readonly rules: readonly Rule<T>[]
  readonly levels?: LevelVocabulary | undefined
}

/**
 * Makes an edition of its schema and rules. The type of its declarations stays inside, so that a registry
 * can hold editions of many forms.
 *
 * @throws FormError where the schema is none that a form can have
 */
export function defineEdition<T extends Declaration['value']>(source: EditionSource<T>): FormEdition {
  const { edition, valid, schema, rules, levels } = source
  const shape = shapeOf(schema)
  return {
    edition,
    valid,
    schema,
    shape,
    levels,
    rules: rules.map(({ code, severity }) => ({ code, severity })),
    check: (declared, named) => check(declared, { ...source, edition: named, shape }),
  }
}

function check<T extends Declaration['value']>(
  source: Source,
  edition: EditionSource<T> & { readonly shape: ObjectShape },
): Outcome<Declaration> {
  const parsed = parseDeclaration<T>(source, edition)
  if (!parsed.ok) return parsed
  const { form, shape } = edition
  const broken = edition.rules.flatMap(rule =>
    rule
      .check(parsed.value.value)
      .map(({ path, facts }) =>
        finding(rule.severity, rule.code, facts, placeOf(path, { source, form, shape })),
      ),
  )
  const findings = inOrder([...parsed.findings, ...broken])
  return refuses(findings) ? { ok: false, findings } : { ...parsed, findings }
}
