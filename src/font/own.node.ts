import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { error, type Finding, info, type Outcome } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { fileSource, lookInto } from './file-source.node.ts'
import { reasonOf } from './open-entry.ts'
import {
  bytesEntry,
  entryOf,
  type FaceEntry,
  type FileAccess,
  type OwnFaces,
  type OwnFont,
  placeAll,
} from './own.ts'

/** The caller's fonts: a folder or a file by its path, or a font with its role. */
export type OwnFonts = readonly (string | OwnFont)[]

/** What a font's file ends in; WOFF is among them so that it is told and not passed over. */
const FONT_FILE = /\.(?:ttf|ttc|otf|otc|woff2?)$/i

/**
 * Places the caller's fonts in roles, in the order given, those of a folder by file name. Files are opened
 * only for the names in them.
 *
 * Findings: `font.unreadable`, `font.role-unclear`, `font.face-missing`, `font.broken`, `font.too-many-files`;
 * for folders `font.unplaced` (info).
 */
export async function placeOwn(fonts: OwnFonts): Promise<OwnFaces> {
  const placed = await Promise.all(fonts.map(placeOne))
  return { entries: placed.flatMap(one => one.entries), findings: placed.flatMap(one => one.findings) }
}

async function placeOne(given: string | OwnFont, number: number): Promise<OwnFaces> {
  const font = typeof given === 'string' ? { path: given } : given
  if (font.bytes !== undefined) return facesOf(bytesEntry(font, `fonts[${number}]`))
  const isFolder = await stat(font.path).then(
    found => found.isDirectory(),
    () => false,
  )
  return isFolder && font.role === undefined
    ? placeFolder(font.path, font.licensed ?? false)
    : placeFile(font.path, font)
}

function placeFile(path: string, font: OwnFont): OwnFaces {
  const file = basename(path)
  try {
    return facesOf(entryOf(font, file, accessTo(path)))
  } catch (cause) {
    return { entries: [], findings: [unreadable(path, cause)] }
  }
}

async function placeFolder(folder: string, licensed: boolean): Promise<OwnFaces> {
  let listed: readonly string[]
  try {
    listed = await readdir(folder)
  } catch (cause) {
    return { entries: [], findings: [unreadable(folder, cause)] }
  }
  const files = listed.filter(file => FONT_FILE.test(file)).sort()
  const limit = LIMITS.fontFiles
  const excess: readonly Finding[] =
    files.length > limit ? [error('font.too-many-files', { folder, limit }, { file: folder })] : []
  const placed = files.slice(0, limit).map(file => {
    const { look, load } = accessTo(join(folder, file))
    try {
      return look(source => placeAll(source, { file, licensed, load }))
    } catch {
      return { entries: [], findings: [info('font.unplaced', { file, names: [] }, { file })] }
    }
  })
  return {
    entries: placed.flatMap(one => one.entries),
    findings: [...excess, ...placed.flatMap(one => one.findings)],
  }
}

function accessTo(path: string): FileAccess {
  return { look: read => lookInto(path, read), load: async () => fileSource(path) }
}

function facesOf(outcome: Outcome<FaceEntry>): OwnFaces {
  return outcome.ok ? { entries: [outcome.value], findings: [] } : { entries: [], findings: outcome.findings }
}

function unreadable(file: string, cause: unknown): Finding {
  return error('font.unreadable', { file, reason: reasonOf(cause) }, { file })
}
