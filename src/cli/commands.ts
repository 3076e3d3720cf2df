/** The commands with their options. Each loads its own code when it is called. */
import type { Command } from 'commander'
import type { Press } from '../press/types.ts'
import { addExtract, addVerify } from './archive-commands.ts'
import { BATCH_PHRASES } from './batch-phrases.ts'
import type { Context, ExitCode } from './context.ts'
import { FONT_PHRASES } from './font-phrases.ts'
import { addBlank, addSample, type CommandSetting } from './form-commands.ts'
import { collect, parseDate, parseJobs, parseProfile, parseYear } from './option-values.ts'
import { type FontFlags, ownFonts, withFonts } from './own-fonts.ts'
import { openPacks, type PackFlags, takesPacks, takesParameters } from './packs.ts'

/** The command behind files dropped on the program, or named without a command. */
export const DROP = 'drop'

/** Gives a program one of its commands. */
type AddCommand = (program: Command, setting: CommandSetting) => void

const COMMANDS: Readonly<Record<string, AddCommand>> = {
  render: addRender,
  check: addCheck,
  batch: (program, setting) => addBatch(printing(program.command('batch'), setting), setting),
  import: addImport,
  forms: addForms,
  fonts: addFonts,
  sheet: addSheet,
  schema: addSchema,
  sample: (program, setting) => addSample(known(program.command('sample'), setting), setting),
  blank: (program, setting) => addBlank(printing(program.command('blank'), setting), setting),
  extract: (program, setting) => addExtract(common(program.command('extract'), setting), setting),
  verify: (program, setting) => {
    const command = known(program.command('verify'), setting)
    addVerify(withFonts(command, setting.context.language), setting)
  },
  [DROP]: addDrop,
  template: addTemplate,
}

/** The names of the commands. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS)

/**
 * Gives a program its commands: those named, all by default.
 *
 * @param done is told the exit code of the command that ran
 */
export function addCommands(
  program: Command,
  context: Context,
  done: (code: ExitCode) => void,
  names: readonly string[] = COMMAND_NAMES,
): void {
  const setting = { context, done, open: (flags: FontFlags & PackFlags) => openPress(flags, context) }
  for (const name of names) COMMANDS[name]?.(program, setting)
}

/** The press, for the commands that want one. */
async function openPress(flags: FontFlags & PackFlags, { language }: Context): Promise<Press> {
  const { createPress } = await import('../press/create.node.ts')
  return createPress({ fonts: ownFonts(flags, language), packs: await openPacks(flags) })
}

/** The options of every command. */
function common(command: Command, { context }: CommandSetting): Command {
  const { options } = context.phrases
  return command.option('--json', options.json).option('--lang <zh|en>', options.lang).exitOverride()
}

/** The options of commands that know forms. */
function known(command: Command, setting: CommandSetting): Command {
  return takesPacks(common(command, setting), setting.context.language)
}

/** The options of commands that print. */
function printing(command: Command, setting: CommandSetting): Command {
  const { language } = setting.context
  return withFonts(takesParameters(known(command, setting), language), language).option(
    '--substitutions',
    FONT_PHRASES[language].options.substitutions,
  )
}

function addRender(program: Command, setting: CommandSetting): void {
  const { context, open, done } = setting
  const { commands, options } = context.phrases
  printing(program.command('render'), setting)
    .description(commands.render)
    .argument('<files...>', options.files)
    .option('-o, --output <file|dir>', options.output)
    .option('--template <file>', options.template)
    .option('--date <date>', options.date, parseDate)
    .option('--strict', options.strict)
    .option('--allow <code>', options.allow, collect, [])
    .option('--draft', options.draft)
    .option('--profile <profile>', options.profile, parseProfile)
    .action(async (files: string[], flags) => {
      const { render } = await import('./render.ts')
      done(await render(await open(flags), files, flags, context))
    })
}

function addCheck(program: Command, setting: CommandSetting): void {
  const { context, open, done } = setting
  const { commands, options } = context.phrases
  printing(program.command('check'), setting)
    .description(commands.check)
    .argument('<files...>', options.files)
    .option('--template <file>', options.template)
    .option('--strict', options.strict)
    .option('--allow <code>', options.allow, collect, [])
    .option('--html <file>', options.html)
    .option('--mark <dir>', options.mark)
    .option('--form <form>', options.formOfFiles)
    .action(async (files: string[], flags) => {
      const { check } = await import('./check.ts')
      done(await check(await open(flags), files, flags, context))
    })
}

function addBatch(command: Command, { context, done }: CommandSetting): void {
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

function addImport(program: Command, setting: CommandSetting): void {
  const { context, done } = setting
  const { commands, options } = context.phrases
  known(program.command('import'), setting)
    .description(commands.import)
    .argument('<files...>', options.files)
    .option('-o, --output <dir>', options.outputFolder)
    .option('--form <form>', options.formOfFiles)
    .option('--year <year>', options.year, parseYear)
    .action(async (files: string[], flags) => {
      const { importFiles } = await import('./import.ts')
      done(await importFiles(files, flags, context))
    })
}

function addForms(program: Command, setting: CommandSetting): void {
  const { context, open, done } = setting
  known(program.command('forms'), setting)
    .description(context.phrases.commands.forms)
    .action(async flags => {
      const { listForms } = await import('./forms.ts')
      done(await listForms(await open(flags), context))
    })
}

function addFonts(program: Command, setting: CommandSetting): void {
  const { context, done } = setting
  const { command, files: fontFiles } = FONT_PHRASES[context.language]
  withFonts(common(program.command('fonts'), setting), context.language)
    .description(command)
    .argument('[files...]', fontFiles)
    .action(async (files: string[], flags) => {
      const { listFonts } = await import('./fonts.ts')
      done(await listFonts(files, flags, context))
    })
}

function addSheet(program: Command, setting: CommandSetting): void {
  const { context, done } = setting
  const { commands, options } = context.phrases
  known(program.command('sheet'), setting)
    .description(commands.sheet)
    .argument('<form>', options.form)
    .option('-o, --output <file>', options.outputFile)
    .action(async (form: string, flags) => {
      const { writeSheet } = await import('./sheet.ts')
      done(await writeSheet(form, flags, context))
    })
}

function addSchema(program: Command, setting: CommandSetting): void {
  const { context, open, done } = setting
  const { commands, options } = context.phrases
  known(program.command('schema'), setting)
    .description(commands.schema)
    .argument('[form]', options.form)
    .option('--template <file>', options.template)
    .option('--front-matter', options.frontMatter)
    .action(async (form: string | undefined, flags) => {
      const { printSchema } = await import('./schema.ts')
      done(await printSchema(await open(flags), form, flags, context))
    })
}

function addDrop(program: Command, setting: CommandSetting): void {
  const { context, done } = setting
  common(program.command(DROP, { hidden: true }), setting)
    .description(BATCH_PHRASES[context.language].drop)
    .argument('<files...>', context.phrases.options.files)
    .action(async (files: string[]) => {
      const { drop } = await import('./drop.ts')
      done(await drop(files, context))
    })
}

function addTemplate(program: Command, setting: CommandSetting): void {
  const { context, done } = setting
  const { commands, options } = context.phrases
  const template = program.command('template').description(commands.template)
  known(template.command('check'), setting)
    .description(commands.templateCheck)
    .argument('<files...>', options.files)
    .action(async (files: string[], flags) => {
      const { checkTemplates } = await import('./template-check.ts')
      done(await checkTemplates(files, flags, context))
    })
}
