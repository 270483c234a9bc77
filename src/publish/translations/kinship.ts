import { posix } from 'node:path'
import type { Document } from '../../domain/document.ts'
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

/**
 * The kin of a document in the given language (BCP 47): by its `translationKey` (as Hugo has it) or `translationOf`, else by its path.
 * A language in a name counts only where the text is in that language. An item of a feed has kin only if it says so.
 */
export function kinshipOf({ path, fragment, declared }: Document, language: string | undefined): Kinship | undefined {
  if (language === undefined) return undefined
  const { translationKey, translationOf } = declared
  if (translationKey) return { kin: `key:${translationKey.value}`, mark: 'stated' }
  if (translationOf) {
    const { kin } = stripLanguages(resolveOriginal(translationOf.value, path), isKnown)
    return { kin, mark: 'stated' }
  }
  if (fragment !== undefined) return undefined
  const own = primaryOf(language)
  return stripLanguages(path, (tag) => primaryOf(tag) === own)
}
