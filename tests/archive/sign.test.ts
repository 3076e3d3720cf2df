/** A signature of somebody else's key fits into a printed file, and is found valid by others. */
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import forge from 'node-forge'
import { ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/archive/extract.ts'
import { type SignOptions, sign } from '../../src/archive/sign.ts'
import { verify } from '../../src/archive/verify.ts'
import { problemsOf } from '../conformance/rules.ts'
import { edited, withContent } from './edit-pdf.ts'
import { press, printed, seed } from './printed.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-sign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }))

/** A key that is thrown away, and a certificate that it signs itself. */
function throwAway() {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const key = forge.pki.privateKeyFromPem(privateKey)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e)
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date('2024-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2044-01-01T00:00:00Z')
  const who = [{ name: 'commonName', value: 'throw-away' }]
  certificate.setSubject(who)
  certificate.setIssuer(who)
  certificate.sign(key, forge.md.sha256.create())
  return { key, certificate }
}

const { key, certificate } = throwAway()

/** Signs as a seal service does: a detached CMS SignedData over what it is given. */
function cms(bytes: Uint8Array): Uint8Array {
  const signed = forge.pkcs7.createSignedData()
  signed.content = forge.util.createBuffer(Buffer.from(bytes).toString('binary'))
  signed.addCertificate(certificate)
  signed.addSigner({
    key,
    certificate,
    digestAlgorithm: forge.pki.oids.sha256 ?? '',
    authenticatedAttributes: [
      { type: forge.pki.oids.contentType ?? '', value: forge.pki.oids.data ?? '' },
      { type: forge.pki.oids.messageDigest ?? '' },
    ],
  })
  signed.sign({ detached: true })
  return Buffer.from(forge.asn1.toDer(signed.toAsn1()).getBytes(), 'binary')
}

const options: SignOptions = { size: 4096, sign: cms, name: '张三', reason: '报送' }

async function signedFile(bytes: Uint8Array, given: SignOptions = options): Promise<Uint8Array> {
  const outcome = await sign(bytes, given)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}

/** The byte range and signature of a file as it stands in its last bytes, found without any PDF reader. */
function signatureIn(file: Uint8Array) {
  const text = Buffer.from(file).toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/g)].at(-1)
  const [, a = 0, b = 0, c = 0, d = 0] = (ranges ?? []).map(Number)
  const covered = Buffer.concat([file.subarray(a, a + b), file.subarray(c, c + d)])
  const padded = Buffer.from(text.slice(b + 1, c - 1), 'hex')
  // A DER element says how long it is; zeros follow.
  const length = 4 + padded.readUInt16BE(2)
  return { range: [a, b, c, d], covered, der: padded.subarray(0, length), open: text[b], close: text[c - 1] }
}

async function isValid(file: Uint8Array): Promise<boolean> {
  const { covered, der } = signatureIn(file)
  const data = new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(der).buffer).content })
  return data.verify({ signer: 0, data: Uint8Array.from(covered).buffer, checkChain: false })
}

const has = (program: string, flag: string) => {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

let bytes: Uint8Array
let signed: Uint8Array
beforeAll(async () => {
  bytes = await printed()
  signed = await signedFile(bytes)
})

describe('a signed file', () => {
  it('is found valid by another library, and no longer when a byte is changed', async () => {
    expect(await isValid(signed)).toBe(true)
    for (const at of [9, bytes.length - 3, bytes.length + 40, signed.length - 2]) {
      const broken = Uint8Array.from(signed)
      broken[at] = (broken[at] ?? 0) ^ 1
      await expect(
        isValid(broken).catch(() => false),
        `byte ${at}`,
      ).resolves.toBe(false)
    }
  })

  it('has all its bytes covered but the signature’s own place', () => {
    const { range, open, close } = signatureIn(signed)
    const [a = 0, b = 0, c = 0, d = 0] = range
    expect([a, c - b, c + d]).toEqual([0, 2 * options.size + 2, signed.length])
    expect([open, close]).toEqual(['<', '>'])
  })

  it('is the file that was printed, and an update behind it', async () => {
    expect(Buffer.from(signed.subarray(0, bytes.length)).equals(bytes)).toBe(true)
    expect(await verify(signed, press)).toMatchObject({
      verdict: 'same-objects',
      findings: [],
      signatures: 1,
    })
    const [own, other] = [await extract(bytes), await extract(signed)]
    expect(own.ok && own.value.declaration).toEqual(other.ok && other.value.declaration)
    expect(Buffer.from(await signedFile(bytes)).equals(signed)).toBe(true)
  })

  it('with a page painted over, a field or a visible seal added afterwards differs', async () => {
    const edit = (content: string) => `${content}1 g 200 600 50 10 re f\n`
    expect(await verify(await withContent(signed, edit, 'incremental'), press)).toMatchObject({
      verdict: 'differs',
    })
    const shown = await edited(signed, document => {
      const field = document.getForm().createTextField('more')
      field.addToPage(document.getPage(0), { x: 50, y: 50 })
    })
    expect(await verify(shown, press)).toMatchObject({ verdict: 'differs' })
    const seal = await edited(signed, document => {
      const widget = document.getPage(0).node.Annots()?.lookup(0, PDFDict)
      widget?.set(PDFName.of('Rect'), document.context.obj([100, 100, 200, 200]))
    })
    const verified = await verify(seal, press)
    expect(verified).toMatchObject({ verdict: 'differs', signatures: 1 })
    expect(verified.findings).toMatchObject([{ code: 'archive.page-unlike', facts: { what: 'annotations' } }])
  })

  it('goes on conforming: identifier, widget, form (ISO 19005-3, 6.3 and 6.4; ISO 14289-1, 7.18)', async () => {
    const document = await PDFDocument.load(signed, { updateMetadata: false })
    const first = (text: string) => /\/ID ?\[ ?<([0-9a-f]{32})> ?<([0-9a-f]{32})>/gi.exec(text)?.slice(1)
    const [before, after] = [bytes, signed.subarray(bytes.length)].map(part =>
      first(Buffer.from(part).toString('latin1')),
    )
    expect(after?.[0]).toBe(before?.[0])
    expect(after?.[1]).not.toBe(before?.[1])
    const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
    expect(form.keys().map(String).sort()).toEqual(['/Fields', '/SigFlags'])
    expect(String(form.get(PDFName.of('SigFlags')))).toBe('3')
    const fields = form.lookup(PDFName.of('Fields'), PDFArray)
    const widget = fields.lookup(0, PDFDict)
    const said = (key: string) => String(widget.get(PDFName.of(key)))
    // Printed and locked; neither hidden nor invisible.
    expect(['FT', 'Subtype', 'F', 'Rect'].map(said)).toEqual(['/Sig', '/Widget', '132', '[ 0 0 0 0 ]'])
    expect(widget.has(PDFName.of('TU'))).toBe(true)
    const { node } = document.getPage(0)
    expect(said('P')).toBe(String(document.getPage(0).ref))
    expect(String(node.get(PDFName.of('Tabs')))).toBe('/S')
    expect(String(node.Annots())).toBe(String(fields))
  })

  it('is one of classic tables too, and of any kind that the caller names', async () => {
    const plain = await printed(seed, { profile: 'plain' })
    const file = await signedFile(plain, { ...options, format: 'ETSI.CAdES.detached', date: new Date(0) })
    expect(await isValid(file)).toBe(true)
    const text = Buffer.from(file).toString('latin1')
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached')
    expect(text).toContain(`/M <${Buffer.from('D:19700101000000Z').toString('hex')}>`)
    const document = await PDFDocument.load(file)
    expect(document.catalog.lookup(PDFName.of('AcroForm'), PDFDict).has(PDFName.of('Fields'))).toBe(true)
  })

  it('can be signed again, and both signatures hold', async () => {
    const twice = await signedFile(signed)
    expect(await isValid(twice)).toBe(true)
    expect(await isValid(twice.subarray(0, signed.length))).toBe(true)
    expect(await verify(twice, press)).toMatchObject({ verdict: 'same-objects', signatures: 2 })
    const { catalog } = await PDFDocument.load(twice)
    const form = catalog.lookup(PDFName.of('AcroForm'), PDFDict)
    expect(form.lookup(PDFName.of('Fields'), PDFArray).size()).toBe(2)
  })
})

describe('what cannot be signed', () => {
  it('is told: a signature larger than its room, a file that is none', async () => {
    const large = await sign(bytes, { size: 10, sign: () => new Uint8Array(11) })
    expect(large.findings).toMatchObject([
      { code: 'archive.signature-too-large', facts: { bytes: 11, room: 10 } },
    ])
    const none = await sign(Buffer.from('no'), options)
    expect(none.findings).toMatchObject([{ code: 'archive.not-pdf' }])
  })

  it('is misuse: no room, no signature, no date', async () => {
    await expect(sign(bytes, { ...options, size: 0 })).rejects.toThrow('room')
    await expect(sign(bytes, { ...options, sign: () => new Uint8Array(0) })).rejects.toThrow('empty')
    await expect(sign(bytes, { ...options, date: new Date(Number.NaN) })).rejects.toThrow('date')
  })
})

describe('other programs agree', () => {
  it.skipIf(!has('openssl', 'version'))('OpenSSL verifies the signature', () => {
    const { covered, der } = signatureIn(signed)
    writeFileSync(join(folder, 'sig.der'), der)
    writeFileSync(join(folder, 'covered'), covered)
    const args = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-in',
      'sig.der',
      '-content',
      'covered',
      '-binary',
      '-noverify',
    ]
    execFileSync('openssl', [...args, '-out', 'out'], { cwd: folder, stdio: 'pipe' })
  })

  it.skipIf(!has('pdfsig', '-v'))('poppler finds it in the file, valid and covering the whole', () => {
    writeFileSync(join(folder, 'signed.pdf'), signed)
    const out = execFileSync('pdfsig', ['-nocert', 'signed.pdf'], { cwd: folder, encoding: 'utf8' })
    expect(out).toContain('Signature is Valid')
    expect(out).toContain('Total document signed')
  })

  it.skipIf(!has('qpdf', '--version'))('qpdf finds the file sound', () => {
    writeFileSync(join(folder, 'check.pdf'), signed)
    execFileSync('qpdf', ['--check', 'check.pdf'], { cwd: folder, stdio: 'pipe' })
  })

  it.skipIf(!has('qpdf', '--version'))(
    'nothing else is wrong with it, once qpdf has written it in one piece',
    () => {
      const problems = [bytes, signed].map(file => {
        writeFileSync(join(folder, 'in.pdf'), file)
        execFileSync('qpdf', ['--object-streams=disable', 'in.pdf', 'whole.pdf'], {
          cwd: folder,
          stdio: 'pipe',
        })
        const whole = readFileSync(join(folder, 'whole.pdf'))
        return problemsOf(whole, { part: 3, conformance: 'A', tagged: true })
      })
      const [before = [], after = []] = problems
      // Printed files have no form, and no annotations but links; those rules do not ask for what signing adds.
      expect(before).toEqual([])
      expect(after.filter(problem => !/AcroForm|7\.18\.5 links/.test(problem))).toEqual([])
    },
  )
})
