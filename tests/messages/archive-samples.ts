/** Facts to try the messages of filed PDFs with. */
import type { ArchiveFacts, DamagedPart } from '../../src/diagnostics/archive-codes.ts'

const PARTS: readonly DamagedPart[] = [
  ...(['number', 'string', 'value', 'depth', 'object', 'stream', 'references'] as const),
  ...(['object-stream', 'compression', 'pages', 'names'] as const),
]
const LARGE = ['inflated', 'objects', 'revisions', 'content', 'pages', 'steps'] as const
const digests = { name: 'declaration.json', expected: 'ab12', found: 'cd34' }

/** Samples of the codes of filed PDFs. */
export const ARCHIVE_SAMPLES: { readonly [C in keyof ArchiveFacts]: readonly ArchiveFacts[C][] } = {
  'archive.not-pdf': [{}],
  'archive.damaged': PARTS.flatMap(problem => [
    { problem, at: 0 },
    { problem, at: 1234 },
  ]),
  'archive.encrypted': [{}],
  'archive.too-large': LARGE.map(what => ({ what, limit: 268_435_456 })),
  'archive.filter-unknown': [{ filter: 'LZWDecode' }],
  'archive.declaration-missing': [
    { attachments: 0, profile: 'plain' },
    { attachments: 2, profile: 'a3b' },
    { attachments: 0, profile: 'a2a-ua1' },
  ],
  'archive.book': [{ forms: 247 }],
  'archive.several-declarations': [{ names: ['a.json', 'b.json'] }],
  'archive.checksum-differs': [digests],
  'archive.digest-differs': [digests],
  'archive.origin-missing': [{}],
  'archive.template-missing': [{}],
  'archive.template-differs': [{ form: 'shanghai-project-target', edition: '2024' }],
  'archive.not-printable': [{ allowed: [] }, { allowed: ['rule.level-missing'] }],
  'archive.cell-differs': [{ page: 1, expected: '1,000.00', found: '9,000.00' }],
  'archive.page-differs': [
    { page: 1, x: 20, y: 30, change: 'added', what: '“万”' },
    { page: 2, x: 20, y: 30, change: 'removed', what: 're f' },
  ],
  'archive.page-unlike': [
    { page: 1, what: 'size' },
    { page: 1, what: 'annotations' },
    { page: 1, what: 'order' },
  ],
  'archive.page-count': [{ expected: 1, found: 2 }],
  'archive.more-differences': [{ limit: 20 }],
  'archive.fonts-differ': [{ fonts: ['NotoSerifCJKsc-Regular'] }],
  'archive.engine-differs': [{ tool: 'formpress 0.0.9', here: 'formpress 0.1.0' }],
  'archive.signature-too-large': [{ bytes: 9000, room: 8192 }],
}
