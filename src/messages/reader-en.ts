/** English texts for reading filled forms, saying the same as the Chinese ones. */
import type {
  DocumentProblem,
  ReaderFacts,
  RefusedKind,
  ThreadEnd,
  ValueDoubt,
} from '../diagnostics/reader-codes.ts'
import type { Message } from './types.ts'

const DOUBTS: { readonly [D in ValueDoubt]: string } = {
  label: 'is a label',
  level: 'is the name of a level',
  measured: 'looks like a target',
  glued: 'looks like two glued cells',
}

/** Kinds of files, and what to save them as. */
const KINDS: { readonly [K in RefusedKind]: readonly [string, string] } = {
  doc: ['an old Word document (.doc)', '.docx'],
  et: ['a WPS spreadsheet (.et)', '.xlsx'],
  wps: ['a WPS document (.wps)', '.docx'],
  pdf: ['a PDF file', '.docx, .xlsx or Markdown'],
  mht: ['a single-file web page (.mht)', '.docx, .xlsx or .html'],
  xml: ['an XML file', '.docx or .xlsx'],
  binary: ['an unknown binary file', '.docx or .xlsx'],
}

const PROBLEMS: { readonly [P in DocumentProblem]: string } = {
  archive: 'the archive is damaged or cut off',
  'no-text': 'there is no text in it',
  inflates: 'it inflates to too much',
  'too-deep': 'it is nested too deeply',
  entities: 'it declares external entities, which are not read',
  'text-encoding': 'its encoding is wrong',
  content: 'it does not follow its format',
}

const SHOWN = 40

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : '(none)')
const short = (text: string) => {
  const characters = Array.from(text.replaceAll('\n', ' '))
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN).join('')}…`
}
const some = (texts: readonly string[]) =>
  texts.length <= 3
    ? list(texts.map(short))
    : `${list(texts.slice(0, 3).map(short))} and ${texts.length - 3} more`
const between = ({ after, expected }: ThreadEnd) => {
  const places = [after && `after "${after}"`, expected && `before "${expected}"`]
  const known = places.filter(place => place !== undefined)
  return known.length > 0 ? `, ${known.join(' and ')}` : ''
}

/** English texts of the codes in {@link ReaderFacts}. */
export const readerMessages: {
  readonly [C in keyof ReaderFacts]: (facts: ReaderFacts[C]) => Message
} = {
  'reader.no-form': f => ({
    text: 'no known form was found in the file',
    hint: `forms are found by their titles: ${list(f.titles)}`,
  }),
  'reader.outside': f => ({
    text: `text before the first form belongs to none and is not used: ${some(f.texts)}`,
  }),
  'reader.source-too-large': f => ({
    text: `the file has more than ${f.limit} cells and was not read from here on`,
    hint: 'split it into several files',
  }),
  'reader.too-large': f => ({
    text: `the form has ${f.texts} texts, over the limit of ${f.limit}; the rest was not read`,
    hint: 'check whether the file is whole, and split it if need be',
  }),
  'reader.nested-list': f => ({
    text: `the template ${f.form}@${f.edition} has lists inside a list and cannot be read back`,
  }),
  'reader.title-missing': f => ({
    text: `the title "${f.title}" was not found; the form is known by the labels of its first row`,
    hint: 'check that it is this form',
  }),
  'reader.thread-lost': f => ({
    text: `the form does not align: ${f.missing} of ${f.labels} labels are missing, and the thread is lost here${between(f)}`,
    hint: 'do not rely on what was read: compare every field with the original',
  }),
  'reader.text-unplaced': f => ({
    text: `no place in the form was found, and nothing is used of: ${some(f.texts)}${between(f)}`,
    hint: 'compare the cells around it with the original: one may be lost or moved',
  }),
  'reader.text-repeated': f => ({
    text: `"${short(f.text)}" stands twice; only the first is used`,
    hint: 'check whether it took the place of something else',
  }),
  'reader.label-missing': f => ({
    text: `the label "${f.label}" was not found; its value was taken by its place`,
    hint: 'compare this field with the original',
  }),
  'reader.label-variant': f => ({ text: `the label "${short(f.text)}" is read as "${f.label}"` }),
  'reader.cell-split': f => ({
    text: `the glued cell "${short(f.text)}" was taken apart: ${f.parts.map(short).join(' | ')}`,
  }),
  'reader.value-doubtful': f => ({
    text: `"${short(f.text)}" ${DOUBTS[f.doubt]}, but stands in the place of "${f.label}"`,
    hint: 'compare the cells around it with the original: one may be lost or moved',
  }),
  'reader.value-blank': f => ({
    text: `"${f.label}" is blank`,
    hint: 'if the original is filled in, add it',
  }),
  'reader.value-differs': f => ({
    text: `a field stands twice, differently: "${short(f.used)}" is used, and here it is "${short(f.text)}"`,
    hint: 'check which one is right',
  }),
  'reader.column-shifted': f => ({
    text: `"${short(f.text)}" stands in another column than its kind, and the field beside it is blank`,
    hint: `check whether it belongs to "${f.label}"`,
  }),
  'reader.rows-mixed': f => ({
    text: `this row holds texts of different rows of the form: ${list(f.labels)}`,
    hint: 'compare it and the rows beside it with the original',
  }),
  'reader.row-incomplete': f => ({
    text: `missing in this row: ${list(f.missing)}`,
    hint: 'fill it in from the original, and check the rest of the row',
  }),
  'reader.level-missing': f => ({
    text: `this row has no "${f.label}", and none can be carried on from above`,
    hint: 'fill it in from the original',
  }),
  'reader.level-unknown': f => ({
    text: `"${short(f.text)}" is not a name that the form knows`,
    hint: `known: ${list(f.known)}`,
  }),
  'reader.level-absent': f => ({
    text: `no row of "${f.level}" was read`,
    hint: 'check whether the original has one',
  }),
  'reader.level-misplaced': f => ({
    text: `"${short(f.text)}" belongs under "${f.belongs}" but stands under "${f.under}"`,
    hint: 'check whether the name above it is missing',
  }),
  'reader.kind-refused': f => ({
    text: `this is ${KINDS[f.kind][0]}, from which nothing is read`,
    hint: `open it in Word, Excel or WPS and save it as ${KINDS[f.kind][1]}`,
  }),
  'reader.ending-unknown': f => ({
    text:
      f.ending === ''
        ? 'the file name has no ending and its content is not known; it is not read'
        : `the ending ${f.ending} is not known; the file is not read`,
    hint: 'these are read: .md, .html, .docx, .xls, .xlsx, .csv',
  }),
  'reader.document-damaged': f => ({
    text: `the Word document cannot be opened: ${PROBLEMS[f.problem]}`,
    hint: 'open it in Word or WPS and save it as .docx',
  }),
  'reader.encoding-unknown': f => ({
    text: `the encoding of the page is unknown${f.declared === undefined ? '' : ` (it says ${f.declared})`}`,
    hint: 'open it in a browser or in WPS and save it as a page in UTF-8',
  }),
  'reader.deleted-text': f => ({ text: `texts deleted with changes tracked are not read: ${some(f.texts)}` }),
  'reader.numbering-lost': f => ({
    text: `${f.count} paragraphs from here on are numbered automatically; the numbers are no text and are lost`,
    hint: 'compare with the original and add the numbers where they are needed',
  }),
  'reader.number-rounded': f => ({
    text: `the cell shows ${f.shown} and holds ${f.value}; what it holds is read`,
  }),
  'reader.sheet-without-form': f => ({
    text: `no known form was found on sheet "${f.sheet}"; it is not read`,
    hint: 'if it is a form, check its title and the labels of its first row',
  }),
  'reader.neither': f => ({
    text: 'this is neither a filled form nor a list of projects',
    hint: `forms are found by their titles: ${list(f.titles)}; a list needs a row of column names${
      f.found.length > 0 ? `; the first row says ${some(f.found)}` : ''
    }`,
  }),
}
