/** Runs the built command line as a user does. */
import { execFile, spawn } from 'node:child_process'
import { resolve } from 'node:path'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const MAIN = resolve('dist/cli/main.js')

/** Runs `formpress` with arguments in a folder; what is given as input stands on standard input. */
export function formpress(args: readonly string[], cwd: string, input: string | Buffer = ''): Promise<Ran> {
  return new Promise(done => {
    const child = execFile(
      process.execPath,
      [MAIN, ...args],
      { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      (reason, out, err) =>
        done({ code: typeof reason?.code === 'number' ? reason.code : reason ? -1 : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

/** Runs `formpress` with nobody reading what it prints, as behind `| head`; gives its exit code. */
export function formpressUnread(args: readonly string[], cwd: string): Promise<number | null> {
  return new Promise(done => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    child.stderr.destroy()
    child.on('close', done)
  })
}
