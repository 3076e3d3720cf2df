import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { error, type Outcome } from '../diagnostics/finding.ts'
import { createFontBook, type FontBook, type LoadFont } from './book.ts'
import { fileSource } from './file-source.node.ts'
import { readManifest } from './manifest.ts'
import { type OwnFonts, placeOwn } from './own.node.ts'
import { saidRole } from './own.ts'

const MANIFEST = 'manifest.json'

/** How many folders above this file `fonts/` may stand: it is two from src/font and dist/font, one from a bundle. */
const MAX_STEPS = 4

/** Reads font files from a folder. */
export function folderLoader(folder: string): LoadFont {
  return async file => fileSource(join(folder, file))
}

/**
 * The book of the faces that travel with this package, and of the caller's. Only the manifest is read now.
 *
 * Findings: `font.unreadable`, `font.manifest-invalid`.
 *
 * @throws FormError where one of the caller's fonts is given a role that does not exist
 */
export async function openPackageBook(own: OwnFonts = []): Promise<Outcome<FontBook>> {
  for (const font of own) if (typeof font !== 'string') saidRole(font)
  const found = await findBeside(MANIFEST)
  if (found) return openBook(found.folder, found.text, own)
  return { ok: false, findings: [error('font.unreadable', { file: MANIFEST, reason: 'ENOENT' })] }
}

/**
 * The 8,105 characters of 通用规范汉字表 (2013), in official order.
 *
 * @throws Error in a broken installation
 */
export async function standardCharacters(): Promise<string> {
  const found = await findBeside(join('lists', 'tgh8105.txt'))
  if (!found) throw new Error('fonts/lists/tgh8105.txt is missing')
  return found.text
}

/** A text file in the package's `fonts/`, and that folder. */
async function findBeside(
  file: string,
): Promise<{ readonly folder: string; readonly text: string } | undefined> {
  let above = dirname(fileURLToPath(import.meta.url))
  for (let step = 0; step < MAX_STEPS; step++) {
    above = dirname(above)
    const folder = join(above, 'fonts')
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined)
    if (text !== undefined) return { folder, text }
  }
  return undefined
}

function openBook(folder: string, text: string, own: OwnFonts): Outcome<FontBook> {
  const manifest = readManifest(parseJson(text))
  if (!manifest.ok) return manifest
  const book = createFontBook(manifest.value, folderLoader(folder), () => placeOwn(own))
  return { ok: true, value: book, findings: [] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
