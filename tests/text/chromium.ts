/** Line breaks as headless Chromium sets them, by the same font file. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FILES } from '../font/faces.ts'

/** Pixels of type: as many as our points. */
const SIZE = 20

const STYLE = `
  @font-face { font-family: song; src: url('${pathToFileURL(resolve('fonts', FILES.song))}') }
  p {
    font: ${SIZE}px/1.5 song; margin: 0; white-space: pre-wrap;
    line-break: strict; word-break: normal; overflow-wrap: anywhere; hyphens: none; text-wrap: wrap;
    text-spacing-trim: normal; text-autospace: no-autospace; font-kerning: none; font-variant-ligatures: none;
  }
  b { font: inherit; font-feature-settings: 'hwid' }`

/** Finds where the top of a character's box moves down; runs in the page. */
const SCRIPT = `
  const breaksOf = p => {
    const breaks = []
    let offset = 0, top
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.length; i++, offset++) {
        const range = document.createRange()
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        const box = range.getClientRects()[0]
        if (!box) continue
        if (top !== undefined && box.top > top + ${SIZE / 2}) breaks.push(offset)
        top = box.top
      }
    }
    return breaks
  }
  document.fonts.load('${SIZE}px song', '汉').then(faces => {
    const loaded = faces.length === 1 && faces[0].status === 'loaded'
    const told = loaded ? [...document.querySelectorAll('p')].map(breaksOf) : 'no font'
    document.body.textContent = 'BEGIN' + JSON.stringify(told) + 'END'
  })`

/** A text at a width in em. */
export interface Setting {
  readonly sentence: string
  readonly width: number
}

/** Where the lines of each text end, in UTF-16 units, the text's end left out. */
export function chromiumBreaks(
  settings: readonly Setting[],
  program: string,
): readonly (readonly number[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'formpress-oracle-'))
  try {
    const paragraphs = settings.map(
      ({ sentence, width }) => `<p style="width:${width * SIZE}px">${markup(sentence)}</p>`,
    )
    const page = join(folder, 'page.html')
    writeFileSync(
      page,
      `<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><style>${STYLE}</style><body>${paragraphs.join('\n')}<script>${SCRIPT}</script></body></html>`,
    )
    const dumped = execFileSync(
      program,
      [...FLAGS, `--user-data-dir=${folder}`, String(pathToFileURL(page))],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    const told: unknown = JSON.parse(/BEGIN(.*)END/.exec(dumped)?.[1] ?? '"no answer"')
    if (!Array.isArray(told)) throw new Error(`Chromium says: ${String(told)}`)
    return told
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-file-access-from-files',
  '--virtual-time-budget=60000',
  '--dump-dom',
]

/** Figures take the half-width forms that we set them in. */
function markup(sentence: string): string {
  const safe = sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return safe.replace(/\d+/g, '<b>$&</b>')
}
