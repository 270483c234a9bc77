import type { SourceLine } from '../../domain/document.ts'
import { type Meaning, meaningsOf } from './label-table.ts'

/** A label and what follows it, while it is not known what they are. */
export interface Labelled {
  readonly label: string
  readonly meanings: readonly Meaning[]
  readonly lines: SourceLine[]
  readonly values: string[]
}

/** A colon stands below labels, or what tables and settings have in its stead. */
const LABELLED = /^\s{0,20}[*_]{0,2}([^\s:：=*_][^:：=\t]{0,39})[:：=\t][*_]{0,2}(?:\s+(.*)|(.*))$/su
/** "【标题】": labels in brackets need no colon. */
const BRACKETED = /^\s{0,20}[【[]([^】\]]{1,40})[】\]][:：]?\s*(.*)$/su
/** Labels of two ideographs are set as wide as those of four. */
const SPREAD = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu
/** Fields of mail that no table needs to name: "X-Priority", "Message-ID". */
const MACHINE = /^[A-Za-z]+(?:-[A-Za-z]+)+$/

/** Whether a label is one of a mail program. */
export const isMachine = (label: string): boolean => MACHINE.test(label)

/** UTF-16 units of a value that is a paragraph. */
const PARAGRAPH = 80

/** Reads a line that opens with a label that some language knows. */
export function readLabelled(line: SourceLine | undefined): Labelled | undefined {
  const found = line && line.markup === undefined && (BRACKETED.exec(line.text) ?? LABELLED.exec(line.text))
  const [, raw = '', spaced, glued] = found || []
  const label = raw
    .replace(/[\s*_]+$/u, '')
    .replace(SPREAD, '')
    .toLowerCase()
  if (!line || label === '' || (glued ?? '').startsWith('//')) return undefined
  const meanings = meaningsOf(label)
  if (meanings.length === 0 && !isMachine(label)) return undefined
  return { label, meanings, lines: [line], values: [(spaced ?? glued ?? '').trim()] }
}

/** Whether a label announces the text: "Body:" alone, or with a paragraph after it. */
export const opensBody = (one: Labelled): boolean =>
  one.meanings.some(({ field }) => field === 'body') && (isAlone(one) || (one.values[0] ?? '').length > PARAGRAPH)

/** Whether nothing follows a label. */
export const isAlone = ({ values }: Labelled): boolean => values.every((value) => value === '')
