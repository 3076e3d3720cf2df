/** Many declarations printed in one go: what goes in, and what comes out. */
import type { Source } from '../declaration/types.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Printed, RenderOptions } from '../press/types.ts'

/** One declaration of a batch: what a reader found, or data of a program's own. */
export interface BatchItem {
  readonly data: unknown
  /** Where its parts stand in their file, so that findings can say it. */
  readonly locate?: Source['locate'] | undefined
  /** The file it comes from. */
  readonly source?: string | undefined
  /** What was found when it was read; an error refuses it. */
  readonly findings?: readonly Finding[] | undefined
}

/** How each declaration is printed: the same for all of a batch. */
export type PrintOptions = Omit<RenderOptions, 'locate'>

export interface BatchOptions extends PrintOptions {
  /** Ends the batch: nothing more is read or handed over, and the call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Called after each declaration. */
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined
}

/** How far a batch has come. */
export interface BatchProgress {
  readonly printed: number
  readonly refused: number
  readonly pages: number
}

/** One declaration printed, or why it was not. */
export type BatchPrinted = Printed & {
  /** Its place in the batch, from 0. */
  readonly index: number
  readonly source: string | undefined
}

/** Takes what was printed, in the order of the declarations. The press waits for it. */
export type BatchSink = (printed: BatchPrinted) => void | Promise<void>

/** Threads that print, shared by all batches of a process. */
export interface Batch {
  /**
   * Prints declarations and hands each to the sink, in their order.
   *
   * No more of them are read than the threads can take, and a sink that takes its time is waited for: memory
   * grows with the threads, not with the declarations. Bad data comes back as findings, also where a thread
   * is lost over it. What the source or the sink throws ends the batch and is thrown on.
   *
   * @returns how it ended
   * @throws the signal's reason, where the batch is cancelled
   */
  print(
    items: AsyncIterable<BatchItem> | Iterable<BatchItem>,
    sink: BatchSink,
    options?: BatchOptions,
  ): Promise<BatchProgress>
  /** Ends the threads; a batch that is still printing fails. */
  close(): Promise<void>
}
