import { DAY } from '../domain/durations.ts'
import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import { likeness } from './sketch.ts'
import { slugOf } from './slug.ts'

/** What is known of a text before it is matched with the ledger. */
export interface IncomingText {
  readonly pathHash: string
  readonly textHash: string
  readonly sketch: string
  readonly title: string
  /** When it was published or last modified, as far as it says. */
  readonly stated?: Instant
  /** When its file was first seen, where that is known. */
  readonly firstSeen?: Instant
  /** The entry that it was told to repeat when its file, unchanged since, was last read. */
  readonly repeats?: string
  /** Too short for likeness to tell anything. */
  readonly isShort: boolean
  /** The id that its document gives it, where that can be an entry's id. */
  readonly statedId?: string
  /** The id that a feed gave it, where that is no IRI: other feeds may have the same. */
  readonly bareId?: string
}

/** The id that an incoming text states, whoever vouches for it. */
export function statedIdOf({ statedId, bareId }: IncomingText): string | undefined {
  return statedId ?? bareId
}

/** A record that an incoming text may be of, and what is known of its place. */
export interface Candidate {
  readonly record: LedgerRecord
  /** The title it was published with; absent after recovery. */
  readonly title?: string
  /** Its date of publication, if its text says one. */
  readonly stated?: Instant
  /** Whether its own seed still holds its text: then it cannot have moved here. */
  readonly settled: boolean
  /** Whether its own seed is still to be read: until then only its own text or place may claim it. */
  readonly awaited?: boolean
}

/**
 * Who an incoming text is: an entry already known (and how that was told), an earlier or equal text of one, or a new one.
 * `rewriting` is a later text of an entry whose own seed is still there.
 */
export type Recognition =
  | {
      readonly kind: 'known'
      readonly record: LedgerRecord
      readonly by: 'id' | 'path' | 'text' | 'likeness' | 'rewriting'
    }
  | { readonly kind: 'copy'; readonly of: LedgerRecord; readonly by: 'id' | 'text' }
  | { readonly kind: 'new' }

/** At the same path a few shared shingles are enough: unrelated texts share none. */
const LIKE_AT_SAME_PATH = 0.06
/** At another path the text itself has to say it. */
export const LIKE_ELSEWHERE = 0.5
/** Under another title only a text that is the same but for a few words is the same story: an article lost is worse than one shown twice. */
const LIKE_UNDER_OTHER_TITLE = 0.95
/** Reports of one kind (weather, results) are like each other day after day: near texts of different days are different articles. */
const SAME_STORY = DAY
/** Without dates the files tell: daily reports are put in a day apart, give or take a few hours. Milliseconds. */
const SEEN_TOGETHER = 64_800_000

/** After a recovery the title is known by the slug alone that was made of it: `title`, `title-2`. */
function hasTitleOf(incoming: IncomingText, { record, title }: Candidate): boolean {
  if (title !== undefined) return title === incoming.title
  const slug = slugOf(incoming.title)
  return record.slug === slug || (record.slug.startsWith(`${slug}-`) && /^-\d$/.test(record.slug.slice(slug.length)))
}

function isRelated(incoming: IncomingText, candidate: Candidate): boolean {
  if (hasTitleOf(incoming, candidate)) return true
  return likeness(candidate.record.sketch, incoming.sketch) >= LIKE_AT_SAME_PATH
}

function hasPathOf(incoming: IncomingText, { record }: Candidate): boolean {
  return record.pathHash === incoming.pathHash
}

function hasTextOf(incoming: IncomingText, { record }: Candidate): boolean {
  return record.textHash === incoming.textHash
}

function byOwnPlace(incoming: IncomingText, candidates: readonly Candidate[]): Recognition | undefined {
  const own = candidates.find((candidate) => hasPathOf(incoming, candidate) && isRelated(incoming, candidate))
  return own && { kind: 'known', record: own.record, by: 'path' }
}

/** A stated id settles it, unless another seed holds the id with an unrelated text: that is a slip, which must cost no article. */
function byStatedId(incoming: IncomingText, candidates: readonly Candidate[]): Recognition | undefined {
  const named = candidates.find(({ record }) => record.id === incoming.statedId)
  if (!named) {
    // An id written down later changes nothing: what is published keeps the one it has.
    return byOwnPlace(incoming, candidates) ?? { kind: 'new' }
  }
  const known: Recognition = { kind: 'known', record: named.record, by: 'id' }
  if (hasPathOf(incoming, named)) return known
  if (isRelated(incoming, named)) return named.settled ? { kind: 'copy', of: named.record, by: 'id' } : known
  return byOwnPlace(incoming, candidates) ?? (named.settled ? undefined : known)
}

/**
 * An item whose id only its feed vouches for: another feed may number its own alike. The same text in a feed that was renamed, or that has
 * changed places with another, wins; then the item of that id in the same feed, then in one that is gone; a copy only where the texts are
 * the same too.
 */
function byBareId(incoming: IncomingText, candidates: readonly Candidate[]): Recognition | undefined {
  const here = candidates.find((candidate) => hasPathOf(incoming, candidate))
  const isUnmoved = here !== undefined && hasTextOf(incoming, here)
  const moved = isUnmoved
    ? undefined
    : candidates.find((candidate) => hasTextOf(incoming, candidate) && !candidate.settled)
  if (moved) return { kind: 'known', record: moved.record, by: 'text' }
  if (here) return { kind: 'known', record: here.record, by: 'path' }
  const named = candidates.find(({ record }) => record.id === incoming.bareId)
  if (!named) return undefined
  if (named.settled) return hasTextOf(incoming, named) ? { kind: 'copy', of: named.record, by: 'text' } : undefined
  return isRelated(incoming, named) ? { kind: 'known', record: named.record, by: 'id' } : undefined
}

function mostLike(incoming: IncomingText, candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, like: likeness(candidate.record.sketch, incoming.sketch) }))
    .filter(({ like }) => like >= LIKE_ELSEWHERE)
    .sort((a, b) => b.like - a.like || (a.candidate.record.id < b.candidate.record.id ? -1 : 1))
  return ranked[0]?.candidate
}

/** A text that states no date is of the day when its file was first seen. */
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
  return hasTitleOf(incoming, candidate) || likeness(candidate.record.sketch, incoming.sketch) >= LIKE_UNDER_OTHER_TITLE
}

/** The same story twice, or a corrected export of it: the later text, by its own date or else by the order of reading. */
function nearDuplicate(incoming: IncomingText, candidates: readonly Candidate[]): Recognition {
  if (incoming.isShort) return { kind: 'new' }
  const near = mostLike(
    incoming,
    candidates.filter((candidate) => isSameStory(incoming, candidate)),
  )
  if (!near) return { kind: 'new' }
  const isEarlier = incoming.stated !== undefined && near.stated !== undefined && incoming.stated < near.stated
  return isEarlier || near.awaited || near.record.id === incoming.repeats
    ? { kind: 'copy', of: near.record, by: 'text' }
    : { kind: 'known', record: near.record, by: 'rewriting' }
}

/**
 * Tells which entry a text is. A stated id settles it. Else the same text wins over the same place, so files that swap names keep their ids;
 * then the same place with a related text (a correction); then a like text whose own seed is gone (renamed and edited);
 * then a like text of the same title and day (the same story twice).
 */
export function recognize(incoming: IncomingText, candidates: readonly Candidate[]): Recognition {
  if (incoming.bareId !== undefined) return byBareId(incoming, candidates) ?? { kind: 'new' }
  if (incoming.statedId === undefined) return byPlaceAndText(incoming, candidates)
  const others = candidates.filter(({ record }) => record.id !== incoming.statedId)
  return byStatedId(incoming, candidates) ?? byPlaceAndText(incoming, others)
}

function byPlaceAndText(incoming: IncomingText, candidates: readonly Candidate[]): Recognition {
  const here = candidates.filter((candidate) => hasPathOf(incoming, candidate))
  const sameText = candidates.filter((candidate) => hasTextOf(incoming, candidate))
  const unmoved = here.find((candidate) => hasTextOf(incoming, candidate))
  if (unmoved) return { kind: 'known', record: unmoved.record, by: 'path' }
  const moved = sameText.find(({ settled }) => !settled)
  if (moved) return { kind: 'known', record: moved.record, by: 'text' }
  const original = sameText[0]
  if (original) return { kind: 'copy', of: original.record, by: 'text' }
  const corrected = here.find((candidate) => isRelated(incoming, candidate))
  if (corrected) return { kind: 'known', record: corrected.record, by: 'path' }
  const like = mostLike(
    incoming,
    candidates.filter(({ settled, awaited }) => !settled && !awaited),
  )
  return like ? { kind: 'known', record: like.record, by: 'likeness' } : nearDuplicate(incoming, candidates)
}
