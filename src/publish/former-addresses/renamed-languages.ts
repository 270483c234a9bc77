import type { Move } from '../../domain/moves.ts'
import tags from '../../normalize/languages/published-tags.json' with { type: 'json' }
import type { SliceStore } from '../slices/slice-store.ts'

const nameOf = (tag: string) => `language/${tag.toLowerCase()}`

/** By the name of a language's feed, the name of the one in which its articles are published. */
const RENAMED: readonly (readonly [from: string, to: string])[] = Object.entries(tags).map(([code, tag]) => [
  nameOf(code),
  nameOf(tag),
])

/**
 * The redirects of languages that an earlier version of Gazette published under another tag: where the old feed shows
 * nothing any more, and the new one does.
 */
export async function movesOfLanguages(store: Pick<SliceStore, 'labels' | 'feed'>): Promise<readonly Move[]> {
  const known = await store.labels(RENAMED.map(([from]) => from))
  const moves: Move[] = []
  for (const [from, to] of RENAMED.filter(([from]) => known.has(from))) {
    const [before, now] = [await store.feed(from), await store.feed(to)]
    if (before?.shown === 0 && (now?.shown ?? 0) > 0) moves.push([`/${from}/`, `/${to}/`])
  }
  return moves
}
