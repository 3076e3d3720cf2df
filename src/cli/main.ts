#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { FormError } from '../diagnostics/form-error.ts'
import { PROFILE_NAMES, type ProfileName } from '../press/profiles.ts'
import type { Press } from '../press/types.ts'
import { addExtract, addVerify } from './archive-commands.ts'
import { BATCH_PHRASES } from './batch-phrases.ts'
import {
  type Context,
  contextFor,
  EXIT,
  type ExitCode,
  RefusedError,
  tellAll,
  UsageError,
} from './context.ts'
import { FONT_PHRASES } from './font-phrases.ts'
import { addBlank, addSample } from './form-commands.ts'
import { chooseLanguage } from './language.ts'
import { type FontFlags, ownFonts, withFonts } from './own-fonts.ts'
import { openPacks, type PackFlags, takesPacks, takesParameters } from './packs.ts'
import { reported } from './report.ts'
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
    await program.parseAsync(isDropped(argv, program) ? [DROP, ...argv] : argv, { from: 'user' })
    return exit
  } catch (reason) {
    return exitOf(reason, context)
  }
}

/** The command behind files dropped on the program, or named without a command. */
const DROP = 'drop'

/** Whether a command line begins with a file or folder, and not with a command. */
function isDropped([first = '']: readonly string[], program: Command): boolean {
  return !program.commands.some(command => command.name() === first) && existsSync(first)
}

function programFor(context: Context, done: (code: ExitCode) => void): Command {
  const { commands, options, about } = context.phrases
  const fonts = FONT_PHRASES[context.language]
  const program = localiseHelp(new Command('formpress'), context.language).description(about).exitOverride()
  const common = (command: Command): Command =>
    command.option('--json', options.json).option('--lang <zh|en>', options.lang).exitOverride()
  program.configureOutput({ outputError: () => undefined }) // said in the user's language when it is caught
  const known = (command: Command): Command => takesPacks(common(command), context.language)
  const printing = (command: Command): Command =>
    withFonts(takesParameters(known(command), context.language), context.language).option(
      '--substitutions',
      fonts.options.substitutions,
    )
  printing(program.command('render').description(commands.render).argument('<files...>', options.files))
    .option('-o, --output <file|dir>', options.output)
    .option('--template <file>', options.template)
    .option('--date <date>', options.date, parseDate)
    .option('--strict', options.strict)
    .option('--allow <code>', options.allow, collect, [])
    .option('--draft', options.draft)
    .option('--profile <profile>', options.profile, parseProfile)
    .action(async (files: string[], flags) => {
      const { render } = await import('./render.ts')
      done(await render(await openPress(flags, context), files, flags, context))
    })
  printing(program.command('check').description(commands.check).argument('<files...>', options.files))
    .option('--template <file>', options.template)
    .option('--strict', options.strict)
    .option('--allow <code>', options.allow, collect, [])
    .option('--html <file>', options.html)
    .option('--mark <dir>', options.mark)
    .option('--form <form>', options.formOfFiles)
    .action(async (files: string[], flags) => {
      const { check } = await import('./check.ts')
      done(await check(await openPress(flags, context), files, flags, context))
    })
  addBatch(printing(program.command('batch')), context, done)
  known(program.command('import').description(commands.import).argument('<files...>', options.files))
    .option('-o, --output <dir>', options.outputFolder)
    .option('--form <form>', options.formOfFiles)
    .option('--year <year>', options.year, parseYear)
    .action(async (files: string[], flags) => {
      const { importFiles } = await import('./import.ts')
      done(await importFiles(files, flags, context))
    })
  known(program.command('forms').description(commands.forms)).action(async flags => {
    const { listForms } = await import('./forms.ts')
    done(await listForms(await openPress(flags, context), context))
  })
  withFonts(
    common(program.command('fonts').description(fonts.command).argument('[files...]', fonts.files)),
    context.language,
  ).action(async (files: string[], flags) => {
    const { listFonts } = await import('./fonts.ts')
    done(await listFonts(files, flags, context))
  })
  known(program.command('sheet').description(commands.sheet).argument('<form>', options.form))
    .option('-o, --output <file>', options.outputFile)
    .action(async (form: string, flags) => {
      const { writeSheet } = await import('./sheet.ts')
      done(await writeSheet(form, flags, context))
    })
  known(program.command('schema').description(commands.schema).argument('[form]', options.form))
    .option('--template <file>', options.template)
    .option('--front-matter', options.frontMatter)
    .action(async (form: string | undefined, flags) => {
      const { printSchema } = await import('./schema.ts')
      done(await printSchema(await openPress(flags, context), form, flags, context))
    })
  const setting = { context, done, open: (flags: FontFlags & PackFlags) => openPress(flags, context) }
  addSample(known(program.command('sample')), setting)
  addBlank(printing(program.command('blank')), setting)
  addExtract(common(program.command('extract')), setting)
  addVerify(withFonts(known(program.command('verify')), context.language), setting)
  common(program.command(DROP, { hidden: true }).argument('<files...>', options.files))
    .description(BATCH_PHRASES[context.language].drop)
    .action(async (files: string[]) => {
      const { drop } = await import('./drop.ts')
      done(await drop(files, context))
    })
  const template = program.command('template').description(commands.template)
  known(
    template.command('check').description(commands.templateCheck).argument('<files...>', options.files),
  ).action(async (files: string[], flags) => {
    const { checkTemplates } = await import('./template-check.ts')
    done(await checkTemplates(files, flags, context))
  })
  return program
}

/** The press, for the commands that want one. */
async function openPress(flags: FontFlags & PackFlags, { language }: Context): Promise<Press> {
  const { createPress } = await import('../press/create.node.ts')
  return createPress({ fonts: ownFonts(flags, language), packs: await openPacks(flags) })
}

/** Gives the command that prints many forms its options. */
function addBatch(command: Command, context: Context, done: (code: ExitCode) => void): void {
  const { options } = context.phrases
  const batch = BATCH_PHRASES[context.language]
  command
    .description(batch.command)
    .argument('<files...>', batch.files)
    .option('-o, --output <dir|zip>', batch.options.output)
    .option('--name <pattern>', batch.options.name)
    .option('--jobs <n>', batch.options.jobs, parseJobs)
    .option('--force', batch.options.force)
    .option('--verify', batch.options.verify)
    .option('--catalog', batch.options.catalog)
    .option('--filing', batch.options.filing)
    .option('--quiet', batch.options.quiet)
    .option('--book <file>', batch.options.book)
    .option('--book-title <text>', batch.options.bookTitle)
    .option('--book-unit <text>', batch.options.bookUnit)
    .option('--book-year <text>', batch.options.bookYear)
    .option('--duplex', batch.options.duplex)
    .option('--template <file>', options.template)
    .option('--date <date>', options.date, parseDate)
    .option('--strict', options.strict)
    .option('--allow <code>', options.allow, collect, [])
    .option('--draft', options.draft)
    .action(async (files: string[], flags) => {
      const { batch: run } = await import('./batch.ts')
      done(await run(files, flags, context))
    })
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

function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('1–999')
  return Number(text)
}

function parseProfile(text: string): ProfileName {
  const profile = PROFILE_NAMES.find(name => name === text)
  if (profile === undefined) throw new InvalidArgumentError(PROFILE_NAMES.join(', '))
  return profile
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
