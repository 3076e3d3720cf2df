import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../src/font/manifest.ts'

const json: unknown = JSON.parse(readFileSync('fonts/manifest.json', 'utf8'))

describe('the manifest', () => {
  const manifest = readManifest(json)
  const faces = manifest.ok ? manifest.value.faces : []

  it('lists every font file that travels with the package, one for each role', () => {
    expect(manifest.findings).toEqual([])
    expect(faces.map(face => face.role)).toEqual(['song', 'title', 'hei', 'fangsong', 'kai', 'rare'])
    expect(faces.map(face => face.file).sort()).toEqual(
      readdirSync('fonts')
        .filter(f => f.endsWith('.ttf'))
        .sort(),
    )
  })

  it.each(faces)('has the hash of $file', face => {
    const hash = createHash('sha256')
      .update(readFileSync(`fonts/${face.file}`))
      .digest('hex')
    expect(hash).toBe(face.sha256)
  })

  it('carries both copyright lines of Noto Serif SC', () => {
    expect(faces.find(face => face.role === 'song')?.copyright.join('\n')).toMatch(/Google[\s\S]*Adobe/)
  })

  const face = {
    role: 'song',
    file: 'a.ttf',
    sha256: '0',
    version: '1',
    licence: 'OFL-1.1',
    copyright: [],
    source: 'x',
  }
  it.each([
    ['not an object', 5, 'faces'],
    ['no list', { faces: {} }, 'faces'],
    ['an unknown role', { faces: [face, { ...face, role: 'comic' }] }, 'faces[1]'],
    ['a missing field', { faces: [{ ...face, sha256: undefined }] }, 'faces[0]'],
    ['a path out of the folder', { faces: [{ ...face, file: '../secret.ttf' }] }, 'faces[0]'],
    ['an inherited field', { faces: [Object.create(face)] }, 'faces[0]'],
  ])('is refused with %s', (_, wrong, problem) => {
    expect(readManifest(wrong)).toEqual({
      ok: false,
      findings: [{ severity: 'error', code: 'font.manifest-invalid', facts: { problem }, at: {} }],
    })
  })
})
