/** Tells by its content what kind of file it is; names lie. */
import type { UnreadKind } from '../../../diagnostics/sheet-codes.ts'

/** `zip` and `compound` are the containers of new and old workbooks, and of much else. */
export type FileKind = 'zip' | 'compound' | 'text' | Extract<UnreadKind, 'pdf' | 'html' | 'xml' | 'binary'>

/** Bytes that are looked at: text shows itself early, and so does what is none. */
const LOOKED_AT = 4096

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  // UTF-16 with its byte order mark is text in spite of its zeros.
  ['text', [0xff, 0xfe]],
  ['text', [0xfe, 0xff]],
]

/** Kinds of markup by how they begin; a workbook "saved as" a web page or XML keeps the name `.xls`. */
const MARKUP: readonly (readonly [FileKind, RegExp])[] = [
  ['html', /^<(?:!doctype html|html|head|meta|body|table|style)[\s>]/i],
  ['xml', /^<(?:\?xml|\?mso-application|workbook)[\s>]/i],
]

/** The kind of a file by its first bytes. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const [kind] = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte)) ?? []
  if (kind !== undefined) return kind
  const head = bytes.subarray(0, LOOKED_AT)
  if (head.includes(0)) return 'binary'
  const text = Array.from(head.subarray(0, 200), byte => String.fromCharCode(byte))
    .join('')
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '')
  return MARKUP.find(([, begins]) => begins.test(text))?.[0] ?? 'text'
}
