import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deliverCounts } from '../../src/commands/deliver-counts.ts'
import { createAudience } from '../../src/http/audience/audience.ts'
import { renderStats } from '../../src/readers/render-stats.ts'
import { summarize } from '../../src/readers/summarize.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { readReaderDays } from '../../src/store/sqlite/read-reader-days.ts'
import { startSite } from '../http/running-site.ts'
import { ALL_FILES } from '../http/sample-documents.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-readers-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A run of the server over the same database, in which the given clients poll once each. */
async function run(polls: readonly (readonly [address: string, agent: string])[]): Promise<void> {
  const store = await openSqliteStore({ folder })
  const audience = createAudience({ secret: await store.readers.secret() })
  const site = await startSite({ files: ALL_FILES, audience })
  const keeper = deliverCounts({ take: audience.take, add: store.readers.add, log: console.error })
  for (const [address, agent] of polls) {
    await site.get('/rss.xml', { 'x-forwarded-for': address, 'user-agent': agent, 'if-none-match': '*' })
  }
  await site.stop()
  await keeper.stop()
  await store.close()
}

const ANA = 'AnasReader/1.0 (+mailto:ana.ruiz@people.example)'
const POLLS = [
  ['203.0.113.41', ANA],
  ['2001:db8:aaaa:bbbb::1', 'NetNewsWire (RSS Reader; https://netnewswire.com/)'],
  ['2001:db8:aaaa:bbbb::2', 'NetNewsWire (RSS Reader; https://netnewswire.com/)'],
  ['198.51.100.23', 'Feedbin feed-id:1373711 - 14 subscribers'],
] as const

test('gazette stats shows the polls of a server, and no client is counted twice across a restart', async () => {
  await run(POLLS)
  await run(POLLS)
  const lines = renderStats(
    summarize(await readReaderDays(folder, '2026-03-01', '2026-03-01'), '2026-03-01', '2026-03-01'),
  )
  expect(lines.slice(2)).toEqual([
    '               subscribers  polls    304  conditional  226  429  sent',
    '/rss.xml                16      8  100 %        100 %    0    0   0 B',
    '  NetNewsWire            1      4  100 %        100 %    0    0   0 B',
    '  Feedbin               14      2  100 %        100 %    0    0   0 B',
    '  other                  1      2  100 %        100 %    0    0   0 B',
    'all feeds               16      8  100 %        100 %    0    0   0 B',
  ])
})

test('no file of the database contains a client address, or words of a User-Agent', async () => {
  await run(POLLS)
  const database = new DatabaseSync(join(folder, 'gazette.db'), { readOnly: true })
  const rows = JSON.stringify(database.prepare('select * from reader_days').all())
  database.close()
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  expect(rows).toContain('"reader":"NetNewsWire"')
  for (const kept of [rows, ...files]) {
    expect(kept).not.toMatch(
      /AnasReader|ana\.ruiz|people\.example|203\.0\.113|198\.51\.100|2001:db8|aaaa:bbbb|127\.0\.0\.1/,
    )
  }
})
