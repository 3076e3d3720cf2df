import type { Command } from 'commander'
import type { Press } from '../press/types.ts'
import { BLANK_PHRASES } from './blank-phrases.ts'
import type { Context, ExitCode } from './context.ts'
import type { FontFlags } from './own-fonts.ts'
import type { PackFlags } from './packs.ts'

/** What a command runs with. */
export interface CommandSetting {
  readonly context: Context
  /** Opens a press with the fonts and packs of the command line. */
  readonly open: (flags: FontFlags & PackFlags) => Promise<Press>
  readonly done: (code: ExitCode) => void
}

/** Gives the command that writes sample declarations its options. */
export function addSample(command: Command, { context, open, done }: CommandSetting): void {
  const { options } = context.phrases
  const { commands, sampleOutput } = BLANK_PHRASES[context.language]
  command
    .description(commands.sample)
    .argument('[form]', options.form)
    .option('--template <file>', options.template)
    .option('-o, --output <file>', sampleOutput)
    .action(async (form: string | undefined, flags) => {
      const { writeSample } = await import('./sample.ts')
      done(await writeSample(await open(flags), form, flags, context))
    })
}

/** Gives the command that prints empty forms its options. */
export function addBlank(command: Command, { context, open, done }: CommandSetting): void {
  const { options } = context.phrases
  const { commands, data: part, blankOutput } = BLANK_PHRASES[context.language]
  command
    .description(commands.blank)
    .argument('[form]', options.form)
    .argument('[data]', part)
    .option('--template <file>', options.template)
    .option('-o, --output <file>', blankOutput)
    .action(async (form: string | undefined, data: string | undefined, flags) => {
      const { printBlank } = await import('./blank.ts')
      done(await printBlank(await open(flags), [form, data], flags, context))
    })
}
