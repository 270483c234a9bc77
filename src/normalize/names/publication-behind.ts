import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { knownName } from './name-like.ts'

const ARTICLES = LANGUAGES.flatMap((row) => phrasesOf(row.publicationArticle))
const BEFORE_MANY: ReadonlySet<string> = new Set(ARTICLES.flatMap((text) => /^(.+) …$/u.exec(text)?.[1] ?? []))
const BEFORE_ONE: ReadonlySet<string> = new Set(ARTICLES.filter((text) => !text.endsWith('…')))

/** Begins the name of a station: "ARD Berlin". Initials of a person are fewer. */
const ABBREVIATION = /^\p{Lu}{3,5}(?:\s|$)/u

/** Whether `part` is an article and the rest of a publication's name: "The Calder Post", "Le Monde", not "Le Anh". */
function isNamedWithArticle(part: string): boolean {
  const words = part.split(' ')
  const article = words[0]?.toLowerCase() ?? ''
  if (words.length < 2 || knownName(part) > 0) return false
  return BEFORE_MANY.has(article) || (words.length === 2 && BEFORE_ONE.has(article))
}

/**
 * Whether a part of a byline behind the names of writers names the publication or station that they work for. Beside names
 * in capitals, an abbreviation may be a name too.
 */
export const isPublicationBehind = (part: string, names: readonly string[]): boolean =>
  isNamedWithArticle(part) || (ABBREVIATION.test(part) && names.every((name) => /\p{Ll}$/u.test(name)))
