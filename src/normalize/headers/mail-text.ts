import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { withoutEnding } from './mail-ending.ts'
import { withoutFurniture } from './mail-furniture.ts'
import { QUOTED, withoutQuotations } from './mail-quotations.ts'
import type { ReadSubject } from './subject-prefix.ts'

/** The text of a mail, and the roles of the lines that were removed. */
export interface MailText {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
}

/** The address that mail programs write after the words of a link. */
const LINK = /\s?<https?:\/\/[^\s<>]+>/g

/** Steps that remove lines, each with the rule of these. */
const STEPS: readonly (readonly [
  rule: string,
  step: (lines: readonly SourceLine[], subject: ReadSubject) => readonly SourceLine[],
])[] = [
  ['mail:signature', (lines) => lines.filter(({ apart }) => apart !== 'signature')],
  ['mail:quoted', withoutQuotations],
  ['mail:furniture', withoutFurniture],
  ['mail:signature', withoutEnding],
]

const numbers = (lines: readonly SourceLine[]): ReadonlySet<number> => new Set(lines.map(({ number }) => number))

/** The roles of the lines that a step removed. */
function removed(before: readonly SourceLine[], after: readonly SourceLine[], rule: string): readonly LineRole[] {
  const left = numbers(after)
  const gone = before.filter((line) => !isBlank(line) && !left.has(line.number))
  return gone.map(({ number }) => ({ line: number, role: 'boilerplate', rule }))
}

/**
 * Removes addresses of links, quoted mails, what newsletters add, and the signature. In a mail that is mostly quoted, or
 * forwarded, only the marks before the lines go.
 */
export function textOfMail(mail: readonly SourceLine[], subject: ReadSubject): MailText {
  let lines = mail.map((line) => (line.text.includes('<') ? { ...line, text: line.text.replace(LINK, '') } : line))
  let roles: readonly LineRole[] = []
  for (const [rule, step] of STEPS) {
    const left = step(lines, subject)
    if (left.every(isBlank)) continue
    roles = [...roles, ...removed(lines, left, rule)]
    lines = [...left]
  }
  return { lines: lines.map(({ apart: _, ...line }) => ({ ...line, text: line.text.replace(QUOTED, '') })), roles }
}
