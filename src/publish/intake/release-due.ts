import type { Instant } from '../../domain/instant.ts'
import type { Store } from '../store.ts'

/** Releases the waiting entries whose time has come. */
export async function releaseDue(store: Store, now: Instant, publicationTime: Instant): Promise<void> {
  const due = (await store.waiting()).filter(({ releaseAt }) => releaseAt !== null && releaseAt <= now)
  await store.apply({
    entries: due.map((entry) => ({ ...entry, standing: 'fresh', releaseAt: null, changed: publicationTime })),
  })
}
