import { FEED_FORMATS } from '../../domain/feed-formats.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { Store } from '../store.ts'

/**
 * Whether the feeds folder lists articles although nothing is known of any: the database and the ledger file were lost,
 * and the seeds folder is empty or can't be read.
 */
export async function holdsUnknownArticles(
  store: Pick<Store, 'counts'>,
  feeds: Pick<FeedsFolder, 'read'>,
): Promise<boolean> {
  const { published, quarantined, withdrawn } = await store.counts()
  return published + quarantined + withdrawn === 0 && listsItems(feeds.read(FEED_FORMATS.json.fileName)?.toString())
}

function listsItems(feed: string | undefined): boolean {
  try {
    const { items }: { items?: readonly unknown[] } = JSON.parse(feed ?? '{}')
    return (items?.length ?? 0) > 0
  } catch {
    return false
  }
}
