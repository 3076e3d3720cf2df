import { guarded } from './pdf/fault.ts'
import type { PdfFile } from './pdf/file.ts'
import { isKind, kindOf, latin1, nameOf, type PdfDict, type PdfStream, type PdfValue } from './pdf/values.ts'
import type { Signatures } from './signatures.ts'

/** How streams are compressed says nothing of what they hold. */
const PACKING: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms'])

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Whether two files have the same objects after inflating: whatever their catalogs and Info dictionaries
 * lead to is equal, whatever the numbers of objects, their order and their compression.
 *
 * Invisible signatures of the file that was found are passed over: they change nothing of what it shows.
 */
export function sameObjects(expected: PdfFile, found: PdfFile, signatures: Signatures): boolean {
  const pairs: [PdfValue, PdfValue][] = ['Root', 'Info'].map(key => [
    expected.trailer.entries.get(key) ?? null,
    found.trailer.entries.get(key) ?? null,
  ])
  const compared = new Map<PdfValue, Set<PdfValue>>()
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = [expected.resolve(pair[0]), found.resolve(pair[1])]
    if (kindOf(a) !== kindOf(b)) return false
    if (isKind(a, 'array') && isKind(b, 'array')) {
      if (a.items.length !== b.items.length) return false
      for (const [i, item] of a.items.entries()) pairs.push([item, b.items[i] ?? null])
      continue
    }
    const dictionaries = isDictionary(a) && isDictionary(b)
    if (!dictionaries) {
      if (!sameLeaf(a, b)) return false
      continue
    }
    const seen = compared.get(a) ?? new Set()
    compared.set(a, seen)
    if (seen.has(b)) continue
    // Each object of ours is one of theirs; a few equal ones they may share.
    if (seen.size > MOST_TWINS) return false
    seen.add(b)
    if (isKind(a, 'stream') && isKind(b, 'stream') && !sameStream(expected, found, a, b)) return false
    const passed = isKind(b, 'stream') ? PACKING : (signatures.additions.get(b) ?? NOTHING)
    if (!addEntries(pairs, a, b, passed)) return false
  }
  return true
}

/** How many objects of the other file one of ours may be compared with. */
const MOST_TWINS = 64

function isDictionary(value: PdfValue): value is PdfDict | PdfStream {
  return isKind(value, 'dict') || isKind(value, 'stream')
}

function addEntries(
  pairs: [PdfValue, PdfValue][],
  a: PdfDict | PdfStream,
  b: PdfDict | PdfStream,
  passed: ReadonlySet<string>,
): boolean {
  const keys = [...a.entries.keys()].filter(key => !passed.has(key))
  const others = [...b.entries.keys()].filter(key => !passed.has(key))
  if (keys.length !== others.length) return false
  for (const key of keys) {
    if (!b.entries.has(key)) return false
    pairs.push([a.entries.get(key) ?? null, b.entries.get(key) ?? null])
  }
  return true
}

function sameLeaf(a: PdfValue, b: PdfValue): boolean {
  if (isKind(a, 'string') && isKind(b, 'string')) return latin1(a.bytes) === latin1(b.bytes)
  if (isKind(a, 'name')) return a.name === nameOf(b)
  return a === b
}

/** What cannot be inflated is not the same as what was. */
function sameStream(expected: PdfFile, found: PdfFile, a: PdfStream, b: PdfStream): boolean {
  const other = guarded(() => found.decoded(b))
  if (!other.ok) return false
  const own = expected.decoded(a)
  return own.length === other.value.length && own.every((byte, i) => byte === other.value[i])
}
