import { toOneLine } from '../../content/one-line.ts'
import type { Author, Enclosure, Image, Source } from '../../domain/person.ts'
import { cleanText } from '../text/clean-text.ts'
import { plainKey } from './field-names.ts'
import { mediaTypeOf } from './media-type.ts'
import { parseAuthor } from './person-name.ts'
import { type Addresses, pictureUrl, webUrl } from './web-address.ts'
import type { YamlValue } from './yaml-fields.ts'

/** One line of clean text; undefined if empty. A quoted "None" is ordinary text. */
export function toText(value: YamlValue | undefined): string | undefined {
  return (typeof value === 'string' && toOneLine(cleanText(value))) || undefined
}

/** What templates write for a missing value: Python, PHP, JavaScript, Ruby. */
const NO_NAME = /^(?:none|null|undefined|false|~)$/i

/** A name or description. Unlike in a title, "None" means that there is none, even if quoted. */
export function toName(value: YamlValue | undefined): string | undefined {
  const text = toText(value)
  return text === undefined || NO_NAME.test(text) ? undefined : text
}

/** A list, or a single value as a list. */
export function toList(value: YamlValue): readonly YamlValue[] {
  return Array.isArray(value) ? value : [value]
}

/** The first of these keys of a mapping that has a name as its value. */
export function pick(value: YamlValue, ...keys: readonly string[]): string | undefined {
  if (!(value instanceof Map)) return undefined
  const entries = [...value].map(([key, inner]) => [plainKey(String(key)), toName(inner)] as const)
  return keys.map((key) => entries.find(([name, text]) => name === key && text !== undefined)?.[1]).find(Boolean)
}

/**
 * Authors: a name, a list of names, or mappings with `name`. `Ada & Bo` and `Ada, Bo` are split only if the key is a
 * plural.
 */
export function toAuthors(value: YamlValue, plural: boolean): readonly Author[] {
  return toList(value).flatMap((item): readonly Author[] => {
    if (item instanceof Map) return authorOf(item)
    const names = (toName(item) ?? '').split(plural && !Array.isArray(value) ? /\s*[,;&]\s*/ : /\s*;\s*/)
    return names.flatMap((name) => parseAuthor(name) ?? [])
  })
}

function authorOf(value: YamlValue): readonly Author[] {
  const name = pick(value, 'name', 'title', 'label')
  if (name === undefined) return []
  const uri = webUrl(pick(value, 'uri', 'url', 'link', 'website', 'homepage') ?? '')
  const email = pick(value, 'email', 'mail')
  return [{ name, ...(uri === undefined ? {} : { uri }), ...(email === undefined ? {} : { email }) }]
}

/** Categories: a list, or names separated by commas. */
export function toCategories(value: YamlValue): readonly string[] {
  return toList(value).flatMap((item) => {
    const text = toName(item)
    if (text === undefined) return []
    const names = Array.isArray(value) ? [text] : text.split(/[,;]/)
    return names.map((name) => name.replace(/^#/, '').trim()).filter(Boolean)
  })
}

/** A publication: its name, its URL, or both. */
export function toSource(value: YamlValue): Source | undefined {
  const name = toName(value) ?? pick(value, 'name', 'title')
  const url = webUrl(pick(value, 'url', 'uri', 'link') ?? name ?? '')
  if (url === undefined) return name === undefined ? undefined : { name }
  const host = new URL(url).hostname.replace(/^www\./, '')
  return { name: name === undefined || webUrl(name) !== undefined ? host : name, url }
}

/** How Obsidian writes the name of a file. */
const WIKI_LINK = /^!?\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/

/** An image; the first of several. */
export function toImage(value: YamlValue, addresses: Addresses): Image | undefined {
  const [first = null] = toList(value)
  const written = toName(first) ?? pick(first, 'url', 'src', 'image', 'path', 'relative') ?? ''
  const url = pictureUrl(written.replace(WIKI_LINK, '$1'), addresses)
  const alt = pick(first, 'alt', 'caption', 'title')
  return url === undefined ? undefined : { url, ...(alt === undefined ? {} : { alt }) }
}

/** Attached files. The media type, which RSS requires, may follow from the URL. */
export function toEnclosures(value: YamlValue, base?: string): readonly Enclosure[] {
  return toList(value).flatMap((item) => {
    const url = webUrl(toName(item) ?? pick(item, 'url', 'href', 'src') ?? '', base)
    const mediaType = url && mediaTypeOf(pick(item, 'type', 'mediatype', 'mimetype'), url)
    if (url === undefined || mediaType === undefined) return []
    const length = Number(pick(item, 'length', 'size', 'sizeinbytes'))
    const title = pick(item, 'title')
    const known = Number.isSafeInteger(length) && length > 0
    return [{ url, mediaType, ...(known ? { length } : {}), ...(title === undefined ? {} : { title }) }]
  })
}
