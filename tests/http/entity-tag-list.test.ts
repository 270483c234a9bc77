import { describe, expect, test } from 'vitest'
import { toEntityTag } from '../../src/domain/entity-tag.ts'
import { parseEntityTags, withoutCodingSuffixes } from '../../src/http/entity-tag-list.ts'

describe('suffixes that proxies add', () => {
  test.each([
    ['none', 'x', 'x'],
    ['one', 'x-gzip', 'x'],
    ['one, doubled hyphen', 'x--gzip', 'x'],
    ['one, semicolon', 'x;gzip', 'x'],
    ['gzip, then br', 'x-gzip-br', 'x'],
    ['br, then gzip', 'x-br-gzip', 'x'],
    ['the same twice', 'x-gzip-gzip', 'x'],
    ['two sorts', 'x;gzip-gzip', 'x'],
    ['two sorts, the other way', 'x-gzip;gzip', 'x'],
    ['Jetty behind Apache', 'x--gzip-gzip', 'x'],
    ['three', 'x-zstd-br--deflate', 'x'],
    ['in capitals', 'x-GZIP-Br', 'x'],
    ['nothing before them', '-gzip-br', ''],
    ['no coding', 'x-rot13', 'x-rot13'],
    ['a coding after no coding', 'x-rot13-gzip', 'x-rot13'],
    ['no coding after a coding', 'x-gzip-rot13', 'x-gzip-rot13'],
    ['a coding within the tag', 'x-gzip-y', 'x-gzip-y'],
    ['a coding with nothing before it', 'gzip', 'gzip'],
    ['a coding with no separator', 'xgzip', 'xgzip'],
    ['separators alone', 'x--;', 'x--;'],
    ['a separator left over', 'x---gzip', 'x-'],
  ])('%s', (_what, opaque, bare) => expect(withoutCodingSuffixes(opaque)).toBe(bare))

  test('no tag of ours ends like one', () => {
    for (let n = 0; n < 2000; n++) {
      const tag = toEntityTag(Buffer.from(String(n))).slice(1, -1)
      expect(withoutCodingSuffixes(tag)).toBe(tag)
      expect(withoutCodingSuffixes(`${tag}-gzip;br`)).toBe(tag)
    }
  })

  test('a field of nothing else takes time in proportion to its length', () => {
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
