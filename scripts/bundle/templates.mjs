/**
 * Writes the package's templates beside the bundle as they are parsed, one file a form: `parsed/<form>.json`.
 * src/press/parsed-templates.ts has what that saves; what a file says is used only while the template's own
 * source is what it was made from.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/**
 * @param {string} dist the compiled library
 * @param {string} folder where the bundle stands
 */
export async function writeTemplates(dist, folder) {
  const load = name => import(pathToFileURL(join(dist, name)).href)
  const { packTemplate } = await load('press/parsed-templates.js')
  const { packagedTemplates } = await load('press/resources.node.js')
  const { basesOf } = await load('template/extends.js')
  const { parseTemplate } = await load('template/parse.js')

  async function parsed({ file, text }) {
    const bases = valueIn(await basesOf({ file, text }, packagedTemplates))
    const sources = [{ file, text }, ...bases].map(one => ({ ...one, name: nameOf(one.file) }))
    return packTemplate(valueIn(parseTemplate(text, { file, bases })), sources)
  }
  mkdirSync(join(folder, 'parsed'), { recursive: true })
  for (const form of formsIn(TEMPLATES)) {
    const editions = await Promise.all((await packagedTemplates(form)).map(parsed))
    writeFileSync(join(folder, 'parsed', `${form}.json`), JSON.stringify(editions))
  }
}

function formsIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
}

/** A template's name, `form/edition.md`, wherever the library finds its templates. */
function nameOf(file) {
  return file.split(sep).slice(-2).join('/')
}

function valueIn(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}
