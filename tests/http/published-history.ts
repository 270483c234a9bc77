import { join } from 'node:path'
import { startServer } from '../../src/http/server.ts'
import type { BuildDocument } from '../../src/http/site/feed-builder.ts'
import { openSite } from '../../src/http/site/site.ts'
import { buildDocument } from '../../src/publish/documents/build-document.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { articleAbout, makeSite, type TestSite } from '../publish/site.ts'
import { type Answer, ask } from './running-site.ts'

/** A site whose publisher and server are the real ones, and whose time a test moves. */
export interface PublishedHistory {
  readonly source: TestSite
  /** Lets a minute pass, publishes, and has the server take it up. */
  publish(): Promise<void>
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>
  port(): number
}

/** Starts with nothing published. `atEnd` is told what to do in the end. */
export async function startHistory(
  atEnd: (end: () => void | Promise<void>) => void,
  entries = 50,
): Promise<PublishedHistory> {
  const source = makeSite(atEnd)
  source.settings = { ...source.settings, entries }
  const shared = { baseUrl: source.settings.baseUrl, now: () => source.now, log: () => {} }
  const freshness = { maxAge: 300, sharedMaxAge: 60, staleWhileRevalidate: 300, staleIfError: 86_400 }
  const build: BuildDocument = async (file, earlier) => {
    const store = await openSqliteStore({ folder: join(source.folder, 'data') })
    try {
      const feedId = (await store.note('feed-id')) ?? ''
      return await buildDocument({ store, settings: source.settings, feedId }, file, earlier)
    } finally {
      await store.close()
    }
  }
  const site = await openSite({ folder: join(source.folder, 'feeds'), freshness, build, ...shared })
  const server = await startServer({ site, port: 0, host: '127.0.0.1', ...shared })
  atEnd(() => server.close())
  return {
    source,
    async publish() {
      source.now += 60_000
      const { changed, changedFeeds } = await source.pass()
      await site.reload(changed, changedFeeds)
    },
    get: (path, headers, method) => ask(server.port, path, headers, method),
    port: () => server.port,
  }
}

/** Adds an article to the seeds, or replaces it. */
export function writeArticle(source: TestSite, subject: string, word = 'Saturday'): void {
  source.write(`${subject}.txt`, articleAbout(subject, '12 April 2026, 10:00').replace('Saturday', word))
}

/** Takes an article away: it is believed gone when it is missing in two passes a minute apart. */
export async function removeArticle({ source, publish }: PublishedHistory, subject: string): Promise<void> {
  source.remove(`${subject}.txt`)
  await publish()
  await publish()
}
