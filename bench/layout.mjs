// Layout of one form of 10 to 10,000 repeated rows: milliseconds to measure, to paginate and to draw, and how the
// time for a row changes with their number. Linear is a ratio near 1; pagination is to take little beside measuring.

import { openPackageBook } from '../dist/font/load.node.js'
import { bindTemplate } from '../dist/grid/bind.js'
import { compose } from '../dist/layout/compose.js'
import { contentHeight, flowOf } from '../dist/layout/flow.js'
import { measure } from '../dist/layout/measure.js'
import { paginate } from '../dist/layout/paginate/paginate.js'
import { openFaces } from '../dist/press/faces.js'
import { parseTemplate } from '../dist/template/parse.js'
import { spread } from './rounds.mjs'

const TEMPLATE = `---
form: bench
columns: [3em, 7em, 14em, 8em]
---
| 绩效\\n指标 | 二级指标 | 三级指标 | 指标值 | {header}
| ^ | {rows[].group:group} | {rows[].name} | {rows[].value:money} |
`
const ROUNDS = 5

const book = await openPackageBook()
const parsed = parseTemplate(TEMPLATE)
if (!book.ok || !parsed.ok) throw new Error(JSON.stringify([book.findings, parsed.findings]))

async function timesOf(count) {
  const rows = Array.from({ length: count }, (_, i) => ({
    group: `数量指标${Math.floor(i / 7)}`,
    name: `第${i}项工作按计划完成，并经验收合格`,
    value: `${i}.00`,
  }))
  const bound = bindTemplate(parsed.value, { rows })
  if (!bound.ok) throw new Error(JSON.stringify(bound.findings))
  const { opened } = await openFaces(bound.value, book.value)
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    const { measured } = measure(bound.value, opened.chains)
    const middle = performance.now()
    const { pages } = paginate(flowOf(measured), { height: contentHeight(bound.value), continued: 0 }, 10_000)
    const end = performance.now()
    compose(measured, pages)
    return { measure: middle - start, paginate: end - middle, compose: performance.now() - end }
  })
  const median = key => spread(rounds.map(round => round[key])).median
  return { count, measure: median('measure'), paginate: median('paginate'), compose: median('compose') }
}

await timesOf(1000) // warm
const results = []
for (const count of [10, 100, 1000, 10_000]) results.push(await timesOf(count))
const perRow = ({ count, measure: m, paginate: p, compose: c }) => (m + p + c) / count
const base = perRow(results[2])
console.log(
  '| rows | measure ms | paginate ms | paginate / measure | compose ms | a row, against 1,000 rows |',
)
console.log('| --- | --- | --- | --- | --- | --- |')
for (const one of results) {
  const ratio = (perRow(one) / base).toFixed(2)
  const share = (one.paginate / one.measure).toFixed(2)
  const times = [one.measure, one.paginate].map(ms => ms.toFixed(2)).join(' | ')
  console.log(`| ${one.count} | ${times} | ${share} | ${one.compose.toFixed(2)} | ${ratio} |`)
}
