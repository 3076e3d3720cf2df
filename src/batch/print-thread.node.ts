/**
 * A thread that prints: one press, kept warm from form to form. It is a file of its own that a pool loads by its
 * address, so it must stand beside `pool.node`, also in a bundle.
 */
import { type Finding, refuses } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import { describe } from '../messages/messages.ts'
import { createPress } from '../press/create.node.ts'
import { openPack } from '../press/pack-folder.node.ts'
import type { Press } from '../press/types.ts'
import { unpacked } from './payload.ts'
import type { Answer, Task, ThreadSetup } from './task.ts'

// Not begun here: a thread that fails to load would never answer, one that fails at its first form does.
let press: Promise<Press> | undefined

/** Prints forms, one after the other. */
export default async function printAll(tasks: readonly Task[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const task of tasks) answers.push(await print(task))
  return answers
}

async function print({ payload, options }: Task): Promise<Answer> {
  try {
    press ??= openPress()
    const printed = await (await press).render(unpacked(payload), options)
    return { kind: 'printed', printed }
  } catch (reason) {
    if (reason instanceof FormError) return { kind: 'misuse', message: reason.message }
    return { kind: 'failed', message: String(reason) }
  }
}

async function openPress(): Promise<Press> {
  const { Tinypool } = await import('tinypool')
  const { fonts, packs: folders = [] }: ThreadSetup = Tinypool.workerData ?? {}
  const opened = await Promise.all(folders.map(openPack))
  const findings: readonly Finding[] = opened.flatMap(one => one.findings)
  if (refuses(findings)) throw new FormError(findings.map(one => describe(one, 'en').text).join('; '))
  return createPress({ fonts, packs: opened.flatMap(one => (one.ok ? [one.value] : [])) })
}
