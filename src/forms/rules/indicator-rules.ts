/** The rules over indicators that need nothing of a form but its list. */
import type { Indicators } from '../indicators.ts'
import type { Rule } from '../types.ts'
import { costsHaveCeilings, costsInMoney, oneMoneyUnit } from './costs.ts'
import { levelsExpected, levelsInPlace, levelsKnown, levelsPresent } from './levels.ts'
import { namesDissimilar, namesDistinct, targetsAgree } from './names.ts'
import { percentagesInRange, quantitiesWhole, targetsNotZero } from './values.ts'

/** All of them, in the order in which a reviewer reads a list. */
export const INDICATOR_RULES: readonly Rule<Indicators>[] = [
  levelsPresent,
  levelsExpected,
  levelsKnown,
  levelsInPlace,
  namesDistinct,
  namesDissimilar,
  targetsAgree,
  costsHaveCeilings,
  costsInMoney,
  oneMoneyUnit,
  percentagesInRange,
  targetsNotZero,
  quantitiesWhole,
]
