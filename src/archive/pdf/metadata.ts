import { SaxesParser } from 'saxes'
import { LIMITS } from '../../geometry/limits.ts'

/** The properties of an XMP packet, by `namespace name`; a list has an entry for each of its items. */
export type XmpProperties = ReadonlyMap<string, readonly string[]>

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/**
 * Reads the simple properties and lists of an XMP packet (ISO 16684-1, 7), written as elements or as
 * attributes of a description. Structures are passed over; what is no XML has no properties.
 */
export function readXmp(bytes: Uint8Array): XmpProperties {
  const properties = new Map<string, string[]>()
  const open: string[] = []
  let text = ''
  const add = (key: string, value: string) => {
    if (value !== '') properties.set(key, [...(properties.get(key) ?? []), value])
  }
  const parser = new SaxesParser({ xmlns: true })
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', tag => {
    open.push(`${tag.uri}${tag.local}`)
    text = ''
    if (open.length > LIMITS.pdfNesting) broken = true
    if (tag.uri !== RDF || tag.local !== 'Description') return
    for (const { uri, local, value } of Object.values(tag.attributes)) add(`${uri}${local}`, value)
  })
  parser.on('text', piece => {
    text += piece
  })
  parser.on('closetag', () => {
    const at = open.lastIndexOf(`${RDF}Description`)
    // A property stands in a description; an item in a list in a property.
    const [property, list, item, ...deeper] = open.slice(at + 1)
    const simple = list === undefined || (item === `${RDF}li` && deeper.length === 0)
    if (at >= 0 && property !== undefined && simple) add(property, text.trim())
    open.pop()
    text = ''
  })
  try {
    parser.write(new TextDecoder('utf-8').decode(bytes)).close()
  } catch {
    broken = true
  }
  return broken ? new Map() : properties
}
