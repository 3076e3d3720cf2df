/** A workbook's package while parts of it are changed; all others are taken over as they are, unread. */
import { strToU8 } from 'fflate'
import { error, type Finding, type Outcome } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import { damaged } from '../workbook/package.ts'
import { readXml } from '../workbook/xml.ts'
import { entryContent, type ZipEntry, zipEntries } from '../workbook/zip.ts'
import { type PackedEntry, packed, takenOver, writeZip } from '../workbook/zip-writer.ts'

export interface PackageDraft {
  readonly has: (part: string) => boolean
  /** A part's XML as it stands now; undefined where there is none, or none that can be read. */
  readonly xml: (part: string) => string | undefined
  /** A part's text, of whatever kind: drawings of old are no proper XML. */
  readonly text: (part: string) => string | undefined
  readonly write: (part: string, text: string) => void
  /** The package as a file, or what kept a part of it from being read. */
  readonly finish: () => Outcome<Uint8Array>
}

/**
 * Opens a package to change it.
 *
 * Findings: `sheet.damaged`, `.inflates`, `.entities`.
 */
export function openDraft(bytes: Uint8Array): Outcome<PackageDraft> {
  const entries = zipEntries(bytes)
  if (typeof entries === 'string') return { ok: false, findings: [damaged(entries)] }
  const byName = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]))
  const written = new Map<string, { readonly name: string; readonly text: string }>()
  let fault: Finding | undefined
  let inflated = 0
  const read = (part: string, strict: boolean): string | undefined => {
    const key = part.toLowerCase()
    const known = written.get(key)
    if (known !== undefined) return known.text
    const entry = byName.get(key)
    if (entry === undefined) return undefined
    inflated += entry.size
    const text = inflated > LIMITS.sheetInflatedBytes ? tooMuch(inflated) : textOf(bytes, entry, strict)
    if (typeof text === 'string') return text
    fault ??= text
    return undefined
  }
  return {
    ok: true,
    value: {
      has: part => written.has(part.toLowerCase()) || byName.has(part.toLowerCase()),
      xml: part => read(part, true),
      text: part => read(part, false),
      write: (part, text) => {
        const key = part.toLowerCase()
        written.set(key, { name: byName.get(key)?.name ?? part, text })
      },
      finish: () => {
        if (fault !== undefined) return { ok: false, findings: [fault] }
        return finished(bytes, entries, written)
      },
    },
    findings: [],
  }
}

function tooMuch(bytes: number): Finding {
  return error('sheet.inflates', { bytes, limit: LIMITS.sheetInflatedBytes })
}

function textOf(bytes: Uint8Array, entry: ZipEntry, strict: boolean): string | Finding {
  const content = entryContent(bytes, entry)
  if (typeof content === 'string') return damaged(content)
  const problem = strict ? readXml(content, {}) : undefined
  if (problem === 'entities') return error('sheet.entities', { part: entry.name })
  return problem === undefined ? new TextDecoder().decode(content) : damaged(problem)
}

function finished(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  written: ReadonlyMap<string, { readonly name: string; readonly text: string }>,
): Outcome<Uint8Array> {
  const before = new Set(entries.map(({ name }) => name.toLowerCase()))
  const kept = entries.map((entry): PackedEntry | undefined => {
    const changed = written.get(entry.name.toLowerCase())
    return changed ? packed(entry.name, strToU8(changed.text)) : takenOver(bytes, entry)
  })
  const added = [...written].flatMap(([key, { name, text }]) =>
    before.has(key) ? [] : [packed(name, strToU8(text))],
  )
  const whole = kept.filter(entry => entry !== undefined)
  if (whole.length < kept.length) return { ok: false, findings: [damaged('zip-entry')] }
  return { ok: true, value: writeZip([...whole, ...added]), findings: [] }
}
