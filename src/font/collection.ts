import { error, type Outcome } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { brokenFont, fault } from './faults.ts'
import { NAMES_REACH, readFaceNames } from './names.ts'
import { plainName, roleOf } from './role-names.ts'
import { readSfnt } from './sfnt.ts'
import type { FontSource } from './source.ts'
import { tableOf } from './table.ts'
import type { FaceRole } from './types.ts'

/** Which face of a file is meant: by its place from 0, by one of its names, or neither. */
export interface FacePick {
  readonly index?: number | undefined
  readonly name?: string | undefined
}

/** A face of a file, by where it begins and what it is called. */
export interface FacePlace {
  /** Its place among the faces of its file, from 0. */
  readonly index: number
  readonly start: number
  readonly names: readonly string[]
  /** Neither bold nor italic: those are called like their family's regular face. */
  readonly isRegular: boolean
}

const HEADER = 12

// The style of a face (OpenType 1.9, head, `macStyle`).
const HEAD = 54
const MAC_STYLE = 44
const BOLD_OR_ITALIC = 0b11

/**
 * The faces of a file: one, or those of a collection (OpenType 1.9, "Font collections"). A face whose
 * names cannot be read has none; what is wrong with it is said when it is opened.
 *
 * Findings: `font.broken` where the collection's own header is damaged.
 */
export function facesIn(source: FontSource, file: string): Outcome<readonly FacePlace[]> {
  const header = tableOf(source.read(0, HEADER))
  if (header.tag(0) !== 'ttcf')
    return { ok: true, value: [{ index: 0, ...placeAt(source, file, 0) }], findings: [] }
  const count = header.u32(8)
  const offsets = tableOf(source.read(HEADER, Math.min(count, LIMITS.fontFaces) * 4))
  if (count === 0 || count > LIMITS.fontFaces || offsets.length < count * 4) {
    const problem = offsets.length < count * 4 && count <= LIMITS.fontFaces ? 'truncated' : 'invalid'
    return { ok: false, findings: [brokenFont(file, fault('ttcf', problem))] }
  }
  const value = Array.from({ length: count }, (_, index) => ({
    index,
    ...placeAt(source, file, offsets.u32(index * 4)),
  }))
  return { ok: true, value, findings: [] }
}

function placeAt(source: FontSource, file: string, start: number): Omit<FacePlace, 'index'> {
  const sfnt = readSfnt(source, file, start)
  // Of a table of any size no more than names can be in: a hostile file lists it for 256 faces.
  const table = sfnt.ok ? sfnt.value.region('name')?.read(0, NAMES_REACH) : undefined
  const head = sfnt.ok ? sfnt.value.region('head')?.read(0, HEAD) : undefined
  return {
    start,
    names: table ? readFaceNames(tableOf(table)) : [],
    isRegular: head !== undefined && (tableOf(head).u16(MAC_STYLE) & BOLD_OR_ITALIC) === 0,
  }
}

/** The role that a regular face is called like; none of any other. */
export function roleIn({ names, isRegular }: FacePlace): FaceRole | undefined {
  return isRegular ? names.map(roleOf).find(role => role !== undefined) : undefined
}

/**
 * Finds the face that is meant; where nothing says so, the first that is called like an official face of
 * its role, or the first of all.
 *
 * Findings: `font.face-missing`, which lists what the file holds.
 */
export function pickFace(
  places: readonly FacePlace[],
  { index, name }: FacePick,
  { file, role }: { readonly file: string; readonly role?: FaceRole | undefined },
): Outcome<FacePlace> {
  const wanted = name === undefined ? undefined : plainName(name)
  const found =
    index !== undefined
      ? places[index]
      : wanted !== undefined
        ? places.find(({ names }) => names.some(one => plainName(one) === wanted))
        : (places.find(place => roleIn(place) === role) ?? places[0])
  if (found) return { ok: true, value: found, findings: [] }
  const faces = places.map(({ names }) => names[0] ?? '')
  const facts = { file, wanted: name ?? String(index), faces }
  return { ok: false, findings: [error('font.face-missing', facts, { file })] }
}
