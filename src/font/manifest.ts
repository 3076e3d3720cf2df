import { error, type Outcome } from '../diagnostics/finding.ts'
import { ROLES } from './role-names.ts'
import type { FaceRole } from './types.ts'

/** The faces that travel with a package, and where they come from. */
export interface FontManifest {
  readonly faces: readonly ManifestFace[]
}

export interface ManifestFace {
  readonly role: FaceRole
  /** File name beside the manifest. */
  readonly file: string
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** Copyright lines that must go wherever the file goes. */
  readonly copyright: readonly string[]
  readonly source: string
}

/**
 * Reads a parsed `manifest.json`.
 *
 * Findings: `font.manifest-invalid`, one for each entry that is wrong.
 */
export function readManifest(json: unknown): Outcome<FontManifest> {
  const entries = fieldOf(json, 'faces')
  if (!Array.isArray(entries))
    return { ok: false, findings: [error('font.manifest-invalid', { problem: 'faces' })] }
  const faces = entries.map(readEntry)
  const wrong = faces.flatMap((face, i) =>
    face === undefined ? [error('font.manifest-invalid', { problem: `faces[${i}]` })] : [],
  )
  if (wrong.length > 0) return { ok: false, findings: wrong }
  return { ok: true, value: { faces: faces.filter(face => face !== undefined) }, findings: [] }
}

function readEntry(entry: unknown): ManifestFace | undefined {
  const role = ROLES.find(known => known === fieldOf(entry, 'role'))
  const [file, sha256, version, licence, source] = ['file', 'sha256', 'version', 'licence', 'source'].map(
    name => textOf(fieldOf(entry, name)),
  )
  const copyright = fieldOf(entry, 'copyright')
  if (!role || !file || !sha256 || !version || !licence || !source || !Array.isArray(copyright))
    return undefined
  // A file beside the manifest, and nowhere else.
  if (/[/\\]/.test(file) || file.startsWith('.')) return undefined
  return {
    role,
    file,
    sha256,
    version,
    licence,
    source,
    copyright: copyright.filter(c => typeof c === 'string'),
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
