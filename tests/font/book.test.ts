import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createFontBook, type LoadFont } from '../../src/font/book.ts'
import { folderLoader, openPackageBook } from '../../src/font/load.node.ts'
import { type FontManifest, readManifest } from '../../src/font/manifest.ts'
import { bytesSource } from '../../src/font/source.ts'

const read = readManifest(JSON.parse(await readFile('fonts/manifest.json', 'utf8')))
const manifest: FontManifest = read.ok ? read.value : { faces: [] }

const codePoints = (text: string) => Array.from(text, c => c.codePointAt(0) ?? 0)

/** The package's fonts, with a record of what was asked for. */
function recorded(): { load: LoadFont; files: string[] } {
  const files: string[] = []
  const load = folderLoader('fonts')
  const record: LoadFont = file => {
    files.push(file)
    return load(file)
  }
  return { files, load: record }
}

describe('a font book', () => {
  it('opens only the role’s own face while no character asks for more', async () => {
    const { load, files } = recorded()
    const chain = await createFontBook(manifest, load).chainFor('song', codePoints('绩效目标'))
    expect(chain.faces.map(face => face.id)).toEqual(['builtin:song'])
    expect(chain.missing).toEqual([])
    expect(files).toEqual(['NotoSerifSC_400Regular.ttf'])
  })

  it('goes on to song and then to rare for what the face lacks', async () => {
    const { load, files } = recorded()
    const chain = await createFontBook(manifest, load).chainFor('fangsong', codePoints('吴①𠀁'))
    expect(chain.faces.map(face => face.id)).toEqual(['builtin:fangsong', 'builtin:song', 'builtin:rare'])
    expect(chain.missing).toEqual([])
    expect(files).toEqual(['LXGWZhuqueFangsong-Regular.ttf', 'NotoSerifSC_400Regular.ttf', 'HanaMinB.ttf'])
  })

  it('leaves a face out of the chain that helps no character', async () => {
    const book = createFontBook(manifest, folderLoader('fonts'))
    const chain = await book.chainFor('kai', codePoints('吴𠀁'))
    expect(chain.faces.map(face => face.id)).toEqual(['builtin:kai', 'builtin:rare'])
  })

  it('names the characters that no face covers, once each', async () => {
    const book = createFontBook(manifest, folderLoader('fonts'))
    const chain = await book.chainFor('song', codePoints('甲\u0007😀乙😀\ud842'))
    expect(chain.missing).toEqual([7, 0xd842, 0x1f600])
    expect(chain.findings).toEqual([])
  })

  it('opens a face once for renders side by side, and shares it', async () => {
    const { load, files } = recorded()
    const book = createFontBook(manifest, load)
    const chains = await Promise.all([1, 2, 3].map(() => book.chainFor('title', codePoints('申报表'))))
    expect(files).toEqual(['NotoSerifSC_600SemiBold.ttf'])
    expect(new Set(chains.map(chain => chain.faces[0])).size).toBe(1)
    expect(book.faceOf('builtin:title')).toBe(chains[0]?.faces[0])
    expect(book.faceOf('builtin:kai')).toBeUndefined()
  })

  it('says which file could not be read, goes on with the chain, and tries again', async () => {
    let there = false
    const file = 'LXGWWenKaiGBLite-Regular.ttf'
    const load: LoadFont = async name => {
      if (name === file && !there) throw Object.assign(new Error('locked'), { code: 'EACCES' })
      return folderLoader('fonts')(name)
    }
    const book = createFontBook(manifest, load)
    const first = await book.chainFor('kai', codePoints('甲'))
    expect(first.findings).toEqual([
      { severity: 'error', code: 'font.unreadable', facts: { file, reason: 'EACCES' }, at: { file } },
    ])
    expect(first.missing).toEqual([])
    there = true
    const second = await book.chainFor('kai', codePoints('甲'))
    expect(second.findings).toEqual([])
    expect(second.faces.map(face => face.id)).toEqual(['builtin:kai'])
  })

  it('says which role has no face', async () => {
    const small = { faces: manifest.faces.filter(face => face.role === 'song') }
    const chain = await createFontBook(small, folderLoader('fonts')).chainFor('song', codePoints('𪚥'))
    expect(chain.findings).toMatchObject([{ code: 'font.role-missing', facts: { role: 'rare' } }])
    expect(chain.missing).toEqual([0x2a6a5])
  })

  it('refuses a file over the limit without reading it', async () => {
    const huge = { length: 1e9, read: () => new Uint8Array(0) }
    const chain = await createFontBook(manifest, async () => huge).chainFor('song', codePoints('甲'))
    expect(chain.findings[0]).toMatchObject({
      code: 'font.too-large',
      facts: { bytes: 1e9, limit: 134_217_728 },
    })
  })

  it('reports a damaged file', async () => {
    const load: LoadFont = async () => bytesSource(new Uint8Array(100))
    const chain = await createFontBook(manifest, load).chainFor('song', [])
    expect(chain.findings).toMatchObject([{ code: 'font.unsupported' }])
  })

  it('is found beside the package', async () => {
    const book = await openPackageBook()
    const chain = book.ok ? await book.value.chainFor('hei', codePoints('表')) : undefined
    expect(chain?.faces.map(face => face.postscriptName)).toEqual(['NotoSansSC-Regular'])
  })
})
