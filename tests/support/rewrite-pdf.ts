/**
 * Writes a PDF's objects anew, one by one and uncompressed, with changes: so a test can break a file in one
 * place and leave all others as they are.
 */
import { inspectPdf, type PdfObject } from './inspect-pdf.ts'
import { latin1, type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './pdf-syntax.ts'

/** The objects of a file by their numbers, to be changed; streams are inflated. */
export type Objects = Map<number, PdfObject>

/** Rewrites a file after a change of its objects. */
export function rewritePdf(
  bytes: Uint8Array,
  change: (objects: Objects, trailer: Map<string, PdfValue>) => void,
) {
  const pdf = inspectPdf(bytes)
  const kept = [...pdf.objects].filter(([, { value }]) => !(value instanceof Map) || !isPacking(value))
  const objects: Objects = new Map(kept)
  const trailer = new Map([...pdf.trailer].filter(([key]) => ['Root', 'Info', 'ID', 'Encrypt'].includes(key)))
  change(objects, trailer)
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
  const offsets = new Map<number, number>()
  for (const [id, { value, stream }] of objects) {
    offsets.set(id, text.length)
    const plain = stream && value instanceof Map ? withLength(value, stream.length) : value
    const body = stream ? `\nstream\n${latin1(stream)}\nendstream` : ''
    text += `${id} 0 obj\n${written(plain)}${body}\nendobj\n`
  }
  const size = Math.max(...offsets.keys()) + 1
  const start = text.length
  text += `xref\n0 ${size}\n0000000000 65535 f \n`
  for (let id = 1; id < size; id++) {
    const offset = offsets.get(id)
    text += `${String(offset ?? 0).padStart(10, '0')} ${offset === undefined ? '65535 f' : '00000 n'} \n`
  }
  text += `trailer\n${written(new Map([...trailer, ['Size', size]]))}\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

function isPacking(value: PdfDict): boolean {
  const type = value.get('Type')
  return type instanceof PdfName && (type.name === 'ObjStm' || type.name === 'XRef')
}

function withLength(value: PdfDict, length: number): PdfDict {
  return new Map([...[...value].filter(([key]) => key !== 'Filter'), ['Length', length]])
}

function written(value: PdfValue): string {
  if (value instanceof PdfName)
    return `/${Buffer.from(value.name)
      .toString('latin1')
      .replace(/[^\w+.-]/g, escaped)}`
  if (value instanceof PdfRef) return `${value.id} 0 R`
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`
  if (value instanceof Map) return `<<${[...value].map(([key, one]) => `/${key} ${written(one)}`).join('')}>>`
  return String(value)
}

function escaped(character: string): string {
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
