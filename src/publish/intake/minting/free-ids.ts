import { mintEntryId } from '../../../ledger/identity.ts'
import { statedIdOf } from '../../../ledger/recognition.ts'
import type { Store } from '../../store.ts'
import type { ReadArticle } from '../reading/read-article.ts'

/**
 * Gives a new entry an id that no entry has or had: the one its text states, or else one minted from its path and text.
 */
export type FreeId = (article: ReadArticle) => Promise<string>

/**
 * If a text returns to its original place after the entry minted there has moved on, that entry still has the id, so
 * another is minted.
 */
function mintedId({ path, fragment, incoming }: ReadArticle, attempt: number): string {
  return mintEntryId(path, fragment, attempt === 0 ? incoming.textHash : `${incoming.textHash}\0${attempt}`)
}

/** Looks up, in one query, which of the ids that a batch will probably need are taken. */
export async function freeIds(store: Pick<Store, 'entriesById'>, expected: readonly ReadArticle[]): Promise<FreeId> {
  const likely = expected.flatMap((article) => statedIdOf(article.incoming) ?? mintedId(article, 0))
  const known = new Set(likely)
  const taken = new Set((await store.entriesById(likely)).map(({ id }) => id))

  async function isFree(id: string): Promise<boolean> {
    if (!known.has(id) && (await store.entriesById([id])).length > 0) taken.add(id)
    known.add(id)
    return !taken.has(id)
  }

  return async (article) => {
    let id = statedIdOf(article.incoming) ?? mintedId(article, 0)
    for (let attempt = 0; !(await isFree(id)); attempt++) id = mintedId(article, attempt)
    taken.add(id)
    return id
  }
}
