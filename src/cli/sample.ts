import type { Press } from '../press/types.ts'
import { BLANK_PHRASES } from './blank-phrases.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { writeWhole } from './output.node.ts'
import type { PackFlags } from './packs.ts'
import { reported } from './report.ts'
import { readWanted } from './wanted.ts'

export interface SampleFlags extends PackFlags {
  readonly template?: string | undefined
  readonly output?: string | undefined
}

/**
 * `formpress sample`: a declaration to start from, of a form, `form` or `form@edition`, or of a template,
 * to standard output or into `-o FILE`.
 */
export async function writeSample(
  press: Press,
  form: string | undefined,
  flags: SampleFlags,
  context: Context,
): Promise<ExitCode> {
  if ((form === undefined) === (flags.template === undefined)) {
    throw new UsageError(BLANK_PHRASES[context.language].ofWhat)
  }
  const { wanted, findings: before } = await readWanted(form, flags.template)
  const outcome = wanted && (await press.sample(wanted))
  const { output } = flags
  const text = outcome?.ok ? JSON.stringify(outcome.value, null, 2) : undefined
  const fault = text !== undefined && output !== undefined ? await writeWhole(output, `${text}\n`) : undefined
  const findings = [...before, ...(outcome?.findings ?? []), ...(fault ? [fault] : [])]
  tellAll(context, findings)
  const ok = text !== undefined && fault === undefined
  if (ok && output === undefined) context.out(text)
  else if (context.json) {
    const written = ok ? { file: output } : {}
    context.out(JSON.stringify({ ok, ...written, findings: reported(findings, context.language) }, null, 2))
  } else if (ok) context.out(output ?? '')
  return ok ? EXIT.done : EXIT.refused
}
