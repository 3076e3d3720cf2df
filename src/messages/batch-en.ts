/** English texts of batches. */
import type { BatchFacts } from '../diagnostics/batch-codes.ts'
import type { Message } from './types.ts'

const FILING_PROBLEMS: { readonly [P in BatchFacts['batch.filing-invalid']['problem']]: string } = {
  unknown: 'a list of files has no such column',
  'not-text': 'it must be text',
  'not-a-date': 'it must be a date of eight digits, such as 20240131',
}

/** English texts of the codes in {@link BatchFacts}. */
export const batchMessages: {
  readonly [C in keyof BatchFacts]: (facts: BatchFacts[C]) => Message
} = {
  'batch.not-plain': f => ({
    text: `the data cannot be written as JSON: ${f.found}`,
    hint: 'use texts, numbers, true and false, lists and objects only',
  }),
  'batch.worker-lost': f => ({
    text: `${f.reason === 'memory' ? 'the thread ran out of memory' : 'the thread ended'} over this form, twice`,
    hint: 'the others are printed; print this one by itself, and report it if that fails',
  }),
  'batch.internal': f => ({
    text: `internal error over this form: ${f.message}`,
    hint: 'the others are printed; please report this',
  }),
  'batch.empty': () => ({ text: 'no declaration in what was given', hint: 'check the files and folders' }),
  'batch.book-empty': f => ({
    text:
      f.refused === 0 ? 'no form for a book' : `none of ${f.refused} forms can be printed: there is no book`,
    hint: 'cure the errors of the forms first',
  }),
  'batch.passed-over': f => ({
    text: `${f.count} files of the folder hold no declarations and were passed over: ${f.endings.join(', ')}`,
  }),
  'batch.filing-invalid': f => ({
    text: `cannot file by "${f.key}": ${FILING_PROBLEMS[f.problem]}`,
    hint: 'there are archive, document, responsible, title, date and note',
  }),
  'batch.manifest-foreign': () => ({
    text: 'the output folder has a manifest.json that no batch wrote',
    hint: 'choose another folder',
  }),
  'batch.manifest-missing': () => ({
    text: 'the folder has no manifest.json to verify it by',
    hint: 'name the output folder of a batch',
  }),
  'batch.unfinished': () => ({
    text: 'the batch of this folder was not finished',
    hint: 'run the same command again: it goes on where it stopped',
  }),
  'batch.output-missing': () => ({
    text: 'the manifest lists this file, and it is not there',
    hint: 'run the batch again: it prints what is missing',
  }),
  'batch.output-changed': f => ({
    text: `the file is not what was printed (SHA-256 ${f.found} for ${f.expected})`,
    hint: 'run the batch again: it prints what has changed',
  }),
  'batch.output-unlisted': () => ({
    text: 'this PDF is in the folder and not in the manifest',
    hint: 'make sure that it is not an old one',
  }),
  'batch.left-over': () => ({
    text: 'an earlier run printed this file, this one did not; it is left as it was',
    hint: 'remove it if it is not wanted any more',
  }),
  'batch.archive-too-large': f => ({
    text: `more than an archive holds: ${f.files} files, ${f.bytes} bytes`,
    hint: 'print into a folder, or in several batches',
  }),
}
