/** A project's cells as a declaration, with the place in the sheet of every part of it. */
import type { Value } from '../../../declaration/types.ts'
import type { Finding, Place } from '../../../diagnostics/finding.ts'
import { labelOf } from '../../../shape/label.ts'
import { parsePath } from '../../../shape/path.ts'
import type { ImportedForm, KnownForm, TextUse } from '../../imported.ts'
import type { SheetCell } from '../types.ts'
import type { DateContext } from './dates.ts'
import { type SheetField, isEnvelope } from './fields.ts'
import { type Draft, type Element, cellKey } from './group.ts'
import { targetOf } from './target-parts.ts'
import { fieldsIn } from './match.ts'
import type { FieldCell } from './rows.ts'
import { textOf, valueOfCell } from './values.ts'

const LONGEST_NAME = 200
