/**
 * Loads the files of the bundle, with the code that V8 made of them when they were bundled: what has that code need
 * neither be parsed nor compiled again, which takes 36 ms of processor time of a first form's 160. The code is of one
 * V8 with its flags and no other. Any other finds none, and the files are loaded and compiled as ever.
 */
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { cachedDataVersionTag } = require('node:v8')
const { Script } = require('node:vm')

/** Where code for this V8 stands: the tag tells its version, its flags and what its processor can do. */
const codeFolder = join(__dirname, 'code', String(cachedDataVersionTag()))
const hasCode = existsSync(codeFolder)

const modules = new Map()

/** The scripts that were loaded, by their files' names. */
const scripts = new Map()

/** Loads a file of the bundle, once. */
function load(name) {
  if (!hasCode) return require(`./${name}`)
  const known = modules.get(name)
  if (known) return known.exports
  const filename = join(__dirname, name)
  const module = { exports: {} }
  modules.set(name, module)
  const script = compiled(name, filename)
  scripts.set(name, script)
  script.runInThisContext()(module.exports, requireHere, module, filename, __dirname)
  return module.exports
}

function compiled(name, filename) {
  const source = readFileSync(filename, 'utf8').replace(/^#!.*/, '')
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`
  return new Script(wrapped, { filename, cachedData: codeOf(name) })
}

/** Not every file was loaded when code was kept. */
function codeOf(name) {
  const file = join(codeFolder, `${name}.bin`)
  return existsSync(file) ? readFileSync(file) : undefined
}

/** What a file of the bundle requires: another, or what is none. */
function requireHere(name) {
  return /^\.\/.*\.js$/.test(name) ? load(name.slice(2)) : require(name)
}

module.exports = { codeFolder, load, scripts }
