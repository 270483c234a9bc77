import { UNSPACED_SCRIPTS } from '../../content/characters.ts'
import { textOfHtml } from '../../content/plain-text.ts'
import type { Entry } from '../../domain/entry.ts'
import type { OwnFeedFilter } from '../../domain/own-feed.ts'
import { publishedTag } from '../../normalize/languages/published-tag.ts'
import { foldName } from './same-name.ts'

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u
/** In scripts without spaces between words, a word matches wherever its letters occur. */
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u')

/** Whether an entry whose seed is in `folders` meets every condition of a filter. */
export function belongsTo(filter: OwnFeedFilter, entry: Entry, folders: readonly string[]): boolean {
  return (
    matchesLanguage(filter.language, entry.language) &&
    matchesNames(
      filter.author,
      entry.authors.map(({ name }) => name),
    ) &&
    matchesNames(filter.source, entry.source ? [entry.source.name] : []) &&
    matchesNames(filter.category, entry.categories) &&
    matchesNames(filter.folder, folders) &&
    matchesWords(filter.words, entry)
  )
}

function matchesLanguage(wanted: readonly string[] | undefined, language: string | undefined): boolean {
  if (wanted === undefined) return true
  const tag = language?.toLowerCase()
  return wanted.map((one) => publishedTag(one).toLowerCase()).some((one) => tag === one || tag?.startsWith(`${one}-`))
}

function matchesNames(wanted: readonly string[] | undefined, names: readonly string[]): boolean {
  if (wanted === undefined) return true
  const there = new Set(names.map(foldName))
  return wanted.some((name) => there.has(foldName(name)))
}

function matchesWords(words: readonly string[] | undefined, entry: Entry): boolean {
  if (words === undefined) return true
  const text = fold(`${entry.title}\n${textOfHtml(entry.content)}`)
  return words.some((word) => occursWhole(fold(word), text))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

function occursWhole(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (endsBetween(text, at) && endsBetween(text, at + word.length)) return true
  }
  return false
}

/** Whether a word may begin or end at an offset, which must not be inside another word. */
function endsBetween(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1)
  const after = text.charAt(offset)
  if (UNSPACED.test(before) || UNSPACED.test(after)) return true
  return !(WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after))
}
