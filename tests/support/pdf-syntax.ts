/** A parser for the objects of a PDF file (ISO 32000-2, 7.2 and 7.3), for assertions about them. */

/** A name; a class of its own so that it is told from text. */
export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A reference to an object. */
export class PdfRef {
  readonly id: number
  constructor(id: number) {
    this.id = id
  }
}

/** A string's bytes, decrypted of nothing and decoded by nobody. */
export class PdfString {
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | readonly PdfValue[] | PdfDict

/** Reads one value after another from `bytes`. */
export interface PdfParser {
  /** Where the next value is looked for. */
  position: number
  value(): PdfValue
  /** Reads `word` if it comes next. */
  take(word: string): boolean
}

const DELIMITERS = '()<>[]{}/%'
const BLANKS = '\0\t\n\f\r '

export function pdfParser(bytes: Uint8Array): PdfParser {
  const parser: PdfParser = {
    position: 0,
    value: () => readValue(bytes, parser),
    take(word) {
      skipBlanks(bytes, parser)
      const found = latin1(bytes.subarray(parser.position, parser.position + word.length)) === word
      if (found) parser.position += word.length
      return found
    },
  }
  return parser
}

/** Bytes as text, one character each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function readValue(bytes: Uint8Array, parser: PdfParser): PdfValue {
  if (parser.take('<<')) return readDict(parser)
  if (parser.take('<')) return readHexString(bytes, parser)
  if (parser.take('(')) return readLiteralString(bytes, parser)
  if (parser.take('[')) return readArray(parser)
  if (parser.take('/')) return new PdfName(unescapeName(regularWord(bytes, parser)))
  const word = regularWord(bytes, parser)
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'null') return null
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
    throw new Error(`no PDF value at byte ${parser.position}: ${JSON.stringify(word)}`)
  }
  return referenceOrNumber(bytes, parser, word)
}

/** `12 0 R` is one value; a number followed by anything else is a number. */
function referenceOrNumber(bytes: Uint8Array, parser: PdfParser, word: string): PdfValue {
  const rest = latin1(bytes.subarray(parser.position, parser.position + 16))
  const tail = /^[\s]+0[\s]+R(?![^\s()<>[\]{}/%])/.exec(rest)
  if (!tail || !/^\d+$/.test(word)) return Number(word)
  parser.position += tail[0].length
  return new PdfRef(Number(word))
}

function readDict(parser: PdfParser): PdfDict {
  const dict = new Map<string, PdfValue>()
  while (!parser.take('>>')) {
    const key = parser.value()
    if (!(key instanceof PdfName)) throw new Error(`a dictionary's key at byte ${parser.position} is no name`)
    if (dict.has(key.name)) throw new Error(`/${key.name} stands twice in a dictionary`)
    dict.set(key.name, parser.value())
  }
  return dict
}

function readArray(parser: PdfParser): readonly PdfValue[] {
  const values: PdfValue[] = []
  while (!parser.take(']')) values.push(parser.value())
  return values
}

function readHexString(bytes: Uint8Array, parser: PdfParser): PdfString {
  const end = bytes.indexOf('>'.charCodeAt(0), parser.position)
  const digits = latin1(bytes.subarray(parser.position, end)).replace(/\s/g, '')
  parser.position = end + 1
  return new PdfString(Uint8Array.from(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')))
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

function readLiteralString(bytes: Uint8Array, parser: PdfParser): PdfString {
  let text = ''
  for (let depth = 1; ; ) {
    const character = String.fromCharCode(bytes[parser.position++] ?? 0)
    if (parser.position > bytes.length) throw new Error('a string has no end')
    if (character === '\\') text += escaped(bytes, parser)
    else {
      if (character === '(') depth++
      if (character === ')' && --depth === 0) break
      text += character
    }
  }
  return new PdfString(Uint8Array.from(Buffer.from(text, 'latin1')))
}

function escaped(bytes: Uint8Array, parser: PdfParser): string {
  const octal = /^[0-7]{1,3}/.exec(latin1(bytes.subarray(parser.position, parser.position + 3)))?.[0]
  if (octal !== undefined) {
    parser.position += octal.length
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
  }
  const character = String.fromCharCode(bytes[parser.position++] ?? 0)
  return character === '\n' ? '' : (ESCAPES.get(character) ?? character)
}

function regularWord(bytes: Uint8Array, parser: PdfParser): string {
  skipBlanks(bytes, parser)
  const start = parser.position
  while (parser.position < bytes.length) {
    const character = String.fromCharCode(bytes[parser.position] ?? 0)
    if (DELIMITERS.includes(character) || BLANKS.includes(character)) break
    parser.position++
  }
  return latin1(bytes.subarray(start, parser.position))
}

function unescapeName(word: string): string {
  const bytes = word.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function skipBlanks(bytes: Uint8Array, parser: PdfParser): void {
  for (; parser.position < bytes.length; parser.position++) {
    const character = String.fromCharCode(bytes[parser.position] ?? 0)
    if (character === '%') {
      while (parser.position < bytes.length && bytes[parser.position] !== 10) parser.position++
    } else if (!BLANKS.includes(character)) return
  }
}
