import { meaningsOf } from '../headers/label-table.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { fold } from '../lines/fold.ts'

/** "Headline: ", "标题：": before a title. Shorter words are none: "Head: a school changes hands". */
const LABEL = /^(?:([^:：]{5,20}?)\s?:\s+|([^:：]{2,8})：\s*)(?=\S)/u
/** "Kultur : ": set apart from its colon, as words of a title are in few languages. */
const SECTION = /^([^:]{2,30}?)\s:\s(?=\S)/u
/** " | www.example.org": the site that a title stands on. */
const SITE = /\s[|–—-]\s(?:www\.)?[\p{L}\p{N}-]{2,40}(?:\.[\p{L}\p{N}-]{2,20})?\.\p{L}{2,6}$/u
/** UTF-16 units of what is a title without them. */
const SHORTEST = 10

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

/** A title without the label of its field, the section before it, and the address of the site that it stands on. */
export function withoutLabels(title: string, language: string | undefined): string {
  const labelled = withoutLabel(title)
  const named = language === undefined || SPACED_COLON.has(language) ? labelled : withoutSection(labelled)
  const own = named.replace(SITE, '')
  return own.length < SHORTEST ? title : own
}
