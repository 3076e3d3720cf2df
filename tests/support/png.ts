/** PNG files from page images and back. */
import { decode, encode } from 'fast-png'
import type { PageImage } from './rasterise.ts'

/** A PNG of the image: one grey channel where every pixel is an opaque grey, which a form's mostly are. */
export function encodePng(image: PageImage): Uint8Array {
  const { width, height, data } = image
  if (!isGrey(data)) return encode({ width, height, data, channels: 4 })
  const grey = data.filter((_, i) => i % 4 === 0)
  return encode({ width, height, data: grey, channels: 1 })
}

/** The image in a PNG of {@link encodePng}. */
export function decodePng(png: Uint8Array): PageImage {
  const { width, height, data, channels } = decode(png)
  const rgba = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 4; channel++) {
      rgba[i * 4 + channel] = channels === 4 ? (data[i * 4 + channel] ?? 0) : greyOf(data[i] ?? 0, channel)
    }
  }
  return { width, height, data: rgba }
}

function greyOf(value: number, channel: number): number {
  return channel === 3 ? 255 : value
}

function isGrey(data: Uint8Array): boolean {
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2] || data[i + 3] !== 255) return false
  }
  return true
}
