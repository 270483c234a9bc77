import type { Announcement } from '../domain/announcement.ts'
import { createHubTroubles } from './hub-troubles.ts'
import { tellHub } from './tell-hub.ts'

/** Where announcements come from, and where failures are reported. */
export interface AnnouncerOptions {
  /** What hubs have not been told yet, at most one announcement for each. */
  readonly due: () => Promise<readonly Announcement[]>
  readonly markMade: (announcement: Announcement) => Promise<void>
  readonly log: (line: string) => void
  readonly now: () => number
  /** What happens next where a hub fails, as the log says it. */
  readonly next: string
  /** Value of the `User-Agent` header field. */
  readonly agent: string
}

/** Tells hubs what has changed. */
export interface Announcer {
  /** Makes all announcements that are due. Never rejects: what fails is logged, and tried again later. */
  announce(): Promise<void>
  /** Abandons requests in progress; their announcements stay due. */
  stop(): Promise<void>
}

/** Creates an announcer. A hub that fails is left alone for a while, which grows from a minute to an hour. */
export function createAnnouncer({ due, markMade, log, now, next, agent }: AnnouncerOptions): Announcer {
  const stop = new AbortController()
  const troubles = createHubTroubles(now, () => void announce())
  const turns = new Map<string, Promise<void>>()
  let underWay = Promise.resolve()

  function fail(hub: string, reason: string): void {
    const isFirst = troubles.add(hub)
    if (isFirst) log(`${hub} could not be told that feeds have changed; ${next}: ${reason}`)
  }

  /** Returns whether the hub was told. */
  async function make(announcement: Announcement): Promise<boolean> {
    const { hub } = announcement
    const reason = await tellHub(announcement, { agent, stopped: stop.signal })
    if (stop.signal.aborted) return false
    if (reason !== undefined) {
      fail(hub, reason)
      return false
    }
    if (troubles.end(hub)) log(`${hub} has been told that feeds have changed.`)
    await markMade(announcement)
    return true
  }

  /** Tells one hub of all that is due for it, unless it fails. */
  async function tellAll(hub: string): Promise<void> {
    while (!troubles.isLeftAlone(hub)) {
      const next = (await due()).find((announcement) => announcement.hub === hub)
      if (!next || !(await make(next))) return
    }
  }

  /** One hub is told one thing at a time, but no hub waits for another, which may be slow. */
  function takeTurn(hub: string): Promise<void> {
    const turn = (turns.get(hub) ?? Promise.resolve()).then(() => tellAll(hub)).catch(report)
    turns.set(hub, turn)
    return turn
  }

  function report(error: unknown): void {
    if (!stop.signal.aborted) log(`Hubs could not be told that feeds have changed. ${String(error)}`)
  }

  function announce(): Promise<void> {
    const made = due()
      .then((announcements) => Promise.all(announcements.map(({ hub }) => takeTurn(hub))))
      .then(() => {}, report)
    underWay = underWay.then(() => made)
    return made
  }

  return {
    announce,
    async stop() {
      stop.abort()
      troubles.stop()
      await underWay
    },
  }
}
