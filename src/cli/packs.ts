import type { Command } from 'commander'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Pack } from '../forms/packs/types.ts'
import type { Language } from '../messages/messages.ts'
import { RefusedError, UsageError } from './context.ts'
import { PACK_PHRASES } from './pack-phrases.ts'

/** The options of commands that know forms. */
export interface PackFlags {
  readonly pack?: readonly string[] | undefined
}

/** The options of commands that fill a template in. */
export interface ParameterFlags {
  /** `NAME=VALUE`. */
  readonly set?: readonly string[] | undefined
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** Gives a command the option of {@link PackFlags}. */
export function takesPacks(command: Command, language: Language): Command {
  return command.option('--pack <dir>', PACK_PHRASES[language].options.pack, collect, [])
}

/** Gives a command the option of {@link ParameterFlags}. */
export function takesParameters(command: Command, language: Language): Command {
  return command.option('--set <name=value>', PACK_PHRASES[language].options.set, collect, [])
}

/**
 * The packs of the command line.
 *
 * @throws RefusedError with the findings of packs that cannot be used
 */
export async function openPacks({ pack: folders = [] }: PackFlags): Promise<readonly Pack[]> {
  const packs: Pack[] = []
  const findings: Finding[] = []
  if (folders.length === 0) return packs
  const { openPack } = await import('../press/pack-folder.node.ts')
  for (const folder of folders) {
    const opened = await openPack(folder)
    findings.push(...opened.findings)
    if (opened.ok) packs.push(opened.value)
  }
  if (refuses(findings)) throw new RefusedError(findings)
  return packs
}

/**
 * The parameters of the command line by their names.
 *
 * @throws UsageError for a value that is not `NAME=VALUE`
 */
export function parametersOf(
  { set = [] }: ParameterFlags,
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    set.map(one => {
      const at = one.indexOf('=')
      if (at < 1) throw new UsageError(PACK_PHRASES[language].notSet(one))
      return [one.slice(0, at), one.slice(at + 1)]
    }),
  )
}
