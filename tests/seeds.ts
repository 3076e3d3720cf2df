/** The four seed declarations, as `formpress import` wrote them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SeedIndicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly target: string | { readonly operator: string; readonly value: string; readonly unit: string }
}

export interface Seed {
  readonly year: number
  readonly name: string
  readonly nature: string
  readonly category: string
  readonly department: string
  readonly unit: string
  readonly start: string
  readonly end: string
  readonly funds: {
    readonly project: Readonly<Record<'total' | 'fiscal' | 'other', string | null>>
    readonly annual: Readonly<Record<'total' | 'appropriation' | 'carryover' | 'other', string | null>>
  }
  readonly goals: { readonly project: string; readonly annual: string }
  readonly indicators: readonly SeedIndicator[]
}

/** Their file names, in order. */
export const seedFiles: readonly string[] = readdirSync('seeds')
  .filter(name => name.endsWith('.json'))
  .sort()

export const seeds: readonly Seed[] = seedFiles.map(name =>
  JSON.parse(readFileSync(join('seeds', name), 'utf8')),
)

/** The first seed with more indicators than a page holds. */
export function longSeed(count: number): Seed {
  const [seed] = seeds
  if (!seed) throw new Error('no seeds')
  const levels = ['数量指标', '质量指标', '时效指标']
  const indicators = Array.from({ length: count }, (_, i) => ({
    level1: '产出指标',
    level2: levels[Math.floor(i / 9) % 3] ?? '',
    name: `第${i + 1}项工作按计划完成${i % 7 === 0 ? '，并经主管部门会同有关单位验收合格' : ''}`,
    target: { operator: '≥', value: String(i + 1), unit: '件' },
  }))
  return {
    ...seed,
    indicators: [...seed.indicators.slice(0, 2), ...indicators, ...seed.indicators.slice(-7)],
  }
}
