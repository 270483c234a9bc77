import type { IncomingText } from '../../../ledger/recognition.ts'
import { substanceOf } from '../../../ledger/substance.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import type { EntryContent } from '../reading/to-entry.ts'

/**
 * Whether a recovered entry's text is unchanged. After the loss of the database every seed looks new, so the text
 * decides.
 */
export function isKnownText(before: StoredEntry | undefined, { textHash }: IncomingText): boolean {
  return before?.seedPath === null && before.textHash === textHash
}

/**
 * Whether nothing that readers see differs in a letter or digit. A change in the boilerplate of a page is no update.
 */
export function showsTheSame(before: StoredEntry | undefined, { content, stated, incoming }: ReadArticle): boolean {
  if (!before?.entry || before.textHash === incoming.textHash) return false
  if (stated.published !== undefined && stated.published !== before.published) return false
  const substance = (of: EntryContent) => substanceOf(JSON.stringify(SHOWN.map((name) => of[name] ?? null)))
  return substance(before.entry) === substance(content)
}

const SHOWN = [
  'title',
  'summary',
  'content',
  'language',
  'authors',
  'source',
  'categories',
  'link',
  'image',
  'enclosures',
] as const satisfies readonly (keyof EntryContent)[]

/**
 * Whether the same content would be published. A new version of Gazette may read more from the same bytes. What was
 * published before a recovery is unknown, and taken to be the same.
 */
export function readsTheSame(before: StoredEntry | undefined, after: StoredEntry): boolean {
  return !before?.entry || JSON.stringify(before.entry) === JSON.stringify(after.entry)
}
