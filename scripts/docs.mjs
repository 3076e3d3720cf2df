// Writes docs/findings.md, docs/limits.md, docs/template-reference.md and the schema of templates' front matter from
// the code that they describe, so that they cannot lie.
// With --check it writes nothing and fails where they differ.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { templateReference, templateTables } from './docs/template-reference.mjs'

const CODE = /\/\*\*\s*((?:(?!\*\/)[\s\S])*?)\s*\*\/\s*'([a-z]+\.[a-z0-9-]+)':/g
const LIMIT = /\/\*\*\s*((?:(?!\*\/)[\s\S])*?)\s*\*\/\s*(\w+): ([\d_ *]+),/g

const prose = comment => comment.replace(/\s*\n\s*\*\s*/g, ' ').replaceAll('|', '\\|')

function codesOf() {
  const sources = readdirSync('src/diagnostics')
    .filter(name => name.endsWith('codes.ts'))
    .map(name => readFileSync(`src/diagnostics/${name}`, 'utf8'))
  return sources.flatMap(source => [...source.matchAll(CODE)].map(m => ({ code: m[2], text: prose(m[1]) })))
}

function findings(codes) {
  const areas = [...new Set(codes.map(c => c.code.split('.')[0]))]
  const sections = areas.map(area => {
    const rows = codes.filter(c => c.code.startsWith(`${area}.`)).map(c => `| \`${c.code}\` | ${c.text} |`)
    return `## ${area}\n\n| code | meaning |\n| --- | --- |\n${rows.join('\n')}\n`
  })
  return `# Findings

Everything that formpress has to say about its input is a finding: a code with its facts and place, a severity
(error refuses, warning prints and says so, info is only told), and a text in Chinese or English. A code never
changes its meaning. This page is made by \`node scripts/docs.mjs\` from \`src/diagnostics/\`.

${sections.join('\n')}`
}

function limits() {
  const source = readFileSync('src/geometry/limits.ts', 'utf8')
  const rows = [...source.matchAll(LIMIT)].map(([, comment, name, value]) => {
    const number = value
      .split('*')
      .reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1)
    return `| \`${name}\` | ${number.toLocaleString('en')} | ${prose(comment)} |`
  })
  return `# Limits

Input comes from strangers: whatever grows with it is bounded, and passing a bound is a finding, never a crash or
an endless wait. This page is made by \`node scripts/docs.mjs\` from \`src/geometry/limits.ts\`.

| limit | value | what it bounds |
| --- | --- | --- |
${rows.join('\n')}
`
}

const codes = codesOf()
const tables = await templateTables()
const ofTemplates = codes.filter(({ code }) => code.startsWith('template.'))
const pages = {
  'docs/findings.md': findings(codes),
  'docs/limits.md': limits(),
  'docs/template-reference.md': templateReference(
    tables,
    ofTemplates.map(({ code, text }) => [`\`${code}\``, text]),
  ),
  'schemas/front-matter.schema.json': `${JSON.stringify(tables.frontMatterSchema(), null, 2)}\n`,
}
const check = process.argv.includes('--check')
for (const [file, text] of Object.entries(pages)) {
  if (!check) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is out of date: run node scripts/docs.mjs`)
    process.exitCode = 1
  }
}
