import type { Store } from '../../store.ts'
import type { CandidatePool } from '../matching/candidate-pool.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import { freeIds } from './free-ids.ts'
import { freeSlugs } from './free-slugs.ts'

/** Gives a new entry its permanent id and slug. */
export type Mint = (article: ReadArticle) => Promise<{ readonly id: string; readonly slug: string }>

/** Prepares to mint for a batch: looks up which of the ids and slugs it will probably need are taken. */
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
