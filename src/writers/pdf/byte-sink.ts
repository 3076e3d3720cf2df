/** Where a document's bytes gather while it is written: without a stream's queue of chunks. */
export interface ByteSink {
  /** Appends bytes, or a text of which each UTF-16 unit is one byte; returns how many bytes that was. */
  write(data: string | Uint8Array): number
  /** All that was written since the last call, in one array. */
  take(): Uint8Array
}

const BLOCK_SIZE = 1 << 14

/** An empty sink. Short pieces share blocks of 16 KB, more than a form has of them; a longer array is kept as it is, uncopied. */
export function byteSink(): ByteSink {
  let parts: Uint8Array[] = []
  let block = new Uint8Array(BLOCK_SIZE)
  let used = 0
  let flushed = 0
  let total = 0

  const flush = () => {
    if (used > flushed) parts.push(block.subarray(flushed, used))
    flushed = used
  }
  const room = (length: number) => {
    if (used + length <= block.length) return
    flush()
    block = new Uint8Array(Math.max(BLOCK_SIZE, length))
    used = 0
    flushed = 0
  }
  return {
    write(data) {
      total += data.length
      if (typeof data === 'string') {
        room(data.length)
        for (let i = 0; i < data.length; i++) block[used++] = data.charCodeAt(i)
      } else if (data.length > BLOCK_SIZE / 4) {
        flush()
        parts.push(data)
      } else {
        room(data.length)
        block.set(data, used)
        used += data.length
      }
      return data.length
    },
    take() {
      flush()
      const all = new Uint8Array(total)
      let at = 0
      for (const part of parts) {
        all.set(part, at)
        at += part.length
      }
      parts = []
      total = 0
      return all
    },
  }
}
