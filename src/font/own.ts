import { error, type Finding, info, type Outcome } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import { type FacePick, type FacePlace, facesIn, pickFace, roleIn } from './collection.ts'
import { ROLES, roleOf } from './role-names.ts'
import { bytesSource, type FontSource } from './source.ts'
import type { FaceRole } from './types.ts'

/** A font of the caller's, used before the built-in one of its role. */
export type OwnFont = {
  /**
   * The role it plays: `fangsong`, or an official face that it stands for: `仿宋_GB2312`, `SimFang`. May be
   * left out where the names inside the file say it.
   */
  readonly role?: string | undefined
  /**
   * Embed although the file's fsType forbids it: the caller has a licence that allows it. Without this,
   * such a font is refused.
   */
  readonly licensed?: boolean | undefined
} & FacePick &
  (
    | { readonly path: string; readonly bytes?: undefined }
    | { readonly bytes: Uint8Array; readonly path?: undefined }
  )

/** A face of a role that can be opened when it is needed. */
export interface FaceEntry {
  readonly role: FaceRole
  /** The file's name, for findings. */
  readonly file: string
  readonly pick: FacePick
  readonly licensed: boolean
  /** Whether it travels with the package, and may have been left out. */
  readonly packaged: boolean
  readonly load: () => Promise<FontSource>
}

/** The caller's faces, each placed in a role, and what could not be placed. */
export interface OwnFaces {
  readonly entries: readonly FaceEntry[]
  readonly findings: readonly Finding[]
}

/**
 * The role that a font is said to play.
 *
 * @throws FormError for a name that is no role and no official face's
 */
export function saidRole({ role }: Pick<OwnFont, 'role'>): FaceRole | undefined {
  if (role === undefined) return undefined
  const known = roleOf(role)
  if (known === undefined) throw new FormError(`no role is called ${role}; roles are ${ROLES.join(', ')}`)
  return known
}

/**
 * Every face of a file in a folder that is called like an official one. Others are told and left alone: a
 * folder may hold any fonts.
 *
 * Findings: `font.unplaced` (info).
 */
export function placeAll(
  source: FontSource,
  { file, licensed, load }: Pick<FaceEntry, 'file' | 'licensed' | 'load'>,
): OwnFaces {
  const places = facesIn(source, file)
  const found = places.ok ? places.value : []
  const entries = found.flatMap((place): readonly FaceEntry[] => {
    const { index } = place
    const role = roleIn(place)
    return role ? [{ role, file, pick: { index }, licensed, packaged: false, load }] : []
  })
  if (entries.length > 0) return { entries, findings: [] }
  return { entries, findings: [info('font.unplaced', { file, names: namesOf(found) }, { file })] }
}

/** An entry for a font in memory; `file` names it in findings. */
export function bytesEntry(font: OwnFont & { readonly bytes: Uint8Array }, file: string): Outcome<FaceEntry> {
  const source = bytesSource(font.bytes)
  return entryOf(font, file, { look: read => read(source), load: async () => source })
}

/** How an entry's file is looked into now, and opened later. */
export interface FileAccess {
  readonly look: <T>(read: (source: FontSource) => T) => T
  readonly load: FaceEntry['load']
}

/**
 * An entry for a font; its file is looked into only where nothing says its role.
 *
 * Findings: `font.role-unclear`, `font.broken`.
 *
 * @throws FormError for an unknown role, and what `access.look` throws
 */
export function entryOf(font: OwnFont, file: string, access: FileAccess): Outcome<FaceEntry> {
  const { index, name, licensed = false } = font
  const role = saidRole(font)
  const pick = { index, name }
  const rest = { file, licensed, packaged: false, load: access.load }
  if (role) return { ok: true, value: { role, pick, ...rest }, findings: [] }
  const placed = access.look(source => placeByName(source, file, pick))
  if (!placed.ok) return placed
  return { ok: true, value: { ...placed.value, ...rest }, findings: [] }
}

/** Gives a font the role of the official face that the picked face, or else the first that can, is called like. */
function placeByName(
  source: FontSource,
  file: string,
  pick: FacePick,
): Outcome<{ readonly role: FaceRole; readonly pick: FacePick }> {
  const places = facesIn(source, file)
  if (!places.ok) return places
  const isPicked = pick.index !== undefined || pick.name !== undefined
  const picked = isPicked ? pickFace(places.value, pick, { file }) : undefined
  if (picked && !picked.ok) return picked
  const candidates = picked ? [picked.value] : places.value
  for (const place of candidates) {
    const role = roleIn(place)
    if (role) return { ok: true, value: { role, pick: { index: place.index } }, findings: [] }
  }
  const facts = { file, names: namesOf(candidates) }
  return { ok: false, findings: [error('font.role-unclear', facts, { file })] }
}

function namesOf(places: readonly FacePlace[]): readonly string[] {
  return places.map(({ names }) => names[0] ?? '').filter(name => name !== '')
}
