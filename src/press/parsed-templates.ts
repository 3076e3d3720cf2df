/**
 * Templates as plain JSON, so that the editions of the package need not be parsed when the first form is printed:
 * that loads two parsers, and took 35 ms of processor time of a first form's 290.
 *
 * A value stands behind all that it is made of, and what is used several times stands once:
 *
 *     keys    [["kind","text"]]
 *     values  ["text", "项目名称", [OBJECT,0, 0,1], [LIST, 2], …, the template]
 */
import type { Template } from '../template/types.ts'

/** Values beside JSON's own: the first number of a list says which, the others are places of values. */
const [UNDEFINED, LIST, OBJECT, MAP, FILE] = [0, 1, 2, 3, 4]

type Leaf = string | number | boolean | null
type Packed = Leaf | readonly number[]

/** A source by its name among the package's templates: `form/edition.md`. */
interface ParsedSource {
  readonly name: string
  readonly text: string
}

/** A template as it is kept. */
export interface ParsedTemplate {
  /** What it was parsed from, the nearest first: its own source, then those that it extends. */
  readonly sources: readonly ParsedSource[]
  /** Names of properties of the objects. */
  readonly keys: readonly (readonly string[])[]
  readonly values: readonly Packed[]
}

/** Packs a template; where it names the file of a source, it will name the one at hand when it is unpacked. */
export function packTemplate(
  template: Template,
  sources: readonly (ParsedSource & { readonly file: string })[],
): ParsedTemplate {
  const keys: string[][] = []
  const values: Packed[] = []
  const places = new Map<unknown, number>()
  const files = sources.map(({ file }) => file)

  function add(key: unknown, packed: Packed): number {
    const place = values.push(packed) - 1
    places.set(key, place)
    return place
  }
  function shapeOf(value: object): number {
    const names = Object.keys(value)
    const known = keys.findIndex(
      one => one.length === names.length && one.every((key, i) => key === names[i]),
    )
    return known < 0 ? keys.push(names) - 1 : known
  }
  function pack(value: unknown): number {
    const known = places.get(value)
    if (known !== undefined) return known
    if (value === undefined) return add(value, [UNDEFINED])
    if (typeof value === 'string' && files.includes(value)) return add(value, [FILE, files.indexOf(value)])
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return add(value, value)
    if (typeof value === 'number' && Number.isFinite(value)) return add(value, value)
    if (Array.isArray(value)) return add(value, [LIST, ...value.map(pack)])
    if (value instanceof Map) return add(value, [MAP, ...[...value].flat().map(pack)])
    if (typeof value !== 'object') throw new RangeError(`a template holds ${String(value)}`)
    return add(value, [OBJECT, shapeOf(value), ...Object.values(value).map(pack)])
  }
  pack(template)
  return { sources: sources.map(({ name, text }) => ({ name, text })), keys, values }
}

/** The template that was packed, with the files that its sources have here. */
export function unpackTemplate({ keys, values }: ParsedTemplate, files: readonly string[]): Template {
  const unpacked: unknown[] = []
  for (const value of values) unpacked.push(typeof value === 'object' && value ? madeOf(value) : value)
  // What packTemplate put last.
  return unpacked.at(-1) as Template

  function madeOf(packed: readonly number[]): unknown {
    const [kind, first = 0] = packed
    if (kind === UNDEFINED) return undefined
    if (kind === FILE) return files[first]
    if (kind === LIST) return packed.slice(1).map(place => unpacked[place])
    if (kind === MAP) return mapOf(packed.slice(1).map(place => unpacked[place]))
    const made: Record<string, unknown> = {}
    for (const [i, key] of (keys[first] ?? []).entries()) made[key] = unpacked[packed[i + 2] ?? 0]
    return made
  }
}

function mapOf(flat: readonly unknown[]): ReadonlyMap<unknown, unknown> {
  const pairs = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]] as const)
  return new Map(pairs)
}
