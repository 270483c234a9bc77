import type { Block, Inline } from '../../domain/block.ts'
import { toInline } from './block-reader.ts'
import { type Conversation, findConversation } from './speakers.ts'
import type { Unit } from './units.ts'

/** Consecutive units that make one block, which takes precedence over other readings. */
export interface Stretch {
  readonly at: number
  readonly taken: number
  readonly block: Block
}

type Turn = { readonly question: Inline; readonly answers: Inline[] }

/** Most paragraphs of a question; of a longer turn only the first is the question. */
const LONGEST_QUESTION = 3
const LIST_MARK = /^(?:[•●◦▪■‣⁃*·-]|\p{Nd}{1,2}[.)])\s/u

const isPlain = ({ role, view }: Unit): boolean => {
  const kind = view.source.markup?.kind
  return role === 'body' && (kind === undefined || kind === 'paragraph') && !LIST_MARK.test(view.text)
}

/**
 * Reads the questions and answers of a conversation that names its speakers before what they say; the names stay in the
 * text. Headings, figures and lists divide it into stretches, each of which begins with a question.
 */
export function readDialogue(units: readonly Unit[]): readonly Stretch[] {
  const conversation = findConversation(units)
  if (!conversation) return []
  const { speakers, asker } = conversation
  const last = speakers.findLastIndex((speaker) => speaker !== undefined)
  const stretches: Stretch[] = []
  for (let at = 0; at <= last; at++) {
    if (speakers[at] !== asker) continue
    const end = endOfStretch(units, at, last)
    stretches.push({
      at,
      taken: end - at,
      block: { kind: 'interview', turns: turnsOf(units, speakers, asker, at, end) },
    })
    at = end - 1
  }
  return stretches
}

function endOfStretch(units: readonly Unit[], at: number, last: number): number {
  let end = at + 1
  for (let unit = units[end]; end <= last && unit && isPlain(unit); unit = units[end]) end++
  return end
}

/** The questions between `start` and `end`, each with the answers up to the next. */
function turnsOf(
  units: readonly Unit[],
  speakers: Conversation['speakers'],
  asker: number,
  start: number,
  end: number,
): readonly Turn[] {
  const turns: Turn[] = []
  for (let at = start; at < end; ) {
    let next = at + 1
    while (next < end && speakers[next] === undefined) next++
    const said = units.slice(at, next).map(({ view }) => toInline(view))
    const asked = speakers[at] !== asker ? 0 : said.length <= LONGEST_QUESTION ? said.length : 1
    turns.push(...said.slice(0, asked).map((question) => ({ question, answers: [] })))
    turns.at(-1)?.answers.push(...said.slice(asked))
    at = next
  }
  return turns
}
