/** Reads the filled forms in a file of any kind that holds them: told by its content first, then by its name. */
import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import type { RefusedKind } from '../diagnostics/reader-codes.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { SourceDocument } from './document.ts'
import { importWorkbookForms } from './forms-in-workbook.ts'
import { type Imported, type ImportOptions, importDocument, importForms } from './import-forms.ts'
import { hasStream } from './ole-streams.ts'
import type { Workbook } from './sheets/types.ts'
import { fileKindOf } from './sheets/workbook/file-kind.ts'
import type { ReadXls } from './sheets/workbook/xls.ts'

export interface FileImportOptions extends ImportOptions {
  /** How legacy workbooks are read: in a thread of its own, where files come from strangers. */
  readonly readXls: ReadXls
  /** Whether a workbook is a list of projects, with their labels as the names of its columns. */
  readonly isTable?: ((workbook: Workbook) => boolean) | undefined
}

export interface ImportedFile extends Imported {
  /** The workbook, where it holds no filled form: it may be a list of projects. */
  readonly workbook?: Workbook
}

/**
 * Reads the filled forms in a Markdown text, a web page, a Word document or a workbook.
 *
 * Findings: `file.too-large`, `file.empty`, `file.not-utf8`, `reader.*`, `sheet.*`.
 */
export async function importFile(bytes: Uint8Array, options: FileImportOptions): Promise<ImportedFile> {
  const limit = LIMITS.fileBytes
  if (bytes.length > limit) return refused(options, error('file.too-large', { bytes: bytes.length, limit }))
  if (bytes.length === 0) return refused(options, error('file.empty', {}))
  const ending = endingOf(options.file)
  const kind = fileKindOf(bytes)
  switch (kind) {
    case 'zip':
      return importArchive(bytes, options)
    case 'compound':
      return importCompound(bytes, ending, options)
    case 'html':
      return importHtml(bytes, options)
    case 'pdf':
      return refused(options, error('reader.kind-refused', { kind }))
    case 'xml':
    case 'binary':
      if (kind === 'xml' && isHtml(bytes, ending)) return importHtml(bytes, options)
      return refused(options, error('reader.kind-refused', { kind: REFUSED_ENDINGS.get(ending) ?? kind }))
    default:
      return importText(bytes, ending, options)
  }
}

/** Endings of files that are refused whatever is in them: old formats, and text formats in their place. */
const REFUSED_ENDINGS: ReadonlyMap<string, RefusedKind> = new Map([
  ['.doc', 'doc'],
  ['.rtf', 'doc'],
  ['.wps', 'wps'],
  ['.et', 'et'],
  ['.mht', 'mht'],
  ['.mhtml', 'mht'],
])

const HTML_ENDINGS: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml'])
const MARKDOWN_ENDINGS: ReadonlySet<string> = new Set(['.md', '.markdown'])

/** The ending of a file's name in small letters, with its dot; empty where there is none. */
function endingOf(file: string | undefined): string {
  return /[^/\\](\.[^./\\]{1,16})$/.exec(file ?? '')?.[1]?.toLowerCase() ?? ''
}

function refused({ file }: ImportOptions, ...findings: readonly Finding[]): Imported {
  const at = file === undefined ? {} : { file }
  return { declarations: [], findings: findings.map(one => ({ ...one, at: { ...at, ...one.at } })) }
}

/** The forms in a document, with what its reader has to say first. */
function importRead(read: Outcome<SourceDocument>, options: ImportOptions): Imported {
  if (!read.ok) return refused(options, ...read.findings)
  const imported = importDocument(read.value, options)
  return { ...imported, findings: [...read.findings, ...imported.findings] }
}

async function importArchive(bytes: Uint8Array, options: FileImportOptions): Promise<ImportedFile> {
  const { isDocx } = await import('./docx-package.ts')
  if (!isDocx(bytes)) return importWorkbook(bytes, options)
  const { readDocx } = await import('./docx.ts')
  return importRead(readDocx(bytes, options.file), options)
}

async function importCompound(
  bytes: Uint8Array,
  ending: string,
  options: FileImportOptions,
): Promise<ImportedFile> {
  const isText = hasStream(bytes, 'WordDocument')
  const named = REFUSED_ENDINGS.get(ending)
  if (!isText && named !== 'et') return importWorkbook(bytes, options)
  return refused(
    options,
    error('reader.kind-refused', { kind: isText && named !== 'wps' ? 'doc' : (named ?? 'doc') }),
  )
}

async function importWorkbook(bytes: Uint8Array, options: FileImportOptions): Promise<ImportedFile> {
  const { readWorkbook } = await import('./sheets/workbook/read-workbook.ts')
  const read = await readWorkbook(bytes, options.readXls)
  if (!read.ok) return refused(options, ...read.findings)
  const before = refused(options, ...read.findings).findings
  if (options.isTable?.(read.value)) return { declarations: [], findings: before, workbook: read.value }
  const imported = importWorkbookForms(read.value, options)
  const all = { ...imported, findings: [...before, ...imported.findings] }
  return imported.declarations.length > 0 ? all : { ...all, workbook: read.value }
}

async function importHtml(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const [{ decodeHtml }, { readHtml }] = await Promise.all([
    import('./html-encoding.ts'),
    import('./html.ts'),
  ])
  const text = decodeHtml(bytes)
  return text.ok
    ? importRead(await readHtml(text.value, options.file), options)
    : refused(options, ...text.findings)
}

async function importText(bytes: Uint8Array, ending: string, options: ImportOptions): Promise<Imported> {
  const kind = REFUSED_ENDINGS.get(ending) ?? textKindOf(bytes)
  if (kind !== undefined) return refused(options, error('reader.kind-refused', { kind }))
  if (isHtml(bytes, ending)) return importHtml(bytes, options)
  const text = decoded(bytes)
  if (text === undefined) return refused(options, error('file.not-utf8', {}))
  const imported = importForms(text, options)
  // A text of any name may hold forms; where it does not, the name is the likelier mistake.
  const isNameless = options.file === undefined || options.file === '-'
  const isKnown = isNameless || ending === '.txt' || MARKDOWN_ENDINGS.has(ending)
  if (isKnown || imported.declarations.length > 0) return imported
  return refused(options, error('reader.ending-unknown', { ending }))
}

/** Rich text and web pages in one file are text, and no forms are read from them. */
function textKindOf(bytes: Uint8Array): RefusedKind | undefined {
  const head = headOf(bytes)
  if (head.startsWith('{\\rtf')) return 'doc'
  return /^(?:mime-version|from|content-type):/i.test(head) ? 'mht' : undefined
}

function isHtml(bytes: Uint8Array, ending: string): boolean {
  return (
    HTML_ENDINGS.has(ending) || (!MARKDOWN_ENDINGS.has(ending) && /<(?:html|table)[\s>]/i.test(headOf(bytes)))
  )
}

/** The beginning of a file as ASCII. */
function headOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 1024), byte => String.fromCharCode(byte)).join('')
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
