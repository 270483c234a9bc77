import { phrasesOf } from '../languages/table.ts'
import rows from './labels.json' with { type: 'json' }

/** What a labelled line at the top of a text tells of it. */
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

/** The labels of one language, those of one field set apart by `|`. A row is added for a language, nothing else. */
export type LabelRow = { readonly code: string } & { readonly [Field in HeaderField]?: string } & {
  /** How the subject of a mail opens that answers one. */
  readonly answer?: string
  /** What stands above the name that ends a mail. */
  readonly closing?: string
}

/** What mail programs call the parts of a mail's header (RFC 5322). Where a word means something to both, the block decides. */
export const MAIL_FIELDS = ['from', 'to', 'subject', 'sent', 'other'] as const satisfies readonly HeaderField[]
/** What content systems export the fields of a record by. */
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

/** A language's meanings of a label. */
export interface Meaning {
  readonly code: string
  readonly field: HeaderField
}

const ROWS: readonly LabelRow[] = rows
const meanings = Map.groupBy(
  ROWS.flatMap(({ code, answer: _answer, closing: _closing, ...fields }) =>
    Object.entries(fields).flatMap(([field, labels]) =>
      phrasesOf(labels).map((label) => ({ label, code, field: field as HeaderField })),
    ),
  ),
  ({ label }) => label,
)

const NONE: readonly Meaning[] = []

/** Whatever a label, in lower case, means in any language. */
export const meaningsOf = (label: string): readonly Meaning[] => meanings.get(label) ?? NONE

/** What opens the subject of an answer, in lower case, in any language. */
export const ANSWERS: ReadonlySet<string> = new Set(ROWS.flatMap(({ answer }) => phrasesOf(answer)))

/** What stands above the name that ends a mail, in lower case, in any language. */
export const CLOSINGS: ReadonlySet<string> = new Set(ROWS.flatMap(({ closing }) => phrasesOf(closing)))
