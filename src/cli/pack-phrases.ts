/** What the options for packs and parameters say. */
import type { Language } from '../messages/messages.ts'

export interface PackPhrases {
  readonly options: { readonly pack: string; readonly set: string }
  readonly notSet: (value: string) => string
}

export const PACK_PHRASES: { readonly [L in Language]: PackPhrases } = {
  zh: {
    options: {
      pack: '表格包的文件夹（可重复）：另加的表格、版本、规则和模板',
      set: '设定模板的参数，如 zero=0（可重复）',
    },
    notSet: value => `--set 应写作“参数=值”：${value}`,
  },
  en: {
    options: {
      pack: 'folder of a pack (repeatable): forms, editions, rules and templates to add',
      set: 'set a parameter of the template, as zero=0 (repeatable)',
    },
    notSet: value => `--set takes name=value: ${value}`,
  },
}
