import type { DocumentInfo } from './document-info.ts'
import type { ArchiveProfile } from './profiles.ts'
import { extensionSchemas } from './xmp-schemas.ts'

/** What a file says of where it comes from, in the product's own namespace; a book is of no one form. */
export interface Provenance {
  readonly form?: string | undefined
  readonly edition?: string | undefined
  /** SHA-256 of the template's text, 64 hexadecimal digits. */
  readonly templateSha256?: string | undefined
  /** SHA-256 of the declaration's canonical JSON. */
  readonly declarationSha256?: string | undefined
  /** The program and its version. */
  readonly tool: string
  /** How the pages were arranged, where it was not as the template says: `filing`. */
  readonly layout?: string | undefined
  /** Codes of the errors that were let pass. */
  readonly allowed: readonly string[]
}

/** What an XMP packet is made from. */
export interface XmpFacts {
  readonly profile: ArchiveProfile
  readonly info: DocumentInfo
  readonly producer: string
  readonly provenance: Provenance
}

/**
 * The document's metadata as an XMP packet (ISO 16684-1), in UTF-8.
 *
 * It identifies the file (ISO 19005-3, 6.6.4; ISO 14289-1, 5), says what the Info dictionary says, and
 * describes every property whose schema ISO 19005 does not know beforehand (6.6.2.3). The packet's header has
 * neither `bytes` nor `encoding` (6.6.2.1).
 */
export function xmpPacket(facts: XmpFacts): Uint8Array {
  const used = new Set<string>()
  let properties = ''
  for (const [name, value] of propertiesOf(facts)) {
    if (value === undefined) continue
    used.add(name)
    properties += `<${name}>${value}</${name}>\n`
  }
  return new TextEncoder().encode(
    `${HEAD}${properties}</rdf:Description>\n${extensionSchemas(used)}\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>`,
  )
}

/** The properties with their values as XML; undefined: the packet has none of the name. */
function propertiesOf({
  profile,
  info,
  producer,
  provenance,
}: XmpFacts): readonly (readonly [name: string, value: string | undefined])[] {
  const { allowed } = provenance
  return [
    ['pdfaid:part', String(profile.part)],
    ['pdfaid:conformance', profile.conformance],
    ['pdfuaid:part', profile.tagged ? '1' : undefined],
    ['dc:format', 'application/pdf'],
    ['dc:title', list('Alt', [info.title])],
    ['dc:creator', info.author === undefined ? undefined : list('Seq', [info.author])],
    ['dc:description', info.subject === undefined ? undefined : list('Alt', [info.subject])],
    ['dc:language', list('Bag', [info.language])],
    ['pdf:Keywords', text(info.keywords)],
    ['pdf:Producer', text(producer)],
    ['xmp:CreatorTool', text(info.creator)],
    ['xmp:CreateDate', info.date?.toISOString().replace(/\.\d+Z$/, 'Z')],
    ['formpress:form', text(provenance.form)],
    ['formpress:edition', text(provenance.edition)],
    ['formpress:templateSha256', text(provenance.templateSha256)],
    ['formpress:declarationSha256', text(provenance.declarationSha256)],
    ['formpress:tool', text(provenance.tool)],
    ['formpress:layout', text(provenance.layout)],
    ['formpress:allowed', allowed.length === 0 ? undefined : list('Bag', allowed)],
  ]
}

/** The prefixes are those that ISO 19005-3, 6.6.4 and ISO 14289-1, 5 ask for. */
const NAMESPACES: Readonly<Record<string, string>> = {
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  formpress: 'https://formpress.dev/ns/1.0/',
}

const HEAD = [
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  `<rdf:Description rdf:about=""${Object.entries(NAMESPACES)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('')}>`,
  '',
].join('\n')

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : escapeXml(value)
}

/** A list of texts; the one entry of an Alt is its default (ISO 16684-1, 8.2.2.4). */
function list(kind: 'Alt' | 'Bag' | 'Seq', texts: readonly string[]): string {
  const language = kind === 'Alt' ? ' xml:lang="x-default"' : ''
  const items = texts.map(one => `<rdf:li${language}>${escapeXml(one)}</rdf:li>`)
  return `<rdf:${kind}>${items.join('')}</rdf:${kind}>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** What can stand as it is, as nearly every text does. */
const PLAIN = /^[\t\n !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/

/**
 * A text as XML content. A carriage return would be read as a line feed (XML 1.0, 2.11); what XML has no way
 * to say, controls and lone surrogates, becomes U+FFFD (2.2).
 */
export function escapeXml(value: string): string {
  if (PLAIN.test(value)) return value
  return Array.from(value, character => ESCAPES[character] ?? (isXml(character) ? character : '\uFFFD')).join(
    '',
  )
}

function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}
