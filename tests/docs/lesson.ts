/**
 * A page that builds one template step by step, read as its reader would follow it. A block counts where a comment
 * before it says what it is:
 *
 *     <!-- front matter -->    laid over the front matter so far
 *     <!-- body -->            the form, in place of what there was
 *     <!-- add -->             stands below it, behind a blank line
 *     <!-- data -->            more of the declaration
 *     <!-- edition -->         a template that extends the one so far
 *     <!-- example: name -->   a template by itself
 *     <!-- picture: name -->   what is printed now, its last page; `all` behind the name: every page
 */
import { Document, isMap, isScalar, parseDocument, YAMLMap } from 'yaml'

/** What is to be printed, and which picture it is. */
export interface Picture {
  readonly name: string
  readonly all: boolean
  readonly template: string
  /** The template that `template` extends. */
  readonly base?: string
  readonly declaration: Readonly<Record<string, unknown>>
}

/** The pictures of a page, in order. */
export function picturesOf(page: string): readonly Picture[] {
  const pattern = /^<!-- ([a-z ]+)(?:: (\S+)( all)?)? -->\n(?:```\w+\n([\s\S]*?)\n```$)?/gm
  const pictures: Picture[] = []
  const settings = new YAMLMap()
  let body = ''
  let declaration: Record<string, unknown> = {}
  let edition: string | undefined
  for (const [, kind, name = '', all, text = ''] of page.matchAll(pattern)) {
    if (kind === 'front matter') lay(settings, parseDocument(text).contents)
    else if (kind === 'body') body = text
    else if (kind === 'add') body += `\n\n${text}`
    else if (kind === 'data') declaration = { ...declaration, ...JSON.parse(text) }
    else if (kind === 'edition') edition = `${text}\n`
    else if (kind === 'example') {
      pictures.push({ name, all: true, template: `${text}\n`, declaration: { year: 2024 } })
    } else if (kind === 'picture') {
      const template = `---\n${new Document(settings).toString({ lineWidth: 110 })}---\n${body}\n`
      const drawn = edition === undefined ? { template } : { template: edition, base: template }
      pictures.push({ name, all: all !== undefined, ...drawn, declaration })
    } else throw new Error(`nobody knows what <!-- ${kind} --> means`)
  }
  return pictures
}

/** Maps are laid over each other key by key; anything else replaces what was there. */
function lay(over: YAMLMap, more: unknown): void {
  for (const { key, value } of isMap(more) ? more.items : []) {
    const name = isScalar(key) ? key.value : key
    const known = over.get(name, true)
    if (isMap(known) && isMap(value)) lay(known, value)
    else over.set(name, value)
  }
}
