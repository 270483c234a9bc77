import { late } from '../../content/late-package.ts'
import { FURNITURE } from '../languages/cue-columns.ts'
import { isCommon } from '../languages/frequent-words.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { nameLikeness } from '../names/name-like.ts'
import type { Unit } from './units.ts'

/** The speakers of a conversation, and which of them asks. */
export interface Conversation {
  /** For each unit the number of the speaker whose name it begins with; undefined for any other unit. */
  readonly speakers: readonly (number | undefined)[]
  readonly asker: number
}

const LABELLED = /^([^:：—–]{1,40}?)(?:\s*[:：]|\.?\s+[—–]\s)\s*(?=\S)/u
/** A name and its colon or dash are in so many first UTF-16 units of a line. */
const LONGEST_LABEL = 45
const WORD = /^[\p{L}\p{M}’'-]{2,}$/u
const ASKS = /[?？؟;]["”»“]?$/u

/** Fewest turns of a conversation, and most speakers. */
const FEWEST_TURNS = 4
const FEWEST_SPEAKERS = 2
const MOST_SPEAKERS = 3
/**
 * Least shares: of turns that follow another speaker's, of labels that are speakers' names, of the asker's turns that
 * end in a question mark.
 */
const ALTERNATING = 0.66
const SPOKEN = 0.75
const ASKING = 0.4
/** At least one in so many units of a conversation begins with a name. */
const SPARSEST = 8

/** The name that a line begins with, if it can be one. */
function labelOf({ view, role }: Unit): string | undefined {
  const { kind } = view.source.markup ?? { kind: 'paragraph' }
  if (role !== 'body' || kind !== 'paragraph') return undefined
  const start = view.text.slice(0, LONGEST_LABEL)
  const label = /[:：—–]/.test(start) ? LABELLED.exec(start)?.[1] : undefined
  return label !== undefined && isName(label) && !labels().has(label.toLowerCase()) ? label : undefined
}

/** Words before a colon that are nobody's name. Few texts have a name before one, so the words are collected late. */
const labels = late(
  (): ReadonlySet<string> =>
    new Set(
      LANGUAGES.flatMap((row) => [row.credit, row.source, ...FURNITURE.map((column) => row[column])])
        .flatMap(phrasesOf)
        .map((phrase) => phrase.replace(/\s*[:：]$/, '')),
    ),
)

/** Whether a label can be a name. In scripts without case any single word can be one unless it is common. */
const isName = (label: string): boolean =>
  nameLikeness(label) > 0 || (label === label.toUpperCase() && WORD.test(label) && !isCommon(label.toLowerCase()))

/** Numbers speakers by their names. One is introduced by the full name, and later called by its last or first part. */
function speakerFinder(): (label: string) => number {
  const byPart = new Map<string, number>()
  let known = 0
  return (label) => {
    const parts = label.toLowerCase().split(/[\s\u00a0]+/)
    const [first = '', last = ''] = [parts[0], parts.at(-1)]
    const speaker = byPart.get(last) ?? known++
    if (!byPart.has(last)) byPart.set(last, speaker)
    if (parts.length > 1 && !byPart.has(first)) byPart.set(first, speaker)
    return speaker
  }
}

/**
 * Finds the conversation that a text is: two or three speakers take turns, and one of them asks. Undefined where it is
 * none.
 */
export function findConversation(units: readonly Unit[]): Conversation | undefined {
  const speakerOf = speakerFinder()
  const labelled = units.map((unit) => {
    const label = labelOf(unit)
    return label === undefined ? undefined : speakerOf(label)
  })
  const regulars = speakingTwice(labelled)
  const speakers = labelled.map((speaker) => (speaker !== undefined && regulars.has(speaker) ? speaker : undefined))
  const turns = speakers.flatMap((speaker, at) => (speaker === undefined ? [] : [{ speaker, at }]))
  const labels = labelled.filter((speaker) => speaker !== undefined).length
  if (
    regulars.size < FEWEST_SPEAKERS ||
    regulars.size > MOST_SPEAKERS ||
    turns.length < Math.max(FEWEST_TURNS, SPOKEN * labels)
  ) {
    return undefined
  }
  const changes = turns.filter(({ speaker }, n) => n > 0 && turns[n - 1]?.speaker !== speaker).length
  const span = (turns.at(-1)?.at ?? 0) - (turns[0]?.at ?? 0)
  if (changes < ALTERNATING * (turns.length - 1) || span > SPARSEST * turns.length) return undefined
  const asker = askerAmong(turns, units)
  return asker === undefined ? undefined : { speakers, asker }
}

/** The speakers with at least two turns. */
function speakingTwice(labelled: readonly (number | undefined)[]): ReadonlySet<number> {
  const [once, twice] = [new Set<number>(), new Set<number>()]
  for (const speaker of labelled) if (speaker !== undefined) (once.has(speaker) ? twice : once).add(speaker)
  return twice
}

/** The asker ends so many turns in a question at least, and so many times the share of anyone else. */
const FEWEST_QUESTIONS = 2
const TIMES = 2

type Turns = readonly { readonly speaker: number; readonly at: number }[]

/**
 * The speaker who asks: who ends turns in questions far more often than the others. A list of labels has no such
 * speaker.
 */
function askerAmong(turns: Turns, units: readonly Unit[]): number | undefined {
  const counts = new Map<number, { turns: number; questions: number }>()
  for (const { speaker, at } of turns) {
    const count = counts.get(speaker) ?? { turns: 0, questions: 0 }
    const asks = ASKS.test(units[at]?.view.text ?? '')
    counts.set(speaker, { turns: count.turns + 1, questions: count.questions + (asks ? 1 : 0) })
  }
  const ranked = [...counts]
    .map(([speaker, { turns, questions }]) => ({ speaker, questions, share: questions / turns }))
    .toSorted((a, b) => b.share - a.share)
  const [first, second] = ranked
  const isAsker =
    first && first.questions >= FEWEST_QUESTIONS && first.share >= ASKING && (second?.share ?? 0) * TIMES <= first.share
  return isAsker ? first.speaker : undefined
}
