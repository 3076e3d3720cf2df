// The reference page of the template language and the schema of its front matter, from the tables in src/template.
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))

const ENTRY = `
export { CONSTRUCTS } from '/src/template/constructs.ts'
export { ROW_ATTRIBUTES } from '/src/template/attributes.ts'
export { ESCAPES } from '/src/template/content-parser.ts'
export { FORMATS } from '/src/template/formats.ts'
export { FRONT_MATTER_KEYS } from '/src/template/front-matter-keys.ts'
export { frontMatterSchema } from '/src/template/front-matter-schema.ts'
export { STROKE_KEYS } from '/src/template/front-matter-values.ts'
export { PAGE_KEYS } from '/src/template/page.ts'
export { BUILT_IN_STYLES, STYLE_WORDS } from '/src/template/style-defaults.ts'
export { STYLE_KEYS } from '/src/template/style-reader.ts'
`

/** The tables as they stand in src, whatever was built last. */
export async function templateTables() {
  const { output } = await build({
    cwd: root,
    platform: 'node',
    input: 'entry',
    write: false,
    output: { codeSplitting: false },
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === 'entry' ? id : id.startsWith('/src/') ? root + id.slice(1) : null),
        load: id => (id === 'entry' ? ENTRY : null),
      },
    ],
  })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

const cell = text => text.replaceAll('|', '\\|')
const code = text => `\`${cell(text)}\``

function table(heads, rows) {
  const lines = [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`)
  return `${lines.join('\n')}\n`
}

const keyTable = keys =>
  table(
    ['key', 'what it says', 'values'],
    [...keys].map(([key, { about, accepts }]) => [code(key), cell(about), cell(accepts.title)]),
  )

/** What a style sets, as the front matter would write it. */
function patchText(patch) {
  const keys = Object.entries(patch).map(([property, value]) => {
    const key = property.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    return `${key}: ${valueText(value)}`
  })
  return keys.length === 0 ? '' : code(keys.join(', '))
}

const length = value => `${value / 1000}pt`
const millimetres = value => `${Math.round((value * 25.4) / 72_000)}mm`

function valueText(value) {
  if (typeof value === 'number') return length(value)
  if (typeof value !== 'object') return String(value)
  if ('width' in value) return [...new Set([value.width, value.height].map(millimetres))].join(' ')
  return [...new Set([value.top, value.right, value.bottom, value.left].map(length))].join(' ')
}

/** A bar ends a cell of the table inside backquotes too, and a backslash before it is taken away. */
const exact = text => (text.includes('|') ? `<code>${text.replace('|', '&#124;')}</code>` : `\`${text}\``)

const shown = text => (text === '\n' ? 'a line break' : exact(text))

/**
 * The page.
 *
 * @param codes the findings of templates, as rows of code and meaning
 */
export function templateReference(tables, codes) {
  const constructs = [...tables.CONSTRUCTS].map(([place, list]) => {
    const rows = list.map(({ example, about }) => [code(example), cell(about)])
    return `### ${place}\n\n${table(['written', 'meaning'], rows)}`
  })
  const formats = [...tables.FORMATS].map(([, { about, examples }]) => [
    examples.map(code).join(', '),
    cell(about),
  ])
  const attributes = [...tables.ROW_ATTRIBUTES].map(([, { about, example }]) => [code(example), cell(about)])
  const styles = [...tables.BUILT_IN_STYLES].map(([name, patch]) => [code(name), patchText(patch)])
  const words = [...tables.STYLE_WORDS].map(([name, patch]) => [code(`.${name}`), patchText(patch)])
  const escapes = [...tables.ESCAPES].map(([letter, meaning]) => [exact(`\\${letter}`), shown(meaning)])
  return `# Template reference

Every construct, key, style, attribute, format and finding of the template language, in tables.
[templates.md](templates.md) teaches it; [editions.md](editions.md) tells of \`extends\`, \`labels\`, \`parameters\` and packs. This page
is made by \`node scripts/docs.mjs\` from \`src/template/\` and \`src/diagnostics/\`.

## Constructs

${constructs.join('\n')}
## Escapes

${table(['written', 'prints'], escapes)}
Anything else behind a backslash is a fault. In an argument of a format \`\\)\` prints a parenthesis.

## Formats

${table(['written', 'prints'], formats)}
## Row attributes

Behind the last bar of a row, \`{header}\`, or several in one pair of braces: \`{keep min-height=9mm}\`.

${table(['written', 'the row …'], attributes)}
## Front matter

${keyTable(tables.FRONT_MATTER_KEYS)}
\`schemas/front-matter.schema.json\` of the package is the same as JSON Schema, for editors; \`formpress schema --front-matter\` prints it.

### page

${keyTable(tables.PAGE_KEYS)}
### strokes

${keyTable(tables.STROKE_KEYS)}
## Styles

${keyTable(tables.STYLE_KEYS)}
### Built-in styles

Cells get these by what stands in them, and lines by what they are: \`label\` for texts alone, \`value\` for anything with a value and for
empty cells, a format the style of its name; \`default\` lies under all. \`styles\` of the front matter changes them.

${table(['style', 'sets'], styles)}
### Style words

Always there; they cannot be redefined.

${table(['word', 'sets'], words)}
## Findings

${table(['code', 'meaning'], codes)}`
}
