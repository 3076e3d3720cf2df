/** The examples in README and docs are run as a reader would run them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Example {
  readonly name: string
  readonly text: string
}

/** Code blocks that follow a line `<!-- example: name -->`, their indent taken off. */
function examplesOf(file: string): Example[] {
  const source = readFileSync(file, 'utf8')
  const pattern = /^( *)<!-- example: (\S+) -->\n\1```\w*\n([\s\S]*?)\n\1```$/gm
  return [...source.matchAll(pattern)].map(([, indent = '', name = '', text = '']) => ({
    name,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

for (const readme of ['README.md', 'README.zh-CN.md']) {
  describe(readme, () => {
    const folder = mkdtempSync(join(tmpdir(), 'formpress-docs-'))
    const examples = examplesOf(readme)
    const text = (name: string) => `${examples.find(e => e.name === name)?.text}\n`

    beforeAll(() => {
      mkdirSync(join(folder, 'node_modules'))
      symlinkSync(resolve('.'), join(folder, 'node_modules/formpress'), 'junction')
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('leads to a first form', () => {
      for (const name of ['visit.md', 'visit.json']) writeFileSync(join(folder, name), text(name))
      const [program, ...args] = text('sh')
        .trim()
        .replace(/^npx formpress/, 'dist/cli/main.js')
        .split(' ')
      execFileSync('node', [resolve(program ?? ''), ...args], { cwd: folder, stdio: 'pipe' })
      expect(readFileSync(join(folder, 'visit.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    })

    it('has a program that prints', () => {
      // Nothing in it needs a compiler: the types are inferred.
      writeFileSync(join(folder, 'program.js'), text('library.ts'))
      const told = execFileSync('node', ['program.js'], { cwd: folder, encoding: 'utf8' })
      expect(told).toBe('')
      expect(readFileSync(join(folder, 'form.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })
}

describe('pages made from the code', () => {
  it('are up to date', () => {
    execFileSync('node', ['scripts/docs.mjs', '--check'], { stdio: 'pipe' })
  })
})
