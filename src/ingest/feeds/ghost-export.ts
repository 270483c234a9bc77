import type { Author } from '../../domain/person.ts'
import { webUrl } from '../declared/web-address.ts'
import { toInline } from '../markup/inline.ts'
import { type FeedItem, type FeedItems, type FeedText, keepPublished } from './feed-item.ts'
import { isObject, type JsonObject, listOf, textAt } from './json-values.ts'

/** Stands for the address of the site, which the export does not tell. */
const HOME = /__GHOST_URL__/g

type Table = readonly JsonObject[]

const tableOf = (data: JsonObject, name: string): Table => listOf(data[name]).filter(isObject)

/** The tables of an export of Ghost; undefined for any other JSON. */
export function ghostTables(value: unknown): JsonObject | undefined {
  if (!isObject(value)) return undefined
  const [database] = listOf(value.db).length > 0 ? listOf(value.db) : [value]
  if (!isObject(database) || !isObject(database.data)) return undefined
  return Array.isArray(database.data.posts) ? database.data : undefined
}

/** The rows of a table that another table relates to posts, by post, in the order that it gives. */
function related(data: JsonObject, relation: string, key: string, table: string): ReadonlyMap<string, Table> {
  const byId = new Map(tableOf(data, table).map((row) => [textAt(row, 'id'), row]))
  const pairs = tableOf(data, relation).toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
  const rowOf = (pair: JsonObject): Table => {
    const row = byId.get(textAt(pair, key))
    return row === undefined ? [] : [row]
  }
  const groups = Map.groupBy(pairs, (pair) => textAt(pair, 'post_id') ?? '')
  return new Map(Array.from(groups, ([post, rows]) => [post, rows.flatMap(rowOf)]))
}

const namesOf = (rows: Table): readonly string[] =>
  rows.flatMap((row) => toInline(textAt(row, 'name') ?? '').text || [])

function authorOf(row: JsonObject): Author[] {
  const name = toInline(textAt(row, 'name') ?? '').text
  const uri = webUrl(textAt(row, 'website') ?? '')
  return name === '' ? [] : [{ name, ...(uri === undefined ? {} : { uri }) }]
}

function contentOf(post: JsonObject): FeedText | undefined {
  const [html, plain] = [textAt(post, 'html'), textAt(post, 'plaintext')]
  if (html !== undefined) return { kind: 'html', value: html.replace(HOME, '') }
  return plain === undefined ? undefined : { kind: 'text', value: plain }
}

function toItem(post: JsonObject, authors: Table, tags: Table): FeedItem {
  const summary = textAt(post, 'custom_excerpt')
  const url = webUrl(textAt(post, 'feature_image') ?? '')
  return {
    id: textAt(post, 'uuid', 'id'),
    link: webUrl(textAt(post, 'canonical_url') ?? ''),
    title: { kind: 'text', value: textAt(post, 'title') ?? '' },
    summary: summary === undefined ? undefined : { kind: 'text', value: summary },
    content: contentOf(post),
    authors: authors.flatMap(authorOf),
    published: textAt(post, 'published_at'),
    modified: textAt(post, 'updated_at'),
    language: textAt(post, 'locale'),
    // Ghost's own tags, which no reader sees, begin with a #.
    categories: namesOf(tags).filter((name) => !name.startsWith('#')),
    image: url === undefined ? undefined : { url },
    enclosures: [],
  }
}

/** Why a row is no published post; undefined for one that is. */
function notPublished(post: JsonObject): string | undefined {
  const type = textAt(post, 'type') ?? (post.page === true || post.page === 1 ? 'page' : 'post')
  if (type !== 'post') return type
  const status = textAt(post, 'status') ?? 'published'
  return status === 'published' || status === 'sent' ? undefined : status
}

/** The published posts in the tables of an export of Ghost. */
export function ghostItems(data: JsonObject): FeedItems {
  const authors = related(data, 'posts_authors', 'author_id', 'users')
  const tags = related(data, 'posts_tags', 'tag_id', 'tags')
  const { kept, leftOut } = keepPublished(tableOf(data, 'posts'), notPublished)
  const items = kept.map((post) =>
    toItem(post, authors.get(textAt(post, 'id') ?? '') ?? [], tags.get(textAt(post, 'id') ?? '') ?? []),
  )
  return { rule: 'ghost', items, leftOut }
}
