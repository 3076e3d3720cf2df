/** The JSON Schema of the front matter says what the readers say; editors get it, and the package has it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { FRONT_MATTER_KEYS } from '../../src/template/front-matter-keys.ts'
import { frontMatterSchema } from '../../src/template/front-matter-schema.ts'
import { STROKE_KEYS } from '../../src/template/front-matter-values.ts'
import { PAGE_KEYS } from '../../src/template/page.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import { STYLE_KEYS } from '../../src/template/style-reader.ts'

const isRight = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  frontMatterSchema(),
)

/** Findings that a schema could have seen; others are about what values mean together. */
const SEEN = /^template\.(value-invalid|key-unknown|key-missing|name-reserved)$/

function readersRefuse(yaml: string): boolean {
  const { findings } = parseTemplate(`---\n${yaml}\n---\n| a |\n`, { file: 't.md' })
  return findings.some(({ code }) => SEEN.test(code))
}

/** Values that some key takes and others do not. */
const VALUES = [
  ...['10.5pt', '0pt', '4mm', '五号', '2em', '1.3', '0', '7', '12', '1000', '-1', 'none', '10.5', 'pt'],
  ...['"#e8e8e8"', '"#e8e8e"', '1pt 2pt', '1pt 2pt 3pt', '1pt 2pt 3pt 4pt', '1pt none', '60mm 45mm'],
  ...['{ top: 1pt }', '{ top: none }', '{ middle: 1pt }', '{}', '[1fr]', '[1fr, 2em, 20%]', '[]', '[0pt]'],
  ...['[[1fr], [2em]]', '[[1fr], 2em]', '[100mm, 200mm]', '[100mm]', 'true', 'false', 'song', 'serif'],
  ...['left', 'decimal', 'copy', 'shrink', 'vertical', 'top', 'A4', 'A6', 'landscape', '2024', '2024..'],
  ...['2022..2025', '..2025', '0.00', 'blank', '"—"', 'page', '名称', '"a b"', '__proto__', '""'],
]

const PLACES = [
  ...[...FRONT_MATTER_KEYS.keys()].map(key => (value: string) => `${key}: ${value}`),
  ...[...PAGE_KEYS.keys()].map(key => (value: string) => `page: { ${key}: ${value} }`),
  ...[...STROKE_KEYS.keys()].map(key => (value: string) => `strokes: { ${key}: ${value} }`),
  ...[...STYLE_KEYS.keys()].map(key => (value: string) => `styles: { s: { ${key}: ${value} } }`),
]

const withForm = (yaml: string) => (yaml.startsWith('form:') ? yaml : `form: t\n${yaml}`)

describe('the schema of the front matter', () => {
  it('takes the front matter of every template of the package, and of every example of the docs', () => {
    const files = readdirSync('templates', { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.md'))
      .map(name => join('templates', name))
    const docs = ['docs/templates.md', 'docs/editions.md']
    const sources = [...files, ...docs].flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/^---\n([\s\S]*?)\n---$/gm)].map(([, yaml]) => ({
        file,
        yaml,
      })),
    )
    expect(sources.length).toBeGreaterThan(files.length + 5)
    for (const { file, yaml = '' } of sources) {
      expect(isRight(parse(yaml)), `${file}: ${JSON.stringify(isRight.errors)}`).toBe(true)
    }
  })

  it('refuses nothing that the readers take, and of what they refuse nearly everything', () => {
    const told = PLACES.flatMap(place =>
      VALUES.map(value => {
        const yaml = withForm(place(value))
        return { yaml, schema: isRight(parse(yaml)), readers: !readersRefuse(yaml) }
      }),
    )
    // What belongs together is for the readers to see: that a base is needed, or is not there.
    const alone = told.filter(({ yaml }) => !/^(?:extends|labels):/m.test(yaml))
    expect(alone.filter(one => one.readers && !one.schema)).toEqual([])
    // A schema cannot tell 0.00 without quotes from 0.
    expect(alone.filter(one => one.schema && !one.readers).map(one => one.yaml)).toEqual([
      'form: 0.00',
      'form: t\nedition: 0.00',
      'form: t\nstyles: { s: { decimals: 0.00 } }',
    ])
    expect(alone.filter(one => one.readers).length).toBeGreaterThan(100)
    expect(alone.filter(one => !one.readers).length).toBeGreaterThan(500)
  })

  it.each([
    ['columns: [1fr]', 'no form'],
    ['extends: a@1', 'no edition of its own'],
    ['form: t\ncolums: [1fr]', 'a key that is not there'],
    ['form: t\nstyles: { left: { size: 9pt } }', 'a style word'],
    ['form: t\nstyles: { s: { colour: red } }', 'a style key that is not there'],
    ['form: t\nparameters: { p: { options: [a] } }', 'a parameter without a default'],
    ['form: constructor', 'a name that is kept from use'],
  ])('refuses %s: %s', yaml => expect(isRight(parse(yaml))).toBe(false))

  it('takes a parameter wherever it may stand', () => {
    const yaml =
      'form: t\nzero: "{$zero}"\npage: { size: "{$paper}" }\nparameters: { zero: blank, paper: A4 }'
    expect(isRight(parse(yaml))).toBe(true)
  })

  it('describes every key, for the hints of an editor', () => {
    const { properties } = JSON.parse(JSON.stringify(frontMatterSchema()))
    for (const [key, { about }] of FRONT_MATTER_KEYS) expect(properties[key].description).toBe(about)
  })
})
