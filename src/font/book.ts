import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import type { FaceId } from '../display/types.ts'
import { LIMITS } from '../geometry/limits.ts'
import { covers } from './coverage.ts'
import { openFace } from './face.ts'
import type { FontManifest } from './manifest.ts'
import type { FontSource } from './source.ts'
import type { FaceRole, OpenFace } from './types.ts'

/** Reads a font file by the name that the manifest gives it; rejects where it cannot. */
export type LoadFont = (file: string) => Promise<FontSource>

/** A fallback chain, as far as a text needs it. */
export interface Chain {
  /** In the order in which they are tried for each character; those that no character needs are left out. */
  readonly faces: readonly OpenFace[]
  /** Code points that no face of the chain covers, ascending: the caller knows where they stand. */
  readonly missing: readonly number[]
  /** Faces that could not be opened. */
  readonly findings: readonly Finding[]
}

/** The faces of a press: each is opened when a text first asks for it, once, and shared by all renders. */
export interface FontBook {
  /**
   * The chain of a role: the role's own face, then those of its fallbacks that some character asks for.
   *
   * Findings: `font.role-missing`, `font.unreadable`, `font.too-large`, `font.unsupported`, `font.broken`.
   */
  chainFor(role: FaceRole, codePoints: Iterable<number>): Promise<Chain>
  /** The face of an id that some chain had, for writers. */
  faceOf(id: FaceId): OpenFace | undefined
}

/** Where a role's face lacks a character, the song faces have it; what they lack, the rare face may have. */
const FALLBACKS: readonly FaceRole[] = ['song', 'rare']

/** Creates the book of a manifest's faces. Nothing is read yet. */
export function createFontBook(manifest: FontManifest, load: LoadFont): FontBook {
  const opening = new Map<string, Promise<Outcome<OpenFace>>>()
  const open = new Map<FaceId, OpenFace>()

  const openRole = async (role: FaceRole): Promise<Outcome<OpenFace>> => {
    const entry = manifest.faces.find(face => face.role === role)
    if (!entry) return { ok: false, findings: [error('font.role-missing', { role })] }
    const begun = opening.get(entry.file) ?? openEntry(entry.file, idOf(manifest, entry.file), load)
    opening.set(entry.file, begun)
    const outcome = await begun
    if (outcome.ok) open.set(outcome.value.id, outcome.value)
    // A file that could not be read may be there at the next render.
    else opening.delete(entry.file)
    return outcome
  }

  return {
    faceOf: id => open.get(id),
    chainFor: async (role, codePoints) => {
      const faces: OpenFace[] = []
      const findings: Finding[] = []
      let missing: readonly number[] = [...new Set(codePoints)].sort((a, b) => a - b)
      for (const next of new Set([role, ...FALLBACKS])) {
        if (next !== role && missing.length === 0) break
        const opened = await openRole(next)
        if (!opened.ok) {
          findings.push(...opened.findings)
          continue
        }
        const left = missing.filter(codePoint => !covers(opened.value, codePoint))
        if (next === role || left.length < missing.length) faces.push(opened.value)
        missing = left
      }
      return { faces, missing, findings }
    },
  }
}

/** Roles may share a file; a face is named for the first of them, whichever is asked for first. */
function idOf(manifest: FontManifest, file: string): FaceId {
  return `builtin:${manifest.faces.find(face => face.file === file)?.role}`
}

async function openEntry(file: string, id: FaceId, load: LoadFont): Promise<Outcome<OpenFace>> {
  let source: FontSource
  try {
    source = await load(file)
  } catch (cause) {
    return { ok: false, findings: [error('font.unreadable', { file, reason: reasonOf(cause) }, { file })] }
  }
  const limit = LIMITS.fontBytes
  if (source.length > limit) {
    return { ok: false, findings: [error('font.too-large', { file, bytes: source.length, limit }, { file })] }
  }
  return openFace(source, id, file)
}

/** The system's code where the cause has one (ENOENT), else its name. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
