import type { Command } from 'commander'
import { ARCHIVE_PHRASES } from './archive-phrases.ts'
import type { CommandSetting } from './form-commands.ts'

/** Gives the command that takes declarations out of PDFs its options. */
export function addExtract(command: Command, { context, done }: Omit<CommandSetting, 'open'>): void {
  const { commands, files, extractOutput } = ARCHIVE_PHRASES[context.language]
  command
    .description(commands.extract)
    .argument('<files...>', files)
    .option('-o, --output <dir>', extractOutput)
    .action(async (names: string[], flags) => {
      const { extractFiles } = await import('./extract.ts')
      done(await extractFiles(names, flags, context))
    })
}

/** Gives the command that verifies PDFs its options. */
export function addVerify(command: Command, { context, open, done }: CommandSetting): void {
  const { commands, files } = ARCHIVE_PHRASES[context.language]
  command
    .description(commands.verify)
    .argument('<files...>', files)
    .action(async (names: string[], flags) => {
      const { verifyFiles } = await import('./verify.ts')
      done(await verifyFiles(await open(flags), names, context))
    })
}
