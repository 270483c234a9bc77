import { phrasesOf } from '../languages/table.ts'
import rows from './mail-words.json' with { type: 'json' }

/** Words around mails in one language, as phrases separated by `|`. Adding a language is adding a row. */
export type MailWordsRow = { readonly code: string } & {
  /** What stands above a forwarded mail. */
  readonly forwarded?: string
  /** What stands between a person's name and that of a list or service in the sender of a mail. */
  readonly via?: string
  /** What newsletters and programs for mail add to a text: links to its page and to the end of the subscription. */
  readonly furniture?: string
  /** What a notice on the confidentiality of a mail says. */
  readonly disclaimer?: string
  /** The parts before the `@` of addresses that are no person's. */
  readonly senders?: string
}

const ROWS: readonly MailWordsRow[] = rows
const all = (column: Exclude<keyof MailWordsRow, 'code'>): readonly string[] =>
  ROWS.flatMap((row) => phrasesOf(row[column]))

/** The phrases of all languages, in lower case. */
export const MAIL_WORDS = {
  forwarded: all('forwarded'),
  via: all('via'),
  furniture: all('furniture'),
  disclaimer: all('disclaimer'),
  senders: new Set(all('senders')),
} as const
