/** Prints declarations by the library, for the code that is to be kept of it: print-seeds.mjs <dist> <file>… */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [dist, ...files] = process.argv.slice(2)
const { createPress, readDeclarations } = await import(pathToFileURL(join(dist, 'index.js')).href)
const press = await createPress()
for (const file of files) {
  const { sources } = await readDeclarations(readFileSync(file), { file })
  for (const { data, locate } of sources) await press.render(data, { locate })
}
