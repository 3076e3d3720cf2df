/** The keys of the front matter: what each is for, what it may be, and what reads it. */
import { type ColumnSets, readColumnSets } from './columns.ts'
import {
  FITS,
  readFit,
  readNameText,
  readStrokes,
  readYears,
  readZero,
  STROKE_KEYS,
  ZEROS,
} from './front-matter-values.ts'
import { PAGE_KEYS, readPage } from './page.ts'
import type { Fit, PageSetup, Strokes, YearRange } from './page-types.ts'
import { PARAMETERS } from './parameters.ts'
import { LABELS } from './relabel.ts'
import { readText } from './setting-readers.ts'
import { readStyles, STYLES } from './style-reader.ts'
import type { StylePatch } from './types.ts'
import { COLUMNS, EDITION_NAME, type KeyRule, mapOf, NAME, optionOf, TEXT, YEARS } from './value-schema.ts'
import type { Setting } from './yaml.ts'

/** What the front matter says, defaults filled in. What is wrong has been reported and is undefined. */
export interface FrontMatter {
  readonly form: string | undefined
  readonly edition: string | undefined
  readonly valid: YearRange | undefined
  readonly title: string | undefined
  readonly page: PageSetup | undefined
  readonly columns: ColumnSets | undefined
  readonly styles: ReadonlyMap<string, StylePatch>
  readonly strokes: Strokes | undefined
  readonly fit: Fit | undefined
  /** Undefined where the title does not stand again on later pages. */
  readonly continued: string | undefined
  /** What an amount of zero prints as; undefined: as any other amount. */
  readonly zero: string | undefined
  /** As it is written: it is read like a line outside the grids. */
  readonly footer: Setting | undefined
}

/** The keys of the front matter, with what reads each. */
export const FRONT_MATTER_KEYS: ReadonlyMap<string, KeyRule<Partial<FrontMatter>>> = new Map<
  string,
  KeyRule<Partial<FrontMatter>>
>([
  [
    'form',
    {
      about: 'which form it is; with `extends` that of the base if left out',
      accepts: NAME,
      read: (...at) => ({ form: readNameText(...at) }),
    },
  ],
  [
    'edition',
    {
      about: 'which edition of the form; `1` if left out, and never left out with `extends`',
      accepts: NAME,
      read: (...at) => ({ edition: readNameText(...at) }),
    },
  ],
  [
    'valid',
    {
      about: 'the years for which the edition is used; every year if left out',
      accepts: YEARS,
      read: (...at) => ({ valid: readYears(...at) }),
    },
  ],
  [
    'title',
    {
      about: 'the title of the document, where viewers show one; the line `# …` if left out',
      accepts: TEXT,
      read: (...at) => ({ title: readText(...at) }),
    },
  ],
  [
    'page',
    {
      about: 'the paper and its margins',
      accepts: mapOf(PAGE_KEYS),
      read: (...at) => ({ page: readPage(...at) }),
    },
  ],
  [
    'columns',
    {
      about: 'the widths of the columns; an em is the size of style `value`',
      accepts: COLUMNS,
      read: (...at) => ({ columns: readColumnSets(...at) }),
    },
  ],
  [
    'styles',
    {
      about: 'what cells and lines look like, by the names of styles',
      accepts: STYLES,
      read: (...at) => ({ styles: readStyles(...at) }),
    },
  ],
  [
    'strokes',
    {
      about: 'how thick the rules of the grids are, and those around them',
      accepts: mapOf(STROKE_KEYS),
      read: (...at) => ({ strokes: readStrokes(...at) }),
    },
  ],
  [
    'fit',
    {
      about: 'whether a form a little too long for its page is set in smaller type to stay on it',
      accepts: optionOf(FITS.keys()),
      read: (...at) => ({ fit: readFit(...at) }),
    },
  ],
  [
    'continued',
    {
      about:
        'title and captions of the first grid stand again on later pages, this behind the title: `（续）`',
      accepts: TEXT,
      read: (...at) => ({ continued: readText(...at) }),
    },
  ],
  [
    'zero',
    {
      about: 'what an amount of exactly zero prints as',
      accepts: optionOf(ZEROS.keys()),
      read: (...at) => ({ zero: readZero(...at)?.prints }),
    },
  ],
  [
    'footer',
    {
      about: 'a line in the bottom margin of each page: one part in the middle, two at the ends, or three',
      accepts: TEXT,
      read: footer => ({ footer }),
    },
  ],
  // These are read before the front matter is put together, and stand here for hints.
  ['extends', { about: 'the edition that this one is built on', accepts: EDITION_NAME, read: () => ({}) }],
  [
    'labels',
    {
      about: 'other words for texts of the base, each a whole cell or line',
      accepts: LABELS,
      read: () => ({}),
    },
  ],
  ['parameters', { about: 'what differs between copies of the form', accepts: PARAMETERS, read: () => ({}) }],
])
