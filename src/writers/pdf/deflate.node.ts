import { constants, deflateSync } from 'node:zlib'
import type { Deflate } from './deflate.ts'

/**
 * Node's zlib at its default level; on a form's outlines higher levels gain less than 0.1 %. Short repetitions
 * among digits are chance: not to look for those takes half the time on a page and the same size (0.10 ms and
 * 2,674 bytes, where the default takes 0.18 and 2,673).
 */
export const nodeDeflate: Deflate = Object.assign((bytes: Uint8Array) => deflateSync(bytes), {
  drawing: (bytes: Uint8Array) => deflateSync(bytes, { level: 4, strategy: constants.Z_FILTERED }),
})
