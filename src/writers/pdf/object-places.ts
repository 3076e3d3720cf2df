/** Where objects stand: at a byte of the file, or at an index of an object stream (ISO 32000-2, 7.5.8.3). */
export interface ObjectPlaces {
  atByte(id: number, offset: number): void
  inStream(id: number, stream: number, index: number): void
  /** The entries of a cross-reference stream: type in a byte, place in `width` bytes, index in a byte. */
  bytes(): { readonly bytes: Uint8Array; readonly width: number; readonly size: number }
}

/** What an entry takes in memory: two numbers, so that two million objects take no more than 24 MB. */
interface Entries {
  readonly places: Float64Array
  /** The index in an object stream and 2, or 1 for what stands at a byte, or 0 for nothing. */
  readonly kinds: Uint8Array
}

/** Indexes are kept by this much larger, beside 0 and 1. */
const INDEX = 2

/** No object has a place yet. Objects are numbered from 1 on. */
export function objectPlaces(): ObjectPlaces {
  let entries: Entries = { places: new Float64Array(1024), kinds: new Uint8Array(1024) }
  let size = 1
  let largest = 0
  const put = (id: number, place: number, kind: number) => {
    if (id >= entries.places.length) entries = grown(entries)
    entries.places[id] = place
    entries.kinds[id] = kind
    size = Math.max(size, id + 1)
    largest = Math.max(largest, place)
  }
  return {
    atByte: (id, offset) => put(id, offset, 1),
    inStream: (id, stream, index) => put(id, stream, index + INDEX),
    bytes() {
      let width = 2
      while (largest >= 256 ** width) width++
      return { bytes: packedEntries(entries, size, width), width, size }
    },
  }
}

function grown({ places, kinds }: Entries): Entries {
  const larger = { places: new Float64Array(places.length * 2), kinds: new Uint8Array(places.length * 2) }
  larger.places.set(places)
  larger.kinds.set(kinds)
  return larger
}

function packedEntries({ places, kinds }: Entries, size: number, width: number): Uint8Array {
  const row = width + 2
  const bytes = new Uint8Array(size * row)
  for (let id = 1; id < size; id++) {
    const kind = kinds[id] ?? 0
    const at = id * row
    bytes[at] = Math.min(kind, 2)
    // In steps of a byte, since a file may be longer than 32 bits can say.
    let place = places[id] ?? 0
    for (let i = width; i > 0; i--) {
      bytes[at + i] = place % 256
      place = Math.floor(place / 256)
    }
    bytes[at + row - 1] = kind === 1 ? 0 : kind - INDEX
  }
  // No generation fits one byte as the 65535 of a classic table; nothing follows this free entry anyway.
  bytes[row - 1] = 0xff
  return bytes
}
