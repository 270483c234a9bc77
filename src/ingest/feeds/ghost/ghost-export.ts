import type { Author } from '../../../domain/person.ts'
import { isObject, type JsonObject, listOf, textAt } from '../../declared/json-values.ts'
import { webUrl } from '../../declared/web-address.ts'
import { toInline } from '../../markup/inline.ts'
import { type FeedItem, type FeedItems, type FeedText, keepPublished, notScheduled } from '../feed-item.ts'
import { MEMBERS_ONLY } from './cards.ts'
import { editorText } from './editor-text.ts'

/** Placeholder for the site's URL, which the export does not contain. */
const HOME = /__GHOST_URL__/g
const HOME_REMARK =
  'links and pictures of the site itself are left out, for the export does not tell its address: set GAZETTE_ORIGINAL_SITE to it'

/** The text of an export with the address of its site in place of Ghost's placeholder, if it is known. */
export const withGhostHome = (text: string, site: string | undefined): string =>
  site === undefined ? text : text.replace(HOME, site)

type Table = readonly JsonObject[]

const tableOf = (data: JsonObject, name: string): Table => listOf(data[name]).filter(isObject)

/** The tables of a Ghost export; undefined for any other JSON. */
export function ghostTables(value: unknown): JsonObject | undefined {
  if (!isObject(value)) return undefined
  const [database] = listOf(value.db).length > 0 ? listOf(value.db) : [value]
  if (!isObject(database) || !isObject(database.data)) return undefined
  return Array.isArray(database.data.posts) ? database.data : undefined
}

/** The rows of a table related to posts through another table, by post, in the order given there. */
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

const isForAll = (post: JsonObject): boolean => (textAt(post, 'visibility') ?? 'public') === 'public'

/** The part of a post that is public. */
function publicHtml(post: JsonObject): string | undefined {
  const html = textAt(post, 'html')
  return isForAll(post) ? html : html?.split(MEMBERS_ONLY)[0]
}

function contentOf(post: JsonObject): FeedText | undefined {
  const [html, plain] = [publicHtml(post), textAt(post, 'plaintext')]
  if (html !== undefined) return { kind: 'html', value: html.replace(HOME, '') }
  return plain === undefined ? undefined : { kind: 'text', value: plain }
}

/** Exports before version 2 have milliseconds. */
function dateAt(post: JsonObject, name: string): string | undefined {
  const written = textAt(post, name)
  return written !== undefined && /^\d{12,13}$/.test(written) ? new Date(Number(written)).toISOString() : written
}

/** As in Ghost's own feed, so that its subscribers see nothing twice. Ids that are numbers, before version 1, are not unique. */
function idOf(post: JsonObject): string | undefined {
  const id = textAt(post, 'id')
  return id !== undefined && /^[\da-f]{24}$/.test(id) ? id : textAt(post, 'uuid', 'id')
}

function toItem(post: JsonObject, authors: Table, tags: Table): FeedItem {
  const summary = textAt(post, 'custom_excerpt')
  const url = webUrl(textAt(post, 'feature_image') ?? '')
  return {
    id: idOf(post),
    link: webUrl(textAt(post, 'canonical_url') ?? ''),
    title: { kind: 'text', value: textAt(post, 'title') ?? '' },
    summary: summary === undefined ? undefined : { kind: 'text', value: summary },
    content: contentOf(post),
    authors: authors.flatMap(authorOf),
    published: dateAt(post, 'published_at'),
    modified: dateAt(post, 'updated_at'),
    language: textAt(post, 'locale'),
    // Ghost's internal tags, which readers do not see, begin with a #.
    categories: namesOf(tags).filter((name) => !name.startsWith('#')),
    image: url === undefined ? undefined : { url },
    enclosures: [],
    remarks: remarksOn(post),
  }
}

/** The key under which a post keeps what its text leaves out. */
const UNREAD = 'unread'

function remarksOn(post: JsonObject): readonly string[] {
  const hasHome = `${textAt(post, 'html')}${textAt(post, 'feature_image')}`.includes('__GHOST_URL__')
  const unread = textAt(post, UNREAD)
  return [
    ...(hasHome ? [HOME_REMARK] : []),
    ...(unread === undefined ? [] : [`parts of kinds that are not known are left out: ${unread}`]),
  ]
}

/** A post with the HTML of the text in its editor, where the export has none. */
function withHtml(post: JsonObject): JsonObject {
  const text = textAt(post, 'html') === undefined ? editorText(post) : undefined
  return text === undefined ? post : { ...post, html: text.html, [UNREAD]: text.unread.join(', ') }
}

/** Why a post whose text cannot be read is not published, which says nothing about what was published of it. */
const NO_TEXT = 'without text'

const withheldId = (post: JsonObject): string | undefined => (notPublished(post) === NO_TEXT ? undefined : idOf(post))

const PUBLISHED: ReadonlySet<string> = new Set(['published', 'sent', 'scheduled'])

/** Why a row is not a public post; undefined if it is one. */
function notPublished(post: JsonObject): string | undefined {
  const type = textAt(post, 'type') ?? (post.page === true || post.page === 1 ? 'page' : 'post')
  if (type !== 'post') return type
  const status = textAt(post, 'status') ?? 'published'
  const unready = status === 'scheduled' ? notScheduled(dateAt(post, 'published_at')) : undefined
  if (unready !== undefined) return unready
  if (!PUBLISHED.has(status)) return status
  if (contentOf(post) === undefined && (textAt(post, 'lexical', 'mobiledoc') ?? '') !== '') return NO_TEXT
  return isForAll(post) || textAt(post, 'html')?.includes(MEMBERS_ONLY) ? undefined : 'for members only'
}

/** The published posts in the tables of a Ghost export. */
export function ghostItems(data: JsonObject): FeedItems {
  const authors = related(data, 'posts_authors', 'author_id', 'users')
  const tags = related(data, 'posts_tags', 'tag_id', 'tags')
  const { kept, leftOut } = keepPublished(tableOf(data, 'posts').map(withHtml), notPublished, withheldId)
  const items = kept.map((post) =>
    toItem(post, authors.get(textAt(post, 'id') ?? '') ?? [], tags.get(textAt(post, 'id') ?? '') ?? []),
  )
  return { rule: 'ghost', items, leftOut }
}
