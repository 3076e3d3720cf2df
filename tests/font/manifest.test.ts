import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { embeddingLimit } from '../../src/font/embedding.ts'
import { readManifest } from '../../src/font/manifest.ts'
import { openBytes, readByFontkit } from './faces.ts'

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

  it.each(faces)('carries the notices of $file, those in its own name table among them', face => {
    const own = (readByFontkit(readFileSync(`fonts/${face.file}`)).copyright ?? '').split('\n')
    expect(own[0]).not.toBe('')
    expect(face.copyright).toEqual(expect.arrayContaining(own))
    const notices = readFileSync('fonts/licenses/COPYRIGHT.txt', 'utf8')
    expect(notices).toContain(face.file)
    for (const line of face.copyright) expect(notices).toContain(line)
  })

  it('names licence texts that are there, and hashes that another tool can check', () => {
    const notices = readFileSync('fonts/licenses/COPYRIGHT.txt', 'utf8')
    const texts = new Set(Array.from(notices.matchAll(/[\w-]+(?:OFL|copyright)\.txt/g), match => match[0]))
    expect([...texts].sort()).toEqual(
      readdirSync('fonts/licenses')
        .filter(file => file !== 'COPYRIGHT.txt')
        .sort(),
    )
    for (const text of texts) {
      expect(readFileSync(`fonts/licenses/${text}`, 'utf8')).toMatch(/SIL Open Font License|Hanazono/i)
    }
    const sums = readFileSync('fonts/SHA256SUMS', 'utf8').trim().split('\n').sort()
    expect(sums).toEqual(faces.map(face => `${face.sha256}  ${face.file}`).sort())
  })

  it('may be embedded and cut, by what each file says of itself', () => {
    for (const face of faces) {
      expect(face.licence).toMatch(/OFL-1\.1/)
      expect(embeddingLimit(openBytes(readFileSync(`fonts/${face.file}`)).fsType)).toBeUndefined()
    }
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
