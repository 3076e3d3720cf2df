import { join } from 'node:path'
import { type Extracted, extract } from '../archive/extract.ts'
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
  readonly origin?: Extracted['origin']
  readonly findings: readonly ReportedFinding[]
}

/**
 * `formpress extract`: the declarations inside PDFs, byte for byte, to `DIR/name.json`; that of one file goes
 * to standard output, if no folder is named.
 */
export async function extractFiles(
  files: readonly string[],
  { output }: ExtractFlags,
  context: Context,
): Promise<ExitCode> {
  const phrases = ARCHIVE_PHRASES[context.language]
  const expanded = await expandFiles(files)
  if (output === undefined && expanded.length > 1 && !context.json) {
    throw new UsageError(phrases.folderForMany(expanded.length))
  }
  const stemOf = stems()
  const results: ExtractResult[] = []
  for (const file of expanded) {
    const outcome = await extractFile(file)
    const stem = file === STDIN ? 'declaration' : stemOf(file)
    const target = output === undefined ? undefined : join(output, `${safeName(stem)}.json`)
    const write = outcome.ok && target !== undefined
    const fault = write ? await writeWhole(target, outcome.value.declaration) : undefined
    const findings = fault ? [...outcome.findings, fault] : outcome.findings
    tellAll(context, findings)
    const ok = outcome.ok && fault === undefined
    if (ok && !context.json) {
      context.out(target === undefined ? textOf(outcome.value) : phrases.extracted(file, target))
    }
    results.push({
      ...{ source: file, ok, findings: reported(findings, context.language) },
      ...(ok ? { origin: outcome.value.origin } : {}),
      ...(ok && target === undefined ? { declaration: outcome.value.source.data } : {}),
      ...(ok && target !== undefined ? { file: target } : {}),
    })
  }
  const ok = results.every(result => result.ok)
  if (context.json) context.out(JSON.stringify({ ok, results }, null, 2))
  return ok ? EXIT.done : EXIT.refused
}

async function extractFile(file: string): Promise<Outcome<Extracted>> {
  const input = await readInputBytes(file)
  if (!input.ok) return { ok: false, findings: [input.finding] }
  if (input.bytes.length === 0) return { ok: false, findings: [error('file.empty', {}, { file })] }
  return extract(input.bytes, { file })
}

function textOf({ declaration }: Extracted): string {
  return new TextDecoder('utf-8').decode(declaration)
}
