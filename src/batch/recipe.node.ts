import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from './files.node.ts'
import type { ThreadSetup } from './task.ts'
import type { PrintOptions } from './types.ts'

/** Beside the package's code, in the source and in what is built from it. */
const PACKAGE = new URL('../../', import.meta.url)

/**
 * The SHA-256 of everything that a printed form depends on beside its declaration: this program, its templates
 * and fonts, packs, how the machine compresses, and how the batch was asked to print. Where it has changed, forms
 * are printed anew. The caller's fonts are told by name and size: to read a folder of them takes longer than a
 * batch.
 */
export async function recipeOf(
  options: PrintOptions,
  { fonts = [], packs = [] }: ThreadSetup,
  more: readonly string[] = [],
): Promise<string> {
  const [about, faces, templates, own, added] = await Promise.all([
    readFile(new URL('package.json', PACKAGE), 'utf8'),
    readFile(new URL('fonts/manifest.json', PACKAGE), 'utf8'),
    readTexts(fileURLToPath(new URL('templates/', PACKAGE))),
    Promise.all(fonts.map(describeFont)),
    Promise.all(packs.map(readTexts)),
  ])
  // Official builds of Node compress alike, builds with another zlib do not.
  const machine = process.versions.zlib ?? ''
  const parts = [
    about,
    faces,
    ...templates,
    ...own,
    ...added.flat(),
    machine,
    JSON.stringify(options),
    ...more,
  ]
  return sha256(JSON.stringify(parts.map(sha256)))
}

async function readTexts(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).filter(name => /\.(?:md|ya?ml)$/.test(name))
  return Promise.all(
    names
      .sort()
      .map(async name => `${name.replaceAll('\\', '/')}\n${await readFile(join(folder, name), 'utf8')}`),
  )
}

async function describeFont(font: NonNullable<ThreadSetup['fonts']>[number]): Promise<string> {
  const path = typeof font === 'string' ? font : 'path' in font ? font.path : undefined
  const size =
    path === undefined
      ? 0
      : await stat(path).then(
          one => one.size,
          () => 0,
        )
  return JSON.stringify([font, size])
}
