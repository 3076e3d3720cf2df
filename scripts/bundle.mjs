/**
 * Bundles the command line into dist/cli, in place of what tsc built there. To load some 400 modules one by one
 * took most of the time of a first form: docs/speed.md has what each choice here saves. The library in dist
 * stays as it is, and every path too: from dist/cli fonts and templates are found as before.
 *
 * Usage: node scripts/bundle.mjs [dist]
 */
import { rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { globSync } from 'tinyglobby'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(resolve(process.argv[2] ?? join(root, 'dist')), 'cli')
const replaced = name => fileURLToPath(new URL(`bundle/${name}`, import.meta.url))

/** Threads load a file of their own: `x-thread.node.ts`, which stands beside its caller here as in src. */
const threads = globSync('src/**/*-thread.node.ts', { cwd: root })

/** What stands in for parts of the dependencies; each file says why. */
const alias = {
  fontkit: replaced('unreached.mjs'),
  '@noble/ciphers/aes': replaced('unreached.mjs'),
  'png-js': replaced('unreached.mjs'),
  'tiny-inflate': replaced('inflate.cjs'),
  // Its ES modules, of which what is not used falls away; for Node it names a CommonJS build.
  yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
}

rmSync(folder, { recursive: true, force: true })
const { output } = await build({
  cwd: root,
  platform: 'node',
  // It finds its own thread's file beside itself; only batches load it.
  external: ['tinypool'],
  input: {
    main: 'src/cli/main.ts',
    ...Object.fromEntries(threads.map(file => [basename(file, '.ts'), file])),
  },
  // `module` first: jsonc-parser's `main` builds its requires at run time, which nothing can follow.
  resolve: { alias, mainFields: ['module', 'main'] },
  output: {
    dir: folder,
    // Node 20 loads CommonJS 15 ms faster than the same code as ES modules.
    format: 'cjs',
    chunkFileNames: '[name]-[hash].js',
    // Names stay, so that a report of an internal error says where. Licences are in THIRD-PARTY-NOTICES.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
})
writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n')

const size = output.reduce((sum, { code = '' }) => sum + code.length, 0)
console.log(`${folder}: ${output.length} files, ${Math.round(size / 1000)} KB`)
