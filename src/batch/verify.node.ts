import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { error, type Finding, warning } from '../diagnostics/finding.ts'
import { sha256Of } from './files.node.ts'
import { readRecord } from './journal.node.ts'
import { writeFault } from './replace.node.ts'

/** What verifying a folder found. */
export interface Verified {
  /** How many files its manifest lists. */
  readonly files: number
  readonly findings: readonly Finding[]
}

/**
 * Compares a folder with its manifest: every file that was printed is there and is what was printed.
 *
 * Findings: `batch.manifest-missing`, `batch.manifest-foreign`, `batch.unfinished`, `batch.output-missing`,
 * `batch.output-changed`; `batch.output-unlisted` (warning).
 */
export async function verifyFolder(folder: string): Promise<Verified> {
  const record = await readRecord(folder)
  if (!record.ok) return { files: 0, findings: record.findings }
  const { known, extras, head, finished } = record.value
  const at = { file: folder }
  if (head === undefined) return { files: 0, findings: [error('batch.manifest-missing', {}, at)] }
  const findings: Finding[] = finished ? [] : [error('batch.unfinished', {}, at)]
  const printed = [...known.values()].flatMap(({ entry: { output, printed: form } }) =>
    form === undefined ? [] : [{ output, sha256: form.sha256 }],
  )
  const listed = [...printed, ...extras]
  for (const { output, sha256 } of listed) {
    const file = join(folder, output)
    const found = await sha256Of(file)
    if (found === undefined) findings.push(error('batch.output-missing', {}, { file }))
    else if (found !== sha256) {
      findings.push(error('batch.output-changed', { expected: sha256, found }, { file }))
    }
  }
  findings.push(...(await unlisted(folder, new Set(listed.map(({ output }) => output)))))
  return { files: listed.length, findings }
}

async function unlisted(folder: string, listed: ReadonlySet<string>): Promise<readonly Finding[]> {
  try {
    const names = await readdir(folder)
    const others = names.filter(name => /\.pdf$/i.test(name) && !listed.has(name)).sort()
    return others.map(name => warning('batch.output-unlisted', {}, { file: join(folder, name) }))
  } catch (reason) {
    return [writeFault(reason, folder)]
  }
}
