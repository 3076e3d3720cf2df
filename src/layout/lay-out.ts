import { type Finding, info, refuses } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { BoundForm } from '../grid/types.ts'
import { type Area, areasOf } from './areas.ts'
import { type Chains, createFitter, type TextMemory } from './fit.ts'
import { contentHeight, flowOf } from './flow.ts'
import { measureFooters } from './footer.ts'
import { heightOfLine } from './fragment-box.ts'
import { measure } from './measure.ts'
import { findingsOf } from './notes.ts'
import { paginate } from './paginate/paginate.ts'
import type { PagePlan } from './paginate/types.ts'
import { baseSize, FLOOR, scaled } from './scale.ts'
import type { MeasuredForm } from './types.ts'

/** A form with its texts broken, its rows solved and its pages planned. */
export interface LaidOut {
  readonly measured: MeasuredForm
  readonly pages: readonly PagePlan[]
  /** Places for seals. */
  readonly areas: readonly Area[]
  readonly findings: readonly Finding[]
}

/**
 * Measures a form and breaks it over pages.
 *
 *     measure ─► paginate
 *        ▲          │ more than one page, and the form should stay on one
 *        └─ scaled ◄┘
 *
 * With `fit: page` the whole form is set in the largest type that keeps it on one page, found by bisection
 * over real breaks; if none does down to the floor, it is printed at full size over its pages.
 *
 * Findings: those of `measure` and of pagination; `layout.form-shrunk` (info).
 *
 * @param memory texts kept from form to form
 */
export function layOut(form: BoundForm, chains: Chains, memory?: TextMemory): LaidOut {
  const full = layOutOnce(form, chains, memory)
  if (form.fit !== 'page' || full.pages.length <= 1 || refuses(full.findings)) return full
  const from = baseSize(form)
  let fitting: { readonly size: number; readonly laidOut: LaidOut } | undefined
  let [low, high] = [FLOOR, from]
  for (let size = low; low <= high; size = middle(low, high)) {
    const laidOut = layOutOnce(scaled(form, size / from), chains, memory)
    if (laidOut.pages.length === 1) {
      fitting = { size, laidOut }
      low = size + STEP
    } else if (size === FLOOR) return full
    else high = size - STEP
  }
  if (!fitting) return full
  const note = info('layout.form-shrunk', { from: from / 1000, to: fitting.size / 1000 })
  return { ...fitting.laidOut, findings: [...fitting.laidOut.findings, note] }
}

/** Sizes are tried in tenths of a point: finer ones no eye tells apart. */
const STEP = 100

function middle(low: number, high: number): number {
  return low + Math.floor((high - low) / 2 / STEP) * STEP
}

function layOutOnce(form: BoundForm, chains: Chains, memory?: TextMemory): LaidOut {
  const { measured, findings } = measure(form, chains, memory)
  const continued = measured.continued.reduce((sum, line) => sum + heightOfLine(line), 0)
  const plan = paginate(flowOf(measured), { height: contentHeight(form), continued }, LIMITS.pages)
  const footed = measureFooters(form, plan.pages.length, createFitter(chains, memory))
  const placed = areasOf(measured, plan.pages)
  return {
    measured: { ...measured, footers: footed.footers },
    pages: plan.pages,
    areas: placed.areas,
    findings: [...findings, ...findingsOf(plan.notes, measured), ...footed.findings, ...placed.findings],
  }
}
