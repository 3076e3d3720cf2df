/** Reads legacy workbooks in a thread of its own, with a bound on time and memory. */
import { Worker } from 'node:worker_threads'
import { error, type Finding, type Outcome } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import type { Workbook } from '../types.ts'
import { damaged } from './package.ts'
import type { ReadXls } from './xls.ts'

/** Beside this file, in the source, in what is built from it and in the bundle of the command line. */
const THREAD = new URL(`xls-thread.node.${import.meta.url.slice(-2)}`, import.meta.url)

/** What the thread may take. */
export interface Bounds {
  readonly seconds: number
  readonly megabytes: number
}

/** Reads legacy workbooks in threads, with the limits that hold for strangers' files. */
export const readXlsIsolated: ReadXls = isolatedReader({
  seconds: LIMITS.sheetSeconds,
  megabytes: LIMITS.sheetHeapMegabytes,
})

/**
 * Reads each legacy workbook in a thread, which ends with its job or at a bound, whatever it is doing.
 *
 * Findings: those of `readXls`, and `sheet.too-costly`.
 */
export function isolatedReader(bounds: Bounds): ReadXls {
  return bytes => readInThread(bytes, bounds)
}

function readInThread(bytes: Uint8Array, { seconds, megabytes }: Bounds): Promise<Outcome<Workbook>> {
  return new Promise(resolve => {
    const thread = new Worker(THREAD, {
      workerData: bytes,
      // The library remarks on what it does not know; findings say what matters of it.
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    const timer = setTimeout(
      () => finish(refused(error('sheet.too-costly', { cost: 'time', limit: seconds }))),
      seconds * 1000,
    )
    const finish = (outcome: Outcome<Workbook>) => {
      clearTimeout(timer)
      resolve(outcome)
      void thread.terminate()
    }
    thread.stderr.resume()
    thread.once('message', finish)
    thread.once('error', reason => finish(refused(findingOf(reason, megabytes))))
    // A thread that says nothing and ends has met a fault that no program can catch.
    thread.once('exit', () => finish(refused(damaged('content'))))
  })
}

function findingOf(reason: Error, megabytes: number): Finding {
  const outOfMemory = 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return outOfMemory ? error('sheet.too-costly', { cost: 'memory', limit: megabytes }) : damaged('content')
}

function refused(finding: Finding): Outcome<never> {
  return { ok: false, findings: [finding] }
}
