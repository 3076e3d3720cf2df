/** Reads a part's XML as a stream of events: strictly, in linear time, and without keeping it. */
import { SaxesParser } from 'saxes'
import { LIMITS } from '../../../geometry/limits.ts'

/** Attributes by their local names. */
export type Attributes = { readonly [name: string]: string }

/** What a reader of a part wants to hear; names come without their namespace's prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /** Whether there is nothing more to hear: what is read already will not do. */
  readonly enough?: () => boolean
}

/** Why a part could not be read to its end. */
export type XmlFault = 'entities' | 'text-encoding' | 'content' | 'too-deep'

/** Bytes that are decoded and parsed at once. */
const PIECE = 64 * 1024

/**
 * Reads UTF-8 XML. Documents with a type declaration are refused: a workbook's parts have none (ECMA-376
 * part 2, 8.1.4), and only there could entities be declared. So are those nested deeper than anybody writes.
 *
 * @returns undefined where everything was read, or enough of it
 */
export function readXml(bytes: Uint8Array, events: XmlEvents): XmlFault | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let fault: XmlFault | undefined
  const fail = (found: XmlFault) => {
    fault ??= found
  }
  parser.on('error', () => fail('content'))
  parser.on('doctype', () => fail('entities'))
  let depth = 0
  parser.on('opentag', tag => {
    if (++depth > LIMITS.xmlDepth) fail('too-deep')
    events.open?.(localName(tag.name), localNames(tag.attributes))
  })
  parser.on('closetag', tag => {
    depth--
    events.close?.(localName(tag.name))
  })
  parser.on('text', text => events.text?.(text))
  parser.on('cdata', text => events.text?.(text))
  for (let at = 0; at < bytes.length && fault === undefined && !events.enough?.(); at += PIECE) {
    const text = decoded(decoder, bytes.subarray(at, at + PIECE), at + PIECE < bytes.length)
    if (text === undefined) fail('text-encoding')
    else parser.write(text)
  }
  if (fault === undefined && !events.enough?.()) parser.close()
  return fault
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  more: boolean,
): string | undefined {
  try {
    return decoder.decode(bytes, { stream: more })
  } catch {
    return undefined
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localNames(attributes: Attributes): Attributes {
  const names = Object.keys(attributes)
  if (names.every(name => !name.includes(':'))) return attributes
  return Object.fromEntries(names.map(name => [localName(name), attributes[name] ?? '']))
}
