import type { Declaration, Value } from './types.ts'

/**
 * A declaration as one canonical JSON text (RFC 8785): keys in the order of their UTF-16 units, no blanks.
 * Equal declarations give equal texts, so that a digest of it identifies what was declared. It can be read
 * as a declaration again: `form` and `edition` stand in it beside the form's own fields.
 */
export function canonicalDeclaration({ form, edition, value }: Declaration): string {
  return canonicalJson({ ...value, form, edition })
}

/** RFC 8785, 3.2; ECMAScript writes numbers and strings the way it asks for. */
function canonicalJson(value: Value): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  const entries = names.map(name => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`)
  return `{${entries.join(',')}}`
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
