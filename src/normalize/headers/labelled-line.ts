import type { SourceLine } from '../../domain/document.ts'
import { type Meaning, meaningsOf } from './label-table.ts'

/** A label with its value, before the block decides which field it is. */
export interface Labelled {
  readonly label: string
  readonly meanings: readonly Meaning[]
  readonly lines: SourceLine[]
  readonly values: string[]
}

/** A label with a colon, or the equals sign or tab that tables and settings use, and its value. */
const LABELLED = /^\s{0,20}[*_]{0,2}([^\s:：=*_][^:：=\t]{0,39})[:：=\t][*_]{0,2}(?:\s+(.*)|(.*))$/su
/** A label in brackets, which needs no colon: "【标题】", "[title]=". */
const BRACKETED = /^\s{0,20}[【[]([^】\]]{1,40})[】\]][:：=]?\s*(.*)$/su
/** The space in a label of two ideographs that is set as wide as one of four. */
const SPREAD = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu
/** Technical fields of a mail, which no table needs to list: "X-Priority", "Message-ID". */
const MACHINE = /^[A-Za-z]+(?:-[A-Za-z]+)+$/

/** Whether a label is a technical field of a mail. */
export const isMachineField = (label: string): boolean => MACHINE.test(label)

/** Shortest value, in UTF-16 units, that is a paragraph. */
const PARAGRAPH = 80

/** The text of a line that may be labelled: a paragraph, or a row of a label and a value. */
function textWithLabel({ text, markup }: SourceLine): string {
  if (markup === undefined || markup.kind === 'paragraph') return text
  const [label, value, ...others] = markup.kind === 'row' ? markup.cells : []
  return label && value && others.length === 0 ? `${label.text.replace(/\s*[:：]$/u, '')}: ${value.text}` : ''
}

/** Reads a line that begins with a label known in some language; undefined for any other line. */
export function readLabelled(line: SourceLine | undefined): Labelled | undefined {
  const text = line && textWithLabel(line)
  const found = text && (BRACKETED.exec(text) ?? LABELLED.exec(text))
  const [, raw = '', spaced, glued] = found || []
  const label = raw
    .replace(/[\s*_]+$/u, '')
    .replace(SPREAD, '')
    .replaceAll('_', ' ')
    .toLowerCase()
  if (!line || label === '' || (glued ?? '').startsWith('//')) return undefined
  const meanings = meaningsOf(label)
  if (meanings.length === 0 && !isMachineField(label)) return undefined
  // A text in a cell has paragraphs, which a value has not.
  if (line.markup?.kind === 'row' && meanings.some(({ field }) => field === 'body')) return undefined
  return { label, meanings, lines: [line], values: [(spaced ?? glued ?? '').trim()] }
}

/** A label of up to three words that no table has: "Short headline: …". */
const UNKNOWN = /^([\p{Lu}\p{Lo}][\p{L}\p{M}\p{Nd}/_-]{0,20}(?:\s[\p{L}\p{M}\p{Nd}/_-]{1,20}){0,2})\s?[:：]\s+(\S.*)$/u
/** The same as programs write it, in lower case or in brackets: "short_headline: …", "[short_headline]=…". */
const UNKNOWN_FIELD = /^(?:([\p{Ll}][\p{Ll}\p{Nd}_-]{1,30})\s?[:=]\s+|\[([\p{L}\p{Nd}_-]{2,30})\]\s?[:=]?\s*)(\S.*)$/u
const FIELD = /^\[|^\p{Ll}/u

/**
 * Reads a line with an unknown label, as records have them between known ones; undefined for any other line. `above`
 * has the form of the record's labels.
 */
export function readUnknown(line: SourceLine, above: string): Labelled | undefined {
  const text = textWithLabel(line)
  const [, bare, bracketed, rest = ''] = (FIELD.test(above) && UNKNOWN_FIELD.exec(text)) || []
  const [, label = bare ?? bracketed, value = rest] = UNKNOWN.exec(text) ?? []
  return label === undefined ? undefined : { label: label.toLowerCase(), meanings: [], lines: [line], values: [value] }
}

/** Whether a label introduces the text: "Body:" alone, or with a paragraph after it. */
export const opensBody = (one: Labelled): boolean =>
  one.meanings.some(({ field }) => field === 'body') && (isAlone(one) || (one.values[0] ?? '').length > PARAGRAPH)

/** Whether a label has no value. */
export const isAlone = ({ values }: Labelled): boolean => values.every((value) => value === '')
