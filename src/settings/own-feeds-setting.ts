import type { OwnFeed, OwnFeedFilter } from '../domain/own-feed.ts'
import { parseLanguage, parseStructure, parseText, parseWhole, WrongValue } from './setting.ts'

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const FILTERS = ['language', 'author', 'source', 'category', 'folder', 'words'] as const
const KEYS: readonly string[] = ['name', 'title', 'formerly', 'limit', 'content', ...FILTERS]
const parseLimit = parseWhole(1, 1000)

type Fields = Readonly<Record<string, unknown>>

/**
 * Parses a list of custom feeds: `name`, conditions on entries (`language`, `author`, `source`, `category`, `folder`,
 * `words`, each with one value or several), and optionally `title`, `limit`, `content: full | summary` and `formerly`,
 * its earlier names. In an environment variable, the same as JSON.
 */
export function parseOwnFeeds(raw: unknown): readonly OwnFeed[] {
  const list = parseStructure(raw)
  if (!Array.isArray(list))
    throw new WrongValue('must be a list of feeds, each with a name and what its entries must have')
  const feeds = list.map(parseOwnFeed)
  const names = feeds.flatMap(({ name, formerly }) => [name, ...formerly])
  const twice = names.find((name, n) => names.indexOf(name) !== n)
  if (twice !== undefined) throw new WrongValue(`must not use the name "${twice}" twice`)
  return feeds
}

function parseOwnFeed(value: unknown, index: number): OwnFeed {
  if (typeof value !== 'object' || value === null)
    throw new WrongValue(`must give feed ${index + 1} as "name: …" and more`)
  const fields: Fields = { ...value }
  const of = typeof fields.name === 'string' ? `of "${fields.name}"` : `of feed ${index + 1}`
  const unknown = Object.keys(fields).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) throw new WrongValue(`knows no "${unknown}" ${of}; there are ${KEYS.join(', ')}`)
  const read = <T>(key: string, parse: (raw: unknown) => T) => parseField(fields[key], `${key} ${of}`, parse)
  const [title, limit] = [read('title', parseText), read('limit', parseLimit)]
  return {
    name: required(read('name', parseName), of),
    ...(title !== undefined && { title }),
    ...(limit !== undefined && { limit }),
    formerly: read('formerly', parseNames) ?? [],
    filter: parseFilter(read),
    content: read('content', parseContent) ?? 'full',
  }
}

function parseField<T>(raw: unknown, what: string, parse: (raw: unknown) => T): T | undefined {
  try {
    return raw === undefined || raw === null ? undefined : parse(raw)
  } catch (error) {
    if (error instanceof WrongValue) throw new WrongValue(`is wrong in ${what}, which ${error.message}`)
    throw error
  }
}

function required(name: string | undefined, of: string): string {
  if (name === undefined) throw new WrongValue(`lacks the name ${of}`)
  return name
}

/** Parsers of filter values that are not just any text. */
const PARSERS: Partial<Record<(typeof FILTERS)[number], (raw: unknown) => string>> = {
  language: parseLanguage,
  folder: parseFolder,
}

function parseFilter(read: <T>(key: string, parse: (raw: unknown) => T) => T | undefined): OwnFeedFilter {
  const filter: Record<string, readonly string[]> = {}
  for (const key of FILTERS) {
    const values = read(key, listOf(PARSERS[key] ?? parseText))
    if (values !== undefined) filter[key] = values
  }
  return filter
}

function parseFolder(raw: unknown): string {
  const folder = parseText(raw).replace(/^\/+|\/+$/g, '')
  if (folder === '') throw new WrongValue('must name a folder below the seeds folder')
  return folder
}

function listOf(parse: (raw: unknown) => string): (raw: unknown) => readonly string[] {
  return (raw) => {
    const values = (Array.isArray(raw) ? raw : [raw]).map(parse)
    if (values.length === 0) throw new WrongValue('must not be empty')
    return values
  }
}

function parseName(raw: unknown): string {
  if (typeof raw === 'string' && raw.length <= 80 && NAME.test(raw)) return raw
  throw new WrongValue('must be lower-case letters, digits and hyphens, for it is part of an address')
}

const parseNames = listOf(parseName)

function parseContent(raw: unknown): OwnFeed['content'] {
  if (raw === 'full' || raw === 'summary') return raw
  throw new WrongValue('must be one of full, summary')
}
