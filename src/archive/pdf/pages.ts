import { LIMITS } from '../../geometry/limits.ts'
import type { PdfFile } from './file.ts'
import { tooLarge } from './filters.ts'
import { damaged } from './lexer.ts'
import { isKind, nameOf, type PdfDict, type PdfValue } from './values.ts'

/** A page with what it has from its ancestors (ISO 32000-2, 7.7.3.4). */
export interface PdfPage {
  readonly dict: PdfDict
  readonly resources: PdfValue
  /** Its boxes and how it is turned and scaled: what tells its size, in words. */
  readonly frame: string
}

const INHERITED = ['MediaBox', 'CropBox', 'Rotate', 'Resources'] as const

interface Waiting {
  readonly node: PdfValue
  readonly inherited: ReadonlyMap<string, PdfValue>
}

/**
 * The pages of a file in their order.
 *
 * Faults: `archive.damaged` where the tree leads in circles, `archive.too-large`.
 */
export function pagesOf(file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const seen = new Set<PdfValue>()
  const root = file.entry(file.trailer.entries.get('Root'), 'Pages')
  const waiting: Waiting[] = [{ node: root, inherited: new Map() }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next
    if (!isKind(node, 'dict') || seen.has(node)) throw damaged(0, 'pages')
    seen.add(node)
    const own = INHERITED.flatMap((key): [string, PdfValue][] =>
      node.entries.has(key) ? [[key, file.entry(node, key)]] : [],
    )
    const inherited = new Map([...next.inherited, ...own])
    const kids = file.entry(node, 'Kids')
    if (isKind(kids, 'array') && nameOf(file.entry(node, 'Type')) !== 'Page') {
      const below = kids.items.map(kid => ({ node: file.resolve(kid), inherited }))
      for (const one of below.reverse()) waiting.push(one)
    } else {
      pages.push({
        dict: node,
        resources: inherited.get('Resources') ?? null,
        frame: frameOf(file, node, inherited),
      })
    }
    if (seen.size + waiting.length > 2 * LIMITS.pages) throw tooLarge('pages')
  }
  return pages
}

function frameOf(file: PdfFile, page: PdfDict, inherited: ReadonlyMap<string, PdfValue>): string {
  const media = boxOf(file, inherited.get('MediaBox'))
  const crop = boxOf(file, inherited.get('CropBox')) ?? media
  const turn = inherited.get('Rotate')
  const unit = file.entry(page, 'UserUnit')
  return JSON.stringify([media, crop, typeof turn === 'number' ? turn % 360 : 0, unit ?? 1])
}

function boxOf(file: PdfFile, value: PdfValue | undefined): readonly number[] | undefined {
  const box = value ?? null
  if (!isKind(box, 'array')) return undefined
  const numbers = box.items.slice(0, 4).map(item => Number(file.resolve(item)))
  return numbers.map(number => Math.round(number * 100) / 100)
}

/** The content of a page: one stream, or several that are read as one (7.8.2). */
export function contentOf(file: PdfFile, { dict }: PdfPage): Uint8Array {
  const contents = file.entry(dict, 'Contents')
  const streams = isKind(contents, 'array') ? contents.items.map(item => file.resolve(item)) : [contents]
  const parts = streams.map(stream => (isKind(stream, 'stream') ? file.decoded(stream) : new Uint8Array(0)))
  const length = parts.reduce((sum, part) => sum + part.length + 1, 0)
  if (length > LIMITS.fileBytes) throw tooLarge('content')
  const all = new Uint8Array(length).fill(10)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length + 1
  }
  return all
}
