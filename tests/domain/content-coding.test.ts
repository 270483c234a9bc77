import { expect, test } from 'vitest'
import { COMPRESSIONS, SIBLING_SUFFIX } from '../../src/domain/content-coding.ts'
import { compress } from '../../src/http/representation/compress.ts'
import { toSiblings } from '../../src/publish/folder/siblings.ts'

const SIZES = [1000, 96_000, 96_001, 192_001]

test.each(SIZES.flatMap((size) => [[size, 'feed'] as const, [size, 'page'] as const]))(
  '%i bytes of a %s: the server compresses to the same bytes as the publisher, so that ETags agree',
  async (size, effort) => {
    const bytes = Buffer.from('The harbour opened again on Monday. '.repeat(size)).subarray(0, size)
    const siblings = new Map(toSiblings(bytes, effort).map(({ suffix, bytes }) => [suffix, bytes]))
    for (const coding of COMPRESSIONS) {
      const sibling = siblings.get(SIBLING_SUFFIX[coding])
      expect(sibling?.equals(await compress(coding, bytes, effort))).toBe(true)
    }
  },
)
