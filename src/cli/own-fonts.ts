import type { Command } from 'commander'
import type { OwnFonts } from '../font/own.node.ts'
import { ROLES, roleOf } from '../font/role-names.ts'
import type { Language } from '../messages/messages.ts'
import { UsageError } from './context.ts'
import { FONT_PHRASES } from './font-phrases.ts'

/** The options for the user's own fonts, which every command that prints or measures has. */
export interface FontFlags {
  /** `ROLE=FILE`, `ROLE=FILE#INDEX` or `ROLE=FILE#NAME`. */
  readonly font?: readonly string[] | undefined
  readonly fontDir?: readonly string[] | undefined
  readonly fontsLicensed?: boolean | undefined
}

/** Gives a command the options of {@link FontFlags}. */
export function withFonts(command: Command, language: Language): Command {
  const { options } = FONT_PHRASES[language]
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
  return command
    .option('--font <role=file>', options.font, collect)
    .option('--font-dir <dir>', options.fontDir, collect)
    .option('--fonts-licensed', options.licensed)
}

/**
 * The fonts of the command line: those named for a role first, then those of folders.
 *
 * @throws UsageError for a value that is not `ROLE=FILE`, or an unknown role
 */
export function ownFonts(flags: FontFlags, language: Language): OwnFonts {
  const licensed = flags.fontsLicensed ?? false
  const named = (flags.font ?? []).map(value => ({ ...parseFont(value, language), licensed }))
  return [...named, ...(flags.fontDir ?? []).map(path => ({ path, licensed }))]
}

function parseFont(value: string, language: Language) {
  const phrases = FONT_PHRASES[language]
  const [, role = '', path = '', face] = /^([^=]+)=(.+?)(?:#([^#/\\]+))?$/.exec(value) ?? []
  if (path === '') throw new UsageError(phrases.notFont(value))
  if (roleOf(role) === undefined) throw new UsageError(phrases.noRole(role, ROLES))
  if (face === undefined) return { role, path }
  return /^\d+$/.test(face) ? { role, path, index: Number(face) } : { role, path, name: face }
}
