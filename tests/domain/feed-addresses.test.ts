import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FeedAddress, feedPath, parseFeedPath, SLICE_KINDS } from '../../src/domain/feed-addresses.ts'
import { FORMAT_NAMES } from '../../src/domain/feed-formats.ts'

describe('the path of a feed document', () => {
  test.each<[string, FeedAddress]>([
    ['rss.xml', { feed: '', format: 'rss' }],
    ['archive/3/atom.xml', { feed: '', archive: 3, format: 'atom' }],
    ['language/fr/feed.json', { feed: 'language/fr', format: 'json' }],
    ['language/fr/archive/12/rss.xml', { feed: 'language/fr', archive: 12, format: 'rss' }],
    ['feeds/archive/rss.xml', { feed: 'feeds/archive', format: 'rss' }],
    ['folder/asia.vietnam/rss.xml', { feed: 'folder/asia.vietnam', format: 'rss' }],
  ])('%s names %j', (path, address) => {
    expect(parseFeedPath(path)).toEqual(address)
    expect(feedPath(address)).toBe(path)
  })

  test.each([
    '',
    '/rss.xml',
    'rss.xml/',
    'RSS.xml',
    'opml.xml',
    'rss.xml.gz',
    'language/rss.xml',
    'language//rss.xml',
    'language/FR/rss.xml',
    'language/a/b/rss.xml',
    'language/../rss.xml',
    'x/y/rss.xml',
    'archive/rss.xml',
    'archive/0/rss.xml',
    'archive/03/rss.xml',
    'archive/1/archive/2/rss.xml',
    `author/${'a'.repeat(501)}/rss.xml`,
  ])('%s is not one', (path) => expect(parseFeedPath(path)).toBeUndefined())

  test('any address is parsed back from its path', () => {
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/)
    const slice = fc.tuple(fc.constantFrom(...SLICE_KINDS), name).map((parts) => parts.join('/'))
    const address = fc.record<FeedAddress>(
      {
        feed: fc.oneof(fc.constant(''), slice),
        format: fc.constantFrom(...FORMAT_NAMES),
        archive: fc.integer({ min: 1, max: 999_999_999 }),
      },
      { requiredKeys: ['feed', 'format'] },
    )
    fc.assert(
      fc.property(address, (given) => {
        expect(parseFeedPath(feedPath(given))).toEqual(given)
      }),
    )
  })
})
