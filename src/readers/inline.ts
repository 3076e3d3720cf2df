/** Markdown's inline markup to plain text, as far as converters put it into table cells. */

/** Elements that start a new line of text; all others known are unwrapped in place. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li'])
const TAG = /<\/?(br|p|div|li|ul|ol|b|strong|i|em|u|s|span|font|sub|sup|center)(?:\s[^<>]*)?\/?>/iy
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y
/** CommonMark 0.31 §2.4: a backslash before ASCII punctuation stands for that character. */
const ESCAPE = /\\([!-/:-@[-`{-~])/y
const EMPHASIS = /^(\*{1,3}|_{2,3})([^*_]+)\1$/

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['emsp', ' '],
  ['ensp', ' '],
  ['ge', '≥'],
  ['le', '≤'],
  ['times', '×'],
  ['middot', '·'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['yen', '¥'],
])

/**
 * The text that a cell or line prints: tags of known elements unwrapped (`<p>` and `<br>` begin a new
 * line), entities and backslash escapes resolved once, emphasis around the whole text taken off, blanks
 * trimmed from every line. Whatever is not markup stays as it is: `<5%`, `&co`, `≥**%`.
 */
export function plainText(markup: string): string {
  const trimmed = markup.trim()
  const source = EMPHASIS.exec(trimmed)?.[2] ?? trimmed
  let text = ''
  let position = 0
  while (position < source.length) {
    const piece = pieceAt(source, position)
    text += piece.text
    position += piece.length
  }
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}

interface InlinePiece {
  readonly text: string
  /** Characters of the source that it stands for. */
  readonly length: number
}

function pieceAt(source: string, position: number): InlinePiece {
  switch (source[position]) {
    case '<':
      return tagAt(source, position)
    case '&':
      return entityAt(source, position)
    case '\\':
      return escapeAt(source, position)
    default: {
      // Plain text is taken in one run, so that long goal texts cost one step.
      const next = /[<&\\]/g
      next.lastIndex = position
      const end = next.exec(source)?.index ?? source.length
      return { text: source.slice(position, end), length: end - position }
    }
  }
}

function tagAt(source: string, position: number): InlinePiece {
  TAG.lastIndex = position
  const match = TAG.exec(source)
  if (!match) return { text: '<', length: 1 }
  const name = (match[1] ?? '').toLowerCase()
  return { text: BREAKS.has(name) ? '\n' : '', length: match[0].length }
}

function entityAt(source: string, position: number): InlinePiece {
  ENTITY.lastIndex = position
  const match = ENTITY.exec(source)
  const text = numbered(match?.[1], 10) ?? numbered(match?.[2], 16) ?? NAMED_ENTITIES.get(match?.[3] ?? '')
  return match && text !== undefined ? { text, length: match[0].length } : { text: '&', length: 1 }
}

function numbered(digits: string | undefined, radix: number): string | undefined {
  if (digits === undefined) return undefined
  const codePoint = Number.parseInt(digits, radix)
  const isCharacter = codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff)
  return isCharacter ? String.fromCodePoint(codePoint) : undefined
}

function escapeAt(source: string, position: number): InlinePiece {
  ESCAPE.lastIndex = position
  const match = ESCAPE.exec(source)
  return match ? { text: match[1] ?? '', length: 2 } : { text: '\\', length: 1 }
}
