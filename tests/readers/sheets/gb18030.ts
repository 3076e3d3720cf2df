/** Encodes text in GB 18030 by turning the decoder around; the platform has no encoder. */

const decoder = new TextDecoder('gb18030', { fatal: true })
let codes: ReadonlyMap<string, readonly number[]> | undefined

/** Two-byte codes first: they are the shorter ones of the few characters that have both. */
function table(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  const note = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if (!found.has(text)) found.set(text, bytes)
  }
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) note([a, b])
  }
  for (let n = 0; n < 39_420; n++) note(fourBytes(0x81, n))
  return found
}

function fourBytes(first: number, n: number): number[] {
  return [
    first + Math.floor(n / 12_600),
    0x30 + (Math.floor(n / 1260) % 10),
    0x81 + (Math.floor(n / 10) % 126),
    0x30 + (n % 10),
  ]
}

export function encodeGb18030(text: string): Uint8Array {
  codes ??= table()
  return Uint8Array.from(
    Array.from(text).flatMap((character): readonly number[] => {
      const code = character.codePointAt(0) ?? 0
      if (code < 0x80) return [code]
      return code >= 0x1_0000 ? fourBytes(0x90, code - 0x1_0000) : (codes?.get(character) ?? [0x3f])
    }),
  )
}
