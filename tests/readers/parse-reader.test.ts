import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGENT_LENGTH, MOST_SUBSCRIBERS, parseReader, READER_PLACES } from '../../src/readers/parse-reader.ts'
import { READER_TABLE } from '../../src/readers/reader-table.ts'

/** User-Agent → name, subscribers, feed id. */
const AGENTS: readonly (readonly [agent: string, name: string, subscribers?: number | undefined, feedId?: string])[] = [
  ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)', 'Feedly', 16],
  ['Feedly/1.0 (poller; 131 subscribers;)', 'Feedly', 131],
  ['FeedlyBot/1.0 (http://feedly.com)', 'Feedly'],
  ['Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 3 subscribers; )', 'Inoreader', 3],
  ['Mozilla/5.0 (compatible; inoreader.com; 1 subscriber)', 'Inoreader', 1],
  ['Feedbin feed-id:1373711 - 14 subscribers', 'Feedbin', 14, '1373711'],
  ['NewsBlur Feed Fetcher - 19 subscribers - http://www.newsblur.com/site/42/x (Mozilla/5.0)', 'NewsBlur', 19],
  ['NewsBlur Page Fetcher - 1 subscriber - http://www.newsblur.com/site/42/x', 'NewsBlur', 1],
  ['Mozilla/5.0 (compatible; theoldreader.com; 5 subscribers; feed-id=77)', 'The Old Reader', 5, '77'],
  ['BazQux/2.4 (+https://bazqux.com/fetcher; 6 subscribers)', 'BazQux Reader', 6],
  ['Mozilla/5.0 (compatible; Feedspot/1.0 (+https://www.feedspot.com/fs/fetcher; like FeedFetcher-Google)', 'Feedspot'],
  ['Bloglovin/1.0 (http://www.bloglovin.com; 10 subscribers)', 'Bloglovin', 10],
  ['Netvibes (http://www.netvibes.com/; 8 subscribers; feedID: 123456)', 'Netvibes', 8, '123456'],
  [
    'FeedFetcher-Google; (+http://www.google.com/feedfetcher.html; 12 subscribers; feed-id=9)',
    'Google Feedfetcher',
    12,
    '9',
  ],
  ['Feed Wrangler/1.0 (1 subscriber; feed-id=4; http://feedwrangler.net; Allow like Gecko)', 'Feed Wrangler', 1, '4'],
  ['Superfeedr bot/2.0 (http://superfeedr.com - feed-id:1234)', 'Superfeedr', undefined, '1234'],
  [
    'YahooFeedSeeker/2.0 (compatible; Mozilla 4.0; http://publisher.yahoo.com/rssguide; users 12; views 3)',
    'Yahoo',
    12,
  ],
  ['FreshRSS/1.27.0 (Linux; https://freshrss.org)', 'FreshRSS'],
  ['Mozilla/5.0 (compatible; Miniflux/2.2.9; +https://miniflux.app)', 'Miniflux'],
  ['Tiny Tiny RSS/23.04 (https://tt-rss.org/)', 'Tiny Tiny RSS'],
  ['NetNewsWire (RSS Reader; https://netnewswire.com/)', 'NetNewsWire'],
  ['Reeder/5050001 CFNetwork/1335.0.3 Darwin/21.6.0', 'Reeder'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0', 'Thunderbird'],
  ['newsboat/2.38.0 (Linux 6.1; x86_64)', 'Newsboat'],
  ['Liferea/1.15.6 (Linux; https://lzone.de/liferea/) AppleWebKit (KHTML, like Gecko)', 'Liferea'],
  ['rss2email/3.14 (https://github.com/rss2email/rss2email)', 'rss2email'],
  ['Emacs Elfeed 3.4.1', 'elfeed'],
  ['Akregator/5.24.1; syndication', 'Akregator'],
  ['Slackbot 1.0 (+https://api.slack.com/robots)', 'Slack'],
  ['http.rb/5.1.1 (Mastodon/4.2.1; +https://social.example/) Bot', 'Mastodon'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Googlebot'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0 Safari/537.36', 'Bingbot'],
  ['curl/8.5.0', 'curl'],
  ['Wget/1.21.4', 'wget'],
  ['python-requests/2.31.0', 'Python'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    'Chrome',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15', 'Safari'],
  ['AReaderNobodyKnows/1.0 (ana@people.example; 7 readers)', 'other', 7],
  ['', 'other'],
]

describe('the reader and its subscribers, from a User-Agent', () => {
  test.each(AGENTS.map((row) => [row[0], row] as const))('%s', (agent, [, name, subscribers, feedId]) => {
    const reader = parseReader(agent)
    expect([reader.name, reader.subscribers, reader.feedId]).toEqual([name, subscribers, feedId])
  })

  test.each(READER_TABLE.map(([name, , word]) => [name, word ?? ''] as const))(
    '%s is found by its first word',
    (name, word) => {
      expect(parseReader(`x ${word} y`).name).toBe(name)
    },
  )

  test('the table has unique names, and words in lower case', () => {
    expect(new Set(READER_TABLE.map(([name]) => name)).size).toBe(READER_TABLE.length)
    expect(READER_TABLE.flatMap(([, , ...words]) => words).filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})

describe('the number of subscribers that a User-Agent reports', () => {
  test.each([
    ['3 subscribers', 3],
    ['1 subscriber', 1],
    ['- 45 subscribers -', 45],
    ['(45 subscribers)', 45],
    ['45 Readers', 45],
    ['12 users', 12],
    ['subscribers: 7', 7],
    ['subscribers=7', 7],
    ['0 subscribers', 0],
    ['007 subscribers', 7],
    [`${MOST_SUBSCRIBERS} subscribers`, MOST_SUBSCRIBERS],
    [`${MOST_SUBSCRIBERS + 1} subscribers`, undefined],
    ['999999999999 subscribers', undefined],
    [`${'9'.repeat(400)} subscribers`, undefined],
    ['-5 subscribers', undefined],
    ['1.5 subscribers', undefined],
    ['1e9 subscribers', undefined],
    ['0x10 subscribers', undefined],
    ['NaN subscribers', undefined],
    ['subscribers', undefined],
    ['2 subscriberships', undefined],
    ['٣ subscribers', undefined],
  ])('%s → %s', (text, count) => {
    expect(parseReader(`Reader/1.0 (${text})`).subscribers).toBe(count)
    expect(parseReader(text).subscribers).toBe(count)
  })
})

describe('any User-Agent', () => {
  const agents = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 700 }),
    fc
      .array(fc.constantFrom(...AGENTS.map(([agent]) => agent), '9', ' ', '-', 'subscribers', 'feed-id:'))
      .map((words) => words.join('')),
  )

  test('gives a reader of the table, with a plausible number of subscribers', () => {
    fc.assert(
      fc.property(agents, (agent) => {
        const { name, index, subscribers, feedId } = parseReader(agent)
        expect(name === 'other' || READER_TABLE[index]?.[0] === name).toBe(true)
        expect(index).toBeLessThan(READER_PLACES)
        if (subscribers !== undefined) expect(subscribers >= 0 && subscribers <= MOST_SUBSCRIBERS).toBe(true)
        if (feedId !== undefined) expect(feedId).toMatch(/^\d{1,12}$/)
      }),
    )
  })

  test.each(['9', '9 ', 'feed-id:9', '- 9 subscriber', 'users ', 'feedi'])(
    '%s a thousand times over takes no time',
    (word) => {
      const agent = word.repeat(20_000)
      const start = performance.now()
      for (let round = 0; round < 50; round++) parseReader(agent)
      expect((performance.now() - start) / 50).toBeLessThan(5)
    },
  )

  test('is read only up to a maximum length', () => {
    expect(parseReader(`${'x'.repeat(AGENT_LENGTH)} Feedly 3 subscribers`)).toMatchObject({ name: 'other' })
  })
})
