// Made by scripts/outline-code.mjs; do not edit.
/** The length of each code: 286 of literals, lengths and the end of a block, then 30 of distances. */
export const CODE_LENGTHS =
  '5555666666666666666676667777766777777777888888888887877788888888888888888888899' +
  '9999999999999999999999999999999a99aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' +
  'aaaaaaaaaaaaaaaaaaaaaaaaaaabaaaaaaabaaaabbabbababbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' +
  'bbbbbbbbbbbbbbb9768fff66788889ababcccceefffffffffbba896686767787644444444444444'
/** These lengths as a block's head says them, 32 bits a word, and a word of zeros. */
export const HEADER =
  '8005fdec00f9f6e32c40fe0a24c92c9601e1ed99e1e1ed8fe5e5e5e186eca5e53870e1c3c3870e1c' +
  'b40dc349cb94d3695cb972e54eee6b58e9a6c0f2be3bde1f8d2b336b8fac7b2c0000063f00000000'
export const HEADER_BITS = 587
