/** The XMP packet of a file, read with an XML parser (ISO 19005-3, 6.6). */
import { SaxesParser } from 'saxes'
import type { InspectedPdf } from '../support/inspect-pdf.ts'
import type { Claims } from './rules.ts'

/** Properties by their names with their texts; an entry of a list follows the one before. */
export function readXmp(pdf: InspectedPdf): ReadonlyMap<string, string> {
  return parse(pdf).properties
}

interface Packet {
  readonly properties: Map<string, string>
  /** Names that extension schemas describe: `formpress:form`. */
  readonly described: Set<string>
  readonly faults: string[]
}

function parse(pdf: InspectedPdf): Packet {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(pdf.stream(pdf.dict('Root').get('Metadata')))
  const packet: Packet = { properties: new Map(), described: new Set(), faults: [] }
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  let prefix = ''
  parser.on('error', error => packet.faults.push(error.message))
  parser.on('opentag', tag => path.push(tag.name))
  parser.on('text', found => {
    const property = path[3]
    if (property !== undefined && found.trim() !== '') {
      packet.properties.set(property, (packet.properties.get(property) ?? '') + found)
    }
    if (path.at(-1) === 'pdfaSchema:prefix') prefix = found
    if (path.at(-1) === 'pdfaProperty:name') packet.described.add(`${prefix}:${found}`)
  })
  parser.on('closetag', () => void path.pop())
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return packet
}

/** Schemas that ISO 19005 knows beforehand (6.6.2.3.1). */
const KNOWN = ['dc', 'pdf', 'xmp', 'pdfaid', 'pdfaExtension']

/** What is wrong with the metadata of a file that claims to be what it claims. */
export function xmpProblems(pdf: InspectedPdf, claims: Claims): readonly string[] {
  const text = new TextDecoder().decode(pdf.stream(pdf.dict('Root').get('Metadata')))
  const header = /<\?xpacket begin="\uFEFF?" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(text)
  const { properties, described, faults } = parse(pdf)
  const foreign = [...properties.keys()].filter(name => !KNOWN.includes(name.split(':')[0] ?? ''))
  const wanted = {
    'pdfaid:part': String(claims.part),
    'pdfaid:conformance': claims.conformance,
    'pdfuaid:part': claims.tagged ? '1' : undefined,
  }
  return [
    ...faults,
    ...(header ? [] : ['the header of the packet']),
    ...foreign.filter(name => !described.has(name)).map(name => `${name} is not described`),
    ...Object.entries(wanted).flatMap(([name, value]) => (properties.get(name) === value ? [] : [name])),
  ]
}
