/** Takes HTML apart as far as tests need: tags with attributes, and texts. */

export interface Tag {
  readonly name: string
  readonly end: boolean
  readonly attributes: ReadonlyMap<string, string>
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*>/g
const VOID = ['meta', 'br', 'img', 'link', 'input']

/** Every tag in order. Throws where a `<` is neither a tag nor the doctype. */
export function tagsOf(html: string): readonly Tag[] {
  const rest = html.replace('<!DOCTYPE html>', '').replace(TAG, '')
  const stray = rest.indexOf('<')
  if (stray >= 0) throw new Error(`stray markup: ${rest.slice(stray, stray + 60)}`)
  return [...html.replace('<!DOCTYPE html>', '').matchAll(TAG)].map(
    ([, slash, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      end: slash === '/',
      attributes: new Map(
        [...attributes.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
    }),
  )
}

/** Throws where a tag is closed that is not open, or stays open. */
export function assertBalanced(tags: readonly Tag[]): void {
  const open: string[] = []
  for (const { name, end } of tags) {
    if (VOID.includes(name)) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`)
}

/** Values of an attribute over all tags. */
export function valuesOf(tags: readonly Tag[], attribute: string): readonly string[] {
  return tags.flatMap(tag => tag.attributes.get(attribute) ?? [])
}

/** What an element with the id holds, tags taken out and entities read. */
export function textOf(html: string, id: string): string {
  const start = html.indexOf(` id="${id}"`)
  const name = /<([a-z0-9]+)$/.exec(
    html
      .slice(0, html.lastIndexOf('<', start) + 20)
      .match(/<[a-z0-9]+/g)
      ?.at(-1) ?? '',
  )?.[1]
  const from = html.indexOf('>', start) + 1
  const inner = html.slice(from, html.indexOf(`</${name}>`, from))
  return inner
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
