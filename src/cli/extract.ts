import { join } from 'node:path'
import { type ExtractedFile, extractAll } from '../archive/extract-all.ts'
import { error, type Outcome } from '../diagnostics/finding.ts'
import { ARCHIVE_PHRASES } from './archive-phrases.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { expandFiles, readInputBytes, STDIN } from './input.node.ts'
import { safeName, writeWhole } from './output.node.ts'
import { type ReportedFinding, reported } from './report.ts'
import { stems } from './stems.ts'

export interface ExtractFlags {
  readonly output?: string | undefined
}

/** One file's part of a `--json` result. */
interface ExtractResult {
  readonly source: string
  readonly ok: boolean
  /** Where the declaration was written; without `-o`, `declaration` has it. */
  readonly file?: string
  readonly declaration?: unknown
  readonly origin?: ExtractedFile['origin']
  readonly findings: readonly ReportedFinding[]
}

/**
 * `formpress extract`: the declarations inside PDFs, byte for byte, to `DIR/name.json`, those of a book to
 * `DIR/name-0001.json` and so on; that of one form goes to standard output, if no folder is named.
 */
export async function extractFiles(
  files: readonly string[],
  { output }: ExtractFlags,
  context: Context,
): Promise<ExitCode> {
  const phrases = ARCHIVE_PHRASES[context.language]
  const expanded = await expandFiles(files)
  const isOneToShow = output === undefined && !context.json
  if (isOneToShow && expanded.length > 1) throw new UsageError(phrases.folderForMany(expanded.length))
  const stemOf = stems()
  const results: ExtractResult[] = []
  for (const file of expanded) {
    const stem = file === STDIN ? 'declaration' : stemOf(file)
    const outcome = await extractFile(file)
    tellAll(context, outcome.findings)
    const findings = reported(outcome.findings, context.language)
    if (!outcome.ok) results.push({ source: file, ok: false, findings })
    else if (isOneToShow && outcome.value.length > 1) {
      throw new UsageError(phrases.folderForBook(file, outcome.value.length))
    } else {
      for (const [i, one] of outcome.value.entries()) {
        // Findings are the file's, and told once.
        const placing = { file, stem, output, findings: i === 0 ? findings : [] }
        results.push(await placed(one, placing, context))
      }
    }
  }
  const ok = results.every(result => result.ok)
  if (context.json) context.out(JSON.stringify({ ok, results }, null, 2))
  return ok ? EXIT.done : EXIT.refused
}

/** The file that a declaration comes from, and where it goes. */
interface Placing {
  readonly file: string
  readonly stem: string
  readonly output: string | undefined
  /** What was found in the file. */
  readonly findings: readonly ReportedFinding[]
}

/** Writes a declaration to its file, or shows it. */
async function placed(
  { name, declaration, source, origin }: ExtractedFile,
  { file, stem, output, findings }: Placing,
  context: Context,
): Promise<ExtractResult> {
  const result = { source: file, findings, origin }
  if (output === undefined) {
    if (!context.json) context.out(new TextDecoder('utf-8').decode(declaration))
    return { ...result, ok: true, declaration: source.data }
  }
  const number = /-\d+(?=\.json$)/.exec(name)?.[0] ?? ''
  const target = join(output, `${safeName(stem)}${number}.json`)
  const fault = await writeWhole(target, declaration)
  if (fault) {
    tellAll(context, [fault])
    return { ...result, ok: false, findings: [...findings, ...reported([fault], context.language)] }
  }
  if (!context.json) context.out(ARCHIVE_PHRASES[context.language].extracted(file, target))
  return { ...result, ok: true, file: target }
}

async function extractFile(file: string): Promise<Outcome<readonly ExtractedFile[]>> {
  const input = await readInputBytes(file)
  if (!input.ok) return { ok: false, findings: [input.finding] }
  if (input.bytes.length === 0) return { ok: false, findings: [error('file.empty', {}, { file })] }
  return extractAll(input.bytes, { file })
}
