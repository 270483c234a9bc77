const SYLLABLES = [
  'ra',
  'ten',
  'mo',
  'li',
  'ver',
  'sau',
  'po',
  'di',
  'quel',
  'an',
  'tri',
  'ou',
  'ne',
  'fal',
  'gor',
  'e',
]

/** An RSS document of `entries` full-text articles of about 5 kB: always the same bytes, as compressible as prose. */
export function sampleFeed(entries: number): Buffer {
  const next = randomNumbers(20_260_301)
  const word = () => Array.from({ length: 1 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('')
  const vocabulary = Array.from({ length: 3000 }, word)
  const sentence = () =>
    Array.from({ length: 8 + next(14) }, () => vocabulary[Math.min(next(3000), next(3000))]).join(' ')
  const paragraph = () => `<p>${Array.from({ length: 4 }, sentence).join('. ')}.</p>`
  const item = (_: unknown, index: number) =>
    `<item><title>${sentence()}</title><link>https://news.example/articles/${index}</link><guid isPermaLink="false">urn:uuid:${index}</guid>` +
    `<content:encoded><![CDATA[${Array.from({ length: 11 }, paragraph).join('\n')}]]></content:encoded></item>\n`
  const items = Array.from({ length: entries }, item).join('')
  const start =
    '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
  return Buffer.from(`${start}<channel><title>Sample</title>\n${items}</channel></rss>\n`)
}

/** Integers below a limit, from the minimal standard generator (Park and Miller). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}
