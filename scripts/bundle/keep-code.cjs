/**
 * Runs a script that prints forms by the bundle, and keeps the code that V8 made of the bundle meanwhile.
 *
 * Usage: node keep-code.cjs <dist> <script> [argument…]
 */
const { mkdirSync, writeFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { pathToFileURL } = require('node:url')
const v8 = require('node:v8')

const [, , dist, script] = process.argv
process.argv.splice(1, 3, script)

// load.cjs keeps to what is there already. The folder's name is known when it asks for the tag: flags are set by then.
const { cachedDataVersionTag } = v8
v8.cachedDataVersionTag = () => {
  const tag = cachedDataVersionTag()
  mkdirSync(join(dist, 'cli/code', String(tag)), { recursive: true })
  return tag
}
process.on('exit', () => {
  const { codeFolder, scripts } = require(join(dist, 'cli/load.js'))
  for (const [name, one] of scripts) writeFileSync(join(codeFolder, `${name}.bin`), one.createCachedData())
})
void import(pathToFileURL(resolve(script)).href)
