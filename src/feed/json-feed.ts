import type { Entry } from '../domain/entry.ts'
import type { FeedDocument } from '../domain/feed-document.ts'
import type { Author, Enclosure } from '../domain/person.ts'
import { cleanFeed } from './clean-feed.ts'
import { draftJson } from './draft.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** Renders a feed in JSON Feed 1.1, indented. Older entries follow by `next_url`. Pure. */
export function renderJsonFeed(document: FeedDocument): string {
  const feed = cleanFeed(document)
  const draft = draftJson(feed)
  const items = feed.entries.map((entry, index) => completeItem(entry, draft.items[index] ?? {}))
  return `${JSON.stringify({ ...completeFeed(feed, draft.feed), items }, null, 1)}\n`
}

function completeFeed(feed: FeedDocument, draft: JsonObject): JsonObject {
  return {
    ...draft,
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description || undefined,
    next_url: feed.archive?.previous?.json,
    favicon: feed.iconUrl,
    authors: [toAuthor(feed.author)],
    language: feed.language,
    hubs: nonEmpty((feed.hubUrls ?? []).map((url) => ({ type: 'WebSub', url }))),
  }
}

/** `url` is our page, and `external_url` the original page of the article. */
function completeItem(entry: Entry, draft: JsonObject): JsonObject {
  return {
    id: entry.id,
    url: draft.url,
    external_url: entry.link,
    title: entry.title,
    content_html: entry.content,
    summary: entry.summary || undefined,
    image: entry.image?.url,
    date_published: draft.date_published,
    date_modified: draft.date_modified,
    authors: nonEmpty(entry.authors.map(toAuthor)),
    tags: nonEmpty(entry.categories),
    language: entry.language,
    attachments: nonEmpty(entry.enclosures.map(toAttachment)),
  }
}

function toAuthor({ name, uri }: Author): JsonObject {
  return { name, url: uri }
}

function toAttachment({ url, mediaType, title, length, duration }: Enclosure): JsonObject {
  return { url, mime_type: mediaType, title, size_in_bytes: length, duration_in_seconds: duration }
}

function nonEmpty<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined
}
