import { describe, expect, test } from 'vitest'
import type { Announcement } from '../../src/domain/announcement.ts'
import { createAnnouncer } from '../../src/websub/announcer.ts'
import { answering, startHub } from './hub-server.ts'

const MINUTE = 60_000

/** Announcements that wait for the hubs given, in turn, and an announcer with a clock that a test moves. */
function announcing(waiting: Announcement[]) {
  const lines: string[] = []
  const clock = { now: 0 }
  const announcer = createAnnouncer({
    due: async () => [
      ...new Map(waiting.toReversed().map((announcement) => [announcement.hub, announcement])).values(),
    ],
    markMade: async (made) => void waiting.splice(waiting.indexOf(made), 1),
    log: (line) => lines.push(line),
    now: () => clock.now,
    next: 'it will be tried again',
    agent: 'Gazette',
  })
  return { announcer, lines, clock }
}

const about = (hub: string, ...topics: string[]): Announcement => ({ hub, topics, upTo: topics.join() })

describe('an announcer', () => {
  test('makes all that is due, in order, and marks it as made', async () => {
    const hub = await startHub()
    const waiting = [about(hub.url, 'a', 'b'), about(hub.url, 'c')]
    const { announcer, lines } = announcing(waiting)
    await announcer.announce()
    expect(hub.told.map(({ fields }) => fields.get('hub.url'))).toEqual(['a', 'b', 'c'])
    expect(waiting).toEqual([])
    expect(lines).toEqual([])
  })

  test('does not let one hub wait for another that fails', async () => {
    const [bad, good] = [await startHub(answering(500), answering(500)), await startHub()]
    const waiting = [about(bad.url, 'a'), about(good.url, 'a'), about(good.url, 'b')]
    await announcing(waiting).announcer.announce()
    expect(good.told).toHaveLength(2)
    expect(waiting).toEqual([about(bad.url, 'a')])
  })

  test('tells a hub of news while another has not answered yet', async () => {
    const [slow, good] = [await startHub(() => {}), await startHub()]
    const waiting = [about(slow.url, 'a')]
    const { announcer, lines } = announcing(waiting)
    void announcer.announce()
    await slow.toldTimes(1)
    waiting.push(about(good.url, 'b'))
    void announcer.announce()
    await good.toldTimes(1)
    await announcer.stop()
    expect(slow.told).toHaveLength(1)
    expect(lines).toEqual([])
  })

  test('leaves a hub that fails alone for a minute, then for two, and tells of the first failure and of the success', async () => {
    const hub = await startHub(answering(503, 'later'), answering(503))
    const waiting = [about(hub.url, 'a')]
    const { announcer, lines, clock } = announcing(waiting)
    for (const [now, told] of [
      [0, 1],
      [MINUTE - 1, 1],
      [MINUTE, 2],
      [3 * MINUTE - 1, 2],
      [3 * MINUTE, 3],
    ] as const) {
      clock.now = now
      await announcer.announce()
      expect([now, hub.told.length]).toEqual([now, told])
    }
    expect(waiting).toEqual([])
    expect(lines).toEqual([
      `${hub.url} could not be told that feeds have changed; it will be tried again: it answered 503: later`,
      `${hub.url} has been told that feeds have changed.`,
    ])
    await announcer.stop()
  })

  test('stops at once, and what a hub has not confirmed stays due', async () => {
    const hub = await startHub(() => {})
    const waiting = [about(hub.url, 'a')]
    const { announcer, lines } = announcing(waiting)
    const announced = announcer.announce()
    await hub.toldTimes(1)
    await announcer.stop()
    await announced
    expect(waiting).toHaveLength(1)
    expect(lines).toEqual([])
  })

  test('reports what is due that cannot be read, and goes on the next time', async () => {
    const hub = await startHub()
    const lines: string[] = []
    const waiting = [about(hub.url, 'a')]
    const failures = [new Error('no store')]
    const announcer = createAnnouncer({
      due: async () => {
        const failure = failures.shift()
        if (failure) throw failure
        return [...waiting]
      },
      markMade: async () => void waiting.pop(),
      log: (line) => lines.push(line),
      now: () => 0,
      next: 'it will be tried again',
      agent: 'Gazette',
    })
    await announcer.announce()
    await announcer.announce()
    expect(lines).toEqual(['Hubs could not be told that feeds have changed. Error: no store'])
    expect(hub.told).toHaveLength(1)
  })
})
