import { setImmediate } from 'node:timers/promises'
import { feedPath } from '../../domain/feed-addresses.ts'
import { feedFormats } from '../../feed/formats.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import { frontSlices, KINDS_IN_FRONT } from '../slices/listed-slices.ts'
import { RefusedDocumentError, renderChecked } from './build-document.ts'
import { type ComposingTools, composeFeed } from './compose-feed.ts'

/** What publishing copies of slices needs. */
export interface SliceTools extends ComposingTools {
  readonly feeds: FeedsFolder
  /** Whether the folder must be a complete site for a static host. */
  readonly forStaticHost: boolean
}

/** The result of publishing copies of slices. */
export interface SlicesPublished {
  /** Paths that changed. */
  readonly changed: readonly string[]
  /** Documents left unchanged because they are invalid. */
  readonly faults: readonly string[]
}

/**
 * For a static host, keeps copies in the folder of the slices that the front page links to. Otherwise there are none,
 * because a server builds slices on demand, and copies would become outdated. A copy has no archives, whose number
 * would grow with that of the articles.
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
  return feedFormats.map((format) => feedPath({ feed: name, format: format.name }))
}

function removeCopy(name: string, feeds: FeedsFolder): readonly string[] {
  feeds.remove(name)
  return pathsOf(name)
}

/** A document with the same modification time is the same, so nothing needs to be rendered to find out. */
async function publishCopy(name: string, tools: SliceTools): Promise<readonly string[]> {
  const { feeds } = tools
  const composition = await composeFeed(tools, name)
  if (!composition) return removeCopy(name, feeds)
  const { archive: _, ...shape } = composition.shape
  const { lastModified } = composition
  if (pathsOf(name).every((path) => feeds.timeOf(path) === lastModified)) return []
  for (const format of feedFormats) {
    const { text } = renderChecked(tools, { ...composition, shape }, format)
    feeds.write(feedPath({ feed: name, format: format.name }), Buffer.from(text), lastModified, 'feed')
  }
  return pathsOf(name)
}
