import type { Press } from '../press/types.ts'
import { type Context, UsageError } from './context.ts'

/**
 * Refuses a command line that allows what cannot be allowed.
 *
 * @throws UsageError naming the first such code
 */
export function assertAllowable(press: Press, allow: readonly string[] = [], context: Context): void {
  if (allow.length === 0) return
  const allowable: readonly string[] = press.allowable()
  const wrong = allow.find(code => !allowable.includes(code))
  if (wrong !== undefined) throw new UsageError(context.phrases.notAllowable(wrong, allowable))
}
