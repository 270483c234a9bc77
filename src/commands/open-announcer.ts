import type { PublisherThread } from '../publisher/start-publisher.ts'
import type { Config } from '../settings/config.ts'
import { type Announcer, createAnnouncer } from '../websub/announcer.ts'
import { readVersion } from './load-config.ts'

/** An announcer of what a publisher has published; `next` is what the log says of a hub that failed. */
export function openAnnouncer(
  { baseUrl }: Config,
  thread: Pick<PublisherThread, 'announcements' | 'announced'>,
  log: (line: string) => void,
  next: string,
): Announcer {
  return createAnnouncer({
    due: () => thread.announcements(),
    markMade: (announcement) => thread.announced(announcement),
    log,
    now: Date.now,
    next,
    agent: `Gazette/${readVersion()} (+${baseUrl}/)`,
  })
}
