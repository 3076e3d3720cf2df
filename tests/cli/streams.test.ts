/** What a command says, where nobody reads it for a while. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'

const COUNT = 200

it('is written whole to a pipe that is full and does not wait', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'formpress-streams-'))
  // Node's own stream makes the pipe one that does not wait, as another program that shares it may.
  await writeFile(join(folder, 'touch.cjs'), 'process.stdout')
  // Everything is missing in each of them: a few thousand findings.
  const lines = Array.from({ length: COUNT }, () => '{"form":"shanghai-project-target","year":2024}')
  await writeFile(join(folder, 'many.ndjson'), lines.join('\n'))
  const main = resolve('dist/cli/main.js')
  const words = ['-r', join(folder, 'touch.cjs'), main, 'check', '--json', join(folder, 'many.ndjson')]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise(done => child.on('close', done))
  await sleep(1500)
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) chunks.push(chunk)
  await ended
  const out = Buffer.concat(chunks)
  expect(out.length).toBeGreaterThan(400_000)
  expect(JSON.parse(out.toString()).results).toHaveLength(COUNT)
  await rm(folder, { recursive: true })
})
