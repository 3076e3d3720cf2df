/** Entries as a declaration: data to check, and where each part of it was read. */
import type { Source, Value } from '../declaration/types.ts'
import type { ObjectShape, Shape } from '../shape/shape.ts'
import type { FormAccount } from './account.ts'
import type { Assembly } from './assemble.ts'
import { typedValue } from './values.ts'

/**
 * The declaration that the entries make, its keys in the order of the form's structure. A field that the
 * template does not print is left out; one that it prints and the source leaves blank is null.
 */
export function dataOf(assembly: Assembly, shape: ObjectShape): { readonly [name: string]: Value } {
  return objectOf(assembly, shape, '')
}

function objectOf(assembly: Assembly, shape: ObjectShape, path: string): { readonly [name: string]: Value } {
  const fields = shape.fields.flatMap(field => {
    const value = fieldValue(assembly, field.shape, path === '' ? field.name : `${path}.${field.name}`)
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return Object.fromEntries(fields)
}

function fieldValue(assembly: Assembly, node: Shape, path: string): Value | undefined {
  switch (node.kind) {
    case 'scalar': {
      const entry = assembly.entries.get(path)
      return entry && (entry.text === null ? null : typedValue(entry.type, entry.text))
    }
    case 'array': {
      const count = assembly.counts.get(path)
      if (count === undefined) return undefined
      return Array.from(
        { length: count },
        (_, index) => fieldValue(assembly, node.element, `${path}[${index}]`) ?? null,
      )
    }
    default: {
      const value = objectOf(assembly, node, path)
      return Object.keys(value).length === 0 ? undefined : value
    }
  }
}

/** The declaration as a source to check: a path is where it was read, or where what holds it begins. */
export function sourceOf(data: { readonly [name: string]: Value }, account: FormAccount): Source {
  const { entries } = account.assembly
  return {
    data,
    locate: path => {
      for (let at = path; at !== ''; at = parentOf(at)) {
        const place = entries.get(at)?.at ?? [...entries.values()].find(entry => isWithin(entry.path, at))?.at
        if (place) return place
      }
      return account.beginning
    },
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0))
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(outer) && (path[outer.length] === '.' || path[outer.length] === '[')
}
