/** Facts to try the messages of reading files of forms and of rolling them forward with. */
import type { DocumentProblem, ReaderFacts, RefusedKind } from '../../src/diagnostics/reader-codes.ts'
import type { RollFacts } from '../../src/diagnostics/roll-codes.ts'

const kinds: readonly RefusedKind[] = ['doc', 'et', 'wps', 'pdf', 'mht', 'xml', 'binary']
const problems: readonly DocumentProblem[] = [
  'archive',
  'no-text',
  'inflates',
  'too-deep',
  'entities',
  'text-encoding',
  'content',
]

/** Samples of the codes of files of forms. */
export const FILE_SAMPLES = {
  'reader.kind-refused': kinds.map(kind => ({ kind })),
  'reader.ending-unknown': [{ ending: '.xyz' }, { ending: '' }],
  'reader.document-damaged': problems.map(problem => ({ problem })),
  'reader.encoding-unknown': [{ declared: 'big5' }, { declared: undefined }],
  'reader.deleted-text': [{ texts: ['旧的目标'] }],
  'reader.numbering-lost': [{ count: 3 }],
  'reader.number-rounded': [{ shown: '666,000', value: '666000.4' }],
  'reader.sheet-without-form': [{ sheet: '汇总' }],
  'reader.neither': [
    { titles: ['财政项目支出绩效目标申报表'], found: ['甲', '乙'] },
    { titles: [], found: [] },
  ],
} satisfies Partial<{ readonly [C in keyof ReaderFacts]: readonly ReaderFacts[C][] }>

/** Samples of the codes of rolling forward. */
export const ROLL_SAMPLES: { readonly [C in keyof RollFacts]: readonly RollFacts[C][] } = {
  'roll.year': [{ from: 2024, to: 2025 }],
  'roll.year-missing': [{}],
  'roll.same-year': [{ year: 2025 }],
  'roll.edition': [{ from: '2022', to: '2024' }],
  'roll.date-moved': [{ from: '2024-01-01', to: '2025-01-01' }],
  'roll.date-kept': [{ date: '2023-01-01' }],
  'roll.amounts': [{ amounts: ['项目资金总额 1.00'] }],
  'roll.carryover': [{ amount: '1.00' }],
  'roll.year-in-text': [{ years: ['2023', '2024'] }],
  'roll.targets': [{ count: 8 }],
}
