/**
 * Rules of PDF/A-2, PDF/A-3 and PDF/UA-1 that a file of this product could break, each as a question to the
 * file: what is wrong with it. Names are the clauses; docs/archive.md lists them all.
 */
import { asDict, type InspectedPdf, inspectPdf, nameOf, textOf } from '../support/inspect-pdf.ts'
import { latin1, type PdfDict, PdfName, PdfString, type PdfValue } from '../support/pdf-syntax.ts'
import { attachmentProblems } from './attachment-rules.ts'
import { fontProblems } from './fonts.ts'
import { linkProblems } from './link-rules.ts'
import { identifiersIn, parentTreeProblems, tableProblems } from './structure-rules.ts'
import { bytesOf, elementsIn, listOf, readTags, type TagReading } from './tags.ts'
import { readXmp, xmpProblems } from './xmp.ts'

/** What a file claims to be. */
export interface Claims {
  readonly part: 2 | 3
  readonly conformance: 'A' | 'B' | 'U'
  readonly tagged: boolean
}

interface Subject {
  readonly bytes: Uint8Array
  readonly pdf: InspectedPdf
  readonly tags: TagReading
  readonly claims: Claims
}

type Rule = (subject: Subject) => readonly string[]

/** Everything that is wrong with a file, each with its clause; empty for a file as it should be. */
export function problemsOf(bytes: Uint8Array, claims: Claims): readonly string[] {
  const pdf = inspectPdf(bytes)
  const subject = { bytes, pdf, tags: readTags(pdf), claims }
  return Object.entries(RULES).flatMap(([clause, rule]) =>
    rule(subject).map(problem => `${clause}: ${problem}`),
  )
}

const when = (wrong: boolean, problem: string): readonly string[] => (wrong ? [problem] : [])

const RULES: Readonly<Record<string, Rule>> = {
  'A 6.1.2 header': ({ bytes }) =>
    when(
      !/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(latin1(bytes.subarray(0, 20))),
      'no header with a binary comment',
    ),
  'A 6.1.3 trailer': ({ pdf: { trailer } }) => {
    const ids = listOf(trailer.get('ID'))
    const whole = ids.length === 2 && ids.every(id => id instanceof PdfString && id.bytes.length === 16)
    return [...when(!whole, 'no ID'), ...when(trailer.has('Encrypt'), 'encrypted')]
  },
  'A 6.1.7 streams': ({ pdf }) =>
    dictsOf(pdf).flatMap(dict => [
      ...when(dict.has('F') && dict.has('Length'), 'a stream outside the file'),
      ...when(
        ['LZWDecode', 'Crypt'].includes(nameOf(dict.get('Filter')) ?? ''),
        'a filter that is forbidden',
      ),
    ]),
  'A 6.1.13 limits': ({ pdf }) => valuesOf(pdf).flatMap(limitProblems),
  'A 6.2.3 output intent': outputIntentProblems,
  'A 6.2.4 colour and 6.2.10 transparency': ({ pdf }) => [
    ...when(
      valuesOf(pdf).some(v => v instanceof Map && ['SMask', 'Group', 'ExtGState'].some(k => v.has(k))),
      'transparency',
    ),
  ],
  'A 6.2.11 fonts': ({ pdf, tags }) => fontProblems(pdf, tags),
  'A 6.5 and 6.4 actions and scripts': ({ pdf }) =>
    valuesOf(pdf).flatMap(v =>
      v instanceof Map
        ? ['JS', 'JavaScript', 'OpenAction', 'AA', 'AcroForm', 'NeedAppearances'].filter(k => v.has(k))
        : [],
    ),
  'A 6.6.2 metadata': ({ pdf, claims }) => xmpProblems(pdf, claims),
  'A 6.6.3 Info says what XMP says': infoProblems,
  'A 6.8 embedded files': ({ pdf, claims }) => attachmentProblems(pdf, claims),
  'ISO 32000 UserUnit and name trees': ({ pdf }) =>
    dictsOf(pdf).flatMap(dict => [
      ...when(dict.has('UserUnit'), 'UserUnit'),
      ...['Names', 'Nums', 'Kids'].filter(
        k => Array.isArray(dict.get(k)) && listOf(dict.get(k)).length === 0,
      ),
    ]),
  'A 6.7.2 and UA 7.1 marked': ({ pdf, claims }) => {
    const catalog = pdf.dict('Root')
    if (!claims.tagged) return when(catalog.has('StructTreeRoot'), 'tags that are not claimed')
    const info = catalog.get('MarkInfo')
    const marked = info !== undefined && asDict(pdf.resolve(info)).get('Marked') === true
    return when(!marked || !catalog.has('StructTreeRoot'), 'not marked as tagged')
  },
  'UA 7.1 title': ({ pdf }) => {
    const shown = asDict(pdf.resolve(pdf.dict('Root').get('ViewerPreferences'))).get('DisplayDocTitle')
    return [
      ...when(shown !== true, 'the title is not shown'),
      ...when(!readXmp(pdf).get('dc:title'), 'no title'),
    ]
  },
  'UA 7.2 language': ({ pdf }) =>
    when(bytesOf(pdf.resolve(pdf.dict('Root').get('Lang'))) !== 'zh-CN', 'no language'),
  'UA 7.1 content': ({ tags, claims }) =>
    claims.tagged ? tags.pages.flatMap(({ reading }) => reading.problems) : [],
  'ISO 32000 14.7.5.4 parent tree': tagged(({ pdf, tags }) => parentTreeProblems(pdf, tags)),
  'A 6.3 and UA 7.18.5 links': ({ pdf, tags, claims }) => linkProblems(pdf, tags, claims.tagged),
  'UA 7.18.3 tab order': tagged(({ tags }) =>
    tags.pages.flatMap(({ dict }) =>
      when(nameOf(dict.get('Tabs')) !== 'S', 'tabs do not follow the structure'),
    ),
  ),
  'UA 7.4 headings': tagged(({ tags }) => {
    const roles = tags.top.flatMap(elementsIn).map(({ role }) => role)
    const first = roles.find(role => /^H\d?$/.test(role))
    return [
      ...when(first !== undefined && first !== 'H1', 'the first heading is not H1'),
      ...roles.filter(role => !ROLES.includes(role)).map(role => `no standard type: ${role}`),
    ]
  }),
  'UA 7.5 tables': tagged(({ tags, pdf }) =>
    tags.top
      .flatMap(elementsIn)
      .filter(({ role }) => role === 'Table')
      .flatMap(table => tableProblems(table, identifiersIn(pdf))),
  ),
}

const ROLES = ['Document', 'Part', 'H1', 'P', 'Table', 'TR', 'TH', 'TD', 'Link']

function tagged(rule: Rule): Rule {
  return subject => (subject.claims.tagged ? rule(subject) : [])
}

function dictsOf(pdf: InspectedPdf): readonly PdfDict[] {
  return valuesOf(pdf).filter(value => value instanceof Map)
}

/** All values of the file, those inside others too. */
function valuesOf(pdf: InspectedPdf): readonly PdfValue[] {
  const found: PdfValue[] = []
  const pending: PdfValue[] = [...[...pdf.objects.values()].map(({ value }) => value)]
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    found.push(value)
    if (Array.isArray(value)) pending.push(...value)
    else if (value instanceof Map) pending.push(...value.values())
  }
  return found
}

function limitProblems(value: PdfValue): readonly string[] {
  if (value instanceof PdfString) return when(value.bytes.length > 32_767, 'a string beyond 32,767 bytes')
  if (value instanceof PdfName) return when(Buffer.byteLength(value.name) > 127, 'a name beyond 127 bytes')
  return when(typeof value === 'number' && Math.abs(value) > 2_147_483_647, 'a number beyond 2^31 - 1')
}

function outputIntentProblems({ pdf }: Subject): readonly string[] {
  const [intent, ...more] = listOf(pdf.resolve(pdf.dict('Root').get('OutputIntents'))).map(one =>
    asDict(pdf.resolve(one)),
  )
  if (!intent || more.length > 0) return ['not one output intent']
  const profile = intent.get('DestOutputProfile')
  const icc = profile === undefined ? new Uint8Array(0) : pdf.stream(profile)
  const n = profile === undefined ? 0 : asDict(pdf.resolve(profile)).get('N')
  const size = new DataView(icc.buffer, icc.byteOffset).getUint32(0)
  return [
    ...when(nameOf(intent.get('S')) !== 'GTS_PDFA1', 'not for PDF/A'),
    ...when(textOf(intent.get('OutputConditionIdentifier')) === '', 'no condition named'),
    ...when(n !== 3 || latin1(icc.subarray(12, 24)) !== 'mntrRGB XYZ ', 'no profile of RGB'),
    ...when(latin1(icc.subarray(36, 40)) !== 'acsp' || size !== icc.length, 'the profile is damaged'),
  ]
}

function infoProblems({ pdf }: Subject): readonly string[] {
  const xmp = readXmp(pdf)
  const pairs = {
    Title: 'dc:title',
    Author: 'dc:creator',
    Subject: 'dc:description',
    Keywords: 'pdf:Keywords',
    Producer: 'pdf:Producer',
    Creator: 'xmp:CreatorTool',
  }
  const wrong = Object.entries(pairs).filter(([key, name]) => pdf.info[key] !== xmp.get(name))
  const date = pdf.info.CreationDate?.replace(/^D:(\d{4})(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  return [...wrong.map(([key]) => key), ...when(date !== xmp.get('xmp:CreateDate'), 'CreationDate')]
}
