import { meaningsOf } from '../headers/label-table.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { fold } from '../text/fold.ts'

/**
 * The label of the field before a title: "Headline: ", "标题：". Shorter words are part of the title: "Head: a school
 * changes hands".
 */
const LABEL = /^(?:([^:：]{5,20}?)\s?:\s+|([^:：]{2,8})：\s*)(?=\S)/u
/** A section before a title, with a space before the colon: "Kultur : ". In French titles the space is usual. */
const SECTION = /^([^:]{2,30}?)\s:\s(?=\S)/u
/**
 * The score of a match before a title, "2-1 | " or "2:1 – ", and the hashtag of a series, "#FactCheck: ". A title does
 * not begin in lower case; "50-50 – " may be its first words.
 */
const MARK =
  /^(?:\p{Nd}{1,3}\s?[-–]\s?\p{Nd}{1,3}\s\||\p{Nd}:\p{Nd}\s[|–—]|#[\p{L}\p{M}\p{Nd}_]{2,30}\s?[:|])\s+(?=[^\s\p{Ll}])/u
/** The address of the site after a title: " | www.example.org". */
const SITE = /\s[|–—-]\s(?:www\.)?[\p{L}\p{N}-]{2,40}(?:\.[\p{L}\p{N}-]{2,20})?\.\p{L}{2,6}$/u
/** Shortest title, in UTF-16 units, that these are removed from. */
const SHORTEST_TITLE = 10

const SPACED_COLON: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => (row.spacedColon ? [row.code] : [])))
const SECTIONS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((row) => [...phrasesOf(row.section), ...phrasesOf(row.kind)]),
)

const withoutLabel = (title: string): string =>
  title.replace(LABEL, (whole: string, spaced?: string, wide?: string) =>
    meaningsOf(fold(spaced ?? wide ?? '')).some(({ field }) => field === 'title') ? '' : whole,
  )

const withoutSection = (title: string): string =>
  title.replace(SECTION, (whole: string, section: string) => (SECTIONS.has(fold(section)) ? '' : whole))

/** A title without the label of its field, the section, score or hashtag before it, and the address of its site. */
export function withoutLabels(title: string, language: string | undefined): string {
  const labelled = withoutLabel(title)
  const named = language === undefined || SPACED_COLON.has(language) ? labelled : withoutSection(labelled)
  const own = named.replace(MARK, '').replace(SITE, '')
  return own.length < SHORTEST_TITLE ? title : own
}
