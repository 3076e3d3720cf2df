import type { Language } from '../messages/messages.ts'

/**
 * The language to speak: as asked, else the locale's, else Chinese, which most users read.
 *
 * @param env the process's environment: `LC_ALL`, `LC_MESSAGES` and `LANG` in POSIX's order
 */
export function chooseLanguage(asked: string | undefined, env: NodeJS.ProcessEnv): Language {
  const locale = asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value) ?? ''
  return /^en\b|^en_/i.test(locale) ? 'en' : 'zh'
}
