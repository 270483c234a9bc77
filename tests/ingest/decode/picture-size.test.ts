import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureKindOf } from '../../../src/ingest/decode/picture-kind.ts'
import { pictureSizeOf } from '../../../src/ingest/decode/picture-size.ts'
import { pngOf } from '../sample-pictures.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat([...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))])

/** Baseline frame, 8 bits, 400 lines of 600 samples (ITU-T T.81, section B.2.2). */
const FRAME = bytes([0xff, 0xc0, 0, 17, 8, 1, 0x90, 2, 0x58, 3], '\0'.repeat(9), [0xff, 0xd9])

/** An Exif segment with only the orientation. */
function exif(orientation: number): Buffer {
  const entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = bytes('MM', [0, 42, 0, 0, 0, 8, 0, 1], entry, [0, 0, 0, 0])
  return bytes([0xff, 0xe1, 0, tiff.length + 8], 'Exif\0\0', [...tiff])
}

const START = [0xff, 0xd8]
const jpeg = (...segments: readonly Buffer[]) => bytes(START, ...segments.map((one) => [...one]))
const jfif = bytes([0xff, 0xe0, 0, 16], 'JFIF\0', '\0'.repeat(9))
const webp = (chunk: string, ...rest: readonly number[]) => bytes('RIFF\0\0\0\0WEBP', chunk, [10, 0, 0, 0], rest)

const PICTURES: readonly (readonly [string, Buffer])[] = [
  ['PNG', pngOf(600, 400)],
  ['GIF', bytes('GIF89a', [0x58, 2, 0x90, 1], '\0'.repeat(20))],
  ['JPEG', jpeg(jfif, FRAME)],
  [
    'JPEG that a camera held upright has taken',
    jpeg(exif(6), bytes([0xff, 0xc0, 0, 17, 8, 2, 0x58, 1, 0x90, 3], '\0'.repeat(11))),
  ],
  ['JPEG that was turned upside down', jpeg(exif(3), FRAME)],
  ['WebP, extended', webp('VP8X', 0, 0, 0, 0, 0x57, 2, 0, 0x8f, 1, 0)],
  ['WebP, lossy', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0x58, 2, 0x90, 1)],
  ['WebP, lossless', webp('VP8L', 0x2f, 0x57, 0xc2, 0x63, 0, 0, 0, 0, 0, 0)],
]

const sizeOf = (picture: Uint8Array) => {
  const kind = pictureKindOf(picture)
  return kind && pictureSizeOf(picture, kind)
}

describe('the size of a picture as it is shown', () => {
  test.each(PICTURES)('%s', (_, picture) => {
    expect(sizeOf(picture)).toEqual({ width: 600, height: 400 })
  })

  test.each([
    ['an icon', pngOf(48, 48)],
    ['a line', pngOf(600, 2)],
    ['no width', pngOf(0, 400)],
    ['a width beyond reason', pngOf(2 ** 31, 400)],
  ])('is not stated: %s', (_, picture) => {
    expect(sizeOf(picture)).toBeUndefined()
  })

  test.each(PICTURES)('is the same or unknown, however much of the picture is missing: %s', (_, picture) => {
    for (let length = 0; length < picture.length; length++) {
      // In the middle of other bytes, which must not be read.
      const whole = Buffer.concat([picture.subarray(0, length), Buffer.alloc(64, 1)])
      expect([undefined, { width: 600, height: 400 }]).toContainEqual(sizeOf(whole.subarray(0, length)))
    }
  })

  test('is a number of pixels or unknown for any bytes', () => {
    const starts = fc.constantFrom(...PICTURES.map(([, picture]) => picture))
    fc.assert(
      fc.property(starts, fc.nat(40), fc.uint8Array({ maxLength: 60 }), (picture, kept, rest) => {
        const { width = 50, height = 50 } = sizeOf(Buffer.concat([picture.subarray(0, kept), rest])) ?? {}
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(50)
        expect(Math.max(width, height)).toBeLessThanOrEqual(65_535)
      }),
    )
  })

  test.each([
    ['zeros', [0, 0]],
    ['empty segments', [0xff, 0xe0, 0, 2]],
    ['marks', [0xff, 0xff]],
    ['segments that seem to hold notes of a camera', [...exif(1)]],
  ])('takes little time to miss in ten megabytes of %s', (_, filling) => {
    const picture = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2]),
      Buffer.alloc(10_000_000, Buffer.from(filling)),
    ])
    const began = process.cpuUsage()
    expect(sizeOf(picture)).toBeUndefined()
    expect(process.cpuUsage(began).user).toBeLessThan(1_500_000)
  })
})
