/** What a page's content stream does, read for assertions: its marked sequences and what they show. */
import type { InspectedPdf } from '../support/inspect-pdf.ts'
import { asDict } from '../support/inspect-pdf.ts'
import { latin1, type PdfDict, type PdfValue } from '../support/pdf-syntax.ts'

/** A marked sequence that something stands in; `actualText` replaces what it shows. */
export interface Sequence {
  readonly mcid: number | undefined
  readonly artifact: boolean
  text: string
}

export interface PageReading {
  readonly sequences: readonly Sequence[]
  /** CIDs that are shown, by the font's resource name. */
  readonly shown: ReadonlyMap<string, ReadonlySet<number>>
  readonly problems: readonly string[]
}

const TOKEN = /<<|>>|<[0-9A-Fa-f]*>|\[|\]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g
const PAINTING = new Set(['f', 'F', 'f*', 'B', 'b', 'S', 's', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'EI'])
const KNOWN = new Set([
  ...PAINTING,
  ...['BT', 'ET', 'Tf', 'Tm', 'Td', 'BDC', 'BMC', 'EMC', 're', 'm', 'l', 'w', 'g', 'rg', 'q', 'Q', 'n', 'cm'],
])

/** A sequence that is open: its tag, whether it is an artifact, and what it puts in place of its text. */
interface Open {
  readonly sequence: Sequence | undefined
  readonly replaced: string | undefined
}

/** Reads a page: what stands in no sequence, or in an artifact within tagged content, is a problem. */
export function readContent(pdf: InspectedPdf, page: PdfDict): PageReading {
  const fonts = fontsOf(pdf, page)
  const sequences: Sequence[] = []
  const shown = new Map<string, Set<number>>()
  const problems: string[] = []
  const stack: Open[] = []
  let operands: string[] = []
  let font = ''
  let inText = false
  for (const [token] of latin1(pdf.stream(page.get('Contents'))).matchAll(TOKEN)) {
    if (!KNOWN.has(token)) {
      operands.push(token)
      continue
    }
    const owner = stack.findLast(open => open.sequence)?.sequence
    if (token === 'BT' || token === 'ET') inText = token === 'BT'
    if (token === 'Tf') font = operands[0]?.slice(1) ?? ''
    if (token === 'BDC' || token === 'BMC') {
      if (inText) problems.push('a sequence begins inside a text object')
      const open = opened(operands)
      if (open.sequence?.artifact && owner && !owner.artifact) problems.push('an artifact in tagged content')
      if (open.sequence) sequences.push(open.sequence)
      if (open.replaced !== undefined && owner) owner.text += open.replaced
      stack.push(open)
    }
    if (token === 'EMC' && stack.pop() === undefined) problems.push('EMC without BDC')
    if (PAINTING.has(token) && !owner) problems.push(`${token} stands in no sequence`)
    if (token === 'Tj' || token === 'TJ') {
      const codes = cidsOf(operands)
      const set = shown.get(font) ?? new Set()
      shown.set(font, set)
      for (const cid of codes) set.add(cid)
      const replaced = stack.some(open => open.replaced !== undefined)
      if (owner && !replaced) owner.text += codes.map(cid => fonts.get(font)?.get(cid) ?? '\uFFFD').join('')
    }
    operands = []
  }
  if (stack.length > 0) problems.push('a sequence does not end')
  return { sequences, shown, problems }
}

function opened(operands: readonly string[]): Open {
  const value = (key: string) => operands[operands.indexOf(key) + 1]
  const mcid = operands.includes('/MCID') ? Number(value('/MCID')) : undefined
  const hex = operands.includes('/ActualText') ? (value('/ActualText') ?? '') : undefined
  const replaced = hex === undefined ? undefined : utf16(hex.slice(5, -1))
  const artifact = operands[0] === '/Artifact'
  const sequence = artifact || mcid !== undefined ? { mcid, artifact, text: '' } : undefined
  return { sequence, replaced }
}

function cidsOf(operands: readonly string[]): readonly number[] {
  const codes = operands
    .filter(token => token.startsWith('<'))
    .map(token => token.slice(1, -1))
    .join('')
  return codes.match(/.{4}/g)?.map(code => Number.parseInt(code, 16)) ?? []
}

/** Fonts by their resource names: what each CID reads as. */
export function fontsOf(pdf: InspectedPdf, page: PdfDict): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const resources = asDict(pdf.resolve(page.get('Resources')))
  const fonts = resources.get('Font')
  const entries = fonts === undefined ? [] : [...asDict(pdf.resolve(fonts))]
  return new Map(entries.map(([name, font]) => [name, toUnicode(pdf, font)]))
}

/** A ToUnicode CMap as a map: ranges with lists of their characters, as this product writes them. */
function toUnicode(pdf: InspectedPdf, font: PdfValue): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  const cmap = latin1(pdf.stream(asDict(pdf.resolve(font)).get('ToUnicode')))
  for (const [, first = '', , list = ''] of cmap.matchAll(/<(\w{4})><(\w{4})>\[([^\]]*)\]/g)) {
    let cid = Number.parseInt(first, 16)
    for (const [, hex = ''] of list.matchAll(/<(\w*)>/g)) map.set(cid++, utf16(hex))
  }
  return map
}

function utf16(hex: string): string {
  return new TextDecoder('utf-16be', { fatal: true }).decode(Buffer.from(hex, 'hex'))
}
