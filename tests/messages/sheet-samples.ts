/** Facts to try the messages of reading sheets with, one sample for each wording. */
import type {
  SheetFacts,
  SkipReason,
  UnreadKind,
  WorkbookProblem,
} from '../../src/diagnostics/sheet-codes.ts'

const kinds: readonly UnreadKind[] = [
  'pdf',
  'html',
  'xml',
  'xlsb',
  'ods',
  'docx',
  'pptx',
  'zip',
  'doc',
  'et',
  'binary',
]
const problems: readonly WorkbookProblem[] = [
  'zip-directory',
  'zip-entry',
  'zip-names',
  'no-workbook',
  'text-encoding',
  'content',
]
const reasons: readonly SkipReason[] = ['hidden', 'instructions', 'empty', 'no-columns', 'incomplete']

export const SHEET_SAMPLES: { readonly [C in keyof SheetFacts]: readonly SheetFacts[C][] } = {
  'sheet.kind-unsupported': kinds.map(kind => ({ kind })),
  'sheet.kind-differs': [{ ending: 'xlsx', kind: 'CSV' }],
  'sheet.damaged': problems.map(problem => ({ problem })),
  'sheet.encrypted': [{}],
  'sheet.inflates': [{ bytes: 2, limit: 1 }],
  'sheet.entities': [{ part: 'xl/workbook.xml' }],
  'sheet.too-costly': [
    { cost: 'time', limit: 60 },
    { cost: 'memory', limit: 1024 },
  ],
  'sheet.too-many-cells': [{ limit: 1_000_000 }],
  'sheet.too-many-columns': [{ limit: 200 }],
  'sheet.encoding-mixed': [{ utf8: 3, other: 2 }],
  'sheet.encoding-unknown': [{}],
  'sheet.csv-broken': [{ problem: 'quote-not-closed' }, { problem: 'record-too-long' }],
  'sheet.row-long': [{ cells: 4, columns: 3, beyond: ['234.00'] }],
  'sheet.row-short': [{ cells: 2, columns: 3 }],
  'sheet.skipped': reasons.map(reason => ({ sheet: '说明', reason })),
  'sheet.no-table': [
    { forms: ['财政项目支出绩效目标申报表'], found: ['项目名'] },
    { forms: [], found: [] },
  ],
  'sheet.form-unclear': [{ forms: ['甲表', '乙表'] }],
  'sheet.form-mixed': [{ form: '乙表', used: '甲表' }],
  'sheet.columns-missing': [
    {
      missing: ['项目名称', '年度'],
      found: ['项目名', '备注'],
      near: [{ missing: '项目名称', found: '项目名' }],
    },
    { missing: ['项目名称'], found: [], near: [] },
  ],
  'sheet.list-missing': [{ list: '绩效指标' }],
  'sheet.column-twice': [{ name: '项目名称', cells: ['A1', 'C1'] }],
  'sheet.column-ambiguous': [
    { text: '其他资金', candidates: ['项目资金 › 其他资金', '年度资金 › 其他资金'] },
  ],
  'sheet.column-unknown': [
    { text: '备注', nearest: undefined },
    { text: '项目名陈', nearest: '项目名称' },
  ],
  'sheet.column-taken': [{ text: '指标值', name: '年度(/项目)指标值' }],
  'sheet.column-unit': [
    { unit: '万元', expected: '元' },
    { unit: '万元', expected: undefined },
  ],
  'sheet.year-from-title': [{ year: '2024' }],
  'sheet.above-columns': [{ texts: ['2024年项目汇总表'] }],
  'sheet.nested-list': [{ names: ['任务 › 明细'] }],
  'sheet.row-ignored': [
    { reason: 'total', texts: ['合计', '1.00'] },
    { reason: 'note', texts: ['注：单位为元'] },
    { reason: 'header', texts: ['项目名称'] },
  ],
  'sheet.value-differs': [{ shown: '甲', used: '乙' }],
  'sheet.key-missing': [{ names: ['项目名称', '项目编号'] }],
  'sheet.key-unknown': [
    { key: '工伤签定', nearest: '工伤鉴定' },
    { key: '其他', nearest: undefined },
  ],
  'sheet.key-repeated': [{ key: '业务培训' }],
  'sheet.level-carried': [{ name: '一级指标', rows: 5 }],
  'sheet.too-many-findings': [{ limit: 1000 }],
  'sheet.formula-uncomputed': [{}],
  'sheet.formula-external': [{ shown: '100.00' }],
  'sheet.cell-error': [{ shown: '#REF!' }],
  'sheet.cell-outside': [{ shown: '另议' }],
  'sheet.number-read': [{ shown: '１２３元', value: '123.00' }],
  'sheet.number-inexact': [{ shown: '12345678901234567' }],
  'sheet.percent-unclear': [{ shown: '0.95' }],
  'sheet.date-year-assumed': [{ shown: '1月1日', date: '2024-01-01' }],
  'sheet.date-year-hidden': [{ shown: '1月1日', stored: '2023-01-01', date: '2024-01-01' }],
  'sheet.date-day-hidden': [{ shown: '2024年12月', date: '2024-12-01' }],
  'sheet.date-serial': [{ shown: '45292', date: '2024-01-01' }],
  'sheet.date-ambiguous': [{ shown: '1/2/2024', readings: ['2024-01-02', '2024-02-01'] }],
  'sheet.date-time': [{ shown: '2024-01-01 08:30', date: '2024-01-01' }],
}
