// Makes folders that run where nothing is installed: out/portable/formpress-linux-x64 and formpress-win-x64, each
// with the Node binary of npm's own packages, the bundled command line, fonts and templates. Network is used here
// and nowhere else. Then the Linux folder is tried from an empty environment, without network where the system
// lets a program be cut off from it.
//
// Usage: npm run portable
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepCode } from './bundle/code.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'out/portable')

/** The Node release that goes along, and what its packages must hash to. */
const NODE = '24.21.0'
const PLATFORMS = [
  {
    name: 'linux-x64',
    binary: 'bin/node',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  {
    name: 'win-x64',
    binary: 'bin/node.exe',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
]

/** What the command line needs beside itself: all else is in its bundle. */
const PARTS = ['dist/cli', 'fonts', 'templates', 'node_modules/tinypool', 'package.json']
const PAPERS = ['LICENSE', 'THIRD-PARTY-NOTICES', 'README.zh-CN.md']

// Windows reads batch files in its own code page: everything in it is ASCII, and lines end as it wants.
const CMD = [
  '@echo off',
  'setlocal',
  'chcp 65001 >nul',
  '"%~dp0node.exe" "%~dp0app\\dist\\cli\\main.js" %*',
  'if errorlevel 1 pause',
  '',
].join('\r\n')
const SH = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/node" "$here/app/dist/cli/main.js" "$@"
`

/** Node's licence: the packages are of one release, and that for Windows leaves it out. */
let licence = ''
for (const platform of PLATFORMS) build(platform)
tryLinux()

function build({ name, binary, integrity }) {
  const folder = join(target, `formpress-${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  for (const part of PARTS) cpSync(join(root, part), join(folder, 'app', part), { recursive: true })
  for (const paper of PAPERS) cpSync(join(root, paper), join(folder, paper))
  // The code that V8 kept here is of another Node than the folder's own.
  rmSync(join(folder, 'app/dist/cli/code'), { recursive: true, force: true })
  const node = fetchNode(name, integrity)
  const isWindows = name.startsWith('win')
  cpSync(join(node, binary), join(folder, isWindows ? 'node.exe' : 'node'))
  if (existsSync(join(node, 'LICENSE'))) licence = readFileSync(join(node, 'LICENSE'))
  writeFileSync(join(folder, 'LICENSE-node'), licence)
  if (isWindows) {
    for (const script of ['打印.cmd', 'formpress.cmd']) writeFileSync(join(folder, script), CMD)
  } else {
    for (const script of ['打印.sh', 'formpress']) writeFileSync(join(folder, script), SH)
    for (const file of ['node', '打印.sh', 'formpress']) chmodSync(join(folder, file), 0o755)
  }
  rmSync(node, { recursive: true, force: true })
  if (name === `${process.platform}-${process.arch}`)
    keepCode(root, join(folder, 'app/dist'), join(folder, 'node'))
  console.log(folder)
}

/** Fetches and unpacks Node's package; npm runs none of its scripts. */
function fetchNode(name, integrity) {
  const folder = mkdtempSync(join(tmpdir(), 'formpress-node-'))
  const args = ['pack', `node-${name}@${NODE}`, '--ignore-scripts', '--silent', '--pack-destination', folder]
  execFileSync('npm', args, { stdio: 'ignore', shell: process.platform === 'win32' })
  const [file = ''] = readdirSync(folder)
  const found = `sha512-${createHash('sha512')
    .update(readFileSync(join(folder, file)))
    .digest('base64')}`
  if (found !== integrity) throw new Error(`${file} is not what it was: ${found}`)
  execFileSync('tar', ['-xzf', file, '--strip-components=1'], { cwd: folder })
  return folder
}

/** Drops a seed on the Linux folder: nothing of this machine's environment, an empty home, no network. */
function tryLinux() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const home = mkdtempSync(join(tmpdir(), 'formpress-portable-'))
  const seeds = join(root, 'seeds')
  for (const name of readdirSync(seeds).filter(name => name.endsWith('.json'))) {
    cpSync(join(seeds, name), join(home, name))
  }
  const command = [
    join(target, 'formpress-linux-x64/打印.sh'),
    ...readdirSync(home).map(name => join(home, name)),
  ]
  const path = 'PATH=/usr/bin:/bin'
  const run = words => execFileSync('env', ['-i', path, ...words], { cwd: home, encoding: 'utf8' })
  const isAlone = canCutOff()
  console.log(run(isAlone ? ['unshare', '--net', '--map-root-user', ...command] : command).trim())
  const made = readdirSync(join(home, '打印结果'))
  const forms = made.filter(name => name.endsWith('.pdf')).length
  if (forms === 0 || !made.includes('检查结果.html'))
    throw new Error(`the portable folder printed ${made.join(', ')}`)
  console.log(`${forms} forms from an empty environment${isAlone ? ', without network' : ''}`)
  rmSync(home, { recursive: true, force: true })
}

function canCutOff() {
  try {
    execFileSync('unshare', ['--net', '--map-root-user', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
