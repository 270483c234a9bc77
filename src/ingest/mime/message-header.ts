import type * as PostalMime from 'postal-mime'
import { late, loadPackage } from '../../content/late-package.ts'
import { toOneLine } from '../../content/one-line.ts'
import { decode } from '../decode/decode.ts'
import { cleanText } from '../text/clean-text.ts'
import { type HeaderValue, parseHeaderValue } from './header-value.ts'

const postal = late(() => loadPackage<typeof PostalMime>('postal-mime'))

/** The header of a message or of a part of one (RFC 5322, section 2.2). Of a field given twice, the first counts. */
export interface MessageHeader {
  /** A field as it stands, unfolded; undefined if it is missing. */
  raw(name: string): string | undefined
  /** A field of words on one line, with its encoded words decoded (RFC 2047); empty if it is missing. */
  words(name: string): string
  /** A field with parameters; the value is empty if it is missing. */
  structured(name: string): HeaderValue
}

/** The name of a field, and its value. */
const FIELD = /^([!-9;-~]{1,100})[ \t]{0,9}:(.*)$/su
const FOLD = /\r?\n(?=[ \t])/

/** Headers should be ASCII or UTF-8 (RFC 6532); others are in the encoding of the text, or in one that is guessed. */
function textOf(bytes: Buffer): string {
  const decoded = decode(bytes)
  return 'problem' in decoded ? bytes.toString('latin1') : decoded.text
}

/** Reads the fields of a header. */
export function readMessageHeader(bytes: Buffer): MessageHeader {
  const fields = new Map<string, string>()
  for (const line of textOf(bytes).split(/\r?\n(?![ \t])/)) {
    const [, name = '', value = ''] = FIELD.exec(line) ?? []
    const key = name.toLowerCase()
    if (key !== '' && !fields.has(key)) fields.set(key, value.split(FOLD).join('').trim())
  }
  const raw = (name: string) => fields.get(name)
  return {
    raw,
    words: (name) => toOneLine(cleanText(postal().decodeWords(fields.get(name) ?? ''))),
    structured: (name) => parseHeaderValue(fields.get(name) ?? ''),
  }
}

/** A sender or recipient: a display name, which may be empty, and an address. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** The mailboxes that a field names (RFC 5322, section 3.4). */
export function mailboxesIn(field: string): readonly Mailbox[] {
  return postal()
    .addressParser(field, { flatten: true })
    .map(({ name, address }) => ({ name: toOneLine(cleanText(name)), address: address ?? '' }))
}
