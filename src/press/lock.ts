/**
 * What a released edition is made of, as texts to hash: a form of one year must print and be checked the same
 * ten years later, so none of it may change once it is out.
 */
import { structureOf } from '../forms/edition.ts'
import type { FormDefinition } from '../forms/types.ts'
import type { Template } from '../template/types.ts'

/** The parts of an edition that are locked; each is compared on its own, to say which one moved. */
export interface Seal {
  /** The template with those that it extends, as it is read: line ends and a byte order mark do not count. */
  readonly template: string
  /** Fields, types, labels and options; empty for a template that is a form by itself. */
  readonly schema: string
  /** Codes and severities of the rules, levels and units. */
  readonly rules: string
}

/** The parts of an edition as texts. */
export function sealOf(template: Template, form: FormDefinition | undefined): Seal {
  const structure = form && structureOf(form, template)
  const rules = structure && { rules: structure.rules, levels: structure.levels, lists: structure.lists }
  return {
    template: template.lines.map(({ text }) => text).join('\n'),
    schema: canonical(structure?.shape ?? template.shape),
    rules: canonical(rules ?? {}),
  }
}

/** JSON with its keys in order, so that only content counts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Map) return Object.fromEntries([...inner].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** A lock file: hashes by `form@edition`. */
export type Locks = { readonly [edition: string]: Seal }

/** What of a locked edition moved, or that it is gone. */
export interface Moved {
  readonly edition: string
  readonly part: keyof Seal | 'edition'
}

/** Where the editions there are differ from their locks; editions without a lock are free to change. */
export function movedIn(locks: Locks, editions: Locks): readonly Moved[] {
  return Object.entries(locks).flatMap(([edition, locked]): readonly Moved[] => {
    const now = Object.hasOwn(editions, edition) ? editions[edition] : undefined
    if (now === undefined) return [{ edition, part: 'edition' }]
    const parts = ['template', 'schema', 'rules'] as const
    return parts.filter(part => locked[part] !== now[part]).map(part => ({ edition, part }))
  })
}
