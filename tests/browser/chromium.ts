/** Headless Chromium on a page of ours: it gets a script with its files, and sends back what that made. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Wanted } from './wanted.ts'

/** Where Chromium is: `$CHROMIUM`, or as Debian's and other systems' packages have it; undefined: nowhere. */
export const CHROMIUM = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(file => file !== '' && existsSync(file))

/** No sandbox, since CI runs as root; and nothing that goes out to a network. */
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

const PATIENCE = 90_000

/**
 * Runs a script in a page and gives the files that it posts to `/printed`, as many as declarations were wanted.
 *
 * @param files what is served beside the script: files on disk by their addresses
 * @throws Error with what the page posts to `/failed`, or where it takes too long
 */
export async function printInBrowser(
  script: string,
  wanted: Wanted,
  files: ReadonlyMap<string, string>,
): Promise<readonly Uint8Array[]> {
  const profile = mkdtempSync(join(tmpdir(), 'formpress-chromium-'))
  let browser: ChildProcess | undefined
  let server: Server | undefined
  try {
    return await new Promise((resolve, reject) => {
      const printed: Uint8Array[] = []
      server = createServer(async (request, response) => {
        const { type, body } = answer(request.url ?? '', { script, wanted, files })
        const sent = await bodyOf(request)
        if (request.url === '/printed') printed.push(sent)
        response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body)
        if (request.url === '/failed') reject(new Error(sent.toString()))
        if (printed.length === wanted.declarations.length) resolve(printed)
      })
      server.listen(0, '127.0.0.1', () => {
        const address = server?.address()
        const port = typeof address === 'object' && address ? address.port : 0
        const page = `http://127.0.0.1:${port}/`
        browser = spawn(CHROMIUM ?? '', [...FLAGS, `--user-data-dir=${profile}`, page], {
          stdio: 'ignore',
          detached: true,
        })
        browser.on('error', reject)
        browser.once('exit', code => reject(new Error(`the browser ended with ${code}`)))
      })
      setTimeout(() => reject(new Error('the page said nothing in time')), PATIENCE).unref()
    })
  } finally {
    server?.close()
    server?.closeAllConnections()
    await end(browser)
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function answer(
  address: string,
  { script, wanted, files }: { script: string; wanted: Wanted; files: ReadonlyMap<string, string> },
): { readonly type: string; readonly body: string | Uint8Array | undefined } {
  if (address === '/') return { type: 'text/html', body: '<script type="module" src="/script.js"></script>' }
  if (address === '/script.js') return { type: 'text/javascript', body: script }
  if (address === '/wanted') return { type: 'application/json', body: JSON.stringify(wanted) }
  if (address === '/printed' || address === '/failed') return { type: 'text/plain', body: '' }
  const file = files.get(address)
  return { type: 'application/octet-stream', body: file === undefined ? undefined : readFileSync(file) }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Ends the browser with the processes that it started; its group is its own. */
async function end(browser: ChildProcess | undefined): Promise<void> {
  if (browser?.pid === undefined || browser.exitCode !== null) return
  const gone = new Promise(resolve => browser.once('exit', resolve))
  process.kill(-browser.pid, 'SIGKILL')
  await gone
}
