/** A workbook of Excel 95, which no writer at hand makes: one sheet with one text in a code page. */
import * as SheetJs from '@e965/xlsx'

function record(type: number, ...body: readonly number[]): number[] {
  return [type & 255, type >> 8, body.length & 255, body.length >> 8, ...body]
}

const BOF = (kind: number) => record(0x0809, 0x00, 0x05, kind, 0x00, 0, 0, 0xcc, 0x07)
const EOF = record(0x000a)

/** @param text bytes of the text in code page 936 */
export function excel95(text: readonly number[]): Uint8Array {
  const globals = (offset: number) => [
    ...BOF(0x05),
    ...record(0x0042, 0xa8, 0x03),
    ...record(0x0085, offset & 255, offset >> 8, 0, 0, 0, 0, 1, 0x41),
    ...EOF,
  ]
  const label = record(0x0204, 0, 0, 0, 0, 0, 0, text.length, 0, ...text)
  const stream = [...globals(globals(0).length), ...BOF(0x10), ...label, ...EOF]
  const container = SheetJs.CFB.utils.cfb_new()
  SheetJs.CFB.utils.cfb_add(container, '/Book', Uint8Array.from(stream))
  return new Uint8Array(SheetJs.CFB.write(container, { type: 'array' }))
}
