/** What `formpress fonts` and the options for fonts say. */
import type { RepertoireId } from '../font/repertoires.ts'
import type { FaceRole } from '../font/types.ts'
import type { Language } from '../messages/messages.ts'

export interface FontPhrases {
  readonly command: string
  readonly files: string
  readonly options: {
    readonly font: string
    readonly fontDir: string
    readonly licensed: string
    readonly substitutions: string
  }
  readonly roles: { readonly [R in FaceRole]: string }
  readonly repertoires: { readonly [R in RepertoireId]: string }
  /** A face's first line: role, name, file, where it comes from, licence, what its maker allows. */
  readonly face: (parts: {
    readonly role: string
    readonly name: string
    readonly file: string
    readonly packaged: boolean
    readonly licence: string | undefined
    readonly embedding: string
  }) => string
  readonly embeddable: (fsType: string, allowed: boolean) => string
  readonly notOpen: string
  readonly covered: (repertoire: string, covered: number, total: number) => string
  readonly separator: string
  readonly textFine: (file: string) => string
  readonly substituted: (role: string, face: string, count: number, characters: string) => string
  readonly missing: (role: string, count: number, characters: string) => string
  readonly unplaced: (count: number) => string
  readonly notFont: (value: string) => string
  readonly noRole: (name: string, roles: readonly string[]) => string
}

export const FONT_PHRASES: { readonly [L in Language]: FontPhrases } = {
  zh: {
    command: '列出字体、用途、收字和许可；给出文件时，列出其中缺少的字',
    files: '要查缺字的文本或 JSON 文件，或 - 表示标准输入',
    options: {
      font: '使用自己的字体（可重复）：用途=文件，如 仿宋=simfang.ttf、宋体=simsun.ttc#0、宋体=simsun.ttc#SimSun',
      fontDir: '使用文件夹中名称是公文常用字体的字体（可重复）',
      licensed: '自己的字体已获嵌入授权，不论其 fsType 如何标注',
      substitutions: '列出由其他字体代替的每个字',
    },
    roles: { song: '宋体', title: '小标宋', hei: '黑体', fangsong: '仿宋', kai: '楷体', rare: '生僻字' },
    repertoires: {
      standard: '通用规范汉字表',
      'gb18030-3': 'GB 18030-2022 级别 3',
      unified: '基本区',
      'extension-a': '扩展 A',
      'extension-b': '扩展 B',
      'extension-c': '扩展 C',
      'extension-d': '扩展 D',
      'extension-e': '扩展 E',
      'extension-f': '扩展 F',
      compatibility: '兼容区 12 字',
      radicals: '部首',
    },
    face: ({ role, name, file, packaged, licence, embedding }) =>
      `${role}  ${name}  ${file}（${packaged ? '随软件提供' : '自备'}${licence ? `，许可 ${licence}` : ''}）${embedding}`,
    embeddable: (fsType, allowed) => `${allowed ? '可嵌入' : '厂商不允许嵌入'}（fsType ${fsType}）`,
    notOpen: '无法使用',
    covered: (repertoire, covered, total) => `${repertoire} ${covered}/${total}`,
    separator: '、',
    textFine: file => `${file}：各种字体都不缺字`,
    substituted: (role, face, count, characters) => `  ${role}缺 ${count} 字，由 ${face} 代替：${characters}`,
    missing: (role, count, characters) => `  ${role}缺 ${count} 字，所有字体中都没有：${characters}`,
    unplaced: count => `另有 ${count} 个字体文件的名称不是公文常用字体，没有使用；--json 逐个列出`,
    notFont: value => `--font 的值应写成“用途=文件”：${value}`,
    noRole: (name, roles) => `没有“${name}”这种用途；可用：${roles.join('、')}，或公文字体的名称`,
  },
  en: {
    command: 'list faces, roles, coverage and licences; for files, the characters that would be missing',
    files: 'text or JSON files to look up, or - for standard input',
    options: {
      font: 'use your own font (repeatable), ROLE=FILE: fangsong=simfang.ttf, song=simsun.ttc#0, song=simsun.ttc#SimSun',
      fontDir: 'use the fonts of a folder that are called like official faces (repeatable)',
      licensed: 'your own fonts are licensed to be embedded, whatever their fsType says',
      substitutions: 'list each character that another face draws',
    },
    roles: { song: 'song', title: 'title', hei: 'hei', fangsong: 'fangsong', kai: 'kai', rare: 'rare' },
    repertoires: {
      standard: 'Standard Characters (2013)',
      'gb18030-3': 'GB 18030-2022 level 3',
      unified: 'unified',
      'extension-a': 'extension A',
      'extension-b': 'extension B',
      'extension-c': 'extension C',
      'extension-d': 'extension D',
      'extension-e': 'extension E',
      'extension-f': 'extension F',
      compatibility: '12 compatibility',
      radicals: 'radicals',
    },
    face: ({ role, name, file, packaged, licence, embedding }) =>
      `${role}  ${name}  ${file} (${packaged ? 'in the package' : 'your own'}${licence ? `, ${licence}` : ''}) ${embedding}`,
    embeddable: (fsType, allowed) =>
      `${allowed ? 'may be embedded' : 'may not be embedded'} (fsType ${fsType})`,
    notOpen: 'cannot be used',
    covered: (repertoire, covered, total) => `${repertoire} ${covered}/${total}`,
    separator: ', ',
    textFine: file => `${file}: no face lacks a character`,
    substituted: (role, face, count, characters) =>
      `  ${role} lacks ${count}, drawn by ${face}: ${characters}`,
    missing: (role, count, characters) => `  ${role} lacks ${count} that no face has: ${characters}`,
    unplaced: count =>
      `${count} more font files are not called like official faces and are not used; --json lists them`,
    notFont: value => `--font wants ROLE=FILE: ${value}`,
    noRole: (name, roles) =>
      `no role is called ${name}; roles are ${roles.join(', ')}, or an official face's name`,
  },
}
