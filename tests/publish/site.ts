import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Instant } from '../../src/domain/instant.ts'
import { runPass } from '../../src/publish/pass.ts'
import type { PassReport } from '../../src/publish/pass-report.ts'
import { openLedgerFile } from '../../src/publish/recovery/ledger-file.ts'
import type { SiteSettings } from '../../src/publish/site-settings.ts'
import { runTask } from '../../src/publish/task.ts'
import type { Scope } from '../../src/publish/wake-queue.ts'
import { openSeedsFolder } from '../../src/publisher/open-seeds-folder.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { TEMPORARY } from '../temporary.ts'
import { openLightFeedsFolder } from './light-feeds-folder.ts'

/** What readers of the JSON feed see of an item. */
export interface Item {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly date_published: string
  readonly date_modified: string
  readonly content_html: string
  readonly image?: string
}

/** A site in a temporary folder, with a clock that a test moves. */
export interface TestSite {
  readonly folder: string
  now: Instant
  settings: SiteSettings
  approved: boolean
  archivesAtOnce: number
  forStaticHost: boolean
  /** Names the start of the machine. */
  bootId: string
  write(path: string, text: string): void
  remove(path: string): void
  pass(scope?: Scope): Promise<PassReport>
  /** The bytes of every published file, by path. */
  published(): Readonly<Record<string, string>>
  items(): readonly Item[]
}

export const SETTINGS: SiteSettings = {
  baseUrl: 'https://news.example.org',
  title: 'The Example',
  description: 'News of examples.',
  language: undefined,
  author: 'The Example',
  authorEmail: undefined,
  authorUrl: undefined,
  rights: undefined,
  entries: 50,
  feedSize: 500,
  ownFeeds: [],
  redirects: [],
  hubs: [],
  originalSite: undefined,
  maxAge: 300,
  compressPages: false,
  timezone: 'UTC',
  version: '1.0.0',
}

/** Milliseconds: no pass waits for the time of a clock that was ahead. */
const LONGEST_WAIT = 5000

/** When the tests' clocks start. */
export const START = Date.parse('2026-05-01T12:00:00Z')

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A site with empty folders; it is removed when the test ends, or when `atEnd` says. */
export function makeSite(atEnd: (end: () => void) => void = onTestFinished): TestSite {
  const folder = mkdtempSync(join(TEMPORARY, 'gazette-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  const [seeds, feeds, data] = ['seeds', 'feeds', 'data'].map((name) => join(folder, name)) as [string, string, string]
  mkdirSync(seeds)
  return {
    folder,
    now: START,
    settings: SETTINGS,
    approved: false,
    archivesAtOnce: Number.POSITIVE_INFINITY,
    forStaticHost: false,
    bootId: 'first start',
    write(path, text) {
      mkdirSync(dirname(join(seeds, path)), { recursive: true })
      writeFileSync(join(seeds, path), text)
    },
    remove: (path) => rmSync(join(seeds, path), { recursive: true }),
    async pass(scope = 'all') {
      const store = await openSqliteStore({ folder: data })
      const seedsFolder = openSeedsFolder({ seeds, seedSize: 10, originalSite: this.settings.originalSite })
      const feedsFolder = openLightFeedsFolder(feeds, this.settings.compressPages)
      const clock = {
        now: () => this.now,
        ticks: () => performance.now(),
        until: async (instant: Instant) => {
          if (instant - this.now <= LONGEST_WAIT) this.now = Math.max(this.now, instant)
        },
      }
      try {
        return await runPass(
          {
            ...{ store, clock, settings: this.settings, seeds: seedsFolder },
            feeds: feedsFolder,
            ledger: openLedgerFile(join(feeds, 'ledger.jsonl')),
            archivesAtOnce: this.archivesAtOnce,
            forStaticHost: this.forStaticHost,
            bootId: this.bootId,
            beginTasks: (tasks) =>
              tasks.map((task) => runTask(task, { loader: async () => seedsFolder.load, feeds: feedsFolder })),
            takeApproval: () => {
              const { approved } = this
              this.approved = false
              return approved
            },
            onProgress: () => {},
            onPublishing: () => {},
          },
          scope,
        )
      } finally {
        await store.close()
      }
    },
    published() {
      const files = filesBelow(feeds).map((file) => [file.slice(feeds.length + 1), readFileSync(file, 'utf8')] as const)
      return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
    },
    items() {
      const feed: { items: Item[] } = JSON.parse(readFileSync(join(feeds, 'feed.json'), 'utf8'))
      return feed.items
    },
  }
}

/** A plausible article of our own: a title, a date if wanted, and paragraphs that differ by subject. */
export function articleAbout(subject: string, date = ''): string {
  const lines = [
    `The ${subject} opens again after a long winter`,
    ...(date === '' ? [] : [date]),
    `The ${subject} in the old town opens again on Saturday, said the mayor, who has waited for this day since the flood.`,
    `Workers had cleaned the ${subject} for weeks, and two hundred people came to help them with brooms and buckets.`,
    `Nobody knows yet what the repair of the ${subject} has cost; the council will speak about it in its next meeting.`,
  ]
  return `${lines.join('\n\n')}\n`
}
