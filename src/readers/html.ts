/**
 * Web pages to a document of rows: tables with their merged cells, and the lines of text around them. Also
 * what Word and Excel write when they save "as a web page".
 *
 * The page is read as a stream of tags, in linear time; no tree is built, nothing is run or fetched. Only
 * tags of tables, blocks and line breaks mean anything, so badly nested formatting does no harm.
 */
import type { TokenizerCallbacks } from 'htmlparser2'
import { info, type Outcome, type Place, warning } from '../diagnostics/finding.ts'
import type { SourceDocument } from './document.ts'
import { createFlow } from './flow.ts'
import type { Flow } from './flow-types.ts'
import { collapsed, marked } from './html-blanks.ts'
import { textPlaces } from './html-places.ts'

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary ul'
  ).split(' '),
)

/** Elements whose texts a page does not show. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template', 'noembed', 'noframes'])

/** Attributes that mean something here. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['colspan', 'rowspan', 'type', 'value'])

/** Fields of a saved page whose value is text that it shows. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['', 'text', 'number', 'date', 'search'])

/** Deleted texts that a finding lists. */
const LISTED = 100

interface Tag {
  readonly name: string
  readonly attributes: Map<string, string>
  attribute: string
}

interface Reading {
  readonly source: string
  readonly flow: Flow
  tag: Tag
  /** The element whose texts are passed over. */
  unseen: string | undefined
  /** Deletions inside each other; Word writes them as `<del>`. */
  deletions: number
  readonly deleted: string[]
  /** The lists that are open, and the items that ordered ones number. */
  readonly lists: string[]
  numbered: number
  numberedAt: Place | undefined
  readonly place: (index: number) => Place
  index: number
}

/**
 * Reads a web page. Blanks collapse as a browser shows them; a table inside a table follows the row that it
 * stands in. Reading stops at `LIMITS.sourceCells`, and the document says so.
 *
 * Findings: `reader.deleted-text`, `reader.numbering-lost`.
 *
 * @param file the name that places in findings carry, with line and column
 */
export async function readHtml(text: string, file?: string): Promise<Outcome<SourceDocument>> {
  const { Tokenizer } = await import('htmlparser2')
  const reading = readingOf(text.replace(/^\uFEFF/, ''), file)
  const tokenizer = new Tokenizer(
    {},
    callbacksOf(reading, () => tokenizer.pause()),
  )
  tokenizer.write(reading.source)
  tokenizer.end()
  const { deleted, numbered, numberedAt } = reading
  const whole = file === undefined ? {} : { file }
  return {
    ok: true,
    value: reading.flow.end(),
    findings: [
      ...(deleted.length > 0 ? [info('reader.deleted-text', { texts: deleted }, whole)] : []),
      ...(numberedAt ? [warning('reader.numbering-lost', { count: numbered }, numberedAt)] : []),
    ],
  }
}

function readingOf(source: string, file: string | undefined): Reading {
  const place = textPlaces(source, file)
  const here = () => place(reading.index)
  const reading: Reading = {
    source,
    flow: createFlow({ line: here, cell: here }, collapsed),
    tag: tagOf(''),
    unseen: undefined,
    deletions: 0,
    deleted: [],
    lists: [],
    numbered: 0,
    numberedAt: undefined,
    place,
    index: 0,
  }
  return reading
}

function tagOf(name: string): Tag {
  return { name: name.toLowerCase(), attributes: new Map(), attribute: '' }
}

function callbacksOf(reading: Reading, stop: () => void): TokenizerCallbacks {
  const { source } = reading
  const nothing = () => undefined
  const opened = () => {
    openElement(reading)
    if (reading.flow.isFull()) stop()
  }
  return {
    ontext: (start, end) => addText(reading, start, source.slice(start, end)),
    ontextentity: (codePoint, end) => addText(reading, end, String.fromCodePoint(codePoint)),
    onopentagname: (start, end) => {
      reading.index = start
      reading.tag = tagOf(source.slice(start, end))
    },
    onattribname: (start, end) => {
      reading.tag.attribute = source.slice(start, end).toLowerCase()
    },
    onattribdata: (start, end) => addAttribute(reading.tag, source.slice(start, end)),
    onattribentity: codePoint => addAttribute(reading.tag, String.fromCodePoint(codePoint)),
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: (start, end) => {
      reading.index = start
      closeElement(reading, source.slice(start, end).toLowerCase())
    },
    onattribend: nothing,
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  }
}

function addAttribute({ attributes, attribute }: Tag, text: string): void {
  if (ATTRIBUTES.has(attribute)) attributes.set(attribute, (attributes.get(attribute) ?? '') + text)
}

function addText(reading: Reading, index: number, text: string): void {
  if (reading.unseen !== undefined) return
  reading.index = index
  if (reading.deletions > 0) {
    const gone = collapsed(marked(text)).trim()
    if (gone !== '' && reading.deleted.length < LISTED) reading.deleted.push(gone)
    return
  }
  reading.flow.text(marked(text))
}

function openElement(reading: Reading): void {
  const { flow, tag } = reading
  if (reading.unseen !== undefined) return
  // Where a deletion is not closed it ends with its cell, so that it cannot take the rest along.
  if (isOfTable(tag.name)) reading.deletions = 0
  if (UNSEEN.has(tag.name)) reading.unseen = tag.name
  if (BLOCKS.has(tag.name)) flow.breakLine()
  OPENED.get(tag.name)?.(reading)
}

/** What elements that mean more than a line do where they open. */
const OPENED: ReadonlyMap<string, (reading: Reading) => void> = new Map(
  Object.entries<(reading: Reading) => void>({
    table: ({ flow }) => flow.openTable(),
    tr: ({ flow }) => flow.openRow(0),
    td: openCell,
    th: openCell,
    br: ({ flow }) => flow.breakLine(),
    input: addField,
    del: reading => {
      reading.deletions++
    },
    ol: openList,
    ul: openList,
    li: noteNumber,
  }),
)

function openCell({ flow, tag }: Reading): void {
  flow.openCell({ columns: spanOf(tag, 'colspan'), rows: spanOf(tag, 'rowspan') })
}

function closeElement(reading: Reading, name: string): void {
  const { flow, unseen } = reading
  if (unseen !== undefined) {
    if (name === unseen) reading.unseen = undefined
    return
  }
  if (isOfTable(name)) reading.deletions = 0
  if (name === 'table') flow.closeTable()
  else if (name === 'tr') flow.closeRow()
  else if (name === 'td' || name === 'th') flow.closeCell()
  else if (name === 'del') reading.deletions = Math.max(reading.deletions - 1, 0)
  else if (name === 'ol' || name === 'ul') reading.lists.pop()
  if (BLOCKS.has(name)) flow.breakLine()
}

function isOfTable(name: string): boolean {
  return name === 'table' || name === 'tr' || name === 'td' || name === 'th'
}

/** HTML 4.9.11: a span that is no number is 1; a `rowspan` of 0 goes on to the end of the table. */
function spanOf({ attributes }: Tag, name: 'colspan' | 'rowspan'): number {
  const [digits] = /^\s*\d{1,9}/.exec(attributes.get(name) ?? '') ?? []
  if (digits === undefined) return 1
  return name === 'rowspan' && Number(digits) === 0 ? Number.POSITIVE_INFINITY : Math.max(Number(digits), 1)
}

function addField({ flow, tag: { attributes } }: Reading): void {
  const type = (attributes.get('type') ?? '').toLowerCase()
  if (TEXT_FIELDS.has(type)) flow.text(attributes.get('value') ?? '')
}

function openList({ lists, tag }: Reading): void {
  lists.push(tag.name)
}

function noteNumber(reading: Reading): void {
  if (reading.lists.at(-1) !== 'ol') return
  reading.numbered++
  reading.numberedAt ??= reading.place(reading.index)
}
