/** Facts to try the messages of batches with. */
import type { BatchFacts } from '../../src/diagnostics/batch-codes.ts'

/** Samples of the codes of batches. */
export const BATCH_SAMPLES: { readonly [C in keyof BatchFacts]: readonly BatchFacts[C][] } = {
  'batch.not-plain': [{ found: 'Date' }],
  'batch.worker-lost': [{ reason: 'memory' }, { reason: 'crash' }],
  'batch.internal': [{ message: 'RangeError: out of range' }],
  'batch.empty': [{}],
  'batch.book-empty': [{ refused: 0 }, { refused: 3 }],
  'batch.passed-over': [{ count: 2, endings: ['.pdf', '.png'] }],
  'batch.filing-invalid': [
    { key: 'box', problem: 'unknown' },
    { key: 'note', problem: 'not-text' },
    { key: 'date', problem: 'not-a-date' },
  ],
  'batch.manifest-foreign': [{}],
  'batch.manifest-missing': [{}],
  'batch.unfinished': [{}],
  'batch.output-missing': [{}],
  'batch.output-changed': [{ expected: 'ab12', found: 'cd34' }],
  'batch.output-unlisted': [{}],
  'batch.left-over': [{}],
  'batch.archive-too-large': [{ files: 70_000, bytes: 5_000_000_000 }],
}
