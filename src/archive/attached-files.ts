import { LIMITS } from '../geometry/limits.ts'
import { hex } from './pdf/digits.ts'
import type { PdfFile } from './pdf/file.ts'
import { damaged } from './pdf/lexer.ts'
import { isKind, latin1, nameOf, type PdfStream, type PdfValue, textOf } from './pdf/values.ts'

/** A file that a PDF carries. */
export interface AttachedFile {
  readonly name: string
  /** Its MIME type as the PDF says it. */
  readonly type: string | undefined
  /** What it is to the document: `Source`, the data it was made from (ISO 32000-2, 14.13). */
  readonly relationship: string | undefined
  readonly stream: PdfStream
  /** The MD5 digest that the PDF says it has; undefined where it says none. */
  readonly checksum: Uint8Array | undefined
}

/**
 * The files that the document as a whole carries: those that its catalog names as associated, and those of
 * its name tree (7.7.4, 14.13.3). One that stands in both is given once.
 *
 * Faults: `archive.damaged`.
 */
export function attachedFiles(file: PdfFile): readonly AttachedFile[] {
  const catalog = file.trailer.entries.get('Root')
  const associated = file.entry(catalog, 'AF')
  const listed = isKind(associated, 'array') ? associated.items : [associated]
  const named = namesIn(file, file.entry(file.entry(catalog, 'Names'), 'EmbeddedFiles'))
  const found = new Map<PdfStream, AttachedFile>()
  for (const [key, value] of [
    ...listed.map((value): [undefined, PdfValue] => [undefined, value]),
    ...named,
  ]) {
    const attached = attachedFile(file, value, key)
    if (attached && !found.has(attached.stream)) found.set(attached.stream, attached)
    if (found.size > LIMITS.pdfAttachments) throw damaged(0, 'names')
  }
  return [...found.values()]
}

/** A book's declarations are called by the numbers of their forms. */
const IN_BOOK = /^declaration-(\d{4,6})\.json$/

/** The declarations of a book in the order of its forms; none in a file that is no book. */
export function declarationsOfBook(files: readonly AttachedFile[]): readonly AttachedFile[] {
  const numberOf = ({ name }: AttachedFile) => Number(IN_BOOK.exec(name)?.[1])
  return files.filter(({ name }) => IN_BOOK.test(name)).sort((a, b) => numberOf(a) - numberOf(b))
}

/** The entries of a name tree (7.9.6), each node looked at once. */
function namesIn(file: PdfFile, root: PdfValue): readonly (readonly [string | undefined, PdfValue])[] {
  const entries: [string | undefined, PdfValue][] = []
  const seen = new Set<PdfValue>()
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isKind(node, 'dict')) continue
    if (seen.has(node) || seen.size > LIMITS.pdfAttachments) throw damaged(0, 'names')
    seen.add(node)
    const [names, kids] = [file.entry(node, 'Names'), file.entry(node, 'Kids')]
    if (isKind(kids, 'array')) waiting.push(...kids.items.map(kid => file.resolve(kid)).reverse())
    if (!isKind(names, 'array')) continue
    for (let i = 0; i + 1 < names.items.length; i += 2) {
      entries.push([textOf(file.resolve(names.items[i])), names.items[i + 1] ?? null])
    }
  }
  return entries
}

function attachedFile(file: PdfFile, value: PdfValue, key: string | undefined): AttachedFile | undefined {
  const embedded = file.entry(value, 'EF')
  const [unicode, plain] = [file.entry(embedded, 'UF'), file.entry(embedded, 'F')]
  const stream = isKind(plain, 'stream') ? plain : unicode
  if (!isKind(stream, 'stream')) return undefined
  const checksum = file.entry(file.entry(stream, 'Params'), 'CheckSum')
  const type = nameOf(file.entry(stream, 'Subtype'))
  return {
    name: textOf(file.entry(value, 'UF')) ?? textOf(file.entry(value, 'F')) ?? key ?? '',
    type,
    relationship: nameOf(file.entry(value, 'AFRelationship')),
    stream,
    checksum: isKind(checksum, 'string') ? checksum.bytes : undefined,
  }
}

/** Whether a digest as the file has it, as bytes or written in digits, is this one. */
export function isDigest(found: Uint8Array, expected: Uint8Array): boolean {
  return hex(found) === hex(expected) || latin1(found).toLowerCase() === hex(expected)
}
