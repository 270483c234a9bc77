import { escapeText } from '../../content/escape.ts'
import type { Author } from '../../domain/person.ts'
import { parseAuthor } from '../declared/person-name.ts'
import { parseWrittenDate } from '../declared/written-date.ts'
import type { FeedText } from '../feeds/feed-item.ts'
import { plainLine } from '../feeds/markup-text.ts'
import { toInline } from '../markup/inline.ts'

/** The text of a news item, as the format of its content has it. */
export interface Story {
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly authors: readonly Author[]
  /** Where it was written, often with a day and the agency; no date of publication. */
  readonly dateline?: string | undefined
  /** The picture or recording that the item is, as unsafe HTML. */
  readonly figure?: string
  /** Unsafe HTML. */
  readonly html: string
}

/** A text of an element on one line; undefined if blank. */
export const lineOf = (text: string | undefined): string | undefined => toInline(text ?? '').text || undefined

/** A text without markup; undefined if blank. */
export function plain(text: string | undefined): FeedText | undefined {
  const value = lineOf(text)
  return value === undefined ? undefined : { kind: 'text', value }
}

/** The authors that these texts name, each once. */
export function authorsNamed(texts: readonly (string | undefined)[]): readonly Author[] {
  const names = new Set(texts.flatMap((text) => lineOf(text) ?? []))
  return [...names].flatMap((name) => parseAuthor(name) ?? [])
}

const FIRST_HEADING =
  /^((?:\s*<(?:div|article|section|header|main)\b[^>]{0,300}>){0,5}\s*)<h1\b[^>]{0,300}>([\s\S]{0,1000}?)<\/h1>/

/** HTML without a first heading that only repeats the title. */
export function withoutTitle(html: string, title: string | undefined): string {
  return html.replace(FIRST_HEADING, (whole, before: string, heading: string) =>
    title !== undefined && plainLine({ kind: 'html', value: heading }) === title ? before : whole,
  )
}

const FIRST_PARAGRAPH = /(<p(?:\s[^>]{0,300})?>)\s*([^<]{0,200})/

/** Whether a dateline is nothing but a day: "MARCH 04, 2026". */
const isDay = (text: string): boolean =>
  /^\p{L}{3,12}\.? \d{1,2}(?:, \d{4})?$|^\d{1,2}\.? \p{L}{3,12}\.?(?: \d{4})?$/u.test(text)

/** HTML whose first paragraph begins with the dateline, as agencies print it, unless it does so already. */
export function withDateline(html: string, dateline: string | undefined): string {
  if (dateline === undefined || isDay(dateline) || parseWrittenDate(dateline)) return html
  const begun = /[-–—:]$/.test(dateline) ? dateline : `${dateline} –`
  const [place = dateline] = /[\p{L}\p{N}]{2,}/u.exec(dateline.toLowerCase()) ?? []
  return html.replace(FIRST_PARAGRAPH, (whole, start: string, words: string) =>
    words
      .toLowerCase()
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .startsWith(place)
      ? whole
      : `${start}${escapeText(begun)} ${words}`,
  )
}
