/**
 * Prints a batch into a folder: one file a form and a manifest of them, so that the same batch, stopped at any
 * moment and begun again, goes on where it was and ends the same.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { error, type Finding, warning } from '../diagnostics/finding.ts'
import { windowOf } from './create.node.ts'
import { placeFile, removeParts, sha256, sha256Of } from './files.node.ts'
import { splitFiling } from './filing.ts'
import { type FolderSetting, resultOf, Stopped } from './folder-form.node.ts'
import type { FolderOptions, FolderResult, ListedEntry } from './folder-types.ts'
import { inOrder } from './in-order.ts'
import { type Journal, openJournal } from './journal.node.ts'
import { JOURNAL, MANIFEST, type ManifestExtra } from './manifest.ts'
import { createNamer } from './names.ts'
import type { Pool } from './pool.node.ts'
import { located } from './print-item.ts'
import { writeFault } from './replace.node.ts'
import type { BatchItem } from './types.ts'

/** How it ended. */
export interface FolderSummary {
  /** False where the batch could not be done to its end: a full disk, a folder that cannot be written. */
  readonly finished: boolean
  readonly findings: readonly Finding[]
}

/** Names that no form's file may have. */
export const OWN_NAMES: readonly string[] = [MANIFEST, JOURNAL]

/**
 * Prints declarations into a folder. A form is kept as it is where the manifest says that it was printed from
 * the same declaration in the same way, and its file is still what was printed. A refused form costs its own
 * file.
 *
 * Findings: `batch.manifest-foreign`, `batch.empty`, `batch.left-over`, `file.unwritable`.
 *
 * @throws the signal's reason, where the batch is cancelled; the journal stays
 */
export async function printFolder(
  items: AsyncIterable<BatchItem>,
  options: FolderOptions,
  pool: Pool,
): Promise<FolderSummary> {
  const { folder, recipe, inputs } = options
  try {
    await mkdir(folder, { recursive: true })
    await removeParts(folder)
  } catch (reason) {
    return { finished: false, findings: [writeFault(reason, folder)] }
  }
  const journal = await openJournal(folder, { formpress: 1, recipe, inputs })
  if (!journal.ok) return { finished: false, findings: journal.findings }
  try {
    return await printOn(journal.value, items, { options, pool })
  } catch (reason) {
    await journal.value.close()
    if (reason instanceof Stopped) return { finished: false, findings: [reason.finding] }
    throw reason
  }
}

async function printOn(
  journal: Journal,
  items: AsyncIterable<BatchItem>,
  setting: FolderSetting,
): Promise<FolderSummary> {
  const { folder, pattern, signal, onResult } = setting.options
  const nameOf = createNamer(pattern, [...OWN_NAMES, ...(setting.options.taken ?? [])])
  const listed: ListedEntry[] = []
  let count = 0
  const one = (item: BatchItem): Promise<FolderResult> => {
    // Names are given in the order of the declarations, whichever is printed first.
    const index = ++count
    const split = splitFiling(item.data)
    const data = split.ok ? split.value.data : item.data
    const output = nameOf({ index, data, source: item.source })
    const given = split.ok ? split.value.given : {}
    const before = [...(item.findings ?? []), ...located(split.findings, item)]
    return resultOf({ ...item, data, findings: before }, { index, output, given }, { ...setting, journal })
  }
  for await (const result of inOrder(items, one, { limit: windowOf(setting.pool), signal })) {
    signal?.throwIfAborted()
    const { entry } = result
    await writing(join(folder, JOURNAL), () => journal.append(entry))
    const { printed, output } = entry
    if (printed !== undefined) listed.push({ output, pages: printed.pages, filing: printed.filing })
    await onResult(result)
  }
  signal?.throwIfAborted()
  const extras = await placeExtras(listed, setting.options)
  await writing(join(folder, MANIFEST), () => journal.finish(extras))
  const empty = count === 0 ? [error('batch.empty', {})] : []
  return { finished: true, findings: [...empty, ...(await leftOver(journal, listed, { folder, extras }))] }
}

async function writing(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (reason) {
    throw new Stopped(writeFault(reason, file))
  }
}

async function placeExtras(
  listed: readonly ListedEntry[],
  { folder, extras }: FolderOptions,
): Promise<readonly ManifestExtra[]> {
  const placed: ManifestExtra[] = []
  for (const extra of await extras(listed)) {
    const { output } = extra
    if ('placed' in extra) {
      placed.push({ output, ...extra.placed })
      continue
    }
    const { bytes } = extra
    await writing(join(folder, output), () => placeFile(folder, output, bytes, 'extra'))
    placed.push({ output, bytes: bytes.length, sha256: sha256(bytes) })
  }
  return placed
}

/** Files of earlier runs that this one did not confirm: they would be taken for its own. */
async function leftOver(
  { known, extras: before }: Journal,
  listed: readonly ListedEntry[],
  { folder, extras }: { readonly folder: string; readonly extras: readonly ManifestExtra[] },
): Promise<readonly Finding[]> {
  const now = new Set([...listed, ...extras].map(({ output }) => output))
  const then = [...known.values()].filter(({ entry }) => entry.printed !== undefined)
  const names = [...then.map(({ entry }) => entry.output), ...before.map(({ output }) => output)]
  const findings: Finding[] = []
  for (const name of names.filter(name => !now.has(name))) {
    const file = join(folder, name)
    if ((await sha256Of(file)) !== undefined) findings.push(warning('batch.left-over', {}, { file }))
  }
  return findings
}
