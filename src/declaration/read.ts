/** Reads the declarations of a file: JSON (one, or a list), NDJSON (one a line) or YAML. */
import { error, type Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { parseJson } from './json.ts'
import type { Origin } from './positions.ts'
import { type Reading, sourcesOf } from './sources.ts'

/** How a file's text is written. */
export type TextFormat = 'json' | 'ndjson' | 'yaml'

/** What is known of a file beside its content. */
export interface ReadOptions {
  /** Its name, for findings and for guessing the format. */
  readonly file?: string | undefined
  /** Guessed from the name's ending, then from the content, where it is left out. */
  readonly format?: TextFormat | undefined
}

/**
 * Reads a file's declarations, unchecked, with their positions.
 *
 * A byte order mark and CR LF change nothing. A fault costs its own JSON text, YAML file or NDJSON line;
 * other lines are read.
 *
 * Findings: `file.too-large`, `file.not-utf8`, `file.empty`, `file.syntax`, `file.duplicate-key`,
 * `file.too-deep`.
 */
export async function readDeclarations(content: string | Uint8Array, options: ReadOptions): Promise<Reading> {
  const { file } = options
  const bytes = sizeOf(content)
  if (bytes > LIMITS.fileBytes) return tooLarge(bytes, LIMITS.fileBytes, options)
  const text = typeof content === 'string' ? withoutMark(content) : decode(content)
  if (text === undefined) return failed(error('file.not-utf8', {}, placeOf(options)))
  const format = options.format ?? formatOf(file, text)
  if (format === 'yaml' && bytes > LIMITS.yamlBytes) return tooLarge(bytes, LIMITS.yamlBytes, options)
  const reading = await readText(text, format, { file })
  if (reading.sources.length > 0 || reading.findings.length > 0) return reading
  return failed(error('file.empty', {}, placeOf(options)))
}

async function readText(text: string, format: TextFormat, origin: Origin): Promise<Reading> {
  if (format === 'ndjson') return readLines(text, origin)
  if (format === 'json') return readJson(text, origin)
  // The YAML parser is the slower part of a cold start, and few need it.
  const { readYaml } = await import('./yaml.ts')
  return readYaml(text, origin)
}

/**
 * Reads one JSON text: an object is a declaration, a list holds one in each element.
 *
 * Findings: those of {@link parseJson}; then there are no sources.
 */
export function readJson(text: string, origin: Origin): Reading {
  if (isBlankText(text)) return { sources: [], findings: [] }
  const { data, start, positions, findings } = parseJson(text, origin)
  if (findings.length > 0) return { sources: [], findings }
  return { sources: sourcesOf(data, path => positions.locate(data, start, path)), findings }
}

function readLines(text: string, origin: Origin): Reading {
  const readings = text
    .split(/\r\n?|\n/)
    .map((line, i) => readJson(line, { file: origin.file, line: (origin.line ?? 1) + i }))
  return {
    sources: readings.flatMap(reading => reading.sources),
    findings: readings.flatMap(reading => reading.findings),
  }
}

function formatOf(file: string | undefined, text: string): TextFormat {
  const ending = /\.([A-Za-z]+)$/.exec(file ?? '')?.[1]?.toLowerCase()
  if (ending === 'ndjson' || ending === 'jsonl') return 'ndjson'
  if (ending === 'yaml' || ending === 'yml') return 'yaml'
  if (ending !== 'json' && !/^\s*[{[]/.test(text)) return 'yaml'
  return looksLikeLines(text) ? 'ndjson' : 'json'
}

/** Whether a whole object stands in the first line, and another one begins in the next. */
function looksLikeLines(text: string): boolean {
  return /^\s*\{[^\r\n]*\}[ \t]*(?:\r\n?|\n)\s*\{/.test(text)
}

function isBlankText(text: string): boolean {
  return !/[^ \t\r\n]/.test(text)
}

function sizeOf(content: string | Uint8Array): number {
  if (typeof content !== 'string') return content.byteLength
  // Three bytes a UTF-16 unit are the most that UTF-8 takes.
  return content.length * 3 <= LIMITS.yamlBytes ? content.length : utf8Length(content)
}

function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes += 1
    // A surrogate is half of a character of four bytes.
    else bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function tooLarge(bytes: number, limit: number, options: ReadOptions): Reading {
  return failed(error('file.too-large', { bytes, limit }, placeOf(options)))
}

function failed(finding: Finding): Reading {
  return { sources: [], findings: [finding] }
}

function placeOf({ file }: ReadOptions): { readonly file?: string } {
  return file === undefined ? {} : { file }
}
