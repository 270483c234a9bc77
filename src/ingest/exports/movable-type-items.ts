import { parseAuthor } from '../declared/person-name.ts'
import { webUrl } from '../declared/web-address.ts'
import { type FeedItem, type FeedItems, keepPublished, notScheduled } from '../feeds/feed-item.ts'
import { guessKind } from '../feeds/markup-text.ts'
import { withParagraphs } from '../feeds/paragraphs.ts'
import { parseMarkdown, renderTokens } from '../markdown/parse-markdown.ts'
import { parseCsv } from './csv.ts'
import { type MovableTypeEntry, movableTypeEntries } from './movable-type.ts'

/** Month first, as the format has it. */
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ \t]+(\d{1,2})(:\d{2}(?::\d{2})?)[ \t]*([AP]M)?)?$/i
const PUBLISHED = /^publish(?:ed)?$/i
const SCHEDULED = /^future$/i
/** Values of CONVERT BREAKS for texts whose paragraphs are marked up. */
const MARKED_UP = /^(?:0|richtext|wysiwyg|blockeditor|block_editor)$/i
const MARKUP = /<(?:p|br|div|ul|ol|table|blockquote|h[1-6])\b/i

const first = (entry: MovableTypeEntry, name: string): string | undefined => entry.values(name)[0]

function dateOf(written: string): string {
  const [, month, day, year, hour, rest = '', half] = DATE.exec(written) ?? []
  if (month === undefined || day === undefined) return written
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return date
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  return `${date} ${String(hours).padStart(2, '0')}${rest}`
}

function publishedOf(entry: MovableTypeEntry): string | undefined {
  const written = first(entry, 'DATE')
  return written && dateOf(written)
}

function htmlOf(text: string, breaks: string): string {
  if (/^markdown/i.test(breaks)) return renderTokens(parseMarkdown(text, '').tokens)
  return MARKED_UP.test(breaks) && MARKUP.test(text) ? text : withParagraphs(text)
}

function contentOf(entry: MovableTypeEntry): FeedItem['content'] {
  const parts = [entry.section('BODY'), entry.section('EXTENDED BODY')].filter((text) => text !== '')
  const breaks = first(entry, 'CONVERT BREAKS') ?? ''
  return parts.length === 0 ? undefined : { kind: 'html', value: parts.map((text) => htmlOf(text, breaks)).join('\n') }
}

function topicsOf(entry: MovableTypeEntry): readonly string[] {
  const tags = entry.values('TAGS').flatMap((tags) => parseCsv(tags)[0]?.cells ?? [])
  const all = [...entry.values('PRIMARY CATEGORY'), ...entry.values('CATEGORY'), ...tags]
  return [...new Set(all.map((topic) => topic.trim()).filter(Boolean))]
}

function toItem(entry: MovableTypeEntry, id: string | undefined): FeedItem {
  const [title, author] = ['TITLE', 'AUTHOR'].map((name) => first(entry, name))
  const [link, image] = ['UNIQUE URL', 'IMAGE'].map((name) => webUrl(first(entry, name) ?? ''))
  const excerpt = entry.section('EXCERPT')
  const name = author === undefined ? undefined : parseAuthor(author)
  return {
    id,
    link,
    base: link,
    title: title === undefined ? undefined : guessKind(title),
    summary: excerpt === '' ? undefined : guessKind(excerpt),
    content: contentOf(entry),
    authors: name === undefined ? [] : [name],
    published: publishedOf(entry),
    categories: topicsOf(entry),
    image: image === undefined ? undefined : { url: image },
    enclosures: [],
  }
}

/** Whether it is nothing but comments on another entry. */
const isNoEntry = (entry: MovableTypeEntry): boolean => first(entry, 'NO ENTRY') === '1'

/** Why an entry is not published; undefined if it is. */
function notPublished(entry: MovableTypeEntry): string | undefined {
  if (isNoEntry(entry)) return 'comments of another entry'
  const status = first(entry, 'STATUS') ?? 'Publish'
  if (SCHEDULED.test(status)) return notScheduled(publishedOf(entry))
  return PUBLISHED.test(status) ? undefined : status.toLowerCase()
}

/** The values that occur once; undefined for the others. */
function distinct(values: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const groups = Map.groupBy(values, (value) => value)
  return values.map((value) => (groups.get(value)?.length === 1 ? value : undefined))
}

/** By what entries are known in their blog. Names may be the same in different months. */
function idsOf(entries: readonly MovableTypeEntry[]): ReadonlyMap<MovableTypeEntry, string | undefined> {
  const names = entries.map((entry) => first(entry, 'BASENAME'))
  const dated = entries.map((entry, at) => names[at] && [names[at], first(entry, 'DATE')].filter(Boolean).join(' '))
  const [byName, byDate] = [distinct(names), distinct(dated)]
  return new Map(entries.map((entry, at) => [entry, byName[at] ?? byDate[at]]))
}

/** The published entries of an export in the format of Movable Type. Comments and pings are left out. */
export function movableTypeItems(text: string): FeedItems {
  const entries = movableTypeEntries(text)
  const ids = idsOf(entries.filter((entry) => !isNoEntry(entry)))
  const { kept, leftOut } = keepPublished(entries, notPublished, (entry) => ids.get(entry))
  return { rule: 'movable-type', items: kept.map((entry) => toItem(entry, ids.get(entry))), leftOut }
}
