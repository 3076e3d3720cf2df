/**
 * Where a press finds its fonts and templates on a machine with a file system: beside the package's code,
 * whether that runs from `src/` or from `dist/`.
 */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { TemplateStore } from './templates.ts'

const TEMPLATES = new URL('../../templates/', import.meta.url)

/** The templates that ship with the package: `templates/<form>/<edition>.md`; none for other forms. */
export const packagedTemplates: TemplateStore = async form => {
  // The library of templates asks for names only, never for a path.
  const folder = new URL(`${form}/`, TEMPLATES)
  const names = (await namesIn(folder)).filter(name => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async name => {
      const url = new URL(name, folder)
      return { file: fileURLToPath(url), text: await readFile(url, 'utf8') }
    }),
  )
}

async function namesIn(folder: URL): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason && reason.code === 'ENOENT') return []
    throw reason
  }
}
