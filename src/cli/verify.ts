import { type Verdict, type Verified, verify } from '../archive/verify.ts'
import type { Press } from '../press/types.ts'
import { ARCHIVE_PHRASES } from './archive-phrases.ts'
import { type Context, EXIT, type ExitCode, tellAll } from './context.ts'
import { expandFiles, readInputBytes } from './input.node.ts'
import { type ReportedFinding, reported } from './report.ts'

/** One file's part of a `--json` result. */
interface VerifyResult {
  readonly source: string
  readonly ok: boolean
  readonly verdict: Verdict
  readonly signatures: number
  readonly origin?: Verified['origin']
  readonly findings: readonly ReportedFinding[]
}

/**
 * `formpress verify`: whether the pages of each PDF show what the declaration in it says. Exit code 1 where one
 * differs, and where it cannot be told.
 */
export async function verifyFiles(
  press: Press,
  files: readonly string[],
  context: Context,
): Promise<ExitCode> {
  const phrases = ARCHIVE_PHRASES[context.language]
  const results: VerifyResult[] = []
  for (const file of await expandFiles(files)) {
    const { verdict, findings, signatures, origin } = await verifyFile(file, press)
    if (!context.json) context.out(phrases.verified(file, phrases.verdicts[verdict], signatures))
    tellAll(context, findings)
    results.push({
      source: file,
      ok: isSame(verdict),
      verdict,
      signatures,
      ...(origin === undefined ? {} : { origin }),
      findings: reported(findings, context.language),
    })
  }
  const same = results.filter(({ ok }) => ok).length
  const ok = same === results.length
  if (context.json) context.out(JSON.stringify({ ok, results }, null, 2))
  else context.err(phrases.total(same, results.length))
  return ok ? EXIT.done : EXIT.refused
}

async function verifyFile(file: string, press: Press): Promise<Verified> {
  const input = await readInputBytes(file)
  if (input.ok) return verify(input.bytes, press, { file })
  return { verdict: 'cannot-tell', findings: [input.finding], signatures: 0, origin: undefined }
}

function isSame(verdict: Verdict): boolean {
  return verdict === 'same-objects' || verdict === 'same-pages'
}
