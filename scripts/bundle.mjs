/**
 * Bundles the command line and the library into dist/cli, in place of what tsc built there. To load some 600
 * modules one by one took most of the time of a first form: docs/speed.md has what each choice here saves.
 * dist/index.js then loads the library from the bundle; all other files of dist stay as tsc built them, and every
 * path too: from dist/cli fonts and templates are found as before.
 *
 * Usage: node scripts/bundle.mjs [dist]
 */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { globSync } from 'tinyglobby'
import { keepCode } from './bundle/code.mjs'
import { writeTemplates } from './bundle/templates.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = resolve(process.argv[2] ?? join(root, 'dist'))
const folder = join(dist, 'cli')
const own = name => fileURLToPath(new URL(`bundle/${name}`, import.meta.url))

/**
 * Threads load a file of their own: `x-thread.node.ts`, which stands beside its caller here as in src. Here it loads
 * `of-x-thread.node.js` as all else is loaded.
 */
const threads = new Map(
  globSync('src/**/*-thread.node.ts', { cwd: root }).map(file => [basename(file, '.ts'), file]),
)

/** What both the command line and the library load of what is small: messages, limits, names. */
const COMMON =
  /src\/(?:messages|diagnostics|geometry)\/|src\/font\/role-names\.ts$|src\/writers\/pdf\/profiles\.ts$|\/unreached\.mjs$/

/**
 * What is loaded together stands in one file, each with all that it imports. The rest is split as commands share it.
 */
const groups = [
  { name: 'common', test: named(COMMON), priority: 4 },
  { name: 'start', test: named(/src\/cli\/main\.ts$/), priority: 3 },
  { name: 'print', test: named(/src\/(?:press\/create\.node|declaration\/read)\.ts$/), priority: 2 },
  { name: 'render', test: named(/src\/cli\/render\.ts$/), priority: 1 },
]

/** What stands in for parts of the dependencies; each file says why. */
const alias = {
  fontkit: own('unreached.mjs'),
  '@noble/ciphers/aes': own('unreached.mjs'),
  'png-js': own('unreached.mjs'),
  'node:child_process': own('unreached.mjs'),
  'tiny-inflate': own('inflate.cjs'),
  'base64-js': own('base64.cjs'),
  // Its ES modules, of which what is not used falls away; for Node it names a CommonJS build.
  yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
}

/** Only batches load it; the bundle's files are scripts, which cannot import by themselves. */
const TINYPOOL = "require('./tinypool.cjs')()"

rmSync(folder, { recursive: true, force: true })
const { output } = await build({
  cwd: root,
  platform: 'node',
  external: ['tinypool'],
  plugins: [
    { name: 'tinypool', renderChunk: code => code.replace(/import\(([`'"])tinypool\1\)/g, TINYPOOL) },
  ],
  input: {
    program: 'src/cli/main.ts',
    library: own('library.mjs'),
    ...Object.fromEntries([...threads].map(([name, file]) => [`of-${name}`, file])),
  },
  // `module` first: jsonc-parser's `main` builds its requires at run time, which nothing can follow.
  resolve: { alias, mainFields: ['module', 'main'] },
  output: {
    dir: folder,
    // Node 20 loads CommonJS 15 ms faster than the same code as ES modules.
    format: 'cjs',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups },
    // Names stay, so that a report of an internal error says where. Licences are in THIRD-PARTY-NOTICES.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
})
for (const file of ['library.js', ...[...threads.keys()].map(name => `of-${name}.js`)]) {
  if (reached(file).has('program.js')) throw new Error(`${file} would run the command line: see the groups`)
}

writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n')
for (const name of ['main', 'load']) copyFileSync(own(`${name}.cjs`), join(folder, `${name}.js`))
copyFileSync(own('tinypool.cjs'), join(folder, 'tinypool.cjs'))
for (const name of threads.keys()) {
  writeFileSync(join(folder, `${name}.js`), `module.exports = require('./load.js').load('of-${name}.js')\n`)
}
await writeLibrary(output.find(chunk => chunk.fileName === 'library.js').exports)
await writeTemplates(dist, folder)
keepCode(root, dist)

const size = output.reduce((sum, { code = '' }) => sum + code.length, 0)
console.log(`${folder}: ${output.length} files, ${Math.round(size / 1000)} KB`)

/** Whether a module is named by a pattern, on Windows too. */
function named(pattern) {
  return id => pattern.test(id.replaceAll('\\', '/'))
}

/** The files of the bundle that a file loads or may load. */
function reached(file, seen = new Set()) {
  seen.add(file)
  const { imports = [], dynamicImports = [] } = output.find(({ fileName }) => fileName === file) ?? {}
  for (const next of [...imports, ...dynamicImports]) if (!seen.has(next)) reached(next, seen)
  return seen
}

/** The library's entry, in place of tsc's; its types stay, so it must export the same. */
async function writeLibrary(names) {
  const entry = join(dist, 'index.js')
  const wanted = Object.keys(await import(pathToFileURL(entry).href))
  if (wanted.join() !== names.toSorted().join())
    throw new Error(`scripts/bundle/library.mjs is to export what src/index.ts does: ${wanted.join(', ')}`)
  const lines = [
    "import { createRequire } from 'node:module'",
    "const { load } = createRequire(import.meta.url)('./cli/load.js')",
    `export const { ${names.join(', ')} } = load('library.js')`,
  ]
  writeFileSync(entry, `${lines.join('\n')}\n`)
}
