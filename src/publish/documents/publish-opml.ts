import type { Instant } from '../../domain/instant.ts'
import { OPML_FILE } from '../../domain/published-names.ts'
import { checkOpml } from '../../feed/gate/check-opml.ts'
import { type OpmlFeed, renderOpml } from '../../feed/opml.ts'
import type { SiteSettings } from '../site-settings.ts'
import { feedUrls, siteUrls } from '../site-urls.ts'
import { frontSlices, listedSlices } from '../slices/listed-slices.ts'
import { MAIN } from '../slices/named-feed.ts'
import type { FeedRecord } from '../slices/slice-store.ts'
import { feedTitle } from '../slices/slice-title.ts'
import { type PublishingTools, publishDocument } from './publish-document.ts'

/**
 * Publishes the OPML list of feeds: the main feed, the custom feeds, and the largest slices of each kind; for a static
 * host, only those that are in the folder.
 */
export async function publishOpml(
  tools: PublishingTools & { readonly settings: SiteSettings; readonly forStaticHost: boolean },
): Promise<{ readonly changed: readonly string[]; readonly faults: readonly string[] }> {
  const { settings, store } = tools
  const slices = await (tools.forStaticHost ? frontSlices : listedSlices)(store, settings)
  const feeds = [MAIN, ...slices].map((feed) => toOpmlFeed(feed, settings))
  const render = (updated: Instant) =>
    renderOpml({
      title: settings.title,
      owner: settings.author,
      homeUrl: siteUrls(settings.baseUrl).home,
      updated,
      feeds,
    })
  const check = (text: string) => checkOpml(text).map(({ clause, message }) => `${message} (${clause})`)
  const outcome = await publishDocument({ path: OPML_FILE, render, check }, tools)
  const faults = outcome.kind === 'faulty' ? [`${OPML_FILE} stays as it was: ${outcome.faults.join('; ')}`] : []
  return { changed: outcome.kind === 'published' ? [OPML_FILE] : [], faults }
}

function toOpmlFeed({ name, label }: Pick<FeedRecord, 'name' | 'label'>, settings: SiteSettings): OpmlFeed {
  const [kind = '', slug = ''] = name.split('/')
  return {
    title: feedTitle(settings, name, label),
    rssUrl: feedUrls(settings.baseUrl, name).rss,
    ...(slug !== '' && kind !== 'feeds' && { category: `/${kind}/${slug}` }),
    ...(kind === 'language' && { language: label }),
  }
}
