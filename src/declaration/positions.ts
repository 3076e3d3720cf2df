/** Where in a text the parts of its data stand. */
import { type ConcretePath, parsePath } from '../shape/path.ts'
import type { SourcePlace } from './types.ts'

/** What text it is: the file's name, and the line it starts at where it is part of a larger one. */
export interface Origin {
  readonly file?: string | undefined
  /** Line of the text's first character, counted from 1; 1 where it is left out. */
  readonly line?: number | undefined
}

/** The offsets of an object's or list's members, by key. */
type Offsets = { readonly [key: string]: number }

/** Positions of everything inside a parsed value, kept beside it so that the value stays plain data. */
export interface Positions {
  /** Notes where a member of an object or list stands. */
  readonly note: (container: object, key: string | number, offset: number) => void
  /** The place of a path in a value that starts at `start`, or of the nearest thing around it. */
  readonly locate: (value: unknown, start: number, path: string) => SourcePlace
  /** The place of an offset. */
  readonly placeAt: (offset: number) => SourcePlace
}

/** An empty table of positions for a text. */
export function createPositions(text: string, origin: Origin): Positions {
  const members = new WeakMap<object, { [key: string]: number }>()
  let lines: readonly number[] | undefined
  const placeAt = (offset: number): SourcePlace => {
    lines ??= lineStarts(text)
    const index = lastNotAfter(lines, offset)
    const line = (origin.line ?? 1) + index
    const column = offset - (lines[index] ?? 0) + 1
    return { ...(origin.file === undefined ? {} : { file: origin.file }), line, column }
  }
  return {
    placeAt,
    note: (container, key, offset) => {
      const offsets = members.get(container)
      if (offsets !== undefined) setOwn(offsets, String(key), offset)
      else members.set(container, setOwn({}, String(key), offset))
    },
    locate: (value, start, path) => placeAt(offsetOf(value, start, { path: parsePath(path) ?? [], members })),
  }
}

function offsetOf(
  value: unknown,
  start: number,
  { path, members }: { readonly path: ConcretePath; readonly members: WeakMap<object, Offsets> },
): number {
  let current = value
  let offset = start
  for (const step of path) {
    if (typeof current !== 'object' || current === null) break
    const offsets = members.get(current)
    if (offsets === undefined || !Object.hasOwn(offsets, step)) break
    offset = offsets[step] ?? offset
    current = Object.getOwnPropertyDescriptor(current, step)?.value
  }
  return offset
}

/** Sets a key as the object's own, also where it is `__proto__`. */
export function setOwn<T>(target: { [key: string]: T }, key: string, value: T): { [key: string]: T } {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  return target
}

/** Offsets at which lines start; a line ends with LF, CR LF or CR. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  const breaks = /\r\n?|\n/g
  while (breaks.exec(text) !== null) starts.push(breaks.lastIndex)
  return starts
}

/** Index of the last number that is not greater; the numbers rise, and the first is not greater. */
function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
