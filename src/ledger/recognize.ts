import { DAY } from '../domain/durations.ts'
import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import { similarity } from './sketch.ts'
import { slugOf } from './slug.ts'

/** What is known of a text before it is matched with the ledger. */
export interface IncomingText {
  readonly pathHash: string
  readonly textHash: string
  readonly sketch: string
  readonly title: string
  /** The date it states: modification if given, else publication. */
  readonly stated?: Instant
  /** When its file was first seen, if known. */
  readonly firstSeen?: Instant
  /** Id of the entry that the file, unchanged since, was found to be a copy of when last read. */
  readonly repeats?: string
  /** Whether it is too short for similarity to mean anything. */
  readonly isShort: boolean
  /** The id stated by its document, if globally unique (an IRI). */
  readonly statedId?: string
  /** The id stated by a feed's item that is not an IRI: unique only within its feed. */
  readonly localId?: string
}

/** The id that a text states, whatever its scope. */
export function statedIdOf({ statedId, localId }: IncomingText): string | undefined {
  return statedId ?? localId
}

/** An entry that an incoming text may belong to, and what is known of that entry's seed. */
export interface Candidate {
  readonly record: LedgerRecord
  /** The title it was published with; absent after recovery. */
  readonly title?: string
  /** Its date of publication, if its text states one. */
  readonly stated?: Instant
  /** Whether its own seed still holds its text, so that the text cannot have moved. */
  readonly inPlace: boolean
  /** Whether its own seed is still to be read (after recovery): until then it is matched only by its exact text or place. */
  readonly isPending?: boolean
}

/**
 * What an incoming text is: a `known` entry (and how it was recognized), a `copy` of one, or a `new` one. `by: 'revision'`
 * is a later version of an entry whose own seed is still there.
 */
export type Recognition =
  | {
      readonly kind: 'known'
      readonly record: LedgerRecord
      readonly by: 'id' | 'path' | 'text' | 'similarity' | 'revision'
    }
  | { readonly kind: 'copy'; readonly of: LedgerRecord; readonly by: 'id' | 'text' }
  | { readonly kind: 'new' }

/** Similarity required at the same path. Low, because unrelated texts share no shingles at all. */
const SIMILAR_AT_SAME_PATH = 0.06
/** Similarity required at a different path, where nothing else speaks for a match. */
export const SIMILAR_ELSEWHERE = 0.5
/** Similarity required under a different title. High, because a lost article is worse than a duplicate. */
const SIMILAR_UNDER_OTHER_TITLE = 0.95
/** Routine reports (weather, results) resemble each other every day: similar texts dated further apart are different articles. */
const SAME_STORY = DAY
/** The same for files without dates, in milliseconds: daily files arrive about a day apart, give or take a few hours. */
const SEEN_TOGETHER = 64_800_000

const known = ({ record }: Candidate, by: Extract<Recognition, { kind: 'known' }>['by']): Recognition => ({
  kind: 'known',
  record,
  by,
})
const copyOf = ({ record }: Candidate, by: 'id' | 'text'): Recognition => ({ kind: 'copy', of: record, by })

/** After recovery the title is known only through the slug made from it: `title`, `title-2`. */
function hasTitleOf(incoming: IncomingText, { record, title }: Candidate): boolean {
  if (title !== undefined) return title === incoming.title
  const slug = slugOf(incoming.title)
  return record.slug === slug || (record.slug.startsWith(`${slug}-`) && /^-\d$/.test(record.slug.slice(slug.length)))
}

function hasPathOf(incoming: IncomingText, { record }: Candidate): boolean {
  return record.pathHash === incoming.pathHash
}

function hasTextOf(incoming: IncomingText, { record }: Candidate): boolean {
  return record.textHash === incoming.textHash
}

function similarityTo(incoming: IncomingText, { record }: Candidate): number {
  return similarity(record.sketch, incoming.sketch)
}

function isRelated(incoming: IncomingText, candidate: Candidate): boolean {
  return hasTitleOf(incoming, candidate) || similarityTo(incoming, candidate) >= SIMILAR_AT_SAME_PATH
}

/** A text that states no date counts as being from the day when its file was first seen. */
function isSameDay({ stated, firstSeen }: IncomingText, { stated: other, record }: Candidate): boolean {
  if (stated !== undefined && other !== undefined) return Math.abs(stated - other) < SAME_STORY
  if (firstSeen === undefined) return true
  if (Math.abs(firstSeen - record.firstSeen) <= SEEN_TOGETHER) return true
  if (stated === undefined && other === undefined) return false
  return Math.abs((stated ?? firstSeen) - (other ?? record.firstSeen)) < SAME_STORY
}

function isSameStory(incoming: IncomingText, candidate: Candidate): boolean {
  if (candidate.record.id === incoming.repeats) return true
  if (!isSameDay(incoming, candidate)) return false
  return hasTitleOf(incoming, candidate) || similarityTo(incoming, candidate) >= SIMILAR_UNDER_OTHER_TITLE
}

function mostSimilar(incoming: IncomingText, candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: similarityTo(incoming, candidate) }))
    .filter(({ score }) => score >= SIMILAR_ELSEWHERE)
    .sort((a, b) => b.score - a.score || (a.candidate.record.id < b.candidate.record.id ? -1 : 1))
  return ranked[0]?.candidate
}

/** Recognizes a text, or leaves it to the next rule. */
type Rule = (incoming: IncomingText, candidates: readonly Candidate[]) => Recognition | undefined

/** The file is where it was, with the same text. */
const unchanged: Rule = (incoming, candidates) => {
  const same = candidates.find((candidate) => hasPathOf(incoming, candidate) && hasTextOf(incoming, candidate))
  return same && known(same, 'path')
}

/** The file was renamed or moved, or swapped names with another. */
const moved: Rule = (incoming, candidates) => {
  const same = candidates.find((candidate) => hasTextOf(incoming, candidate) && !candidate.inPlace)
  return same && known(same, 'text')
}

/** Another file holds the same text. */
const duplicate: Rule = (incoming, candidates) => {
  const original = candidates.find((candidate) => hasTextOf(incoming, candidate))
  return original && copyOf(original, 'text')
}

/** The file is where it was, with an edited text. */
const corrected: Rule = (incoming, candidates) => {
  const own = candidates.find((candidate) => hasPathOf(incoming, candidate) && isRelated(incoming, candidate))
  return own && known(own, 'path')
}

/** The file was renamed or moved, and edited. */
const movedAndEdited: Rule = (incoming, candidates) => {
  const free = candidates.filter(({ inPlace, isPending }) => !inPlace && !isPending)
  const similar = mostSimilar(incoming, free)
  return similar && known(similar, 'similarity')
}

/** The same story in two files: the later version, by its date or else by the order of reading, is published. */
const nearDuplicate: Rule = (incoming, candidates) => {
  if (incoming.isShort) return undefined
  const sameStory = candidates.filter((candidate) => isSameStory(incoming, candidate))
  const similar = mostSimilar(incoming, sameStory)
  if (!similar) return undefined
  const isEarlier = incoming.stated !== undefined && similar.stated !== undefined && incoming.stated < similar.stated
  const isCopy = isEarlier || similar.isPending || similar.record.id === incoming.repeats
  return isCopy ? copyOf(similar, 'text') : known(similar, 'revision')
}

/** The same item of a feed that was renamed, or that swapped names with another. */
const movedItem: Rule = (incoming, candidates) => {
  const here = candidates.find((candidate) => hasPathOf(incoming, candidate))
  return here && hasTextOf(incoming, here) ? undefined : moved(incoming, candidates)
}

/** The item of that id in the same feed. */
const sameItem: Rule = (incoming, candidates) => {
  const here = candidates.find((candidate) => hasPathOf(incoming, candidate))
  return here && known(here, 'path')
}

/** The item of that id in another feed: the same one only if that feed is gone and the texts are related; a copy only if they are equal. */
const itemElsewhere: Rule = (incoming, candidates) => {
  const named = candidates.find(({ record }) => record.id === incoming.localId)
  if (!named) return undefined
  if (named.inPlace) return hasTextOf(incoming, named) ? copyOf(named, 'text') : undefined
  return isRelated(incoming, named) ? known(named, 'id') : undefined
}

/** For a text that states no id, in order of precedence. */
const TEXT_RULES: readonly Rule[] = [unchanged, moved, duplicate, corrected, movedAndEdited, nearDuplicate]
/** For an item of a feed whose id is unique only within that feed, in order of precedence. */
const ITEM_RULES: readonly Rule[] = [movedItem, sameItem, itemElsewhere]

function applyRules(rules: readonly Rule[], incoming: IncomingText, candidates: readonly Candidate[]): Recognition {
  for (const rule of rules) {
    const recognition = rule(incoming, candidates)
    if (recognition) return recognition
  }
  return { kind: 'new' }
}

/** A stated id decides, unless the entry of that id is an unrelated text in another file: then the id is a mistake, and must not cost an article. */
const byStatedId: Rule = (incoming, candidates) => {
  const named = candidates.find(({ record }) => record.id === incoming.statedId)
  // An id added to a published text later changes nothing: the entry keeps the id it has.
  if (!named) return corrected(incoming, candidates) ?? { kind: 'new' }
  if (hasPathOf(incoming, named)) return known(named, 'id')
  if (isRelated(incoming, named)) return named.inPlace ? copyOf(named, 'id') : known(named, 'id')
  return corrected(incoming, candidates) ?? (named.inPlace ? undefined : known(named, 'id'))
}

/** Decides which entry a text belongs to: by its stated id, else by the first rule that applies; docs/identity.md explains them. */
export function recognize(incoming: IncomingText, candidates: readonly Candidate[]): Recognition {
  if (incoming.localId !== undefined) return applyRules(ITEM_RULES, incoming, candidates)
  if (incoming.statedId === undefined) return applyRules(TEXT_RULES, incoming, candidates)
  const others = candidates.filter(({ record }) => record.id !== incoming.statedId)
  return byStatedId(incoming, candidates) ?? applyRules(TEXT_RULES, incoming, others)
}
