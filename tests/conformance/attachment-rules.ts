/** What embedded files must be (ISO 19005-3, 6.8). */
import { asDict, type InspectedPdf, nameOf } from '../support/inspect-pdf.ts'
import { type PdfDict, PdfString } from '../support/pdf-syntax.ts'
import { md5Of } from './digest.ts'
import type { Claims } from './rules.ts'
import { bytesOf, idOf, listOf } from './tags.ts'

/** What is wrong with the embedded files of a file that claims to be what it claims. */
export function attachmentProblems(pdf: InspectedPdf, claims: Claims): readonly string[] {
  const catalog = pdf.dict('Root')
  const names = catalog.get('Names')
  if (claims.part === 2)
    return when(names !== undefined || catalog.has('AF'), 'files that PDF/A-2 does not take')
  if (names === undefined) return ['no embedded files']
  const tree = listOf(pdf.dict('Root', 'Names', 'EmbeddedFiles').get('Names'))
  const associated = listOf(pdf.resolve(catalog.get('AF'))).map(idOf)
  const keys = tree.filter((_, i) => i % 2 === 0).map(key => bytesOf(key) ?? '')
  const specs = tree.filter((_, i) => i % 2 === 1)
  return [
    ...when(keys.join() !== [...keys].sort().join(), 'names out of order'),
    ...specs.flatMap((spec, i) => [
      ...when(!associated.includes(idOf(spec)), `${keys[i]} is associated with nothing`),
      ...fileProblems(pdf, asDict(pdf.resolve(spec))),
    ]),
  ]
}

function fileProblems(pdf: InspectedPdf, spec: PdfDict): readonly string[] {
  const reference = asDict(pdf.resolve(spec.get('EF'))).get('F')
  const dict = asDict(pdf.resolve(reference))
  const bytes = pdf.stream(reference)
  const params = asDict(pdf.resolve(dict.get('Params')))
  const checksum = params.get('CheckSum')
  const sum = checksum instanceof PdfString ? Buffer.from(checksum.bytes).toString('hex') : ''
  return [
    ...when(!spec.has('F') || !spec.has('UF') || !spec.has('Desc'), 'F, UF or Desc is missing'),
    ...when(nameOf(spec.get('AFRelationship')) !== 'Source', 'no relationship'),
    ...when(!/^[a-z]+\/[a-z]+$/.test(nameOf(dict.get('Subtype')) ?? ''), 'no MIME type'),
    ...when(params.get('Size') !== bytes.length, 'the size is wrong'),
    ...when(sum !== md5Of(bytes), 'the checksum is wrong'),
  ]
}

function when(wrong: boolean, problem: string): readonly string[] {
  return wrong ? [problem] : []
}
