import { posix } from 'node:path'
import type { Article } from '../../domain/article.ts'
import type { Document } from '../../domain/document.ts'
import { MINUTE } from '../../domain/durations.ts'
import type { Instant } from '../../domain/instant.ts'
import type { KinMark, Kinship } from './kin.ts'

/** A language tag as names of files have it: `fr`, `pt-BR`, `zh_Hant`. */
const TAG = '[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}))?'
const SUFFIX = new RegExp(`^(.+?)[._-](${TAG})$`, 'i')
const WHOLE = new RegExp(`^${TAG}$`, 'i')

type IsLanguage = (code: string) => boolean

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function primaryOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replace('_', '-'))[0]?.split('-')[0]
  } catch {
    return undefined
  }
}

function isKnown(tag: string): boolean {
  const primary = primaryOf(tag)
  return primary !== undefined && names.of(primary) !== undefined
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/** A path without its extension and without the languages in it, and where the surest of them stood. */
function stripLanguages(path: string, isLanguage: IsLanguage): Kinship {
  const segments = path.split('/')
  const folders = segments.slice(0, -1)
  const stem = withoutExtension(segments.at(-1) ?? '')
  const [, base, tag] = SUFFIX.exec(stem) ?? []
  const isNamed = base !== undefined && tag !== undefined && isLanguage(tag)
  const kept = folders.filter((folder) => !(WHOLE.test(folder) && isLanguage(folder)))
  const mark: KinMark = isNamed ? 'name' : kept.length < folders.length ? 'folder' : 'none'
  return { kin: `path:${[...kept, isNamed ? base : stem].join('/')}`, mark }
}

/** A path with a folder in it counts from the seeds folder, others and those that begin with a dot from the article's own. */
function resolveOriginal(original: string, path: string): string {
  const isRooted = original.includes('/') && !original.startsWith('.')
  return posix.join(isRooted ? '.' : posix.dirname(path), original).replace(/^\/+/, '')
}

/** By `translationKey` (as Hugo has it) or `translationOf`, else by the path: a language in a name counts only where the text is in it. */
function kinByName({ path, fragment, declared }: Document, language: string): Kinship | undefined {
  const { translationKey, translationOf } = declared
  if (translationKey) return { kin: `key:${translationKey.value}`, mark: 'stated' }
  if (translationOf) {
    const { kin } = stripLanguages(resolveOriginal(translationOf.value, path), isKnown)
    return { kin, mark: 'stated' }
  }
  return fragment === undefined ? stripLanguages(path, isIn(language)) : undefined
}

function isIn(language: string): IsLanguage {
  const own = primaryOf(language)
  return (tag) => primaryOf(tag) === own
}

/** By the minute of publication, among the texts of one folder, languages in its path aside, or of one feed. */
function kinByMinute(
  { path, fragment }: Document,
  { translation }: Article,
  language: string,
  published: Instant,
): Kinship {
  const folder = fragment === undefined ? posix.dirname(stripLanguages(path, isIn(language)).kin) : path
  const minute = new Date(published - (published % MINUTE)).toISOString().slice(0, 16)
  return { kin: `minute:${minute}:${folder}`, mark: translation ? 'notice' : 'minute' }
}

/**
 * The kin of a document as its article was read: by names, and by the minute if its text says when it was `published`. An item of a
 * feed has no kin by its path, a text of no known language none at all.
 */
export function kinshipsOf(document: Document, article: Article, published: Instant | undefined): readonly Kinship[] {
  const language = article.language?.value
  if (language === undefined) return []
  const byName = kinByName(document, language)
  const isTimed = published !== undefined && article.published?.value.wall.includes('T') && byName?.mark !== 'stated'
  return [byName, isTimed ? kinByMinute(document, article, language, published) : undefined].filter(
    (kinship) => kinship !== undefined,
  )
}
