/** What passes between a batch and its threads: plain data, so that it can be cloned. */
import type { OwnFonts } from '../font/own.node.ts'
import type { Printed } from '../press/types.ts'
import type { Payload } from './payload.ts'
import type { PrintOptions } from './types.ts'

/** What the press of each thread is created with. */
export interface ThreadSetup {
  /** The caller's fonts, as `createPress` takes them. */
  readonly fonts?: OwnFonts | undefined
  /** Folders of packs: each thread opens them for itself, since rules cannot be handed over. */
  readonly packs?: readonly string[] | undefined
}

/** One form to print. */
export interface Task {
  readonly payload: Payload
  readonly options: PrintOptions
}

/** What became of it. A thread that is lost answers nothing. */
export type Answer =
  | { readonly kind: 'printed'; readonly printed: Printed }
  /** The options are wrong, whatever the declaration: the caller's mistake. */
  | { readonly kind: 'misuse'; readonly message: string }
  /** An internal error. */
  | { readonly kind: 'failed'; readonly message: string }
