import { isRfc3339Date } from './dates.ts'
import type { Clause } from './fault.ts'
import { isHarmlessHtml } from './harmless-html.ts'
import { isLanguageTag, isMediaType, isNotBlank, isWebUrl } from './values.ts'
import { quote } from './xml-node.ts'

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Check = (value: unknown) => boolean

const text =
  (isRight: (value: string) => boolean): Check =>
  (value) =>
    typeof value === 'string' && isRight(value)
const anyText = text(() => true)
const someText = text(isNotBlank)
const url = text(isWebUrl)
const date = text(isRfc3339Date)
const language = text(isLanguageTag)
const amount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const listOf =
  (isRight: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(isRight)

const objectOf =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(required).every((key) => key in value) &&
    memberFaults(value, { ...required, ...optional }).length === 0

const authorMembers = { name: someText, url, avatar: url }
const authors = listOf(
  (value) =>
    objectOf({}, authorMembers)(value) && Object.keys(authorMembers).some((key) => isObject(value) && key in value),
)
const attachment = objectOf(
  { url, mime_type: text(isMediaType) },
  { title: someText, size_in_bytes: amount, duration_in_seconds: amount },
)

const feedMembers: Readonly<Record<string, Check>> = {
  version: (value) => value === 'https://jsonfeed.org/version/1.1',
  title: someText,
  items: listOf(isObject),
  home_page_url: url,
  feed_url: url,
  next_url: url,
  description: anyText,
  user_comment: anyText,
  icon: url,
  favicon: url,
  authors,
  language,
  expired: (value) => typeof value === 'boolean',
  hubs: listOf(objectOf({ type: someText, url })),
}

const itemMembers: Readonly<Record<string, Check>> = {
  id: someText,
  url,
  external_url: url,
  title: someText,
  content_html: anyText,
  content_text: anyText,
  summary: anyText,
  image: url,
  banner_image: url,
  date_published: date,
  date_modified: date,
  authors,
  tags: listOf(someText),
  language,
  attachments: listOf(attachment),
}

/** The rules for the top level of JSON Feed 1.1. */
export const feedClauses: readonly Clause<JsonObject>[] = [
  { clause: 'JSON Feed 1.1: version, title and items', check: (feed) => missing(feed, ['version', 'title', 'items']) },
  {
    clause: 'JSON Feed 1.1: home_page_url and feed_url',
    check: (feed) => missing(feed, ['home_page_url', 'feed_url']),
  },
  { clause: 'JSON Feed 1.1: members of the feed', check: (feed) => memberFaults(feed, feedMembers) },
]

/** The rules for items of JSON Feed 1.1. */
export const itemClauses: readonly Clause<JsonObject>[] = [
  { clause: 'JSON Feed 1.1, item: id', check: (item) => missing(item, ['id']) },
  {
    clause: 'JSON Feed 1.1, item: content_html or content_text',
    check: (item) => ('content_html' in item || 'content_text' in item ? [] : ['no content']),
  },
  { clause: 'JSON Feed 1.1, item: members', check: (item) => memberFaults(item, itemMembers) },
  {
    clause: 'Safe HTML: nothing that runs',
    check: ({ content_html: html }) =>
      typeof html === 'string' && !isHarmlessHtml(html) ? [`content_html is not harmless: ${quote(html)}`] : [],
  },
]

function missing(object: JsonObject, keys: readonly string[]): string[] {
  return keys.filter((key) => !(key in object)).map((key) => `no ${key}`)
}

/** Members that are unknown or of the wrong type; names that begin with `_` are extensions. */
function memberFaults(object: JsonObject, members: Readonly<Record<string, Check>>): string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (key.startsWith('_')) return []
    const check = Object.hasOwn(members, key) ? members[key] : undefined
    if (!check) return [`unknown member ${quote(key)}`]
    return check(value) ? [] : [`${key} is wrong: ${quote(JSON.stringify(value))}`]
  })
}
