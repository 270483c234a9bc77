import { phrasesOf } from '../languages/table.ts'
import rows from './labels.json' with { type: 'json' }

/** What a label at the top of a text stands for. */
export type HeaderField =
  | 'title'
  | 'summary'
  | 'author'
  | 'date'
  | 'modified'
  | 'section'
  | 'tags'
  | 'source'
  | 'language'
  | 'link'
  | 'body'
  | 'from'
  | 'to'
  | 'subject'
  | 'sent'
  | 'other'

/** The labels of one language, as phrases separated by `|` for each field. Adding a language is adding a row. */
export type LabelRow = { readonly code: string } & { readonly [Field in HeaderField]?: string } & {
  /** Prefixes of the subject of a reply, and of a forwarded mail. */
  readonly answer?: string
  readonly forward?: string
  /** Phrases that close a mail, above the name of its writer. */
  readonly closing?: string
}

/**
 * Fields of the header of a mail (RFC 5322). A word that labels both a mail and a record is read by the rest of the
 * block.
 */
export const MAIL_FIELDS = ['from', 'to', 'subject', 'sent', 'other'] as const satisfies readonly HeaderField[]
/** Fields of a record as content management systems export it. */
export const RECORD_FIELDS = [
  'title',
  'summary',
  'author',
  'date',
  'modified',
  'section',
  'tags',
  'source',
  'language',
  'link',
  'body',
  'other',
] as const satisfies readonly HeaderField[]

/** What a label means in one language. */
export interface Meaning {
  readonly code: string
  readonly field: HeaderField
}

const ROWS: readonly LabelRow[] = rows
const meanings = Map.groupBy(
  ROWS.flatMap(({ code, answer: _answer, forward: _forward, closing: _closing, ...fields }) =>
    Object.entries(fields).flatMap(([field, labels]) =>
      phrasesOf(labels).map((label) => ({ label, code, field: field as HeaderField })),
    ),
  ),
  ({ label }) => label,
)

const NONE: readonly Meaning[] = []

/** Shortest label, in UTF-16 units, that programs write without its accents: "titulo", "resume". */
const SHORTEST_BARE = 4

const withoutAccents = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '')
const bareMeanings = Map.groupBy(
  [...meanings]
    .filter(([label]) => label.length >= SHORTEST_BARE && /\p{Script=Latin}/u.test(label))
    .flatMap(([, all]) => all),
  ({ label }) => withoutAccents(label),
)

/** All meanings of a label, in lower case, in any language; if it has none, those of the label with its accents. */
export const meaningsOf = (label: string): readonly Meaning[] => meanings.get(label) ?? bareMeanings.get(label) ?? NONE

/** Prefixes of the subjects of replies in all languages, in lower case. */
export const REPLY_PREFIXES: ReadonlySet<string> = new Set(ROWS.flatMap(({ answer }) => phrasesOf(answer)))

/** Prefixes of the subjects of forwarded mails in all languages, in lower case. */
export const FORWARD_PREFIXES: ReadonlySet<string> = new Set(ROWS.flatMap(({ forward }) => phrasesOf(forward)))

/** Phrases that close a mail in all languages, in lower case. */
export const CLOSINGS: ReadonlySet<string> = new Set(ROWS.flatMap(({ closing }) => phrasesOf(closing)))
