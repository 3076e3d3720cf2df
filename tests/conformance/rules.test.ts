/** Every profile of every reference form against the rules, and each rule against a file that breaks it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import type { ProfileName } from '../../src/press/profiles.ts'
import type { RenderOptions } from '../../src/press/types.ts'
import { longSeed, seeds } from '../seeds.ts'
import { asDict, inspectPdf, nameOf } from '../support/inspect-pdf.ts'
import { latin1, PdfName, PdfString, type PdfValue } from '../support/pdf-syntax.ts'
import { type Objects, rewritePdf } from '../support/rewrite-pdf.ts'
import { type Claims, problemsOf } from './rules.ts'
import { bytesOf } from './tags.ts'

const FORM = 'shanghai-project-target'
const PROFILES: Readonly<Record<Exclude<ProfileName, 'plain'>, Claims>> = {
  'a3a-ua1': { part: 3, conformance: 'A', tagged: true },
  'a2a-ua1': { part: 2, conformance: 'A', tagged: true },
  a3b: { part: 3, conformance: 'B', tagged: false },
  a2b: { part: 2, conformance: 'B', tagged: false },
  a2u: { part: 2, conformance: 'U', tagged: false },
}

/** Rare characters beside markup in a title and a name. */
const odd = { ...longSeed(3), name: '<收入> & “支出”𠮷㐂]]>' }
const dated = { date: new Date(Date.UTC(2024, 2, 1)), filing: true }
const FORMS: Readonly<Record<string, readonly [data: object, options?: RenderOptions]>> = {
  ...Object.fromEntries(seeds.map((seed, i) => [`seed ${i + 1}`, [seed] as const])),
  'three pages': [longSeed(57)],
  '300 rows': [longSeed(300)],
  'rare characters and markup': [odd],
  'a date and a binding edge': [seeds[1] ?? {}, dated],
}

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(data: object, options: RenderOptions = {}): Promise<Uint8Array> {
  const printed = await press.render({ form: FORM, ...data }, options)
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed.bytes
}

describe('a file for the archive', () => {
  for (const [name, [data, options]] of Object.entries(FORMS)) {
    it(`keeps the rules: ${name}`, async () => {
      expect(problemsOf(await print(data, options), PROFILES['a3a-ua1'])).toEqual([])
    })
  }

  it('keeps the rules in every form of the family', async () => {
    let count = 0
    for (const { form, editions } of await press.forms()) {
      for (const { edition } of editions) {
        const sample = await press.sample({ form, edition })
        if (!sample.ok) throw new Error(JSON.stringify(sample.findings))
        const printed = await press.render(sample.value)
        if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
        expect(problemsOf(printed.bytes, PROFILES['a3a-ua1']), form).toEqual([])
        count++
      }
    }
    expect(count).toBeGreaterThan(5)
  })

  for (const [profile, claims] of Object.entries(PROFILES)) {
    it(`keeps the rules of ${profile}`, async () => {
      const bytes = await print(odd, { ...dated, profile: profile as ProfileName })
      expect(problemsOf(bytes, claims)).toEqual([])
      expect(inspectPdf(bytes).orphans).toEqual([])
    })
  }
})

/** Other programs' opinions, where they are installed. */
describe('other readers', () => {
  for (const [command, ...args] of [
    ['qpdf', '--check'],
    ['mutool', 'info'],
  ] as const) {
    const installed = isInstalled(command)
    it.skipIf(!installed)(
      `${command} finds nothing wrong${installed ? '' : ' (not installed)'}`,
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'formpress-conformance-'))
        for (const profile of [...Object.keys(PROFILES), 'plain'] as ProfileName[]) {
          const file = join(folder, `${profile}.pdf`)
          writeFileSync(file, await print(longSeed(57), { profile }))
          const said = execFileSync(command, [...args, file], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
          })
          expect(said).not.toMatch(/warning|error:|damaged|repair/i)
        }
      },
    )
  }
})

function isInstalled(command: string): boolean {
  try {
    execFileSync(command, [command === 'mutool' ? '-v' : '--version'], { stdio: 'ignore' })
    return true
  } catch (reason) {
    // mutool -v ends with an exit code of its own; a command that is not there has none.
    return (
      reason instanceof Error && 'status' in reason && reason.status !== null && reason.status !== undefined
    )
  }
}

type Break = (objects: Objects, trailer: Map<string, PdfValue>) => void

/** The dictionary of the objects that fit, changed. */
function edit(
  fits: (dict: ReadonlyMap<string, PdfValue>) => boolean,
  change: (dict: Map<string, PdfValue>) => void,
): Break {
  return objects => {
    const found = [...objects.values()].find(({ value }) => value instanceof Map && fits(value))
    if (!found) throw new Error('there is nothing to break')
    const dict = new Map(asDict(found.value))
    change(dict)
    objects.set(found.id, { ...found, value: dict })
  }
}

const typed = (type: string) => (dict: ReadonlyMap<string, PdfValue>) => nameOf(dict.get('Type')) === type
const element = (role: string) => (dict: ReadonlyMap<string, PdfValue>) => nameOf(dict.get('S')) === role

/** The bytes of the stream that fits, changed as Latin-1 text. */
function rewrite(fits: (text: string) => boolean, change: (text: string) => string): Break {
  return objects => {
    const found = [...objects.values()].find(({ stream }) => stream && fits(latin1(stream)))
    if (!found?.stream) throw new Error('there is nothing to break')
    const text = change(latin1(found.stream))
    if (text === latin1(found.stream)) throw new Error('nothing was broken')
    objects.set(found.id, { ...found, stream: Uint8Array.from(Buffer.from(text, 'latin1')) })
  }
}

const isContent = (text: string) => text.includes('BDC')
const isPacket = (text: string) => text.startsWith('<?xpacket')
const isCMap = (text: string) => text.includes('begincmap')
const drop = (key: string) => (dict: Map<string, PdfValue>) => void dict.delete(key)
const put = (key: string, value: PdfValue) => (dict: Map<string, PdfValue>) => void dict.set(key, value)
const inside =
  (key: string, change: (dict: Map<string, PdfValue>) => void) => (dict: Map<string, PdfValue>) => {
    const inner = new Map(asDict(dict.get(key)))
    change(inner)
    dict.set(key, inner)
  }
const attribute = (key: string, value: PdfValue) => inside('A', put(key, value))
const text = (value: string) => new PdfString(Uint8Array.from(Buffer.from(value)))
const font = (subtype: string) => (dict: ReadonlyMap<string, PdfValue>) =>
  nameOf(dict.get('Subtype')) === subtype

const BREAKS: Readonly<Record<string, readonly [clause: string, broken: Break]>> = {
  'no identifier': ['A 6.1.3', (_, trailer) => trailer.delete('ID')],
  'a string that is too long': ['A 6.1.13', edit(typed('Filespec'), put('Desc', text('x'.repeat(40_000))))],
  'no output intent': ['A 6.2.3', edit(typed('Catalog'), put('OutputIntents', []))],
  'a profile cut off': [
    'A 6.2.3',
    rewrite(
      t => t.includes('mntrRGB'),
      t => t.slice(0, -4),
    ),
  ],
  transparency: ['A 6.2.4', edit(typed('Page'), put('Group', new Map()))],
  'a character without ToUnicode': ['A 6.2.11', rewrite(isCMap, t => t.replace(/<\w+>\]\n/, ']\n'))],
  'a width that is not the font’s': ['A 6.2.11', edit(font('CIDFontType2'), put('W', [1, [1, 2, 3]]))],
  'CID 0 on the page': ['A 6.2.11', rewrite(isContent, t => t.replace(/<\w{4}/, '<0000'))],
  'a CIDSet': ['A 6.2.11', edit(typed('FontDescriptor'), put('CIDSet', new PdfName('x')))],
  'a font that is not embedded': ['A 6.2.11', edit(typed('FontDescriptor'), drop('FontFile2'))],
  'a script': ['A 6.5', edit(typed('Catalog'), put('OpenAction', new Map([['JS', text('')]])))],
  'a packet that is not well-formed': ['A 6.6.2', rewrite(isPacket, t => t.replace('</dc:format>', ''))],
  'a property that nothing describes': [
    'A 6.6.2',
    rewrite(isPacket, t => t.replace('name>templateSha256<', 'name>other<')),
  ],
  'another part than is claimed': ['A 6.6.2', rewrite(isPacket, t => t.replace('part>3<', 'part>2<'))],
  'no identification as PDF/UA': [
    'A 6.6.2',
    rewrite(isPacket, t => t.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  ],
  'an Info that says otherwise': [
    'A 6.6.3',
    rewrite(isPacket, t => t.replace(/<dc:title>.*<\/dc:title>/, '')),
  ],
  'a file that is associated with nothing': ['A 6.8', edit(typed('Catalog'), put('AF', []))],
  'a file without its relationship': ['A 6.8', edit(typed('Filespec'), drop('AFRelationship'))],
  'a wrong checksum': [
    'A 6.8',
    edit(typed('EmbeddedFile'), inside('Params', put('CheckSum', text('0'.repeat(16))))),
  ],
  'a changed attachment': [
    'A 6.8',
    rewrite(
      t => t.startsWith('{"'),
      t => t.replace('666000', '666001'),
    ),
  ],
  'a user unit': ['ISO 32000 UserUnit', edit(typed('Page'), put('UserUnit', 1))],
  'an empty name tree': [
    'ISO 32000 UserUnit',
    edit(typed('Catalog'), inside('Names', put('Dests', new Map([['Names', []]])))),
  ],
  'no mark of being tagged': ['A 6.7.2', edit(typed('Catalog'), drop('MarkInfo'))],
  'a title that is not shown': ['UA 7.1 title', edit(typed('Catalog'), put('ViewerPreferences', new Map()))],
  'no language': ['UA 7.2', edit(typed('Catalog'), drop('Lang'))],
  'content outside of all': ['UA 7.1 content', rewrite(isContent, t => `${t}0 0 9 9 re f\n`)],
  'an artifact in tagged content': [
    'UA 7.1 content',
    rewrite(isContent, t => t.replace('BDC\nBT', 'BDC\n/Artifact BMC\nEMC\nBT')),
  ],
  'a sequence without a parent': [
    'ISO 32000 14.7.5.4',
    rewrite(isContent, t => t.replace('EMC\n', 'EMC\n/P <</MCID 9999>> BDC\nEMC\n')),
  ],
  'an element that lost its content': ['ISO 32000 14.7.5.4', edit(element('TD'), drop('K'))],
  'no order of tabs': ['UA 7.18.3', edit(typed('Page'), drop('Tabs'))],
  'a heading of the second level first': ['UA 7.4', edit(element('H1'), put('S', new PdfName('H2')))],
  'a span that is too wide': ['UA 7.5', edit(element('TH'), attribute('ColSpan', 3))],
  'a span that is forgotten': [
    'UA 7.5',
    edit(d => element('TH')(d) && asDict(d.get('A')).has('RowSpan'), inside('A', drop('RowSpan'))),
  ],
  'a heading without scope': ['UA 7.5', edit(element('TH'), inside('A', drop('Scope')))],
  'a header that there is not': ['UA 7.5', edit(element('TD'), attribute('Headers', [text('h99999')]))],
  'an identifier that stands twice': [
    'UA 7.5',
    edit(d => element('TH')(d) && bytesOf(d.get('ID')) !== 'h5', put('ID', text('h5'))),
  ],
  'an identifier that is not in the tree': ['UA 7.5', edit(typed('StructTreeRoot'), drop('IDTree'))],
}

describe('the rules', () => {
  let whole: Uint8Array
  beforeAll(async () => {
    whole = await print(seeds[0] ?? {})
  })

  it('find nothing in a file that is written anew as it is', () => {
    expect(
      problemsOf(
        rewritePdf(whole, () => {}),
        PROFILES['a3a-ua1'],
      ),
    ).toEqual([])
  })

  for (const [name, [clause, broken]] of Object.entries(BREAKS)) {
    it(`fails on ${name} (${clause})`, () => {
      const problems = problemsOf(rewritePdf(whole, broken), PROFILES['a3a-ua1'])
      expect(problems.filter(problem => problem.startsWith(clause))).not.toEqual([])
    })
  }

  it('fails on attachments in PDF/A-2', () => {
    expect(problemsOf(whole, PROFILES['a2a-ua1']).join()).toContain('files that PDF/A-2 does not take')
  })
})
