/**
 * Where a press finds its fonts and templates on a machine with a file system: beside the package's code,
 * whether that runs from `src/` or from `dist/`.
 */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Template } from '../template/types.ts'
import { type ParsedTemplate, unpackTemplate } from './parsed-templates.ts'
import type { TemplateStore, TemplateText } from './templates.ts'

const TEMPLATES = new URL('../../templates/', import.meta.url)

/** Beside the bundle, which `scripts/bundle/templates.mjs` writes them for; not there beside other code. */
const PARSED = new URL('./parsed/', import.meta.url)

/** The templates that ship with the package: `templates/<form>/<edition>.md`; none for other forms. */
export const packagedTemplates: TemplateStore = async form => {
  // The library of templates asks for names only, never for a path.
  const folder = new URL(`${form}/`, TEMPLATES)
  const [files, parsed] = await Promise.all([unlessMissing(readdir(folder), []), parsedOf(form)])
  const names = files.filter(name => name.endsWith('.md')).sort()
  return Promise.all(names.map(name => sourceOf(`${form}/${name}`, parsed)))
}

/** The editions of a form as they were parsed when the package was built. */
async function parsedOf(form: string): Promise<readonly ParsedTemplate[]> {
  const json = await unlessMissing(readFile(new URL(`${form}.json`, PARSED), 'utf8'), '[]')
  const parsed: readonly ParsedTemplate[] = JSON.parse(json)
  return parsed
}

async function sourceOf(name: string, parsed: readonly ParsedTemplate[]): Promise<TemplateText> {
  const text = await textOf(name)
  const known = parsed.find(({ sources: [own] }) => own?.name === name && own.text === text)
  return { file: fileOf(name), text, parsed: known && (await unpacked(known)) }
}

/** The template, if what it extends still is what it was parsed from: anybody may edit the files. */
async function unpacked(parsed: ParsedTemplate): Promise<Template | undefined> {
  const [, ...bases] = parsed.sources
  const texts = await Promise.all(bases.map(({ name }) => unlessMissing(textOf(name), undefined)))
  if (bases.some(({ text }, i) => text !== texts[i])) return undefined
  return unpackTemplate(
    parsed,
    parsed.sources.map(({ name }) => fileOf(name)),
  )
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, TEMPLATES))
}

async function textOf(name: string): Promise<string> {
  return readFile(new URL(name, TEMPLATES), 'utf8')
}

async function unlessMissing<T, U>(read: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await read
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason && reason.code === 'ENOENT') return otherwise
    throw reason
  }
}
