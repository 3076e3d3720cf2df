/** Facts to try the messages of fonts with. */
import type { EmbeddingLimit, FontFacts, FontProblem } from '../../src/diagnostics/font-codes.ts'

const problems: { readonly [P in FontProblem]: P } = {
  missing: 'missing',
  truncated: 'truncated',
  invalid: 'invalid',
  loop: 'loop',
}

const limits: { readonly [L in EmbeddingLimit]: L } = {
  restricted: 'restricted',
  'bitmaps-only': 'bitmaps-only',
  'no-subset': 'no-subset',
}

/** Samples of the codes of fonts. */
export const FONT_SAMPLES: { readonly [C in keyof FontFacts]: readonly FontFacts[C][] } = {
  'font.character-missing': [{ character: '𠮷', codePoint: 'U+20BB7' }],
  'font.substituted': [{ character: '𠮷', codePoint: 'U+20BB7', role: 'song', face: 'HanaMinB' }],
  'font.role-missing': [{ role: 'song' }, { role: 'other' }, { role: 'kai', file: 'a.ttf' }],
  'font.role-unclear': [
    { file: 'a.ttf', names: ['Foo', 'Bar'] },
    { file: 'a.ttf', names: [] },
  ],
  'font.unplaced': [
    { file: 'a.ttf', names: ['Foo'] },
    { file: 'a.woff', names: [] },
  ],
  'font.too-many-files': [{ folder: 'C:/Windows/Fonts', limit: 2000 }],
  'font.face-missing': [{ file: 'a.ttc', wanted: '7', faces: ['SimSun', 'NSimSun'] }],
  'font.embedding': Object.values(limits).map(limit => ({ file: 'a.ttf', fsType: '0x0002', limit })),
  'font.variable': [{ file: 'a.ttf' }],
  'font.unreadable': [{ file: 'a.ttf', reason: 'ENOENT' }],
  'font.too-large': [{ file: 'a.ttf', bytes: 200_000_000, limit: 134_217_728 }],
  'font.unsupported': ['CFF', 'WOFF', 'WOFF2', 'unknown'].map(format => ({ file: 'a.x', format })),
  'font.broken': Object.values(problems).map(problem => ({ file: 'a.ttf', table: 'glyf', problem })),
  'font.subset-too-large': [{ file: 'a.ttf', glyphs: 70_000, limit: 65_535 }],
  'font.manifest-invalid': [{ problem: 'faces[0].file' }],
}
