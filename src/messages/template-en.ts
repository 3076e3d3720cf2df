/** English texts for templates, saying the same as the Chinese ones. */
import type {
  ExpectedToken,
  ExpectedValue,
  FieldType,
  PathMeaning,
  TemplateFacts,
  TemplateLimit,
} from '../diagnostics/template-codes.ts'
import type { Message } from './types.ts'

const EXPECTED: { readonly [E in ExpectedValue]: string } = {
  text: 'a text is expected',
  name: 'only letters, Chinese characters, digits, _ and - are allowed',
  color: 'a colour such as "#e8e8e8"',
  years: 'years are expected, such as 2024, 2022..2025 or 2024..',
  map: 'keys with values are expected, such as { default: 0.5pt }',
  length: 'a length with its unit is expected, such as 10.5pt, 3mm or 五号',
  em: 'a number of ems is expected, such as 1.3em',
  borders: 'one, two or four thicknesses or none are expected, such as 1pt, or { top: 1pt, bottom: none }',
  insets: 'one, two or four lengths are expected, such as 2pt 3pt, or { top: 20mm, left: 25mm }',
  'page-size': 'a paper size is expected, or width and height, such as [210mm, 297mm]',
  columns: 'a list of column widths is expected, such as [3em, 20mm, 1fr], each above 0',
  size: 'it takes a length, or a width and a height: 45mm, 60mm 45mm',
  option: 'it is not one of the options',
  list: 'a list is expected, such as [a, b]',
  integer: 'a whole number is expected, such as 10000',
}

const TOKENS: { readonly [T in ExpectedToken]: string } = {
  name: 'a name',
  ']': ']',
  ')': ')',
  '}': '}',
  ':': ':',
  '.': '.',
  '|': '|',
}

const MEANINGS: { readonly [M in PathMeaning]: string } = {
  boolean: 'true or false',
  text: 'one value',
  amount: 'an amount',
  date: 'a date',
  percent: 'a percentage',
  list: 'a list',
  group: 'a group of fields',
}

const TYPES: { readonly [T in FieldType]: string } = {
  text: 'text',
  integer: 'a whole number',
  number: 'a number',
  amount: 'an amount',
  date: 'a date',
  percent: 'a percentage',
  target: 'a target',
  boolean: 'true or false',
}

const LIMITED: { readonly [L in TemplateLimit]: string } = {
  length: 'characters in the template',
  'front-matter': 'characters in the front matter',
  rows: 'rows',
  columns: 'columns',
  nesting: 'levels in the path',
  name: 'characters in the name',
}

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : '(none)')
const didYouMean = (nearest: string | undefined) => (nearest ? `did you mean ${nearest}?` : undefined)
const known = (f: { known: readonly string[]; nearest: string | undefined }) =>
  didYouMean(f.nearest) ?? `known: ${list(f.known)}`
const isFullWidth = (found: string) => /^[\uFF01-\uFF5E。【】《》“”]$/.test(found)
const quoted = (text: string) => (text === '' ? 'blank' : `"${text}"`)

/** English texts of the codes in {@link TemplateFacts}. */
export const templateMessages: {
  readonly [C in keyof TemplateFacts]: (facts: TemplateFacts[C]) => Message
} = {
  'template.front-matter-missing': () => ({
    text: 'the template has no front matter',
    hint: 'write --- on the first line, then form, edition, columns and so on, then --- again',
  }),
  'template.front-matter-unclosed': () => ({
    text: 'the front matter has no end',
    hint: 'write a line of --- before the form',
  }),
  'template.key-missing': f => ({ text: `"${f.key}" is missing` }),
  'template.key-unknown': f => ({
    text: `there is no key "${f.name}" in ${f.within === undefined ? 'the front matter' : `"${f.within}"`}`,
    hint: known(f),
  }),
  'template.value-invalid': f => ({
    text:
      f.found === ''
        ? `"${f.key}" has no value: ${EXPECTED[f.expected]}`
        : `"${f.key}" cannot be "${f.found}": ${EXPECTED[f.expected]}`,
    hint: f.options.length > 0 ? `known: ${list(f.options)}` : undefined,
  }),
  'template.page-too-small': () => ({
    text: 'the margins leave nothing of the page',
    hint: 'make the margins smaller or the page larger',
  }),
  'template.columns-missing': () => ({
    text: 'this grid has no column widths',
    hint: 'write columns: [3em, 20mm, 1fr] in the front matter, or {columns: [3em, 20mm, 1fr]} on a line before the grid',
  }),
  'template.columns-unused': () => ({
    text: 'there is no grid for these columns',
    hint: 'delete them, or draw the grid',
  }),
  'template.columns-too-wide': f => ({
    text: `the columns are ${f.width} pt wide together, the page has ${f.available} pt`,
    hint: 'make columns or margins narrower, or turn the page to landscape',
  }),
  'template.name-reserved': f => ({
    text: `the name "${f.name}" is reserved`,
    hint: 'choose another name',
  }),
  'template.name-repeated': f => ({ text: `line ${f.line} has the row name "${f.name}" already` }),
  'template.style-unknown': f => ({ text: `there is no style "${f.name}"`, hint: known(f) }),
  'template.styles-not-last': () => ({ text: 'styles belong at the end of the cell or line' }),
  'template.styles-on-merge': () => ({
    text: 'a merged slot has no style of its own',
    hint: 'put the style into the top left cell of the merge; to print the sign itself write \\< or \\^',
  }),
  'template.format-unknown': f => ({ text: `there is no format "${f.name}"`, hint: known(f) }),
  'template.format-argument': f => ({
    text:
      f.argument === undefined
        ? `the format "${f.format}" needs an argument`
        : `the format "${f.format}" cannot take the argument "${f.argument}"`,
    hint: `written ${list(f.examples)}`,
  }),
  'template.format-mismatch': f => ({
    text: `the format "${f.format}" does not fit ${TYPES[f.type]}`,
    hint: `it fits ${list(f.accepts.map(type => TYPES[type]))}`,
  }),
  'template.escape-unknown': f => ({
    text: `there is no escape "${f.escape}"`,
    hint: `known: ${list(f.known)}`,
  }),
  'template.syntax': f => ({
    text: `expected ${f.expected.map(token => TOKENS[token]).join(' or ')}, ${f.found === '' ? 'but here it ends' : `found "${f.found}"`}`,
    hint: isFullWidth(f.found)
      ? 'between braces write half-width punctuation'
      : 'to print a brace itself write \\{',
  }),
  'template.group-not-last': () => ({ text: ':group comes last, and once' }),
  'template.group-outside-band': () => ({
    text: ':group is for cells that repeat with the data',
    hint: 'the path needs [], such as {indicators[].level1:group}',
  }),
  'template.heading': () => ({
    text: 'a title is written "# title", there is no other heading',
    hint: 'to print # itself write \\#',
  }),
  'template.third-end': () => ({ text: 'a line has two ends: >> may stand in it once' }),
  'template.text-in-grid': () => ({
    text: 'text between two rows of a grid',
    hint: 'each row starts with a bar |; leave a blank line before another grid',
  }),
  'template.grid-missing': () => ({
    text: 'the template has no grid',
    hint: 'draw its rows as | 项目名称 | {name} |',
  }),
  'template.row-unclosed': () => ({
    text: 'the row does not end with a bar |',
    hint: 'only attributes such as {header} may follow the last bar',
  }),
  'template.row-cells': f => ({
    text: `the row has ${f.cells} cells, the grid has ${f.columns} columns`,
    hint: 'write < to merge with the cell on the left, ^ with the one above, and leave a blank cell empty',
  }),
  'template.attribute-unknown': f => ({
    text: `there is no row attribute "${f.name}"`,
    hint: `${known(f)} (if this is a cell, close the row with a bar)`,
  }),
  'template.attribute-repeated': f => ({ text: `the row attribute "${f.name}" stands twice` }),
  'template.attribute-value': f => ({
    text:
      f.found === ''
        ? `the row attribute "${f.name}" needs a value`
        : `the row attribute "${f.name}" cannot be "${f.found}"`,
    hint: `written ${f.example}`,
  }),
  'template.merge-left-edge': () => ({
    text: 'there is nothing to the left of column 1 for < to merge with',
    hint: 'to print < itself write \\<',
  }),
  'template.merge-top-edge': () => ({
    text: 'there is nothing above the first row for ^ to merge with',
    hint: 'to print ^ itself write \\^',
  }),
  'template.merge-shape': f => ({
    text: `the merged cell from row ${f.row}, column ${f.column} (${quoted(f.text)}) is no rectangle without this slot`,
    hint: 'write < or ^ here to complete it, or merge less',
  }),
  'template.merge-out-of-band': f => ({
    text: `the repeating cell ${quoted(f.text)} cannot be merged with rows below its repeat`,
    hint: 'start a cell of its own here',
  }),
  'template.merge-through-band': f => ({
    text: `the merged cell ${quoted(f.text)} must go through all repeated rows; this slot is missing`,
    hint: 'write ^ in this column of each row of the repeat',
  }),
  'template.min-rows-outside-band': () => ({
    text: 'min-rows is for rows that repeat with the data',
    hint: 'no path in this row has []',
  }),
  'template.header-in-band': () => ({ text: 'a row that repeats with the data cannot be a header' }),
  'template.each-outside-grid': f => ({
    text: `text outside a grid cannot repeat "${f.path}"`,
    hint: 'use [] in the rows of a grid',
  }),
  'template.when-outside-band': f => ({
    text: `the row does not repeat with "${f.path}" and cannot depend on its elements`,
  }),
  'template.path-conflict': f => ({
    text: `"${f.path}" is ${MEANINGS[f.meaning]} here and ${MEANINGS[f.other]} in line ${f.line}`,
  }),
  'template.path-unknown': f => ({
    text: `the form has no field "${f.path}"`,
    hint: didYouMean(f.nearest),
  }),
  'template.path-is-list': f => ({
    text: `"${f.path}" is a list`,
    hint: `write ${f.path}[] to print its elements`,
  }),
  'template.path-no-list': f => ({ text: `"${f.path}" is no list`, hint: 'leave out the []' }),
  'template.path-is-group': f => ({
    text: `"${f.path}" is a group of fields and has no text of its own`,
    hint: `its fields: ${list(f.fields)}`,
  }),
  'template.limit': f => ({ text: `${LIMITED[f.what]}: ${f.found}, the limit is ${f.limit}` }),
  'grid.too-large': f => ({
    text: `the form has more than ${f.limit} ${f.what}`,
    hint: 'split it into several declarations',
  }),
  'template.option-unknown': f => ({ text: `the field has no option “${f.option}”`, hint: known(f) }),
  'template.footer-no-room': f => ({
    text: `the bottom margin of ${f.margin} mm is too low for the footer, which needs ${f.needed} mm`,
    hint: 'make the bottom margin of the page larger, or the size of the style footer smaller',
  }),
  'grid.option-unknown': f => ({
    text: `“${f.value}” is none of the options`,
    hint: `there are: ${list(f.options)}`,
  }),
  'template.character-reserved': f => ({
    text: `a template cannot hold the character ${f.codePoint}`,
    hint: 'delete it',
  }),
  'template.page-outside-footer': f => ({
    text: `{${f.name}} can stand only in the footer`,
    hint: 'write it in the front matter, as in footer: "— {page} —"',
  }),
  'grid.amount-rounded': f => ({ text: `${f.value} is printed as ${f.printed}, digits were lost` }),
}
