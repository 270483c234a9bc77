import { join } from 'node:path'
import { escapeText } from '../src/content/escape.ts'
import type { SafeHtml } from '../src/domain/html.ts'
import { placeEntries } from '../src/publish/archives/place-entries.ts'
import { openLedgerFile } from '../src/publish/recovery/ledger-file.ts'
import type { StoredEntry } from '../src/publish/stored-entry.ts'
import type { Config } from '../src/settings/config.ts'
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.ts'

const BATCH = 2000
const [AUTHORS, SOURCES, CATEGORIES, FOLDERS] = [5000, 50, 200, 100]
const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt-BR', 'ar', 'hi', 'ja', 'vi', 'zh']
const START = Date.UTC(2015, 0, 1)
const MINUTE = 60_000

/** A sketch that resembles no other: 64 bytes derived from the number. */
function sketchOf(number: number): string {
  const bytes = Buffer.alloc(64)
  for (let n = 0; n < 16; n++) bytes.writeUInt32BE(Math.imul(number * 16 + n + 1, 0x9e3779b1) >>> 0, n * 4)
  return bytes.toString('base64url')
}

/** An entry of about a kilobyte, as a pass would have stored it. */
function entryNumber(number: number): StoredEntry {
  const digits = String(number).padStart(12, '0')
  const [id, slug] = [`urn:uuid:00000000-0000-5000-8000-${digits}`, `report-${number}`]
  const published = START + number * MINUTE
  const sentence = `Report ${number} tells what was counted at the harbour, by whom, and what the council makes of it.`
  const content = Array.from({ length: 6 }, (_, n) => `<p>${escapeText(`${sentence} ${n}`)}</p>`).join('') as SafeHtml
  const pick = (count: number) => Math.imul(number, 2_654_435_761 | count) >>> 0
  return {
    ...{ id, slug, sequence: number, standing: 'published', pathHash: `path-${digits}`, textHash: `text-${digits}` },
    ...{ sketch: sketchOf(number), firstSeen: published, published, updated: published, changed: published },
    ...{
      seedPath: `folder-${pick(FOLDERS) % FOLDERS}/${number}.txt`,
      fragment: '',
      releaseAt: null,
      textGoneSince: null,
      remarks: [],
    },
    entry: {
      ...{
        id,
        slug,
        title: `Report ${number} from the harbour`,
        summary: sentence,
        content,
        published,
        updated: published,
      },
      language: LANGUAGES[number % LANGUAGES.length] ?? 'en',
      authors: [{ name: `Author ${pick(AUTHORS) % AUTHORS}` }],
      source: { name: `Source ${pick(SOURCES) % SOURCES}` },
      categories: [`Category ${pick(CATEGORIES) % CATEGORIES}`],
      dated: { by: 'first-seen' },
      enclosures: [],
      wordCount: 100,
    },
  }
}

/**
 * Fills the store of a site with `count` entries and their positions, archives and ledger lines, as if they had arrived
 * one by one.
 */
export async function fillStore(config: Config, version: string, count: number): Promise<void> {
  const store = await openSqliteStore({ folder: config.data })
  const tools = {
    ...{ store, settings: { ...config, version }, publicationTime: START + count * MINUTE },
    ledger: openLedgerFile(join(config.feeds, 'ledger.jsonl')),
  }
  try {
    await store.setNote('recovered', String(START))
    for (let first = 1; first <= count; first += BATCH) {
      const length = Math.min(BATCH, count - first + 1)
      const entries = Array.from({ length }, (_, n) => entryNumber(first + n))
      await store.apply({ entries })
      await placeEntries(entries, tools)
      await store.markLedgered(entries.map(({ id }) => id))
    }
    for (let stale = await store.staleArchives(1000); stale.length > 0; stale = await store.staleArchives(1000)) {
      for (const { number } of stale) await store.markWritten(number)
    }
  } finally {
    await store.close()
  }
}
