/** One form of a batch that is printed into a folder: kept as it is, printed, or refused. */
import { join } from 'node:path'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Printed } from '../press/types.ts'
import { isOfThePlace, placeFile, sha256, sha256Of } from './files.node.ts'
import { type FilingRecord, filingRecord } from './filing.ts'
import type { FolderOptions, FolderResult } from './folder-types.ts'
import type { Journal, KnownEntry } from './journal.node.ts'
import type { ManifestEntry } from './manifest.ts'
import { packed } from './payload.ts'
import type { Pool } from './pool.node.ts'
import { located } from './print-item.ts'
import { writeFault } from './replace.node.ts'
import type { BatchItem } from './types.ts'

/** The place cannot be written any more. */
export class Stopped extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super('the folder cannot be written')
    this.finding = finding
  }
}

/** What prints the forms of a folder, and how. */
export interface FolderSetting {
  readonly options: FolderOptions
  readonly pool: Pool
}

/** A form's place in the batch and in the folder. */
interface Place {
  readonly index: number
  readonly output: string
  readonly given: Partial<FilingRecord>
}

/**
 * Prints a form, unless what an earlier run printed is still right. Findings on record have no lines of the file,
 * those handed on have.
 *
 * @throws Stopped where the folder cannot be written
 */
export async function resultOf(
  item: BatchItem,
  place: Place,
  setting: FolderSetting & { readonly journal: Journal },
): Promise<FolderResult> {
  const { options, pool, journal } = setting
  const { index, output, given } = place
  const { findings: before = [], source = '' } = item
  const payload = packed(item.data)
  const input = sha256(JSON.stringify([payload, source, before, given]))
  const kept = options.force ? undefined : await unchanged(journal.known.get(output), input, options)
  if (kept !== undefined) {
    const entry = { ...kept, index }
    return { state: 'kept', entry, findings: located(entry.findings, item), item }
  }
  const printed: Printed =
    'code' in payload
      ? { ok: false, findings: [payload] }
      : await pool.print({ payload, options: options.print })
  const findings = [...before, ...printed.findings]
  const entry = { index, source, input, output, findings }
  if (!printed.ok || refuses(before)) {
    return { state: 'refused', entry, findings: located(findings, item), item }
  }
  const { bytes, pages, declaration } = printed
  const fault = await written(output, bytes, { ...options, index })
  if (fault !== undefined) {
    const all = [...findings, fault]
    return { state: 'refused', entry: { ...entry, findings: all }, findings: located(all, item), item }
  }
  const { form, edition, value } = declaration
  const title = options.titles.get(form) ?? form
  const filing = filingRecord(given, { title, value }, options.filingDate)
  const digest = { form, edition, pages, bytes: bytes.length, sha256: sha256(bytes), filing }
  return { state: 'printed', entry: { ...entry, printed: digest }, findings: located(findings, item), item }
}

/** What an earlier run printed, where it would be printed the same again and is still there as it was. */
async function unchanged(
  known: KnownEntry | undefined,
  input: string,
  { recipe, folder }: FolderOptions,
): Promise<ManifestEntry | undefined> {
  if (known === undefined || known.recipe !== recipe || known.entry.input !== input) return undefined
  const { printed, output } = known.entry
  if (printed === undefined) return undefined
  const found = await sha256Of(join(folder, output))
  return found === printed.sha256 ? known.entry : undefined
}

/** Writes a form; a fault of the folder ends the batch, one of the file is its own. */
async function written(
  output: string,
  bytes: Uint8Array,
  { folder, index }: FolderOptions & { readonly index: number },
): Promise<Finding | undefined> {
  try {
    await placeFile(folder, output, bytes, index)
    return undefined
  } catch (reason) {
    const fault = writeFault(reason, join(folder, output))
    if (isOfThePlace(reason)) throw new Stopped(fault)
    return fault
  }
}
