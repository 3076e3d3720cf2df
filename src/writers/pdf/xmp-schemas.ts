/** A property that ISO 19005 does not know beforehand, as it must be described (ISO 19005-3, 6.6.2.3.3). */
interface PropertyDescription {
  readonly name: string
  readonly type: 'Text' | 'Integer' | 'bag Text'
  readonly meaning: string
}

/** A schema beyond those that ISO 19005 knows. */
interface SchemaDescription {
  readonly schema: string
  readonly uri: string
  readonly prefix: string
  readonly properties: readonly PropertyDescription[]
}

const SCHEMAS: readonly SchemaDescription[] = [
  {
    schema: 'PDF/UA identification',
    uri: 'http://www.aiim.org/pdfua/ns/id/',
    prefix: 'pdfuaid',
    properties: [{ name: 'part', type: 'Integer', meaning: 'Part of ISO 14289' }],
  },
  {
    schema: 'formpress provenance',
    uri: 'https://formpress.dev/ns/1.0/',
    prefix: 'formpress',
    properties: [
      { name: 'form', type: 'Text', meaning: 'Form' },
      { name: 'edition', type: 'Text', meaning: 'Edition' },
      { name: 'templateSha256', type: 'Text', meaning: 'SHA-256 of the template' },
      { name: 'declarationSha256', type: 'Text', meaning: 'SHA-256 of the declaration (RFC 8785)' },
      { name: 'tool', type: 'Text', meaning: 'Program and version' },
      { name: 'layout', type: 'Text', meaning: 'How the pages were arranged' },
      { name: 'allowed', type: 'bag Text', meaning: 'Codes of allowed errors' },
    ],
  },
]

/**
 * Describes the properties of these schemas that a packet has (ISO 19005-3, 6.6.2.3).
 *
 * @param used the names of its properties: `pdfuaid:part`
 */
export function extensionSchemas(used: ReadonlySet<string>): string {
  let bag = ''
  for (const { schema, uri, prefix, properties } of DESCRIBED) {
    let seq = ''
    for (const { name, description } of properties) if (used.has(name)) seq += description
    const property = `<rdf:Seq>${seq}</rdf:Seq>`
    if (seq !== '') bag += resource('pdfaSchema', { schema, namespaceURI: uri, prefix, property })
  }
  return (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"' +
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
    `<pdfaExtension:schemas><rdf:Bag>${bag}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`
  )
}

/** The properties described in XML, made once: a packet has some of them. */
const DESCRIBED = SCHEMAS.map(({ properties, ...schema }) => ({
  ...schema,
  properties: properties.map(property => ({
    name: `${schema.prefix}:${property.name}`,
    description: describeProperty(property),
  })),
}))

function describeProperty({ name, type, meaning }: PropertyDescription): string {
  const entries = { name, valueType: type, category: 'internal', description: meaning }
  return resource('pdfaProperty', entries)
}

function resource(prefix: string, entries: Readonly<Record<string, string>>): string {
  const fields = Object.entries(entries).map(
    ([name, text]) => `<${prefix}:${name}>${text}</${prefix}:${name}>`,
  )
  return `\n<rdf:li rdf:parseType="Resource">${fields.join('')}</rdf:li>`
}
