/** 财政项目支出绩效目标申报表 (Shanghai): the form and its editions. */
import { defineEdition } from '../define.ts'
import type { FormDefinition } from '../types.ts'
import { LABELS } from './labels.ts'
import { INDICATORS, indicatorRules, rules } from './rules.ts'
import { FORM_ID, schema } from './schema.ts'
import { indicatorLevels } from './vocabulary.ts'

/** The form's definition. */
export const shanghaiProjectTarget: FormDefinition = {
  id: FORM_ID,
  title: LABELS.title,
  editions: [
    defineEdition({
      form: FORM_ID,
      edition: '2024',
      valid: { from: 2024, to: undefined },
      schema,
      rules,
      indicators: [{ list: INDICATORS, rules: indicatorRules }],
      levels: indicatorLevels,
    }),
  ],
}
