// Varied forms of the first seed's shape: same rows and merges, other names, texts and amounts.
import { readdirSync, readFileSync } from 'node:fs'

const seeds = new URL('../seeds/', import.meta.url)
const [first] = readdirSync(seeds)
  .filter(name => name.endsWith('.json'))
  .sort()
const seed = JSON.parse(readFileSync(new URL(first, seeds), 'utf8'))

/** Some 2,000 common characters, so that each form brings its own glyphs as real ones do. */
const characters = Array.from(
  readFileSync(new URL('../tests/data/tgh8105.txt', import.meta.url), 'utf8'),
).slice(0, 2000)

/** A small deterministic generator (mulberry32): the same forms in every run. */
function randomFrom(start) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The n-th form: about a third of the characters of its texts are its own. */
export function form(n) {
  const random = randomFrom(n + 1)
  const own = text =>
    Array.from(text, c =>
      /[一-龥]/.test(c) && random() < 0.33 ? characters[Math.floor(random() * characters.length)] : c,
    ).join('')
  const total = `${Math.floor(random() * 9_000_000) + 10_000}.00`
  return {
    ...seed,
    name: own('信息系统运行维护经费') + n,
    goals: { project: own(seed.goals.project), annual: own(seed.goals.annual) },
    funds: {
      project: { total, fiscal: total, other: null },
      annual: { total, appropriation: total, carryover: '0.00', other: '0.00' },
    },
    indicators: seed.indicators.map(one => ({ ...one, name: own(one.name) })),
  }
}

/** The same cells for peers, which know no declarations: rows of [text, column, span, rowSpan]. */
export function cells(d) {
  const money = text => (text === null ? '' : text.replace(/\B(?=(\d{3})+\.)/g, ','))
  const target = t => (typeof t === 'string' ? t : `${t.operator}${Number(t.value).toFixed(2)}(${t.unit})`)
  const { project, annual } = d.funds
  const rows = [
    [
      ['项目名称', 0, 2],
      [d.name, 2, 2],
      ['项目性质', 4, 1],
      [d.nature, 5, 1],
      ['项目类别', 6, 1],
      [d.category, 7, 1],
    ],
    [
      ['主管部门', 0, 2],
      [d.department, 2, 2],
      ['实施单位', 4, 1],
      [d.unit, 5, 3],
    ],
    [
      ['计划开始日期', 0, 2],
      [d.start, 2, 2],
      ['计划完成日期', 4, 1],
      [d.end, 5, 3],
    ],
    [
      ['项目资金（元）', 0, 2, 4],
      ['项目资金总额', 2, 2],
      [money(project.total), 4, 1],
      ['年度资金申请总额', 5, 2],
      [money(annual.total), 7, 1],
    ],
    [
      ['其中：财政资金', 2, 2, 2],
      [money(project.fiscal), 4, 1, 2],
      ['其中：当年财政拨款', 5, 2],
      [money(annual.appropriation), 7, 1],
    ],
    [
      ['上年结转资金', 5, 2],
      [money(annual.carryover), 7, 1],
    ],
    [
      ['其他资金', 2, 2],
      [money(project.other), 4, 1],
      ['其他资金', 5, 2],
      [money(annual.other), 7, 1],
    ],
    [
      ['项目绩效目标', 0, 1, 2],
      ['项目总目标', 1, 4],
      ['年度总体目标', 5, 3],
    ],
    [
      [d.goals.project, 1, 4],
      [d.goals.annual, 5, 3],
    ],
    [
      ['绩效指标', 0, 1, d.indicators.length + 1],
      ['一级指标', 1, 1],
      ['二级指标', 2, 1],
      ['三级指标', 3, 3],
      ['年度(/项目)指标值', 6, 2],
    ],
  ]
  const spanOf = (i, keys) => {
    if (i > 0 && keys.every(k => d.indicators[i - 1][k] === d.indicators[i][k])) return 0
    let n = 1
    while (d.indicators[i + n] && keys.every(k => d.indicators[i + n][k] === d.indicators[i][k])) n++
    return n
  }
  d.indicators.forEach((one, i) => {
    const [first, second] = [spanOf(i, ['level1']), spanOf(i, ['level1', 'level2'])]
    rows.push([
      ...(first ? [[one.level1, 1, 1, first]] : []),
      ...(second ? [[one.level2, 2, 1, second]] : []),
      [one.name, 3, 3],
      [target(one.target), 6, 2],
    ])
  })
  return rows
}

/** Column widths in pt: those of the template. */
export const COLUMNS = [31.5, 58.8, 69.3, 42.5, 73.5, 80.9, 49.4, 76.7]
