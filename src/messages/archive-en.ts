/** English texts for filed PDFs that are read, verified and signed, saying the same as the Chinese ones. */
import type { ArchiveFacts, DamagedPart } from '../diagnostics/archive-codes.ts'
import type { Message } from './types.ts'

const PARTS: { readonly [P in DamagedPart]: string } = {
  number: 'a number is malformed',
  string: 'a text has no end',
  value: 'a value is malformed',
  depth: 'values are nested too deeply',
  object: 'an object is not where it should be',
  stream: 'the length of a stream is wrong',
  references: 'the cross-references are broken or lead in circles',
  'object-stream': 'a group of compressed objects is incomplete',
  compression: 'compressed data are broken',
  pages: 'the list of pages is broken or leads in circles',
  names: 'the list of attachments is broken or leads in circles',
}

const WHATS = {
  inflated: (limit: number) => `more than ${limit / 1024 / 1024} MB once inflated`,
  objects: (limit: number) => `more than ${limit} objects`,
  revisions: (limit: number) => `more than ${limit} revisions`,
  content: (limit: number) => `more than ${limit} things on its pages`,
  pages: (limit: number) => `more than ${limit} pages`,
  steps: (limit: number) => `its pages take more than ${limit} steps to read`,
}

const CHANGES = { added: 'something was added', removed: 'something is missing' }

const UNLIKE = {
  size: 'is of another size or turned',
  annotations: 'has annotations, stamps or fields',
  order: 'is painted in another order',
}

/** English texts of the codes in {@link ArchiveFacts}. */
export const archiveMessages: { readonly [C in keyof ArchiveFacts]: (facts: ArchiveFacts[C]) => Message } = {
  'archive.not-pdf': () => ({ text: 'this is not a PDF file' }),
  'archive.damaged': f => ({
    text: `the PDF file is damaged or incomplete: ${PARTS[f.problem]}${f.at > 0 ? ` (at byte ${f.at})` : ''}`,
    hint: 'get the original file again; do not verify a copy that a program has repaired',
  }),
  'archive.encrypted': () => ({
    text: 'the PDF file is encrypted and cannot be read',
    hint: 'files for archives are not encrypted; ask for the original',
  }),
  'archive.too-large': f => ({ text: `the PDF file is too large: ${WHATS[f.what](f.limit)}` }),
  'archive.filter-unknown': f => ({
    text: `the PDF file is compressed as files for archives are not ("${f.filter}") and cannot be read`,
  }),
  'archive.declaration-missing': f => ({
    text:
      f.attachments === 0
        ? 'the PDF file carries no declaration'
        : `the PDF file has ${f.attachments} attachments, none of which is a declaration (declaration.json)`,
    hint:
      f.profile === 'plain' || f.profile.startsWith('a3')
        ? 'only files of the profiles a3a-ua1 (the default) and a3b carry it'
        : `profile ${f.profile} takes no attachments; print the form in the default profile a3a-ua1`,
  }),
  'archive.several-declarations': f => ({
    text: `several attachments could be the declaration: ${f.names.join(', ')}`,
    hint: 'look at them in a PDF viewer and keep the right one',
  }),
  'archive.book': f => ({
    text: `the PDF is a book of ${f.forms} declarations`,
    hint: 'take them out with formpress extract -o folder, or with extractAll',
  }),
  'archive.checksum-differs': f => ({
    text: `the attachment "${f.name}" does not have the checksum that the file gives it (${f.expected}, not ${f.found})`,
    hint: 'it may have been changed; ask the unit that filed it',
  }),
  'archive.digest-differs': f => ({
    text: `the attachment "${f.name}" does not have the SHA-256 in the metadata (${f.expected}, not ${f.found})`,
    hint: 'it was changed after printing; ask the unit that filed it',
  }),
  'archive.origin-missing': () => ({
    text: 'the file does not say which program and form it comes from and cannot be printed again',
    hint: 'take the data out with extract and compare by other means',
  }),
  'archive.template-missing': () => ({
    text: 'the file carries no template and cannot be printed again',
  }),
  'archive.template-differs': f => ({
    text: `the file's template is not the one that ${f.form} ${f.edition} has here; the file's own was used`,
    hint: 'it may have parameters, come from another version, or have been changed',
  }),
  'archive.not-printable': f => ({
    text: 'the declaration in the file is refused and cannot be printed again; only the texts of cells were compared',
    hint:
      f.allowed.length === 0
        ? 'no file is printed from such data: the attachment was probably changed'
        : `allowed when it was printed: ${f.allowed.join(', ')}`,
  }),
  'archive.cell-differs': f => ({
    text: `page ${f.page} shows "${f.found}" where the declaration prints "${f.expected}"`,
    hint: 'the page or the attachment was changed; the sealed original decides',
  }),
  'archive.page-differs': f => ({
    text: `page ${f.page}, ${f.x} mm from the left and ${f.y} mm from the top: ${CHANGES[f.change]}: ${f.what}`,
    hint: 'the page was changed; the sealed original decides',
  }),
  'archive.page-unlike': f => ({ text: `page ${f.page} ${UNLIKE[f.what]}` }),
  'archive.page-count': f => ({
    text: `${f.found} pages where the declaration prints ${f.expected}`,
  }),
  'archive.more-differences': f => ({ text: `more than ${f.limit} differences; the others are not listed` }),
  'archive.fonts-differ': f => ({
    text: `the file's fonts are not the ones here: ${f.fonts.join(', ')}; its pages cannot be compared`,
    hint: 'verify it where it was printed, or name the same fonts with --fonts',
  }),
  'archive.engine-differs': f => ({
    text: `the file was printed by ${f.tool}, this is ${f.here}; pages may be laid out differently and cannot be compared`,
    hint: `verify it with ${f.tool}`,
  }),
  'archive.signature-too-large': f => ({
    text: `the signature has ${f.bytes} bytes, and ${f.room} were kept for it`,
    hint: `keep room for at least ${f.bytes} (size)`,
  }),
}
