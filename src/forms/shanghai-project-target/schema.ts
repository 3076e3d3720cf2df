/**
 * The declaration of 财政项目支出绩效目标申报表.
 *
 * Required is what a reviewer sends back a form for when it is missing: name, department, unit and both
 * goals; the year, which chooses the edition; and of each indicator its level 1 and its name, without
 * which a row says nothing. Amounts, dates and the rest may stay blank.
 */
import { z } from 'zod'
import { amount, code, date, integer, target, text } from '../../declaration/fields.ts'
import { YEARS } from '../years.ts'
import { ABOUT } from './about.ts'
import { LABELS } from './labels.ts'

/** Names the form in declarations and templates. */
export const FORM_ID = 'shanghai-project-target'

/** The schema; its titles are the labels that the form prints. */
export function schema() {
  return z.object({
    form: z.literal(FORM_ID).meta({ title: LABELS.form }),
    edition: code({ title: LABELS.edition }),
    year: integer({ ...ABOUT.year, required: true, ...YEARS }),
    name: text({ ...ABOUT.name, required: true }),
    nature: text(ABOUT.nature),
    category: text(ABOUT.category),
    department: text({ ...ABOUT.department, required: true }),
    unit: text({ ...ABOUT.unit, required: true }),
    start: date(ABOUT.start),
    end: date(ABOUT.end),
    funds: z.object({
      project: projectFunds().meta({ title: LABELS.projectFunds }),
      annual: annualFunds().meta({ title: LABELS.annualFunds }),
    }),
    goals: z
      .object({
        project: text({ ...ABOUT.projectGoal, required: true }),
        annual: text({ ...ABOUT.annualGoal, required: true }),
      })
      .meta({ title: LABELS.goals }),
    indicators: z.array(indicator()).meta({ title: LABELS.indicators }),
  })
}

/** 项目资金: the whole project, all its years. */
function projectFunds() {
  return z.object({
    total: amount(ABOUT.projectTotal),
    fiscal: amount(ABOUT.fiscal),
    other: amount(ABOUT.other),
  })
}

/** 年度资金: what is applied for this year. */
function annualFunds() {
  return z.object({
    total: amount(ABOUT.annualTotal),
    appropriation: amount(ABOUT.appropriation),
    carryover: amount(ABOUT.carryover),
    other: amount(ABOUT.other),
  })
}

function indicator() {
  return z.object({
    level1: text({ ...ABOUT.level1, required: true }),
    level2: text(ABOUT.level2),
    name: text({ ...ABOUT.indicator, required: true }),
    target: target(ABOUT.target),
  })
}

/** A declaration as it comes out of parsing: every field there, blanks null, amounts canonical. */
export type ShanghaiProjectTarget = z.output<ReturnType<typeof schema>>

/** A declaration as a program may write it. */
export type ShanghaiProjectTargetInput = z.input<ReturnType<typeof schema>>
