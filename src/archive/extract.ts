import { readDeclarations } from '../declaration/read.ts'
import type { Source } from '../declaration/types.ts'
import { error, type Finding, type Outcome, placed, refuses, warning } from '../diagnostics/finding.ts'
import { md5 } from '../writers/pdf/md5.ts'
import { sha256Hex } from '../writers/pdf/sha256.ts'
import { type AttachedFile, attachedFiles, declarationsOfBook, isDigest } from './attached-files.ts'
import { hex } from './pdf/digits.ts'
import { PdfFault } from './pdf/fault.ts'
import { openPdf, type PdfFile } from './pdf/file.ts'
import { type Origin, originOf } from './provenance.ts'

/** What a file carries of what it was printed from. */
export interface Extracted {
  /** The attached declaration, byte for byte. */
  readonly declaration: Uint8Array
  /** The same as data, with the places of its parts, for `press.render` and `press.check`. */
  readonly source: Source
  /** The attached template; undefined where there is none. */
  readonly template: Uint8Array | undefined
  /** What the file says of where it comes from; undefined in a file of another producer. */
  readonly origin: Origin | undefined
}

export interface ExtractOptions {
  /** What findings call the file. */
  readonly file?: string | undefined
}

/** How the declaration and its template are called, in our files and in others of the same pattern. */
export const DECLARATION_NAME = 'declaration.json'
export const TEMPLATE_NAME = 'template.md'

const JSON_TYPE = 'application/json'
const TEMPLATE_TYPE = 'text/markdown'

/**
 * Takes the declaration out of a filed PDF, as it was attached.
 *
 * It is the file attached as `declaration.json`, or, in files of other producers, the one of type
 * `application/json` that is associated as their source.
 *
 * Findings: `archive.not-pdf`, `archive.damaged`, `archive.encrypted`, `archive.too-large`,
 * `archive.filter-unknown`; `archive.declaration-missing`, `archive.several-declarations`; those of reading
 * JSON; `archive.book`; and as warnings `archive.checksum-differs` and `archive.digest-differs`, where the file says that its
 * attachment is another one.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions = {}): Promise<Outcome<Extracted>> {
  return opened(bytes, options, extractFrom)
}

/** What a reading of an open file gives; a file that cannot be read is told. */
export async function opened<T>(
  bytes: Uint8Array,
  { file }: ExtractOptions,
  read: (file: PdfFile) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const at = file === undefined ? {} : { file }
  try {
    const outcome = await read(openPdf(bytes))
    return { ...outcome, findings: outcome.findings.map(finding => placed(finding, at)) }
  } catch (reason) {
    if (reason instanceof PdfFault) return { ok: false, findings: [placed(reason.finding, at)] }
    throw reason
  }
}

/** The same of a file that is open. @throws PdfFault */
export async function extractFrom(file: PdfFile): Promise<Outcome<Extracted>> {
  const files = attachedFiles(file)
  const origin = originOf(file)
  const [attached, second] = candidates(files, DECLARATION_NAME, JSON_TYPE)
  if (attached === undefined) {
    const facts = { attachments: files.length, profile: origin?.profile ?? 'plain' }
    return { ok: false, findings: [error('archive.declaration-missing', facts)] }
  }
  const forms = attached.name === DECLARATION_NAME ? [] : declarationsOfBook(files)
  if (forms.length > 0) return { ok: false, findings: [error('archive.book', { forms: forms.length })] }
  if (second !== undefined) {
    const names = [attached, second].map(({ name }) => name.slice(0, 100))
    return { ok: false, findings: [error('archive.several-declarations', { names })] }
  }
  const declaration = file.decoded(attached.stream)
  const [form] = candidates(files, TEMPLATE_NAME, TEMPLATE_TYPE)
  const template = form && file.decoded(form.stream)
  const findings = [
    ...digestFindings(attached, declaration, origin?.declarationSha256),
    ...(form && template ? digestFindings(form, template, origin?.templateSha256) : []),
  ]
  const read = await sourceIn(declaration, DECLARATION_NAME)
  const all = [...findings, ...read.findings]
  if (!read.ok) return { ok: false, findings: all }
  return { ok: true, value: { declaration, source: read.value, template, origin }, findings: all }
}

/** An attached declaration as data. */
export async function sourceIn(declaration: Uint8Array, name: string): Promise<Outcome<Source>> {
  const { sources, findings } = await readDeclarations(declaration, { format: 'json' })
  const [source] = sources
  const faults = findings.map(fault => placed(fault, { path: name }))
  if (source !== undefined && !refuses(faults)) return { ok: true, value: source, findings: faults }
  const empty = error('archive.declaration-missing', { attachments: 0, profile: 'plain' })
  return { ok: false, findings: refuses(faults) ? faults : [...faults, empty] }
}

/** The files that have the name; where none has, the sources of the type. */
function candidates(files: readonly AttachedFile[], name: string, type: string): readonly AttachedFile[] {
  const named = files.filter(file => file.name === name)
  if (named.length > 0) return named
  return files.filter(file => file.relationship === 'Source' && file.type === type)
}

/** Whether an attachment is the one that the file says it carries. */
export function digestFindings(
  { name, checksum }: AttachedFile,
  bytes: Uint8Array,
  sha256: string | undefined,
): readonly Finding[] {
  const findings: Finding[] = []
  const own = md5(bytes)
  if (checksum !== undefined && !isDigest(checksum, own)) {
    const facts = { name: name.slice(0, 100), expected: hex(checksum).slice(0, 64), found: hex(own) }
    findings.push(warning('archive.checksum-differs', facts))
  }
  const found = sha256Hex(bytes)
  if (sha256 !== undefined && sha256.toLowerCase() !== found) {
    findings.push(
      warning('archive.digest-differs', { name: name.slice(0, 100), expected: sha256.slice(0, 64), found }),
    )
  }
  return findings
}
