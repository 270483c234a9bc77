import type { Store } from '../store.ts'
import type { CandidatePool } from './candidate-pool.ts'
import { freeIds } from './free-ids.ts'
import { freeSlugs } from './free-slugs.ts'
import type { ReadArticle } from './read-article.ts'

/** Gives a new entry its id and its slug, for ever. */
export type Mint = (article: ReadArticle) => Promise<{ readonly id: string; readonly slug: string }>

/** Looks up at once which ids and slugs are free of those that the articles of a batch will most likely get. */
export async function createMint(store: Store, expected: readonly ReadArticle[], pool: CandidatePool): Promise<Mint> {
  const freeSlug = await freeSlugs(
    store,
    expected.map(({ content }) => content.title),
  )
  const freeId = await freeIds(
    store,
    expected.filter(({ incoming }) => !pool.knows(incoming)),
  )
  return async (article) => {
    const id = await freeId(article)
    return { id, slug: await freeSlug(article.content.title, id) }
  }
}
