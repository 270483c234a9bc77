import type { PublisherThread } from '../publisher/start-publisher.ts'
import type { Config } from '../settings/config.ts'
import { type Announcer, createAnnouncer } from '../websub/announcer.ts'
import { readVersion } from './load-config.ts'

/** An announcer of what a publisher has published. */
export function openAnnouncer(
  { baseUrl }: Config,
  thread: Pick<PublisherThread, 'announcements' | 'announced'>,
  log: (line: string) => void,
): Announcer {
  return createAnnouncer({
    due: () => thread.announcements(),
    markMade: (announcement) => thread.announced(announcement),
    log,
    now: Date.now,
    agent: `Gazette/${readVersion()} (+${baseUrl}/)`,
  })
}
