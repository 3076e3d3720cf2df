import { parseDeclaration } from '../declaration/parse.ts'
import { schemaOf } from '../declaration/schema-of.ts'
import type { Declaration, Source } from '../declaration/types.ts'
import type { Checked } from '../diagnostics/finding.ts'
import { structureOf } from '../forms/edition.ts'
import type { IndicatorList } from '../forms/indicators.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { Template } from '../template/types.ts'
import type { Lookup } from './declare.ts'

/** What a template's declarations are, whether its form is registered or the template is a form by itself. */
export interface Structure {
  readonly shape: ObjectShape
  readonly lists: readonly IndicatorList[]
  /** Parses a declaration and applies the rules. */
  readonly check: (source: Source) => Checked<Declaration>
  /** Parses it only. */
  readonly parse: (source: Source) => Checked<Declaration>
}

/** The structure of a template's declarations. */
export function structureFor(template: Template, { registry }: Lookup): Structure {
  const { form: id, edition } = template
  const form = registry.get(id)
  if (form === undefined) {
    const { shape } = template
    const target = { form: id, edition, schema: schemaOf(shape), shape }
    const parse = (source: Source) => parseDeclaration(source, target)
    return { shape, lists: [], check: parse, parse }
  }
  const structure = structureOf(form, template)
  return {
    shape: structure.shape,
    lists: structure.lists,
    check: source => structure.check(source, edition),
    parse: source => structure.parse(source, edition),
  }
}
