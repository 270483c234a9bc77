import { isRecoveryPending } from './absences/unclaimed.ts'
import type { PassTools } from './pass-tools.ts'
import { holdsUnknownArticles } from './recovery/unknown-articles.ts'

/** Why nothing may be published, and what to do about it. */
const UNREAD =
  'everything stays as it was, because the database was lost and the texts of some articles were not found. ' +
  'Mount their disk, put their files back, or repair the files named here; articles whose files stay away for a minute are withdrawn'
const UNKNOWN =
  'everything stays as it was, because the database and the ledger file were lost and there are no articles to read. ' +
  'Put them back into the seeds folder; to begin anew without them, delete the feeds folder'

/** What prevents publishing: it would remove articles of which the text, or everything, is unknown. */
export async function reasonToWait({ store, feeds }: Pick<PassTools, 'store' | 'feeds'>): Promise<string | undefined> {
  if (await isRecoveryPending(store)) return UNREAD
  return (await holdsUnknownArticles(store, feeds)) ? UNKNOWN : undefined
}
