import { join } from 'node:path'
import type { OwnFeed } from '../../src/domain/own-feed.ts'
import { buildDocument } from '../../src/publish/documents/build-document.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { articleNumber } from './archive-walk.ts'
import { makeSite, type TestSite } from './site.ts'

/** Milliseconds between passes. */
export const MINUTE = 60_000

/** An article with front matter. */
export function article(n: number, fields: Readonly<Record<string, string>> = {}): string {
  const front = Object.entries({ language: 'en', author: 'Anna Berg', ...fields }).map(
    ([key, value]) => `${key}: ${value}`,
  )
  return `---\n${front.join('\n')}\n---\n\n# The news of place${n}\n\n${articleNumber(n)}`
}

/** The next pass, a minute later. */
export async function later(site: TestSite): Promise<void> {
  site.now += MINUTE
  site.approved = true
  await site.pass()
}

/** A site that has published articles, by path. */
export async function siteWith(
  articles: Readonly<Record<string, string>>,
  ownFeeds: readonly OwnFeed[] = [],
): Promise<TestSite> {
  const site = makeSite()
  site.settings = { ...site.settings, entries: 5, ownFeeds }
  for (const [path, text] of Object.entries(articles)) site.write(path, text)
  await later(site)
  return site
}

/** Builds a document as the server asks for it. */
export async function built(site: TestSite, path: string) {
  const store = await openSqliteStore({ folder: join(site.folder, 'data') })
  try {
    const feedId = (await store.note('feed-id')) ?? ''
    const document = await buildDocument({ store, settings: site.settings, feedId }, path)
    if (typeof document !== 'object') return { text: document ?? '', lastModified: 0, numbers: [] }
    const text = Buffer.from(document.bytes).toString()
    const numbers = [...new Set(text.match(/The news of place\d+/g))].map((title) => Number(title.match(/\d+/)?.[0]))
    return { text, lastModified: document.lastModified, numbers: numbers.sort((a, b) => a - b) }
  } finally {
    await store.close()
  }
}
