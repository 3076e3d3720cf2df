import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { error, type Outcome } from '../diagnostics/finding.ts'
import { createFontBook, type FontBook, type LoadFont } from './book.ts'
import { readManifest } from './manifest.ts'
import { bytesSource } from './source.ts'

const MANIFEST = 'manifest.json'

/** How many folders above this file `fonts/` may stand: it is two from src/font and dist/font, one from a bundle. */
const MAX_STEPS = 4

/** Reads font files from a folder. */
export function folderLoader(folder: string): LoadFont {
  return async file => bytesSource(await readFile(join(folder, file)))
}

/**
 * The book of the faces that travel with this package. Only the manifest is read now.
 *
 * Findings: `font.unreadable`, `font.manifest-invalid`.
 */
export async function openPackageBook(): Promise<Outcome<FontBook>> {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let step = 0; step < MAX_STEPS; step++) {
    folder = dirname(folder)
    const text = await readFile(join(folder, 'fonts', MANIFEST), 'utf8').catch(() => undefined)
    if (text !== undefined) return openBook(join(folder, 'fonts'), text)
  }
  return { ok: false, findings: [error('font.unreadable', { file: MANIFEST, reason: 'ENOENT' })] }
}

function openBook(folder: string, text: string): Outcome<FontBook> {
  const manifest = readManifest(parseJson(text))
  if (!manifest.ok) return manifest
  return { ok: true, value: createFontBook(manifest.value, folderLoader(folder)), findings: [] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
