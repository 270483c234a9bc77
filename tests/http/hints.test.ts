import { expect, onTestFinished, test } from 'vitest'
import { startHistory, writeArticle } from './published-history.ts'

/** What a document says of how long to wait, all in seconds. */
function hintsOf(cacheControl: string, rss: string) {
  const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1])
  return {
    maxAge: number(cacheControl, /\bmax-age=(\d+)/),
    sharedMaxAge: number(cacheControl, /\bs-maxage=(\d+)/),
    staleWhileRevalidate: number(cacheControl, /\bstale-while-revalidate=(\d+)/),
    staleIfError: number(cacheControl, /\bstale-if-error=(\d+)/),
    ttl: 60 * number(rss, /<ttl>(\d+)</),
    period: 3600 / number(rss, /<sy:updatePeriod>hourly<[\s\S]*<sy:updateFrequency>(\d+)</),
  }
}

/** How often something is published, and how long it then suits to wait: the setting of these tests is 300 s at most. */
const RHYTHMS = [
  ['every four minutes', 240_000, 60],
  ['every ten minutes', 600_000, 120],
  ['once a week', 7 * 86_400_000, 300],
] as const

test.each(RHYTHMS)(
  'Cache-Control, ttl and sy:updateFrequency of a feed that is updated %s agree',
  async (_, gap, expected) => {
    const history = await startHistory(onTestFinished, 5)
    const seen = new Set<number>()
    for (let n = 1; n <= 6; n++) {
      writeArticle(history.source, `ports/place${n}`)
      history.source.now += gap - 60_000
      await history.publish()
    }
    for (const path of ['/rss.xml', '/folder/ports/rss.xml', '/archive/1/rss.xml', '/folder/ports/archive/1/rss.xml']) {
      const { headers, body, status } = await history.get(path)
      const hints = hintsOf(String(headers['cache-control']), String(body))
      expect([path, status]).toEqual([path, 200])
      expect(hints).toEqual({ ...hints, ttl: hints.maxAge, period: hints.maxAge, staleWhileRevalidate: hints.maxAge })
      expect(hints.maxAge).toBeLessThanOrEqual(3600)
      expect(hints.sharedMaxAge || hints.maxAge).toBeLessThanOrEqual(hints.maxAge)
      expect(hints.staleIfError).toBeGreaterThanOrEqual(hints.maxAge)
      if (!path.includes('archive')) seen.add(hints.maxAge)
    }
    expect([...seen]).toEqual([expected])
  },
)
