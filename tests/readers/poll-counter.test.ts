import { describe, expect, test } from 'vitest'
import { type DayCounts, dayOf, mergeAll, subscribersOf } from '../../src/readers/day-counts.ts'
import { parseReader } from '../../src/readers/parse-reader.ts'
import { createPollCounter, type Poll } from '../../src/readers/poll-counter.ts'

const NOON = Date.UTC(2026, 2, 1, 12)
const NEXT_DAY = Date.UTC(2026, 2, 2)

function poll(agent: string, set: Partial<Poll> = {}): Poll {
  return { reader: parseReader(agent), client: 1, status: 304, conditional: true, bytes: 0, ...set }
}

function find(counts: readonly DayCounts[], reader: string): DayCounts | undefined {
  return counts.find((row) => row.reader === reader)
}

/** 48 bits, spread like those of a hash. */
function clientOf(n: number): number {
  return Math.floor(((n * 0.6180339887498949) % 1) * 2 ** 48)
}

describe('counting polls', () => {
  test('counts statuses, conditional requests and bytes', () => {
    const counter = createPollCounter()
    counter.count('/rss.xml', poll('newsboat', { status: 200, bytes: 1000, conditional: false }), NOON)
    counter.count('/rss.xml', poll('newsboat'), NOON)
    counter.count('/rss.xml', poll('newsboat', { status: 226, bytes: 10 }), NOON)
    counter.count('/rss.xml', poll('newsboat', { status: 429, conditional: false }), NOON)
    counter.count('/rss.xml', poll('newsboat', { status: 412 }), NOON)
    const [row, ...others] = counter.take()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      ...{ day: '2026-03-01', feed: '/rss.xml', reader: 'Newsboat' },
      ...{ polls: 5, conditional: 3, whole: 1, notModified: 1, delta: 1, refused: 1, bytes: 1010 },
    })
  })

  test('does not count again what was taken, but remembers the clients', () => {
    const counter = createPollCounter()
    counter.count('/rss.xml', poll('newsboat', { client: clientOf(1) }), NOON)
    const first = counter.take()
    expect(counter.take()).toEqual([])
    counter.count('/rss.xml', poll('newsboat', { client: clientOf(1) }), NOON)
    counter.count('/rss.xml', poll('newsboat', { client: clientOf(2) }), NOON)
    const [row] = mergeAll([...first, ...counter.take()])
    expect(row?.polls).toBe(3)
    expect(row && subscribersOf(row)).toBe(2)
  })

  test('counts by day in UTC', () => {
    const counter = createPollCounter()
    counter.count('/rss.xml', poll('newsboat'), NEXT_DAY - 1)
    counter.count('/rss.xml', poll('newsboat'), NEXT_DAY)
    expect(counter.take().map(({ day, polls }) => [day, polls])).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 1],
    ])
    expect(dayOf(NEXT_DAY)).toBe('2026-03-02')
  })
})

describe('estimating subscribers', () => {
  const counted = (...polls: readonly Poll[]) => {
    const counter = createPollCounter()
    for (const each of polls) counter.count('/rss.xml', each, NOON)
    return counter.take()
  }
  const total = (counts: readonly DayCounts[]) => counts.reduce((sum, row) => sum + subscribersOf(row), 0)

  test('counts a client once, however often it polls', () => {
    expect(total(counted(...Array.from({ length: 50 }, () => poll('newsboat', { client: clientOf(7) }))))).toBe(1)
  })

  test('of an aggregator: the highest number that it reported, from any address', () => {
    const feedly = [3, 16, 12].map((n) => poll(`Feedly/1.0 (${n} subscribers)`, { client: clientOf(n) }))
    expect(total(counted(...feedly))).toBe(16)
  })

  test('of an aggregator with several feed ids: the sum', () => {
    const feedbin = ['feed-id:1 - 10', 'feed-id:2 - 5', 'feed-id:1 - 11'].map((it) => poll(`Feedbin ${it} subscribers`))
    expect(total(counted(...feedbin))).toBe(16)
  })

  test('ignores feed ids beyond a maximum', () => {
    const many = Array.from({ length: 1000 }, (_, id) => poll(`Feedbin feed-id:${id} - 10 subscribers`))
    expect(total(counted(...many))).toBe(160)
    expect(total(mergeAll([...counted(...many.slice(0, 16)), ...counted(...many.slice(16))]))).toBe(160)
  })

  test('of a service that reports none: one, from any address', () => {
    expect(total(counted(...[1, 2, 3].map((n) => poll('Slackbot 1.0', { client: clientOf(n) }))))).toBe(1)
  })

  test('of bots and browsers: none', () => {
    expect(total(counted(poll('Googlebot/2.1'), poll('Mozilla/5.0 Firefox/128.0')))).toBe(0)
  })

  test('of apps and tools: each address once', () => {
    expect(total(counted(...[1, 2, 3].map((n) => poll('NetNewsWire', { client: clientOf(n) })), poll('curl/8')))).toBe(
      4,
    )
  })

  test('of a day in several parts: the clients of all parts', () => {
    const app = (n: number) => poll('NetNewsWire', { client: clientOf(n) })
    const [seen] = counted(app(1), app(2))
    const [{ sketch: _none, ...unseen }] = counted(app(3)) as [DayCounts]
    expect(total(mergeAll([seen as DayCounts, unseen]))).toBe(2)
    expect(total(mergeAll([unseen, seen as DayCounts]))).toBe(2)
  })
})

describe('limits', () => {
  const limits = { feeds: 3, readersPerFeed: 2, rows: 5 }

  test('count further feeds and readers as others', () => {
    const counter = createPollCounter(limits)
    for (let n = 0; n < 100; n++) counter.count(`/feed-${n}.xml`, poll('newsboat'), NOON)
    for (const agent of ['liferea', 'curl/8', 'wget', 'feedly']) counter.count('/feed-0.xml', poll(agent), NOON)
    const counts = counter.take()
    expect(counts.length).toBeLessThanOrEqual(limits.rows + limits.feeds + 1)
    expect(counts.reduce((sum, row) => sum + row.polls, 0)).toBe(104)
    expect(counts.filter(({ feed }) => feed === 'other').reduce((sum, row) => sum + row.polls, 0)).toBe(97)
    expect(find(counts, 'other')?.polls).toBeGreaterThan(0)
  })

  test('hold against a flood of feeds and readers', () => {
    const counter = createPollCounter()
    const agents = ['feedly', 'inoreader', 'feedbin', 'newsblur', 'newsboat', 'liferea', 'curl/', 'wget'].map(
      parseReader,
    )
    for (let n = 0; n < 2500; n++) {
      for (const reader of agents) counter.count(`/${n}.xml`, { ...poll(''), reader }, NOON)
    }
    expect(counter.take().length).toBeLessThan(5100)
  })
})
