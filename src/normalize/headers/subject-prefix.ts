import { FORWARD_PREFIXES, REPLY_PREFIXES } from './label-table.ts'

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const WORDS = [...REPLY_PREFIXES, ...FORWARD_PREFIXES].toSorted((a, b) => b.length - a.length).map(escaped)
/** A word such as "Re" or "WG", the number of times that programs count, and a colon: "Re: ", "AW[2]:", "Rép. : ". */
const PREFIX_WORD = new RegExp(`^(${WORDS.join('|')})\\.?\\s?(?:[[(^]\\d{1,3}[\\])]?)?\\s?[:：]\\s*`, 'iu')
/** The name of a list or a mark of a filter before the subject: "[list] ". */
const BRACKETED = /^\[[^\]]{1,40}\]\s*/u

/** What a subject says of its mail: the subject itself, and whether the mail answers or forwards another. */
export interface ReadSubject {
  readonly subject: string
  readonly isReply: boolean
  readonly isForward: boolean
}

/** Reads the prefixes of a subject, in any language of the table of labels. */
export function readSubject(written: string): ReadSubject {
  let subject = written.trim()
  const words: string[] = []
  for (;;) {
    const bare = subject.replace(BRACKETED, '')
    const found = PREFIX_WORD.exec(bare)
    if (found) words.push(found[1]?.toLowerCase() ?? '')
    const rest = bare.slice(found?.[0].length ?? 0)
    if (rest === subject || rest === '') break
    subject = rest
  }
  return {
    subject,
    isReply: words.some((word) => REPLY_PREFIXES.has(word)),
    isForward: words.some((word) => FORWARD_PREFIXES.has(word)),
  }
}
