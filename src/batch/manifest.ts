/** A batch's manifest: what was printed from what, and how to tell whether it still is that. */
import { isPlainObject } from '../declaration/reading.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { FilingRecord } from './filing.ts'

/** The manifest of a finished batch. */
export const MANIFEST = 'manifest.json'
/** Its journal while it grows: a head, then one line a form. */
export const JOURNAL = 'manifest.ndjson'

/** What all forms of a run have in common. */
export interface ManifestHead {
  /** Version of the manifest's own format. */
  readonly formpress: 1
  /** SHA-256 of everything that the forms depend on beside their declarations. */
  readonly recipe: string
  /** SHA-256 of what the batch was asked to print, where that matters to whoever asked. */
  readonly inputs: string
}

/** One form of a batch. */
export interface ManifestEntry {
  /** Its place in the batch, from 1. */
  readonly index: number
  /** The file that its declaration was read from. */
  readonly source: string
  /** SHA-256 of the declaration and of what was found when it was read. */
  readonly input: string
  /** The file it is printed to, or would be. */
  readonly output: string
  /** What was printed; undefined for a form that was refused. */
  readonly printed?: PrintedEntry | undefined
  /** Findings by their paths; lines of the file are left out, which move without a change. */
  readonly findings: readonly Finding[]
}

/** A form as it was printed. */
export interface PrintedEntry {
  readonly form: string
  readonly edition: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly filing: FilingRecord
}

/** A file beside the forms: the list of files. */
export interface ManifestExtra {
  readonly output: string
  readonly bytes: number
  readonly sha256: string
}

export interface Manifest {
  readonly head: ManifestHead
  readonly entries: readonly ManifestEntry[]
  readonly extras: readonly ManifestExtra[]
}

/** Reads a manifest; undefined where the text is none. Nothing in it is trusted. */
export function parseManifest(text: string): Manifest | undefined {
  const value = jsonOf(text)
  const head = headOf(value)
  if (head === undefined || !isPlainObject(value)) return undefined
  const { entries, extras } = value
  if (!Array.isArray(entries) || !Array.isArray(extras)) return undefined
  return { head, entries: entries.flatMap(one => entryOf(one) ?? []), extras: extras.flatMap(extraOf) }
}

/** Reads a line of a journal. */
export function parseLine(line: string): ManifestHead | ManifestEntry | undefined {
  const value = jsonOf(line)
  return headOf(value) ?? entryOf(value)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const HASH = /^[0-9a-f]{64}$/
const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** A name in the folder itself: a manifest from elsewhere must not lead out of it. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[^/\\\u0000-\u001f]+$/.test(value) && value !== '.' && value !== '..'
}

function headOf(value: unknown): ManifestHead | undefined {
  if (!isPlainObject(value) || value.formpress !== 1) return undefined
  const { recipe, inputs } = value
  return isHash(recipe) && isHash(inputs) ? { formpress: 1, recipe, inputs } : undefined
}

function entryOf(value: unknown): ManifestEntry | undefined {
  if (!isPlainObject(value)) return undefined
  const { index, source, input, output, printed, findings } = value
  if (!isCount(index) || typeof source !== 'string' || !isHash(input) || !isName(output)) return undefined
  if (!Array.isArray(findings)) return undefined
  const entry = { index, source, input, output, findings: findings.filter(isFinding) }
  if (printed === undefined) return entry
  const form = printedOf(printed)
  return form && { ...entry, printed: form }
}

function printedOf(value: unknown): PrintedEntry | undefined {
  if (!isPlainObject(value)) return undefined
  const { form, edition, pages, bytes, sha256, filing } = value
  if (typeof form !== 'string' || typeof edition !== 'string') return undefined
  if (!isCount(pages) || !isCount(bytes) || !isHash(sha256)) return undefined
  const record = recordOf(filing)
  return record && { form, edition, pages, bytes, sha256, filing: record }
}

function recordOf(value: unknown): FilingRecord | undefined {
  if (!isPlainObject(value)) return undefined
  const { archive, responsible, document, title, date, note } = value
  if (typeof archive !== 'string' || typeof responsible !== 'string' || typeof document !== 'string') return
  if (typeof title !== 'string' || typeof date !== 'string' || typeof note !== 'string') return
  return { archive, responsible, document, title, date, note }
}

function extraOf(value: unknown): readonly ManifestExtra[] {
  if (!isPlainObject(value)) return []
  const { output, bytes, sha256 } = value
  return isName(output) && isCount(bytes) && isHash(sha256) ? [{ output, bytes, sha256 }] : []
}

/** What looks like a finding: its code may be of another version. */
function isFinding(value: unknown): value is Finding {
  if (!isPlainObject(value) || !isPlainObject(value.facts) || !isPlainObject(value.at)) return false
  const { severity, code } = value
  return typeof code === 'string' && (severity === 'error' || severity === 'warning' || severity === 'info')
}
