// Made by scripts/outline-code.mjs; do not edit.
import type { WrittenCode } from './block-code.ts'

export const OUTLINE_CODE: WrittenCode = {
  lengths:
    '4555666666666666667676667777766776767776888888888887877788888878888888888888999' +
    '999999999999999999999999999aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' +
    'aaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbabbbbbabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' +
    'bbbbbbbbbbbbbbb9768fffff888889ababcccddefffffffffcab9c8576666677644444444444445',
  head:
    '8005fdec38b9d6e31ce77e8e24b2d8b1b2cb64938f01e1ad0f0f41ed2f2f2f2ee1c386ef0e1c3870' +
    '72a1c3872e5294db72e5cb973cd6b4b9bd34da1aff7efef774ddefc76c8b1cef01e1fc7d00000000',
  headBits: 603,
}

export const TABLE_CODE: WrittenCode = {
  lengths:
    '2457898989989999899888888877777777676777777777788989899989898999998989899989898' +
    '99999898a899a99999a999989999a9999999a9a9a999a9a999a9a999a9a99999a9a9a9a9a9a999a' +
    '9a9a9a9a9a9a9a9a9a8a9a9a9a8a9a9a9a9a9a9a999a9a9a9a9a9a9a9a9a9a9a9a9a8a9a9a8a9a9' +
    'a9a9a9a9a9a9b9a999ab6dafdfffaffffffffffffffffffff666166666666666666666666666555',
  head:
    '8009fdedf81ff54ddf3fbf719630c63bdfbbf661efddcf7360c633bd318db18c636c63181965b21a' +
    '2424f64b925b24249249242424d249a42492124949a492499249249afcefd09ff3cffe7bfecfecf4' +
    'd79ce7acf67ecfd92fdfbe7300000000',
  headBits: 734,
}

export const CHARACTER_CODE: WrittenCode = {
  lengths:
    'ffffffffff6fffffffffffffffffffff6fffffffa9fff9f75555555555ff6f6ff555555ff8fff99' +
    'bafa8a9fffffafafff7876587f7ffa8677f7879fff9ffffffffffffffffffffffffffffffffffff' +
    'fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff' +
    'fffffffffffffffffffa4349cfffffffffffffffffffeeeee666616666666666666666666666555',
  head:
    '8005fded07fbc8e47040e17c0b7e0f1c555e5d2c30a50210b8efeec0038ec5b94d353a7ae9ba4dc3' +
    'c71605e971c71c711c71c71cc71c71c73ef9ee71ec71c7fb1e27c8b500aaa78f00000000',
  headBits: 569,
}
