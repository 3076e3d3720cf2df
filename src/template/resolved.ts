import type { Assembled } from './assemble.ts'
import type { SourceLine } from './source-line.ts'
import type { Setting } from './yaml.ts'

/**
 * A template as one text that means the same by itself: what it extends and the values of its parameters in
 * place. One that has neither stays as it was written; line ends are line feeds, without a byte order mark.
 *
 * @param lines all lines that were read, those of the body from `bodyLine` on
 */
export function resolvedText(
  { setting, bodyLine, parameters, bases }: Assembled,
  lines: readonly SourceLine[],
): string {
  const texts = lines.map(({ text }) => text)
  if ((bases.length === 0 && parameters.size === 0) || setting === undefined) return texts.join('\n')
  return ['---', ...frontMatter(setting), '---', ...texts.slice(bodyLine - 1)].join('\n')
}

/** A key a line; what stands under it as JSON, which is YAML too (YAML 1.2, 10.2). */
function frontMatter(setting: Setting): readonly string[] {
  if (setting.kind !== 'map') return [JSON.stringify(plain(setting))]
  return setting.entries.map(({ key, value }) => `${JSON.stringify(key)}: ${JSON.stringify(plain(value))}`)
}

function plain(setting: Setting): unknown {
  if (setting.kind === 'text') return setting.text
  if (setting.kind === 'list') return setting.items.map(plain)
  return Object.fromEntries(setting.entries.map(({ key, value }) => [key, plain(value)]))
}
