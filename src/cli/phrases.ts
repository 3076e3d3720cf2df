/** What the commands themselves say, beside the findings. */
import type { Severity } from '../diagnostics/finding.ts'
import type { Language } from '../messages/messages.ts'

/** How many findings of each severity there are. */
export type Counts = { readonly [S in Severity]: number }

export interface Phrases {
  readonly about: string
  readonly commands: {
    readonly render: string
    readonly check: string
    readonly import: string
    readonly forms: string
    readonly template: string
    readonly templateCheck: string
    readonly schema: string
    readonly sheet: string
  }
  readonly options: {
    readonly output: string
    readonly outputFolder: string
    readonly outputFile: string
    readonly year: string
    readonly template: string
    readonly frontMatter: string
    readonly strict: string
    readonly allow: string
    readonly html: string
    readonly mark: string
    readonly form: string
    readonly formOfFiles: string
    readonly draft: string
    readonly profile: string
    readonly json: string
    readonly lang: string
    readonly date: string
    readonly files: string
  }
  readonly draftOfProfile: (profile: string) => string
  readonly written: (file: string, pages: number) => string
  readonly imported: (file: string, rows: number) => string
  readonly summary: (done: number, all: number, errors: number, warnings: number) => string
  /** Whether a checked declaration can be printed. */
  readonly verdicts: { readonly fine: string; readonly warned: string; readonly refused: string }
  /** A declaration's own line: its name, the file it is in, whether it can be printed, what was found. */
  readonly checked: (name: string, file: string, verdict: string, counted: string) => string
  readonly total: (done: number, all: number, counted: string) => string
  /** How far a long file has come. */
  readonly progress: (count: number) => string
  readonly counted: (counts: Counts) => string
  /** A marked copy of a workbook that was written. */
  readonly marked: (file: string, copy: string) => string
  readonly unnamed: (number: number) => string
  readonly fine: (what: string) => string
  readonly hint: string
  readonly oneFileForMany: (file: string, count: number) => string
  readonly notAllowable: (code: string, allowable: readonly string[]) => string
  readonly notHtml: (file: string) => string
  readonly schemaOfWhat: string
  readonly nothingToRead: string
  readonly internal: string
  readonly seeHelp: string
}

export const PHRASES: { readonly [L in Language]: Phrases } = {
  zh: {
    about: '把申报数据印成官方表格：PDF 逐格一致，可归档。',
    commands: {
      render: '每份申报印成一个 PDF',
      check: '只检查，列出问题，不印',
      import: '从填好的表格或一行一个项目的清单读回申报数据：Markdown、网页、docx、xls、xlsx、csv',
      forms: '列出现有的表格和版本',
      template: '模板工具',
      templateCheck: '检查模板，列出全部错误',
      schema: '印出申报数据的 JSON Schema，供编辑器补全和检查',
      sheet: '生成空的 xlsx 工作簿，一行填一个项目，填好后用 import 读回',
    },
    options: {
      output: '输出文件（只有一份时）或文件夹',
      outputFolder: '输出文件夹，默认为当前文件夹',
      outputFile: '输出文件，默认为“表的代号.xlsx”',
      year: '把上一年度的表滚动到这个年度，并列出要核对的内容',
      template: '使用这个模板文件，而不是内置模板',
      frontMatter: '印出模板开头部分（front matter）的 JSON Schema，供编辑器补全和检查',
      strict: '有提醒也拒绝',
      allow: '放行这个代码的错误（可重复），并在文件中注明',
      html: '把检查结果写成网页，如 检查结果.html；旁边另存标注过的工作簿',
      mark: '只把标注过的工作簿副本存到这个文件夹',
      form: '表的代号，可带版本：shanghai-project-target@2024',
      formOfFiles: '文件中是哪一种表（文件自己没有写明时）',
      draft: '有问题也印，每页标“草稿”，末页列出问题',
      profile: '文件类别：a3a-ua1（默认，归档用）、a2a-ua1、a3b、a2b、a2u、plain',
      json: '以 JSON 输出，供程序读取',
      lang: '消息语言：zh 或 en',
      date: '写入文件的日期（YYYY-MM-DD），不给则不写',
      files: '文件、通配符，或 - 表示标准输入',
    },
    draftOfProfile: profile => `草稿不能存为归档文件：去掉 --draft，或者去掉 --profile ${profile}`,
    written: (file, pages) => `${file}（${pages} 页）`,
    imported: (file, rows) => `${file}（指标等明细 ${rows} 行）`,
    summary: (done, all, errors, warnings) =>
      `共 ${all} 份，完成 ${done} 份；错误 ${errors} 个，提醒 ${warnings} 个`,
    verdicts: { fine: '可以打印', warned: '可以打印，请看提醒', refused: '不能打印' },
    checked: (name, file, verdict, counted) => `${name}（${file}）：${verdict}；${counted}`,
    total: (done, all, counted) => `共 ${all} 份，可以打印 ${done} 份；${counted}`,
    progress: count => `已检查 ${count} 份…`,
    marked: (file, copy) => `${file}：已在副本中标注，见 ${copy}`,
    counted: ({ error, warning, info }) => `错误 ${error} 个，提醒 ${warning} 个，说明 ${info} 个`,
    unnamed: number => `第 ${number} 份`,
    fine: what => `${what}：没有发现问题`,
    hint: '办法',
    oneFileForMany: (file, count) => `共有 ${count} 份申报，不能都写进 ${file}：请用 -o 指定文件夹`,
    notAllowable: (code, allowable) => `“${code}”不能放行；可以放行的有：${allowable.join('、')}`,
    notHtml: file => `--html 要写的文件应以 .html 结尾：${file}`,
    schemaOfWhat: '请给出一种表的代号，或用 --template 指定模板，或用 --front-matter，只取其一',
    nothingToRead: '没有给出要读的文件',
    internal: '程序内部错误，请报告以下信息',
    seeHelp: '用法见 formpress --help',
  },
  en: {
    about: 'Prints declarations as official forms: PDF, cell for cell, fit for the archive.',
    commands: {
      render: 'print one PDF per declaration',
      check: 'list findings, print nothing',
      import:
        'read declarations back from filled forms or lists of projects: Markdown, web pages, docx, xls, xlsx, csv',
      forms: 'list the forms and editions there are',
      template: 'work on templates',
      templateCheck: 'list every fault of a template',
      schema: 'print the JSON Schema of declarations, for editors',
      sheet: 'write an empty xlsx with one row a project, which import reads back',
    },
    options: {
      output: 'output file (for one declaration) or folder',
      outputFolder: 'output folder, by default the current one',
      outputFile: "output file, by default the form's id with .xlsx",
      year: "roll last year's forms forward to this year, and list what must be checked",
      template: 'use this template file instead of the built-in one',
      frontMatter: 'print the JSON Schema of the front matter of templates, for editors',
      strict: 'let warnings refuse',
      allow: 'let errors of this code pass (repeatable), and say so in the file',
      html: 'write what was found as a web page, and marked copies of workbooks beside it',
      mark: 'write only the marked copies of workbooks, into this folder',
      form: 'a form, with its edition if wanted: shanghai-project-target@2024',
      formOfFiles: 'the form that the files are of, where they do not say it',
      draft: 'print although rules refuse, marked on each page, findings on a last page',
      profile: 'kind of file: a3a-ua1 (the default, for archives), a2a-ua1, a3b, a2b, a2u, plain',
      json: 'print JSON for programs',
      lang: 'language of messages: zh or en',
      date: 'date to write into the file (YYYY-MM-DD); none if not given',
      files: 'files, patterns, or - for standard input',
    },
    draftOfProfile: profile =>
      `a draft is no copy for an archive: leave out --draft, or --profile ${profile}`,
    written: (file, pages) => `${file} (${pages} ${pages === 1 ? 'page' : 'pages'})`,
    imported: (file, rows) => `${file} (${rows} repeated rows)`,
    summary: (done, all, errors, warnings) =>
      `${done} of ${all} done; ${errors} errors, ${warnings} warnings`,
    verdicts: {
      fine: 'can be printed',
      warned: 'can be printed, with warnings',
      refused: 'cannot be printed',
    },
    checked: (name, file, verdict, counted) => `${name} (${file}): ${verdict}; ${counted}`,
    total: (done, all, counted) => `${done} of ${all} can be printed; ${counted}`,
    progress: count => `${count} checked…`,
    marked: (file, copy) => `${file}: marked in the copy ${copy}`,
    counted: ({ error, warning, info }) => `${error} errors, ${warning} warnings, ${info} infos`,
    unnamed: number => `declaration ${number}`,
    fine: what => `${what}: nothing found`,
    hint: 'cure',
    oneFileForMany: (file, count) => `${count} declarations do not fit ${file}: name a folder with -o`,
    notAllowable: (code, allowable) => `${code} cannot be allowed; these can: ${allowable.join(', ')}`,
    notHtml: file => `the file of --html must end in .html: ${file}`,
    schemaOfWhat: 'name a form, or a template with --template, or --front-matter: one of them',
    nothingToRead: 'no file to read was given',
    internal: 'internal error, please report what follows',
    seeHelp: 'see formpress --help',
  },
}
