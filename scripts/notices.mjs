// Writes THIRD-PARTY-NOTICES (the licences of all that ships: runtime packages and faces) and
// sbom.cdx.json (CycloneDX, by `npm sbom`). Run it after a dependency changes.
import { execSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const RULE = `\n${'='.repeat(78)}\n`

/** Every installed package that a user's installation has too, by the lock file. */
function runtimePackages() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional)
    .map(([path]) => path)
    .sort()
}

function packageNotice(path) {
  const folder = join(root, path)
  const meta = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter(name => /^(licen[cs]e|copying|notice)/i.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8').trim())
  // Some packages name their licence in the file alone.
  const licence = meta.license ?? /^(MIT) License/.exec(texts[0] ?? '')?.[1]
  const body = texts.length > 0 ? texts.join('\n\n') : `Licence: ${licence}. ${authorOf(meta)}`
  return `${meta.name} ${meta.version} (${licence})\n\n${body.replace(/\r\n/g, '\n')}`
}

function authorOf(meta) {
  const author = typeof meta.author === 'string' ? meta.author : meta.author?.name
  return author ? `Author: ${author}.` : ''
}

function faceNotices() {
  const folder = join(root, 'fonts', 'licenses')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map(name => `fonts/licenses/${name}\n\n${readFileSync(join(folder, name), 'utf8').trim()}`)
}

/** `pdfkit@0.20.2`, as the SBOM refers to what is installed at a path. */
function refOf(path) {
  const { version } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  return `${path.split('node_modules/').at(-1)}@${version}`
}

/** `npm sbom --omit dev` also leaves out what tests and product share, so the lock file says what ships. */
function sbom() {
  const text = execSync('npm sbom --sbom-format cyclonedx --package-lock-only', {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { serialNumber, metadata, components, dependencies, ...rest } = JSON.parse(text)
  const { timestamp, ...kept } = metadata // what changes at every run says nothing
  const shipped = new Set(runtimePackages().map(refOf))
  const present = components.filter(component => shipped.has(component['bom-ref']))
  const refs = new Set([kept.component['bom-ref'], ...present.map(component => component['bom-ref'])])
  const edges = dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(to => refs.has(to)) }))
  return { ...rest, metadata: kept, components: present, dependencies: edges }
}

const notices = [...runtimePackages().map(packageNotice), ...faceNotices()]
const intro = 'formpress contains or depends on the following works, each under its own licence.\n'
writeFileSync(join(root, 'THIRD-PARTY-NOTICES'), `${[intro, ...notices].join(RULE)}\n`)
writeFileSync(join(root, 'sbom.cdx.json'), `${JSON.stringify(sbom(), null, 2)}\n`)
console.log(`THIRD-PARTY-NOTICES: ${notices.length} entries; sbom.cdx.json`)
