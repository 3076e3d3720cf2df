/** The project's own faces, open, for tests; and the same files as an independent reader sees them. */
import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { openFace } from '../../src/font/face.ts'
import { bytesSource } from '../../src/font/source.ts'
import type { OpenFace } from '../../src/font/types.ts'

export const FILES = {
  song: 'NotoSerifSC_400Regular.ttf',
  title: 'NotoSerifSC_600SemiBold.ttf',
  hei: 'NotoSansSC_400Regular.ttf',
  fangsong: 'LXGWZhuqueFangsong-Regular.ttf',
  kai: 'LXGWWenKaiGBLite-Regular.ttf',
  rare: 'HanaMinB.ttf',
} as const

export type Role = keyof typeof FILES

export function fileBytes(role: Role): Buffer {
  return readFileSync(`fonts/${FILES[role]}`)
}

export function openRole(role: Role): OpenFace {
  return openBytes(fileBytes(role), FILES[role])
}

export function openBytes(bytes: Uint8Array, file = 'test.ttf'): OpenFace {
  const opened = openFace(bytesSource(bytes), `test:${file}`, file)
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings))
  return opened.value
}

/** fontkit, which shares no code with ours. */
export function readByFontkit(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes))
  if ('fonts' in font) throw new Error('a collection')
  return font
}
