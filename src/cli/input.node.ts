import { readFile, stat } from 'node:fs/promises'
import { systemCode } from '../batch/replace.node.ts'
import { error, type Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'

/** A file's text as read, or why it could not be. */
export type Input =
  | { readonly ok: true; readonly file: string; readonly text: string }
  | { readonly ok: false; readonly file: string; readonly finding: Finding }

/** What standard input is called on the command line and in findings. */
export const STDIN = '-'

/**
 * Expands patterns (`seeds/*.json`) and folders, in name order, so that the command line works the same
 * where no shell does it. A name that is no pattern stays, and is found missing when it is read.
 */
export async function expandFiles(names: readonly string[]): Promise<readonly string[]> {
  const expanded: string[] = []
  for (const name of names) {
    if (name === STDIN || (await isFile(name)) || !/[*?[\]{}]/.test(name)) expanded.push(name)
    else {
      const { glob } = await import('tinyglobby')
      const found = await glob([name.replace(/\\/g, '/')], { expandDirectories: false, dot: false })
      expanded.push(...(found.length > 0 ? found.sort(byCodeUnits) : [name]))
    }
  }
  return expanded
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function isFile(name: string): Promise<boolean> {
  return stat(name).then(
    s => s.isFile(),
    () => false,
  )
}

/**
 * Reads a UTF-8 text file, or standard input for `-`.
 *
 * Findings: `file.missing`, `file.unreadable`, `file.too-large`, `file.not-utf8`.
 */
export async function readInput(file: string): Promise<Input> {
  return decoded(await readInputBytes(file))
}

/** The text of bytes that were read. Findings: `file.not-utf8`. */
export function decoded(input: InputBytes): Input {
  if (!input.ok) return input
  const { file } = input
  try {
    return { ok: true, file, text: new TextDecoder('utf-8', { fatal: true }).decode(input.bytes) }
  } catch (reason) {
    return { ok: false, file, finding: readFault(reason, file) }
  }
}

/** A file's bytes as read, or why they could not be. */
export type InputBytes =
  | { readonly ok: true; readonly file: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly file: string; readonly finding: Finding }

/**
 * Reads a file of any kind, or standard input for `-`.
 *
 * Findings: `file.missing`, `file.unreadable`, `file.too-large`.
 */
export async function readInputBytes(file: string): Promise<InputBytes> {
  try {
    return { ok: true, file, bytes: file === STDIN ? await readStdin() : await readBounded(file) }
  } catch (reason) {
    return { ok: false, file, finding: readFault(reason, file) }
  }
}

class TooLarge extends Error {
  readonly bytes: number
  constructor(bytes: number) {
    super(`${bytes} bytes`)
    this.bytes = bytes
  }
}

async function readBounded(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > LIMITS.fileBytes) throw new TooLarge(size)
  return readFile(file)
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > LIMITS.fileBytes) throw new TooLarge(bytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Why a file could not be read, as a finding; what is no fault of the file is thrown on.
 *
 * Findings: `file.missing`, `file.unreadable`, `file.too-large`, `file.not-utf8`.
 */
export function readFault(reason: unknown, file: string): Finding {
  if (reason instanceof TooLarge) {
    return error('file.too-large', { bytes: reason.bytes, limit: LIMITS.fileBytes }, { file })
  }
  const code = systemCode(reason)
  if (code === 'ENOENT') return error('file.missing', {}, { file })
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return error('file.not-utf8', {}, { file })
  if (code === undefined) throw reason
  return error('file.unreadable', { reason: code }, { file })
}
