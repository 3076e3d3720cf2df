/** 指标体系 as it stands since 2021, where forms of every level of government agree. */
import type { LevelVocabulary, LevelWord } from './levels.ts'

const OUTPUT: LevelWord = {
  name: '产出指标',
  presence: 'required',
  under: [{ name: '数量指标', measures: 'quantity' }, { name: '质量指标' }, { name: '时效指标' }],
}

const EFFECTS: readonly LevelWord[] = [
  {
    name: '效益指标',
    presence: 'required',
    under: [
      { name: '经济效益指标' },
      { name: '社会效益指标' },
      { name: '生态效益指标' },
      { name: '可持续影响指标' },
    ],
  },
  { name: '满意度指标', presence: 'required', under: [{ name: '服务对象满意度指标' }] },
]

/** Forms on which costs stand under 产出指标, as they did everywhere before 2021. */
export function levelsWithoutCosts(paths: readonly string[]): LevelVocabulary {
  const under = [...(OUTPUT.under ?? []), { name: '成本指标', measures: 'cost' } as const]
  return { paths, suffix: '指标', words: [{ ...OUTPUT, under }, ...EFFECTS] }
}
