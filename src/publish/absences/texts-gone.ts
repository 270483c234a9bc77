import type { Instant } from '../../domain/instant.ts'
import type { Presence } from '../detection/scan-findings.ts'
import type { Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'
import type { Absent } from './absent.ts'
import { absentSince, GRACE_PERIOD } from './grace-period.ts'

/** Most entries checked in one pass. */
const MOST = 10_000

/** In a full pass: the entries whose seeds hold a different text now. */
export async function entriesWithoutText(store: Store, presence: Presence, now: Instant): Promise<Absent> {
  const gone = (await store.textGone(MOST)).filter(({ seedPath }) => seedPath !== null && !presence.isHidden(seedPath))
  const sinceOf = ({ textGoneSince }: StoredEntry) => absentSince(textGoneSince, now)
  const isDue = (entry: StoredEntry) => now - sinceOf(entry) >= GRACE_PERIOD
  const ahead = gone.filter((entry) => entry.textGoneSince !== sinceOf(entry))
  await store.apply({ entries: ahead.map((entry) => ({ ...entry, textGoneSince: sinceOf(entry) })) })
  return { due: gone.filter(isDue), since: gone.filter((entry) => !isDue(entry)).map(sinceOf) }
}
