import { FURNITURE } from '../languages/cues.ts'
import { isCommon } from '../languages/frequent-words.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { nameLikeness } from '../lines/name-like.ts'
import type { Unit } from './units.ts'

/** Who speaks in a conversation, and who of them asks. */
export interface Conversation {
  /** By unit: the speaker whose name it begins with, as a number; undefined for any other unit. */
  readonly speakers: readonly (number | undefined)[]
  readonly asker: number
}

const LABELLED = /^([^:：—–]{1,40}?)(?:\s*[:：]|\.?\s+[—–]\s)\s*(?=\S)/u
const LONGEST_LABEL = 45
const WORD = /^[\p{L}\p{M}’'-]{2,}$/u
const ASKS = /[?？؟;]["”»“]?$/u

const FEWEST_TURNS = 4
const MOST_SPEAKERS = 3
/** Share of turns that follow one of another speaker; of labels that are those of speakers; of the asker's turns that end as questions. */
const ALTERNATING = 0.66
const SPOKEN = 0.75
const ASKING = 0.4
/** A conversation has a name before one unit in so many, at least. */
const SPARSEST = 8

/** The name that a line begins with, if it can be one. */
function labelOf({ view, role }: Unit): string | undefined {
  const { kind } = view.source.markup ?? { kind: 'paragraph' }
  if (role !== 'body' || kind !== 'paragraph') return undefined
  const label = LABELLED.exec(view.text.slice(0, LONGEST_LABEL))?.[1]
  return label !== undefined && isName(label) && !LABELS.has(label.toLowerCase()) ? label : undefined
}

/** What stands before a colon and is nobody's name. */
const LABELS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((row) => [row.credit, row.source, ...FURNITURE.map((column) => row[column])])
    .flatMap(phrasesOf)
    .map((phrase) => phrase.replace(/\s*[:：]$/, '')),
)

/** Scripts without capitals show no names: any single word that is not among the commonest may be one. */
const isName = (label: string): boolean =>
  nameLikeness(label) > 0 || (label === label.toUpperCase() && WORD.test(label) && !isCommon(label.toLowerCase()))

/** A speaker is introduced by the whole name and then called by the last part of it, or the first. */
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

/** The conversation that a text is: two or three speakers take turns, and one of them asks; undefined where it is none. */
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
  if (regulars.size < 2 || regulars.size > MOST_SPEAKERS || turns.length < Math.max(FEWEST_TURNS, SPOKEN * labels)) {
    return undefined
  }
  const changes = turns.filter(({ speaker }, n) => n > 0 && turns[n - 1]?.speaker !== speaker).length
  const span = (turns.at(-1)?.at ?? 0) - (turns[0]?.at ?? 0)
  if (changes < ALTERNATING * (turns.length - 1) || span > SPARSEST * turns.length) return undefined
  const asker = askerAmong(turns, units)
  return asker === undefined ? undefined : { speakers, asker }
}

function speakingTwice(labelled: readonly (number | undefined)[]): ReadonlySet<number> {
  const [once, twice] = [new Set<number>(), new Set<number>()]
  for (const speaker of labelled) if (speaker !== undefined) (once.has(speaker) ? twice : once).add(speaker)
  return twice
}

type Turns = readonly { readonly speaker: number; readonly at: number }[]

/** Who ends paragraphs with questions, twice at least and twice as often as anyone else: a list of labels has nobody who does. */
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
  const isAsker = first && first.questions >= 2 && first.share >= ASKING && (second?.share ?? 0) * 2 <= first.share
  return isAsker ? first.speaker : undefined
}
