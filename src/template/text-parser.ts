import { formatTemplatePath } from '../shape/path.ts'
import { bindingsOf } from './content.ts'
import { type ParsedContent, parseContent } from './content-parser.ts'
import type { Faults } from './faults.ts'
import { trimmed } from './row-lexer.ts'
import type { StyleResolver } from './style-resolver.ts'
import { checkWords } from './style-words.ts'
import type { StylePatch, TextLine } from './types.ts'

/** What reading text lines needs of the front matter. */
export interface TextStyles {
  readonly styles: ReadonlyMap<string, StylePatch>
  readonly resolve: StyleResolver
}

/**
 * Reads a line outside the grids: a title, or a caption or note with one or two ends.
 *
 *     title = "# " line
 *     line  = content [ ">>" content ]
 *
 * Findings: those of {@link parseContent}, template.heading, template.third-end, template.style-unknown,
 * template.styles-not-last, template.each-outside-grid, template.group-outside-band.
 */
export function parseTextLine(
  source: string,
  role: 'caption' | 'note',
  at: { readonly line: number } & TextStyles,
  faults: Faults,
): TextLine {
  const { line } = at
  const heading = /^[ \t]*#/.exec(source)?.[0].length
  const isTitle = heading !== undefined && /^[ \t]/.test(source.slice(heading))
  if (heading !== undefined && !isTitle) faults.add('template.heading', {}, { line, column: heading })
  const from = isTitle ? heading : 0
  const ends = splitEnds(source, from)
  const third = ends[2]
  if (third !== undefined) faults.add('template.third-end', {}, { line, column: third.from - 1 })
  const contents = ends.map(({ from, to }) => {
    const { from: at, to: end } = trimmed(source, from, to)
    return parseContent({ text: source, line, at, end }, faults)
  })
  const [left, right] = contents
  for (const content of contents) checkOutsideGrid(content, line, faults)
  const last = contents.at(-1)
  const notLast = contents.length > 1 ? left?.styles[0] : undefined
  if (notLast) faults.add('template.styles-not-last', {}, notLast.at)
  const textRole = isTitle ? 'title' : role
  return {
    role: textRole,
    left: left?.content ?? [],
    right: right?.content,
    style: at.resolve([textRole, ...checkWords(last?.styles ?? [], at.styles, faults)]),
    line,
    source,
  }
}

/** The stretches of a line from `start` on between unescaped `>>` outside braces. */
export function splitEnds(
  source: string,
  start: number,
): readonly { readonly from: number; readonly to: number }[] {
  const ends: { from: number; to: number }[] = []
  let from = start
  let braced = false
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '{') braced = true
    else if (source[at] === '}') braced = false
    else if (!braced && source.startsWith('>>', at)) {
      ends.push({ from, to: at })
      from = at + 2
      at++
    }
  }
  return [...ends, { from, to: source.length }]
}

function checkOutsideGrid({ content, group }: ParsedContent, line: number, faults: Faults): void {
  if (group !== undefined) faults.add('template.group-outside-band', {}, group)
  for (const { path, column } of bindingsOf(content)) {
    if (!path.some(step => step.each)) continue
    faults.add('template.each-outside-grid', { path: formatTemplatePath(path) }, { line, column })
  }
}
