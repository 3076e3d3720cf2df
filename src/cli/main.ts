#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { FormError } from '../diagnostics/form-error.ts'
import { createPress } from '../press/create.node.ts'
import { type Context, contextFor, EXIT, type ExitCode, UsageError } from './context.ts'
import { chooseLanguage } from './language.ts'
import { complaint, localiseHelp } from './usage.ts'

/** Runs a command line and gives its exit code. Each command loads its own code when it is called. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  const language = chooseLanguage(langOf(argv), process.env)
  const context = contextFor(language, argv.includes('--json'))
  let exit: ExitCode = EXIT.done
  const program = programFor(context, code => {
    exit = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (reason) {
    return exitOf(reason, context)
  }
}

function programFor(context: Context, done: (code: ExitCode) => void): Command {
  const { commands, options, about } = context.phrases
  const program = localiseHelp(new Command('formpress'), context.language).description(about).exitOverride()
  const common = (command: Command): Command =>
    command.option('--json', options.json).option('--lang <zh|en>', options.lang).exitOverride()
  program.configureOutput({ outputError: () => undefined }) // said in the user's language when it is caught
  common(program.command('render').description(commands.render).argument('<files...>', options.files))
    .option('-o, --output <file|dir>', options.output)
    .option('--template <file>', options.template)
    .option('--date <date>', options.date, parseDate)
    .option('--strict', options.strict)
    .option('--allow <code>', options.allow, collect, [])
    .option('--draft', options.draft)
    .action(async (files: string[], flags) => {
      const { render } = await import('./render.ts')
      done(await render(await createPress(), files, flags, context))
    })
  common(program.command('check').description(commands.check).argument('<files...>', options.files))
    .option('--template <file>', options.template)
    .option('--strict', options.strict)
    .option('--allow <code>', options.allow, collect, [])
    .option('--html <file>', options.html)
    .action(async (files: string[], flags) => {
      const { check } = await import('./check.ts')
      done(await check(await createPress(), files, flags, context))
    })
  common(program.command('import').description(commands.import).argument('<files...>', options.files))
    .option('-o, --output <dir>', options.outputFolder)
    .option('--form <form>', options.formOfFiles)
    .option('--year <year>', options.year, parseYear)
    .action(async (files: string[], flags) => {
      const { importFiles } = await import('./import.ts')
      done(await importFiles(files, flags, context))
    })
  common(program.command('forms').description(commands.forms)).action(async () => {
    const { listForms } = await import('./forms.ts')
    done(await listForms(await createPress(), context))
  })
  common(program.command('sheet').description(commands.sheet).argument('<form>', options.form))
    .option('-o, --output <file>', options.outputFile)
    .action(async (form: string, flags) => {
      const { writeSheet } = await import('./sheet.ts')
      done(await writeSheet(form, flags, context))
    })
  common(program.command('schema').description(commands.schema).argument('[form]', options.form))
    .option('--template <file>', options.template)
    .action(async (form: string | undefined, flags) => {
      const { printSchema } = await import('./schema.ts')
      done(await printSchema(await createPress(), form, flags, context))
    })
  const template = program.command('template').description(commands.template)
  common(
    template.command('check').description(commands.templateCheck).argument('<files...>', options.files),
  ).action(async (files: string[]) => {
    const { checkTemplates } = await import('./template-check.ts')
    done(await checkTemplates(files, context))
  })
  return program
}

/** `--lang` is wanted before the options are parsed: their help speaks it. */
function langOf(argv: readonly string[]): string | undefined {
  const at = argv.findIndex(word => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]
  return word?.startsWith('--lang=') ? word.slice('--lang='.length) : argv[at + 1 || argv.length]
}

/** An option that may be given several times. */
function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

function parseYear(text: string): number {
  if (!/^[12]\d{3}$/.test(text)) throw new InvalidArgumentError('YYYY')
  return Number(text)
}

function parseDate(text: string): Date {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const date = new Date(`${text}T00:00:00Z`)
  if (!match || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('YYYY-MM-DD')
  }
  return date
}

function exitOf(reason: unknown, context: Context): ExitCode {
  if (reason instanceof CommanderError) return usageExit(reason, context)
  if (reason instanceof UsageError || reason instanceof FormError) {
    context.err(reason.message)
    return EXIT.usage
  }
  context.err(`${context.phrases.internal}:\n${reason instanceof Error ? reason.stack : String(reason)}`)
  return EXIT.internal
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
process.exitCode = await run(process.argv.slice(2))
