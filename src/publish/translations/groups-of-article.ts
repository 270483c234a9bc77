import { posix } from 'node:path'
import { late } from '../../content/late-package.ts'
import type { Article } from '../../domain/article.ts'
import type { Document } from '../../domain/document.ts'
import { MINUTE } from '../../domain/durations.ts'
import type { Instant } from '../../domain/instant.ts'
import { publishedTag } from '../../normalize/languages/published-tag.ts'
import type { GroupBasis, GroupMembership } from './translation-groups.ts'

/** A language tag as used in file names: `fr`, `pt-BR`, `zh_Hant`. */
const TAG = '[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}))?'
const SUFFIX = new RegExp(`^(.+?)[._-](${TAG})$`, 'i')
const WHOLE = new RegExp(`^${TAG}$`, 'i')

type IsLanguage = (code: string) => boolean

/** Loaded with the first document that names its original: the names take a tenth of the time to start reading. */
const names = late(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** The language of a tag, as articles in it are published: `ckb` and `ku-Arab` are the same. */
function primaryOf(tag: string): string | undefined {
  try {
    return publishedTag(Intl.getCanonicalLocales(tag.replace('_', '-'))[0] ?? '').split('-')[0]
  } catch {
    return undefined
  }
}

function isKnown(tag: string): boolean {
  const primary = primaryOf(tag)
  return primary !== undefined && names().of(primary) !== undefined
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/** A path without its extension and its language parts, and where the most reliable of those was. */
function stripLanguages(path: string, isLanguage: IsLanguage): GroupMembership {
  const segments = path.split('/')
  const folders = segments.slice(0, -1)
  const stem = withoutExtension(segments.at(-1) ?? '')
  const [, base, tag] = SUFFIX.exec(stem) ?? []
  const isNamed = base !== undefined && tag !== undefined && isLanguage(tag)
  const kept = folders.filter((folder) => !(WHOLE.test(folder) && isLanguage(folder)))
  const basis: GroupBasis = isNamed ? 'name' : kept.length < folders.length ? 'folder' : 'none'
  return { group: `path:${[...kept, isNamed ? base : stem].join('/')}`, basis }
}

/**
 * Resolves `translationOf`. A path that contains a folder is relative to the seeds folder; a bare name, or a path
 * starting with a dot, is relative to the article's own folder.
 */
function resolveOriginal(original: string, path: string): string {
  const isRooted = original.includes('/') && !original.startsWith('.')
  return posix.join(isRooted ? '.' : posix.dirname(path), original).replace(/^\/+/, '')
}

/**
 * Groups by `translationKey` (as in Hugo) or `translationOf`, otherwise by path. A language in a name counts only if
 * the text is in that language.
 */
function groupByName({ path, fragment, declared }: Document, language: string): GroupMembership | undefined {
  const { translationKey, translationOf } = declared
  if (translationKey) return { group: `key:${translationKey.value}`, basis: 'stated' }
  if (translationOf) {
    const { group } = stripLanguages(resolveOriginal(translationOf.value, path), isKnown)
    return { group, basis: 'stated' }
  }
  return fragment === undefined ? stripLanguages(path, isIn(language)) : undefined
}

const isIn =
  (language: string): IsLanguage =>
  (tag) =>
    primaryOf(tag) === primaryOf(language)

/** Groups by minute of publication, within one folder (that of the path in `byPath`) or one feed. */
function groupByMinute(
  { path }: Document,
  { translation }: Article,
  byPath: GroupMembership | undefined,
  published: Instant,
): GroupMembership {
  const folder = byPath ? posix.dirname(byPath.group) : path
  const minute = new Date(published - (published % MINUTE)).toISOString().slice(0, 16)
  return { group: `minute:${minute}:${folder}`, basis: translation ? 'notice' : 'minute' }
}

/**
 * The groups of translations that a document may belong to: by name, and by minute if its text states a time of
 * publication. Feed items have none by path; a text of unknown language has none at all.
 */
export function translationGroupsOf(
  document: Document,
  article: Article,
  published: Instant | undefined,
): readonly GroupMembership[] {
  const language = article.language?.value
  if (language === undefined) return []
  const byName = groupByName(document, language)
  const isTimed = published !== undefined && article.published?.value.wall.includes('T') && byName?.basis !== 'stated'
  return [byName, isTimed ? groupByMinute(document, article, byName, published) : undefined].filter(
    (membership) => membership !== undefined,
  )
}
