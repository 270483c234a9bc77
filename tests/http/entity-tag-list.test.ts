import { describe, expect, test } from 'vitest'
import { toEntityTag } from '../../src/domain/entity-tag.ts'
import { parseEntityTags, withoutCodingSuffixes } from '../../src/http/conditional/entity-tag-list.ts'

describe('suffixes that compressing proxies append to an entity tag', () => {
  test.each([
    ['none', 'x', 'x'],
    ['one', 'x-gzip', 'x'],
    ['one, with two hyphens', 'x--gzip', 'x'],
    ['one, with a semicolon', 'x;gzip', 'x'],
    ['gzip, then br', 'x-gzip-br', 'x'],
    ['br, then gzip', 'x-br-gzip', 'x'],
    ['the same twice', 'x-gzip-gzip', 'x'],
    ['two kinds', 'x;gzip-gzip', 'x'],
    ['two kinds, in the other order', 'x-gzip;gzip', 'x'],
    ['Jetty behind Apache', 'x--gzip-gzip', 'x'],
    ['three of them', 'x-zstd-br--deflate', 'x'],
    ['in capitals', 'x-GZIP-Br', 'x'],
    ['only suffixes', '-gzip-br', ''],
    ['the name of no coding', 'x-rot13', 'x-rot13'],
    ['a coding after the name of none', 'x-rot13-gzip', 'x-rot13'],
    ['the name of no coding after a coding', 'x-gzip-rot13', 'x-gzip-rot13'],
    ['a coding in the middle of the tag', 'x-gzip-y', 'x-gzip-y'],
    ['only the name of a coding', 'gzip', 'gzip'],
    ['a coding without a separator', 'xgzip', 'xgzip'],
    ['only separators', 'x--;', 'x--;'],
    ['one hyphen too many', 'x---gzip', 'x-'],
  ])('$0: $1 → $2', (_what, opaque, bare) => expect(withoutCodingSuffixes(opaque)).toBe(bare))

  test('no tag that Gazette makes ends in such a suffix', () => {
    for (let n = 0; n < 2000; n++) {
      const tag = toEntityTag(Buffer.from(String(n))).slice(1, -1)
      expect(withoutCodingSuffixes(tag)).toBe(tag)
      expect(withoutCodingSuffixes(`${tag}-gzip;br`)).toBe(tag)
    }
  })

  test('a megabyte of suffixes is parsed in linear time', () => {
    const time = (count: number) => {
      const field = `"x${'-gzip'.repeat(count)}y${'-gzip'.repeat(count)}"`
      const started = process.cpuUsage()
      const [tag] = parseEntityTags(field) as readonly { readonly opaque: string }[]
      expect(withoutCodingSuffixes(tag?.opaque ?? '')).toHaveLength(2 + 5 * count)
      return process.cpuUsage(started).user / 1000
    }
    time(1000)
    expect(time(200_000)).toBeLessThan(500)
  })
})
