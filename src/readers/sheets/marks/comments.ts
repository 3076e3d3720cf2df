/** Comments on cells (ECMA-376 part 1, 18.7): those that are there stay, with ours beside or behind them. */
import { cellName } from '../address.ts'
import type { CellMark } from './types.ts'
import {
  appended,
  type Edit,
  edited,
  elementsOf,
  escapeCellText,
  insertion,
  rootOf,
  type XmlElement,
} from './xml-edit.ts'

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Who our comments are by, and what begins our words behind somebody else's. */
const AUTHOR = 'formpress'
const BEHIND = '——formpress——'

/** What a comment may have at most. UTF-16 units. */
const LONGEST = 30_000

/** A part of comments, and the marks that need a box drawn for their comment. */
export interface Commented {
  readonly text: string
  readonly drawn: readonly CellMark[]
}

/** A part of comments that has none. */
export function noComments(namespace: string): string {
  return `${XML_HEAD}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`
}

/**
 * Puts marks into a part of comments. Comments of an earlier marking get the new words, or those that say
 * that nothing is found any more.
 */
export function withComments(source: string, marks: readonly CellMark[], cleared: string): Commented {
  const elements = elementsOf(source)
  const root = rootOf(elements)
  const list = elements.find(({ name }) => name === 'commentList')
  const authors = elements.filter(({ name, depth }) => name === 'author' && depth === 2)
  const known = authors.findIndex(({ inner, close }) => source.slice(inner, close) === AUTHOR)
  const author = String(known < 0 ? authors.length : known)
  if (root === undefined || list === undefined) return { text: source, drawn: [] }
  const prefix = root.tag.slice(0, root.tag.indexOf(':') + 1)
  const comments = elements.filter(({ name, depth }) => name === 'comment' && depth === 2)
  const there = new Map(comments.map(comment => [comment.attributes.ref ?? '', comment]))
  const byCell = new Map(marks.map(mark => [cellName(undefined, mark.row, mark.column), mark]))
  const context: Context = { source, elements, prefix, author, cleared }
  const drawn = marks.filter(mark => !there.has(cellName(undefined, mark.row, mark.column)))
  const fresh = drawn.map(mark => commentOf(mark, context)).join('')
  const edits = [
    ...[...there].flatMap(([ref, comment]) => commentEdits(comment, byCell.get(ref), context)),
    ...(known < 0 ? authorEdits(elements, root, context) : []),
    ...(fresh === '' ? [] : appended(source, list, fresh)),
  ]
  return { text: edited(source, edits), drawn }
}

interface Context {
  readonly source: string
  readonly elements: readonly XmlElement[]
  readonly prefix: string
  readonly author: string
  readonly cleared: string
}

function authorEdits(
  elements: readonly XmlElement[],
  root: XmlElement,
  { source, prefix }: Context,
): readonly Edit[] {
  const written = `<${prefix}author>${AUTHOR}</${prefix}author>`
  const authors = elements.find(({ name }) => name === 'authors')
  if (authors) return appended(source, authors, written)
  return [insertion(root.inner, `<${prefix}authors>${written}</${prefix}authors>`)]
}

function commentOf({ row, column, text }: CellMark, { prefix, author }: Context): string {
  const ref = cellName(undefined, row, column)
  return `<${prefix}comment ref="${ref}" authorId="${author}"><${prefix}text>${run(text, prefix)}</${prefix}text></${prefix}comment>`
}

function run(text: string, prefix: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return `<${prefix}r><${prefix}t xml:space="preserve">${escapeCellText(short)}</${prefix}t></${prefix}r>`
}

/** What changes in a comment that is there. */
function commentEdits(
  comment: XmlElement,
  mark: CellMark | undefined,
  { source, elements, prefix, author, cleared }: Context,
): readonly Edit[] {
  const inside = elements.filter(({ start, end }) => start > comment.start && end < comment.end)
  const text = inside.find(({ name, depth }) => name === 'text' && depth === 3)
  if (text === undefined) return []
  if (comment.attributes.authorId === author) {
    return [{ from: text.inner, to: text.close, text: run(mark?.text ?? cleared, prefix) }]
  }
  const pieces = inside.filter(({ depth }) => depth === 4)
  const isOurs = (piece: XmlElement) =>
    piece.name === 'r' && source.slice(piece.start, piece.end).includes(`>\n${BEHIND}`)
  const removed = pieces.filter(isOurs).map(({ start, end }) => ({ from: start, to: end, text: '' }))
  if (mark === undefined) return removed
  const written = run(`\n${BEHIND}\n${mark.text}`, prefix)
  const theirs = pieces.filter(piece => ['t', 'r'].includes(piece.name) && !isOurs(piece))
  const last = theirs.at(-1)
  if (last === undefined) return [...removed, ...appended(source, text, written)]
  // A text beside runs is legal and shown by few programs: it becomes a run.
  const wrapped = theirs
    .filter(({ name }) => name === 't')
    .flatMap(({ start, end }) => [insertion(start, `<${prefix}r>`), insertion(end, `</${prefix}r>`)])
  return [...removed, ...wrapped, insertion(last.end, written)]
}
