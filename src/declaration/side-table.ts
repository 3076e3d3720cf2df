import type { z } from 'zod'

/** What is known of schemas beside what they say themselves. */
export interface SideTable<T> {
  add(schema: z.core.$ZodType, value: T): void
  /** The value of a schema, also after `.meta()`, which makes a copy of it. */
  get(schema: z.core.$ZodType): T | undefined
}

/**
 * A side table of schemas, keyed weakly. zod's own registries do the same, but rewrite the types of what they
 * keep, which the compiler gives up on where that is a function.
 */
export function createSideTable<T>(): SideTable<T> {
  const kept = new WeakMap<z.core.$ZodType, T>()
  return {
    add: (schema, value) => {
      kept.set(schema, value)
    },
    get: schema => {
      for (let one: z.core.$ZodType | undefined = schema; one !== undefined; one = one._zod.parent) {
        const value = kept.get(one)
        if (value !== undefined) return value
      }
      return undefined
    },
  }
}
