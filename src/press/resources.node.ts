/**
 * Where a press finds its fonts and templates on a machine with a file system: beside the package's code,
 * whether that runs from `src/` or from `dist/`.
 */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { TemplateStore } from './templates.ts'

const TEMPLATES = new URL('../../templates/', import.meta.url)

/** The templates that ship with the package: `templates/<form>/<edition>.md`. */
export const packagedTemplates: TemplateStore = async form => {
  // A form's id is a name of the registry, never a path from outside.
  const folder = new URL(`${form}/`, TEMPLATES)
  const names = (await readdir(folder)).filter(name => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async name => {
      const url = new URL(name, folder)
      return { file: fileURLToPath(url), text: await readFile(url, 'utf8') }
    }),
  )
}
