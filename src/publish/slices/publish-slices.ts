import { setImmediate } from 'node:timers/promises'
import { feedPath } from '../../domain/feed-addresses.ts'
import { feedFormats } from '../../feed/formats.ts'
import { RefusedDocumentError, renderChecked } from '../documents/build-document.ts'
import { type ComposingTools, composeFeed } from '../documents/compose-feed.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import { frontSlices, KINDS_IN_FRONT } from './listed-slices.ts'

/** What keeping copies of slices needs. */
export interface SliceTools extends ComposingTools {
  readonly feeds: FeedsFolder
  /** Whether the folder is to be a whole site for a static host. */
  readonly forStaticHost: boolean
}

/** What keeping copies of slices came to. */
export interface SlicesPublished {
  /** Paths that changed. */
  readonly changed: readonly string[]
  /** Documents left as they were, with what is wrong with them. */
  readonly faults: readonly string[]
}

/**
 * Keeps copies in the folder of the slices that the front page links to, where it is to stand alone, and of none otherwise: a server
 * builds them when they are asked for, and what it would not keep up must not stay. A copy leads to no archives, for these are as many
 * as there are articles.
 */
export async function publishSlices(tools: SliceTools): Promise<SlicesPublished> {
  const { store, settings, feeds, forStaticHost } = tools
  const wanted = new Set(forStaticHost ? (await frontSlices(store, settings)).map(({ name }) => name) : [])
  const kept = KINDS_IN_FRONT.flatMap((kind) => feeds.foldersIn(kind).map((name) => `${kind}/${name}`))
  const changed = kept.filter((name) => !wanted.has(name)).flatMap((name) => removeCopy(name, feeds))
  const faults: string[] = []
  for (const name of wanted) {
    try {
      changed.push(...(await publishCopy(name, tools)))
    } catch (error) {
      if (!(error instanceof RefusedDocumentError)) throw error
      faults.push(`${name} stays as it was: ${error.message}`)
    }
    await setImmediate()
  }
  return { changed, faults }
}

function pathsOf(name: string): readonly string[] {
  return feedFormats.map((format) => feedPath({ facet: name, format: format.name }))
}

function removeCopy(name: string, feeds: FeedsFolder): readonly string[] {
  feeds.remove(name)
  return pathsOf(name)
}

/** A document is the same for as long as its time is: nothing is rendered to find that out. */
async function publishCopy(name: string, tools: SliceTools): Promise<readonly string[]> {
  const { feeds } = tools
  const composition = await composeFeed(tools, name)
  if (!composition) return removeCopy(name, feeds)
  const { archive: _, ...shape } = composition.shape
  const { lastModified } = composition
  if (pathsOf(name).every((path) => feeds.timeOf(path) === lastModified)) return []
  for (const format of feedFormats) {
    const { text } = renderChecked(tools, { ...composition, shape }, format)
    feeds.write(feedPath({ facet: name, format: format.name }), Buffer.from(text), lastModified, 'feed')
  }
  return pathsOf(name)
}
