/** The argument parser's own words, in the language of the user. */
import type { Command, CommanderError } from 'commander'
import type { Language } from '../messages/messages.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
}

/** Makes a command's help speak the language: headings, and the text of its help option. */
export function localiseHelp(command: Command, language: Language): Command {
  if (language !== 'zh') return command
  return command
    .configureHelp({ styleTitle: title => TITLES[title] ?? title })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
}

/** What each of the parser's complaints means; `named` is what it quotes of the command line. */
const COMPLAINTS: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownCommand': named => `没有“${named}”这个命令`,
  'commander.unknownOption': named => `没有“${named}”这个选项`,
  'commander.missingArgument': named => `缺少参数：${named}`,
  'commander.optionMissingArgument': named => `选项缺少值：${named}`,
  'commander.invalidArgument': named => `选项的值不对：${named}`,
  'commander.excessArguments': () => '参数过多',
}

/** A complaint about the command line in one line; the parser's own where no translation is known. */
export function complaint({ code, message }: CommanderError, language: Language): string {
  const told = language === 'zh' ? COMPLAINTS[code] : undefined
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  return told ? `用法错误：${told(named)}` : message
}
