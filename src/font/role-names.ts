import type { FaceRole } from './types.ts'

/** The roles, in the order in which lists show them. */
export const ROLES: readonly FaceRole[] = ['song', 'title', 'hei', 'fangsong', 'kai', 'rare']

/**
 * What official faces are called: in rules on the layout of documents (GB/T 9704-2012), in font menus, and
 * inside the files of Windows, macOS and 方正.
 */
const NAMES: { readonly [R in FaceRole]: readonly string[] } = {
  song: [
    ...['宋体', '中易宋体', 'SimSun', '华文宋体', 'STSong', 'Songti SC', 'STSongti-SC'],
    ...['方正书宋', '方正书宋简体', '方正书宋_GBK', 'FZShuSong-Z01S', 'FZSSJW', 'FZSSK'],
    ...['Noto Serif SC', 'Noto Serif CJK SC', '思源宋体', 'Source Han Serif SC', 'Source Han Serif CN'],
  ],
  title: [
    ...['小标宋', '小标宋体', '方正小标宋', '方正小标宋简体', '方正小标宋_GBK', '方正小标宋_GB2312'],
    ...['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'FZXBSJW', 'FZXBSK', '华文中宋', 'STZhongsong'],
  ],
  hei: [
    ...['黑体', '中易黑体', 'SimHei', '华文黑体', 'STHeiti', 'Heiti SC', 'STHeitiSC-Light'],
    ...['方正黑体', '方正黑体简体', '方正黑体_GBK', 'FZHei-B01S', 'FZHTJW', 'FZHTK'],
    ...['Noto Sans SC', 'Noto Sans CJK SC', '思源黑体', 'Source Han Sans SC', 'Source Han Sans CN'],
  ],
  fangsong: [
    ...['仿宋', '仿宋_GB2312', '仿宋体', 'FangSong', 'FangSong_GB2312', 'SimFang', '华文仿宋', 'STFangsong'],
    ...['方正仿宋', '方正仿宋简体', '方正仿宋_GBK', '方正仿宋_GB2312', 'FZFangSong-Z02S', 'FZFSJW', 'FZFSK'],
    ...['朱雀仿宋', 'Zhuque Fangsong'],
  ],
  kai: [
    ...[
      '楷体',
      '楷体_GB2312',
      '正楷体',
      'KaiTi',
      'KaiTi_GB2312',
      'SimKai',
      '华文楷体',
      'STKaiti',
      'Kaiti SC',
    ],
    ...['方正楷体', '方正楷体简体', '方正楷体_GBK', '方正楷体_GB2312', 'FZKai-Z03S', 'FZKTJW', 'FZKTK'],
  ],
  rare: ['SimSun-ExtB', '宋体-ExtB', 'SimSun-ExtG', '宋体-ExtG', 'HanaMinB', '花園明朝B', '花园明朝B'],
}

const ROLE_BY_NAME: ReadonlyMap<string, FaceRole> = new Map(
  ROLES.flatMap(role => [role, ...NAMES[role]].map(name => [plainName(name), role] as const)),
)

/** The role that a name stands for: a role's own (`fangsong`) or an official face's (`仿宋_GB2312`, `SimFang`). */
export function roleOf(name: string): FaceRole | undefined {
  return ROLE_BY_NAME.get(plainName(name))
}

/** A name as it is compared: `KaiTi_GB2312`, `Kaiti GB2312` and `kaiti-gb2312` are one. */
export function plainName(name: string): string {
  return name
    .replace(/[A-Z]/g, letter => letter.toLowerCase())
    .replace(/[\s_-]/g, '')
    .replace(/(?<=.)regular$/, '')
}
