/** Facts to try every message with: at least one sample a code, one for each word that facts may choose. */
import type { ExpectedKind, FactsByCode, SyntaxProblem, ValueKind } from '../../src/diagnostics/codes.ts'
import type { EditionFacts } from '../../src/diagnostics/edition-codes.ts'
import type { Code } from '../../src/diagnostics/finding.ts'
import type { ValueDoubt } from '../../src/diagnostics/reader-codes.ts'
import type {
  ExpectedToken,
  ExpectedValue,
  PathMeaning,
  TemplateLimit,
} from '../../src/diagnostics/template-codes.ts'
import { ARCHIVE_SAMPLES } from './archive-samples.ts'
import { BATCH_SAMPLES } from './batch-samples.ts'
import { EDITION_SAMPLES } from './edition-samples.ts'
import { FILE_SAMPLES, ROLL_SAMPLES } from './file-samples.ts'
import { FONT_SAMPLES } from './font-samples.ts'
import { RULE_SAMPLES } from './rule-samples.ts'
import { SHEET_SAMPLES } from './sheet-samples.ts'

type Samples<Codes extends Code> = { readonly [C in Codes]: readonly FactsByCode[C][] }
type Area<Name extends string> = Extract<Code, `${Name}.${string}`>

const none = [{}]
const both = (name: string) => [
  { name, known: ['甲', '乙'], nearest: '甲' },
  { name, known: [], nearest: undefined },
]

/** All members of a union, checked for completeness by the compiler. */
const members = <T extends string>(all: { readonly [M in T]: true }) => Object.keys(all) as T[]

const problems = members<SyntaxProblem>({
  'value-expected': true,
  'name-expected': true,
  'colon-expected': true,
  'comma-expected': true,
  'trailing-comma': true,
  'brace-not-closed': true,
  'bracket-not-closed': true,
  'text-not-closed': true,
  'bad-number': true,
  'bad-escape': true,
  'bad-character': true,
  comment: true,
  'trailing-content': true,
  'bad-indentation': true,
  'bad-structure': true,
  'unknown-tag': true,
  'bad-alias': true,
  'too-many-aliases': true,
  'bad-directive': true,
  'name-not-text': true,
})

const kinds = members<ValueKind>({
  text: true,
  number: true,
  boolean: true,
  null: true,
  list: true,
  object: true,
  other: true,
})

const expectedKinds = members<ExpectedKind>({
  text: true,
  integer: true,
  number: true,
  boolean: true,
  amount: true,
  date: true,
  percent: true,
  target: true,
  list: true,
  object: true,
})

const expectedValues = members<ExpectedValue>({
  size: true,
  text: true,
  name: true,
  color: true,
  years: true,
  map: true,
  length: true,
  em: true,
  insets: true,
  borders: true,
  'page-size': true,
  columns: true,
  option: true,
  list: true,
  integer: true,
})

const expectedTokens = members<ExpectedToken>({
  name: true,
  ']': true,
  ')': true,
  '}': true,
  ':': true,
  '.': true,
  '|': true,
})

const meanings = members<PathMeaning>({
  boolean: true,
  text: true,
  amount: true,
  date: true,
  percent: true,
  list: true,
  group: true,
})

const templateLimits = members<TemplateLimit>({
  name: true,
  length: true,
  'front-matter': true,
  rows: true,
  columns: true,
  nesting: true,
})

const valueDoubts = members<ValueDoubt>({ label: true, level: true, measured: true, glued: true })

const files: Samples<Area<'file'>> = {
  'file.missing': none,
  'file.unreadable': [{ reason: 'EACCES' }],
  'file.not-utf8': none,
  'file.unwritable': [{ reason: 'EPERM' }],
  'file.too-large': [{ bytes: 70_000_000, limit: 67_108_864 }],
  'file.empty': none,
  'file.syntax': problems.flatMap(problem => [
    { format: 'JSON', problem },
    { format: 'YAML', problem },
  ]),
  'file.duplicate-key': [{ key: 'name' }],
  'file.too-deep': [{ limit: 8 }],
  'file.line-too-long': [{ limit: 8_388_608 }],
}

const declarations: Samples<Area<'declaration' | 'press'>> = {
  'declaration.not-an-object': kinds.map(found => ({ found })),
  'declaration.form-missing': [{ known: ['a', 'b'] }, { known: [] }],
  'declaration.form-unknown': [
    { form: 'x', known: ['a', 'b'], nearest: 'a' },
    { form: 'x', known: [], nearest: undefined },
  ],
  'declaration.form-differs': [{ form: 'a', template: 'b' }],
  'declaration.edition-unknown': [
    { edition: '2042', known: ['2024'], nearest: '2024' },
    { edition: '2042', known: [], nearest: undefined },
  ],
  'declaration.edition-none': [
    { year: 2010, known: ['2024 (2024..)'] },
    { year: undefined, known: [] },
  ],
  'declaration.missing': none,
  'declaration.wrong-type': expectedKinds.flatMap(expected => kinds.map(found => ({ expected, found }))),
  'declaration.not-one-of': [
    { value: 'x', options: ['甲', '乙'], nearest: '甲' },
    { value: 'x', options: [], nearest: undefined },
  ],
  'declaration.out-of-range': [
    { value: '9', minimum: undefined, maximum: 5 },
    { value: '9', minimum: 10, maximum: undefined },
    { value: '9', minimum: 1, maximum: 5 },
  ],
  'declaration.amount-invalid': [{ value: '12元' }],
  'declaration.amount-too-precise': [{ value: '1.234', decimals: 2 }],
  'declaration.amount-too-large': [{ value: '1234567890123456', digits: 15 }],
  'declaration.amount-inexact': [{ value: '1e+20' }],
  'declaration.date-invalid': [{ value: '下月' }],
  'declaration.date-impossible': [{ value: '2024-02-30' }],
  'declaration.text-too-long': [{ length: 2_000_000, limit: 1_000_000 }],
  'declaration.control-character': [{ codePoint: 'U+0001', position: 3 }],
  'declaration.lone-surrogate': [{ codePoint: 'U+D800', position: 3 }],
  'declaration.tab': [{ position: 3 }],
  'declaration.unknown-key': [
    { key: 'nmae', nearest: 'name' },
    { key: 'x', nearest: undefined },
  ],
  'declaration.unsafe-key': [{ key: '__proto__' }],
  'declaration.too-many-rows': [{ count: 100_001, limit: 100_000 }],
  'declaration.too-many-findings': [{ limit: 10_000 }],
  'declaration.refused': [{ message: '代码不可用' }],
  'declaration.target-normalised': [{ from: '>=15.00（元）', to: '≥15.00(元)' }],
  'press.allowed': [{ code: 'rule.level-missing', count: 2 }],
}

const templates: Samples<Exclude<Area<'template' | 'grid'>, keyof EditionFacts>> = {
  'template.front-matter-missing': none,
  'template.front-matter-unclosed': none,
  'template.key-missing': [{ key: 'form' }],
  'template.key-unknown': both('tilte').flatMap(one => [
    { ...one, within: undefined },
    { ...one, within: 'page' },
  ]),
  'template.value-invalid': expectedValues.flatMap(expected => [
    { key: 'page', found: 'x', expected, options: ['A4', 'A3'] },
    { key: 'page', found: '', expected, options: [] },
  ]),
  'template.page-too-small': none,
  'template.columns-missing': none,
  'template.columns-unused': none,
  'template.columns-too-wide': [{ width: 600, available: 481.9 }],
  'template.name-reserved': [{ name: '__proto__' }],
  'template.name-repeated': [{ name: 'funds', line: 12 }],
  'template.style-unknown': both('centre'),
  'template.styles-not-last': none,
  'template.styles-on-merge': none,
  'template.format-unknown': both('mony'),
  'template.format-argument': [
    { format: 'money', argument: 'x', examples: ['money(0)'] },
    { format: 'money', argument: undefined, examples: [] },
  ],
  'template.format-mismatch': [{ format: 'money', type: 'date', accepts: ['amount'] }],
  'template.escape-unknown': [{ escape: '\\q', known: ['\\n', '\\|'] }],
  'template.syntax': [
    { found: '!', expected: expectedTokens },
    { found: '', expected: ['}'] },
  ],
  'template.group-not-last': none,
  'template.group-outside-band': none,
  'template.heading': none,
  'template.third-end': none,
  'template.text-in-grid': none,
  'template.grid-missing': none,
  'template.row-unclosed': none,
  'template.row-cells': [{ cells: 7, columns: 8 }],
  'template.attribute-unknown': both('heder'),
  'template.attribute-repeated': [{ name: 'keep' }],
  'template.attribute-value': [{ name: 'height', found: 'x', example: 'height=9mm' }],
  'template.merge-left-edge': none,
  'template.merge-top-edge': none,
  'template.merge-shape': [{ row: 3, column: 2, text: '项目资金' }],
  'template.merge-out-of-band': [{ text: '绩效指标' }],
  'template.merge-through-band': [{ text: '绩效指标' }],
  'template.min-rows-outside-band': none,
  'template.header-in-band': none,
  'template.each-outside-grid': [{ path: 'indicators[].name' }],
  'template.when-outside-band': [{ path: 'indicators[].name' }],
  'template.path-conflict': meanings.flatMap(meaning =>
    meanings.map(other => ({ path: 'a.b', meaning, other, line: 7 })),
  ),
  'template.path-unknown': [
    { path: 'nmae', nearest: 'name' },
    { path: 'x', nearest: undefined },
  ],
  'template.path-is-list': [{ path: 'indicators' }],
  'template.path-no-list': [{ path: 'name[]' }],
  'template.path-is-group': [{ path: 'funds', fields: ['project', 'annual'] }],
  'template.limit': templateLimits.map(what => ({ what, found: 300, limit: 200 })),
  'grid.too-large': [
    { what: 'rows', limit: 100_000 },
    { what: 'slots', limit: 2_000_000 },
  ],
  'template.option-unknown': [
    { option: '确定 能', known: ['确定能', '有可能'], nearest: '确定能' },
    { option: '甲', known: ['乙'], nearest: undefined },
  ],
  'template.footer-no-room': [{ margin: 5, needed: 7.5 }],
  'grid.option-unknown': [{ value: '丙', options: ['甲', '乙'] }],
  'template.character-reserved': [{ codePoint: 'U+FDD0' }],
  'template.page-outside-footer': [{ name: 'page' }],
  'grid.amount-rounded': [{ value: '1.25', printed: '1.3' }],
}

const pages: Samples<Area<'text' | 'layout'>> = {
  'text.invisible-character': [{ codePoint: 'U+200B', count: 2 }],
  'layout.form-shrunk': [{ from: 10.5, to: 9.2 }],
  'layout.text-shrunk': [{ text: '目标', from: 10.5, to: 8 }],
  'layout.text-overflows': [{ text: '目标' }],
  'layout.token-broken': [{ token: '1,234,567.89' }],
  'layout.column-narrow': [{ text: '目标', to: 4 }],
  'layout.row-too-low': [{ text: '目标' }],
  'layout.area-small': [{ name: '公章', width: 30, height: 45, wanted: '45 × 45' }],
  'layout.label-flows': [{ text: '目标' }],
  'layout.header-once': [{ row: 3 }],
  'layout.row-split': [{ row: 3 }],
  'layout.no-room': [{ row: 3 }],
  'layout.too-many-pages': [{ limit: 10_000 }],
}

const thread = [
  { after: '主管部门', expected: '实施单位' },
  { after: undefined, expected: undefined },
]

const readers: Samples<Area<'reader'>> = {
  'reader.no-form': [{ titles: ['财政项目支出绩效目标申报表'] }, { titles: [] }],
  'reader.outside': [{ texts: ['附件'] }],
  'reader.source-too-large': [{ limit: 1_000_000 }],
  'reader.too-large': [{ texts: 5000, limit: 4000 }],
  'reader.nested-list': [{ form: 'x', edition: '2024' }],
  'reader.title-missing': [{ title: '申报表' }],
  'reader.thread-lost': thread.map(end => ({ ...end, missing: 5, labels: 9 })),
  'reader.text-unplaced': thread.map(end => ({ ...end, texts: ['多余', '又一处'] })),
  'reader.text-repeated': [{ text: '重复' }],
  'reader.label-missing': [{ label: '实施单位' }],
  'reader.label-variant': [{ label: '项目资金（元）', text: '项目资金 (元)' }],
  'reader.cell-split': [{ text: '实施单位 某中心', parts: ['实施单位', '某中心'] }],
  'reader.value-doubtful': valueDoubts.map(doubt => ({ text: '甲', label: '项目名称', doubt })),
  'reader.value-blank': [{ label: '项目名称' }],
  'reader.value-differs': [{ text: '甲', used: '乙' }],
  'reader.column-shifted': [{ text: '0.00', label: '其他资金' }],
  'reader.rows-mixed': [{ labels: ['项目性质', '项目类别'] }],
  'reader.row-incomplete': [{ missing: ['三级指标'] }],
  'reader.level-missing': [{ label: '一级指标' }],
  'reader.level-unknown': [{ text: '甲', known: ['成本指标'] }],
  'reader.level-absent': [{ level: '效益指标' }],
  'reader.level-misplaced': [{ text: '数量指标', under: '成本指标', belongs: '产出指标' }],
  ...FILE_SAMPLES,
}

/** Sample facts of every code. */
export const SAMPLES: Samples<Code> = {
  ...files,
  ...declarations,
  ...RULE_SAMPLES,
  ...SHEET_SAMPLES,
  ...templates,
  ...ARCHIVE_SAMPLES,
  ...BATCH_SAMPLES,
  ...EDITION_SAMPLES,
  ...FONT_SAMPLES,
  ...pages,
  ...readers,
  ...ROLL_SAMPLES,
}
