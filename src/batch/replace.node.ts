/** Putting a whole file in its place, and what the system says where that fails. */
import { rename } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { error, type Finding } from '../diagnostics/finding.ts'

/** How often a target that another program holds open (Windows: EPERM, EBUSY) is tried again, and how long apart. */
const RETRIES = 5
const RETRY_MS = 100

/** Puts a whole file in its place. */
export async function replaceFile(draft: string, file: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(draft, file)
    } catch (reason) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(reason) ?? '')
      if (!held || attempt === RETRIES) throw reason
      await sleep(RETRY_MS * attempt)
    }
  }
}

/**
 * Why a file could not be written, as a finding; what the system does not say is thrown on.
 *
 * Findings: `file.unwritable`.
 */
export function writeFault(reason: unknown, file: string): Finding {
  const code = systemCode(reason)
  if (code === undefined) throw reason
  return error('file.unwritable', { reason: code }, { file })
}

/** The code of a system error (`EACCES`), undefined for any other. */
export function systemCode(reason: unknown): string | undefined {
  const code = reason instanceof Error && 'code' in reason ? reason.code : undefined
  return typeof code === 'string' ? code : undefined
}
