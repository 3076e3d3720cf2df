import { type Finding, placed, refuses } from '../diagnostics/finding.ts'
import type { Printed } from '../press/types.ts'
import { packed } from './payload.ts'
import type { Pool } from './pool.node.ts'
import type { BatchItem, PrintOptions } from './types.ts'

/**
 * Prints one declaration of a batch, unless what was found when it was read refuses it. Findings come with the
 * place in the file, which the thread does not know.
 */
export async function printItem(item: BatchItem, options: PrintOptions, pool: Pool): Promise<Printed> {
  const { findings: before = [] } = item
  const payload = packed(item.data)
  if ('code' in payload) return { ok: false, findings: [...before, ...located([payload], item)] }
  const printed = await pool.print({ payload, options })
  const findings = [...before, ...located(printed.findings, item)]
  return printed.ok && !refuses(before) ? { ...printed, findings } : { ok: false, findings }
}

/** Findings with their places in the file that the declaration was read from. */
export function located(
  findings: readonly Finding[],
  { locate = () => ({}), source }: BatchItem,
): readonly Finding[] {
  return findings.map(finding => {
    const { file, line, path = '' } = finding.at
    // A template's findings stand in the template's file.
    if (file !== undefined || line !== undefined) return finding
    return placed(finding, { ...(source === undefined ? {} : { file: source }), ...locate(path) })
  })
}
