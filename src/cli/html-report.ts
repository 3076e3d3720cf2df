/** `formpress check --html`: what was found, in words, for the writer of HTML reports. */
import type { Finding } from '../diagnostics/finding.ts'
import { describe, type Language, severityWord } from '../messages/messages.ts'
import type { ReportFinding, ReportWords } from '../writers/html/types.ts'
import { writeReport } from '../writers/html/write-report.ts'
import { type CheckedEntry, verdictOf } from './check-entries.ts'
import type { Context } from './context.ts'
import { count } from './report.ts'

interface LanguageWords {
  readonly tag: string
  readonly title: string
  /** The place of findings on a declaration as a whole. */
  readonly whole: string
  readonly words: Omit<ReportWords, 'hint'>
}

/** The report as the text of a file. */
export function htmlReport(
  entries: readonly CheckedEntry[],
  general: readonly Finding[],
  context: Context,
): string {
  const { language, phrases } = context
  const { tag, title, whole, words } = WORDS[language]
  const all = [...general, ...entries.flatMap(({ findings }) => findings)]
  return writeReport({
    language: tag,
    title,
    summary: phrases.total(
      entries.filter(({ ok }) => ok).length,
      entries.length,
      phrases.counted(count(all)),
    ),
    general: general.map(finding => inWords(finding, language)),
    entries: entries.map(entry => ({
      name: entry.name,
      source: entry.file ?? '',
      verdict: verdictOf(entry, context),
      summary: phrases.counted(count(entry.findings)),
      counts: count(entry.findings),
      findings: entry.findings.map(finding => ({
        ...inWords(finding, language),
        place: placeIn(entry, finding) ?? whole,
      })),
      form: entry.form,
    })),
    words: { ...words, hint: phrases.hint },
  })
}

/** The label of a finding's place; under a declaration's heading it need not begin with the name. */
function placeIn({ name }: CheckedEntry, { at }: Finding): string | undefined {
  const { label, path } = at
  if (label === undefined || label === name) return label === name ? undefined : path
  const subject = `${name} › `
  return label.startsWith(subject) ? label.slice(subject.length) : label
}

function inWords(finding: Finding, language: Language): ReportFinding {
  const { severity, code, at } = finding
  const { text, hint } = describe(finding, language)
  const position = [at.file, at.line, at.column].filter(part => part !== undefined).join(':')
  return {
    severity,
    word: severityWord(severity, language),
    code,
    text,
    hint,
    place: '',
    position: [position, at.cell].filter(part => part !== undefined && part !== '').join(' '),
    path: at.path,
  }
}

const WORDS: { readonly [L in Language]: LanguageWords } = {
  zh: {
    tag: 'zh-CN',
    title: '检查结果',
    whole: '整份申报',
    words: {
      contents: '各份申报',
      columns: {
        number: '序号',
        name: '申报',
        verdict: '结果',
        error: '错误',
        warning: '提醒',
        info: '说明',
        source: '所在文件',
      },
      files: '读取文件时的问题',
      findings: '问题',
      nothing: '没有发现问题。',
      form: '表格（问题写在所在的格里）',
      noForm: '内容有误，还不能填入表格：请先改正上面的错误。',
      colon: '：',
      back: '回到目录',
    },
  },
  en: {
    tag: 'en',
    title: 'What the check found',
    whole: 'the declaration as a whole',
    words: {
      contents: 'Declarations',
      columns: {
        number: 'No.',
        name: 'Declaration',
        verdict: 'Result',
        error: 'Errors',
        warning: 'Warnings',
        info: 'Infos',
        source: 'File',
      },
      files: 'Files',
      findings: 'Findings',
      nothing: 'Nothing was found.',
      form: 'The form, with the findings in their cells',
      noForm: 'What is given cannot be filled into the form yet: cure the errors above first.',
      colon: ': ',
      back: 'back to the list',
    },
  },
}
