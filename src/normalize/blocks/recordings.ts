import type { Block } from '../../domain/block.ts'
import type { Enclosure } from '../../domain/person.ts'

/**
 * The recordings in a body whose media type is known, each once, as enclosures that readers offer for listening or
 * watching.
 */
export function recordingsIn(body: readonly Block[]): readonly Enclosure[] {
  const found = new Map<string, Enclosure>()
  for (const block of body) {
    if (block.kind !== 'embed' || block.embed.mediaType === undefined) continue
    const { url, mediaType } = block.embed
    if (!found.has(url)) found.set(url, { url, mediaType })
  }
  return [...found.values()]
}
