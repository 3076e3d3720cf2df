import type { LevelVocabulary } from '../levels.ts'

/**
 * The levels of indicators (指标体系) that the form knows, and what belongs under each. Other level-2
 * names occur in filed forms; other level-1 names do not.
 */
export const indicatorLevels: LevelVocabulary = {
  paths: ['indicators[].level1', 'indicators[].level2'],
  suffix: '指标',
  words: [
    {
      name: '成本指标',
      presence: 'expected',
      measures: 'cost',
      under: [
        { name: '经济成本指标', measures: 'money' },
        { name: '社会成本指标' },
        { name: '生态环境成本指标' },
      ],
    },
    {
      name: '产出指标',
      presence: 'required',
      under: [{ name: '数量指标', measures: 'quantity' }, { name: '质量指标' }, { name: '时效指标' }],
    },
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
    {
      name: '满意度指标',
      presence: 'required',
      under: [{ name: '服务对象满意度指标' }],
    },
  ],
}
