import { createHash } from 'node:crypto'

/** MD5 in hexadecimal, by Node's own. */
export function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** SHA-256 in hexadecimal, by Node's own. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
