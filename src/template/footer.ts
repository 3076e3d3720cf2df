import { milliPtToMm } from '../geometry/length.ts'
import { formatTemplatePath } from '../shape/path.ts'
import { bindingsOf } from './content.ts'
import { parseContent } from './content-parser.ts'
import type { Faults } from './faults.ts'
import { pageName } from './page-names.ts'
import type { PageSetup } from './page-types.ts'
import { trimmed } from './row-lexer.ts'
import { reportInvalid } from './setting-readers.ts'
import type { StyleResolver } from './style-resolver.ts'
import { checkWords } from './style-words.ts'
import { splitEnds } from './text-parser.ts'
import type { Binding, Footer, Style, StylePatch } from './types.ts'
import type { Setting } from './yaml.ts'

/** What reading a footer needs of the template. */
export interface FooterContext {
  /** The source's lines, in which the footer is looked for: so a fault stands under its character. */
  readonly lines: readonly string[]
  readonly styles: ReadonlyMap<string, StylePatch>
  readonly resolve: StyleResolver
  readonly page: PageSetup | undefined
}

/**
 * Reads `footer: "{department} >> — {page} — >> {year}"`: one part stands in the middle, two stand at the
 * ends, three at the left end, in the middle and at the right end.
 *
 *     footer = content [ ">>" content [ ">>" content ] ] [ styles ]
 *
 * Findings: those of {@link parseContent}, template.value-invalid, template.third-end,
 * template.style-unknown, template.footer-no-room, template.each-outside-grid, template.group-outside-band,
 * template.syntax (a page's number takes no format).
 */
export function parseFooter(setting: Setting, context: FooterContext, faults: Faults): Footer | undefined {
  if (setting.kind !== 'text' || setting.text === '') {
    reportInvalid(setting, 'footer', 'text', faults)
    return undefined
  }
  const { source, from, to, told } = locate(setting, context.lines, faults)
  const { line } = setting.at
  const ends = splitEnds(source.slice(0, to), from)
  const fourth = ends[3]
  if (fourth) told.add('template.third-end', {}, { line, column: fourth.from - 1 })
  const contents = ends.slice(0, 3).map(end => {
    const { from: at, to: stop } = trimmed(source, end.from, end.to)
    return parseContent({ text: source, line, at, end: stop }, told)
  })
  for (const [i, { content, group, styles }] of contents.entries()) {
    if (group !== undefined) told.add('template.group-outside-band', {}, group)
    const [word] = styles
    if (word !== undefined && i < contents.length - 1) told.add('template.styles-not-last', {}, word.at)
    for (const { path, formats, column } of bindingsOf(content)) {
      const [format] = formats
      if (path.some(step => step.each)) {
        told.add('template.each-outside-grid', { path: formatTemplatePath(path) }, { line, column })
      } else if (format !== undefined && pageName(path) !== undefined) {
        told.add('template.syntax', { found: ':', expected: ['}'] }, { line, column: format.column - 1 })
      }
    }
  }
  const [first, second, third] = contents.map(({ content }) => content)
  const words = checkWords(contents.at(-1)?.styles ?? [], context.styles, told)
  const style = context.resolve(['footer', ...words])
  checkRoom(style, context.page, setting, faults)
  const rest = { style, line, source: context.lines[line - 1] ?? '' }
  if (second === undefined) return { left: undefined, center: first, right: undefined, ...rest }
  if (third === undefined) return { left: first, center: undefined, right: second, ...rest }
  return { left: first, center: second, right: third, ...rest }
}

/** A footer's line, in the middle of a low bottom margin, may touch neither the content nor the page's edge. */
function checkRoom(style: Style, page: PageSetup | undefined, { at }: Setting, faults: Faults): void {
  const { margin } = page ?? {}
  if (!margin || margin.bottom >= style.size) return
  const found = Math.round(milliPtToMm(margin.bottom) * 10) / 10
  const needed = Math.ceil(milliPtToMm(style.size) * 10) / 10
  faults.add('template.footer-no-room', { margin: found, needed }, at)
}

/**
 * Finds the footer's text in its line, so that places are those of the source. Where YAML's escapes or
 * folding make it another text, all faults stand at its beginning.
 */
function locate(
  { text, at }: Extract<Setting, { kind: 'text' }>,
  lines: readonly string[],
  faults: Faults,
): { readonly source: string; readonly from: number; readonly to: number; readonly told: Faults } {
  const line = lines[at.line - 1] ?? ''
  const from = line.indexOf(text, at.column - 1)
  if (from >= 0 && from <= at.column) return { source: line, from, to: from + text.length, told: faults }
  return {
    source: text.replaceAll('\n', ' '),
    from: 0,
    to: text.length,
    told: { ...faults, add: (code, facts) => faults.add(code, facts, at) },
  }
}

/** The values that a footer prints, beside the numbers of pages. */
export function boundInFooter({ left, center, right }: Footer): readonly Binding[] {
  const contents = [left, center, right].flatMap(content => content ?? [])
  return bindingsOf(contents).filter(({ path }) => pageName(path) === undefined)
}
