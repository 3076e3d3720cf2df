import { error, type Finding, info, type Outcome } from '../diagnostics/finding.ts'
import type { FaceId } from '../display/types.ts'
import { LIMITS } from '../geometry/limits.ts'
import { facesIn, pickFace } from './collection.ts'
import { embeddingFindings } from './embedding.ts'
import { openFace } from './face.ts'
import type { FaceEntry } from './own.ts'
import type { FontSource } from './source.ts'
import type { OpenFace } from './types.ts'

/**
 * Opens the face of an entry.
 *
 * Findings: `font.role-missing` for a face of the package that is not installed, `font.unreadable`,
 * `font.too-large`, `font.unsupported`, `font.broken`, `font.face-missing`, `font.embedding`;
 * `font.variable` (info).
 *
 * @param id the name that display lists will use
 */
export async function openEntry(entry: FaceEntry, id: FaceId): Promise<Outcome<OpenFace>> {
  const { file, pick, role } = entry
  let source: FontSource
  try {
    source = await entry.load()
  } catch (cause) {
    const reason = reasonOf(cause)
    if (entry.packaged && reason === 'ENOENT') return refused(error('font.role-missing', { role, file }))
    return refused(error('font.unreadable', { file, reason }, { file }))
  }
  const limit = LIMITS.fontBytes
  if (source.length > limit) {
    return refused(error('font.too-large', { file, bytes: source.length, limit }, { file }))
  }
  const places = facesIn(source, file)
  if (!places.ok) return places
  const picked = pickFace(places.value, pick, { file, role })
  if (!picked.ok) return picked
  const opened = openFace(source, id, file, picked.value.start)
  if (!opened.ok) return opened
  const face = opened.value
  const limits = entry.licensed ? [] : embeddingFindings(face)
  if (limits.length > 0) return { ok: false, findings: limits }
  return {
    ok: true,
    value: face,
    findings: face.isVariable ? [info('font.variable', { file }, { file })] : [],
  }
}

function refused(finding: Finding): Outcome<OpenFace> {
  return { ok: false, findings: [finding] }
}

/** The system's code where the cause has one (ENOENT), else its name. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
