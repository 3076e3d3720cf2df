#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { FormError } from '../diagnostics/form-error.ts'
import { addCommands, COMMAND_NAMES, DROP } from './commands.ts'
import {
  type Context,
  contextFor,
  EXIT,
  type ExitCode,
  RefusedError,
  tellAll,
  UsageError,
} from './context.ts'
import { chooseLanguage } from './language.ts'
import { reported } from './report.ts'
import { complaint, localiseHelp } from './usage.ts'

/** Runs a command line and gives its exit code. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  const language = chooseLanguage(langOf(argv), process.env)
  const context = contextFor(language, argv.includes('--json'))
  let exit: ExitCode = EXIT.done
  const words = isDropped(argv) ? [DROP, ...argv] : argv
  const program = programFor(words, context, code => {
    exit = code
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (reason) {
    return exitOf(reason, context)
  }
}

/** Whether a command line begins with a file or folder, and not with a command that a user is told of. */
function isDropped([first = '']: readonly string[]): boolean {
  return (first === DROP || !COMMAND_NAMES.includes(first)) && existsSync(first)
}

/** The program for a command line: with the command that it names, or with all where it may need their list. */
function programFor(
  [first = '']: readonly string[],
  context: Context,
  done: (code: ExitCode) => void,
): Command {
  const program = localiseHelp(new Command('formpress'), context.language)
    .description(context.phrases.about)
    .exitOverride()
  program.configureOutput({ outputError: () => undefined }) // said in the user's language when it is caught
  addCommands(program, context, done, COMMAND_NAMES.includes(first) ? [first] : undefined)
  return program
}

/** `--lang` is wanted before the options are parsed: their help speaks it. */
function langOf(argv: readonly string[]): string | undefined {
  const at = argv.findIndex(word => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]
  return word?.startsWith('--lang=') ? word.slice('--lang='.length) : argv[at + 1 || argv.length]
}

function exitOf(reason: unknown, context: Context): ExitCode {
  if (reason instanceof CommanderError) return usageExit(reason, context)
  if (reason instanceof RefusedError) return refuse(reason, context)
  if (reason instanceof UsageError || reason instanceof FormError) {
    context.err(reason.message)
    return EXIT.usage
  }
  context.err(`${context.phrases.internal}:\n${reason instanceof Error ? reason.stack : String(reason)}`)
  return EXIT.internal
}

/** Tells why nothing could be begun. */
function refuse({ findings }: RefusedError, context: Context): ExitCode {
  tellAll(context, findings)
  if (context.json) {
    context.out(JSON.stringify({ ok: false, findings: reported(findings, context.language) }, null, 2))
  }
  return EXIT.refused
}

/** Help has been shown by now, whether asked for or for want of a command; a complaint has not. */
function usageExit(reason: CommanderError, context: Context): ExitCode {
  if (reason.exitCode === 0) return EXIT.done
  if (!reason.code.startsWith('commander.help')) {
    context.err(`${complaint(reason, context.language)}\n${context.phrases.seeHelp}`)
  }
  return EXIT.usage
}

process.on('SIGINT', () => process.exit(EXIT.interrupted))
// Not awaited here: the bundle is CommonJS.
void run(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
