// Locks editions that are released: node scripts/lock.mjs shanghai-project-target@2024 …
// With --check, or no edition, it changes nothing and fails where a locked edition has moved. Needs a build.
import { writeFileSync } from 'node:fs'
import { movedIn } from '../dist/press/lock.js'
import { LOCK_FILE, presentEditions, readLocks } from '../dist/press/locks.node.js'

const wanted = process.argv.slice(2).filter(word => word !== '--check')
const [locks, editions] = [await readLocks(), await presentEditions()]
const moved = movedIn(locks, editions)
for (const { edition, part } of moved) {
  console.error(
    `${edition} is released and its ${part} has changed: put it back, and make a new edition of the change`,
  )
}
const unknown = wanted.filter(edition => !(edition in editions))
for (const edition of unknown) {
  console.error(`there is no edition ${edition}; there are ${Object.keys(editions).join(', ')}`)
}
if (moved.length > 0 || unknown.length > 0) process.exitCode = 1
else if (wanted.length > 0) {
  const all = { ...locks, ...Object.fromEntries(wanted.map(edition => [edition, editions[edition]])) }
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(LOCK_FILE, `${JSON.stringify(sorted, null, 2)}\n`)
  console.log(`locked: ${wanted.join(', ')}`)
} else console.log(`${Object.keys(locks).length} of ${Object.keys(editions).length} editions are locked`)
