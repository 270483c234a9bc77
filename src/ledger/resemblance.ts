import { DAY } from '../domain/durations.ts'
import type { Candidate, IncomingText } from './recognition.ts'
import { areOfSeries } from './series.ts'
import { showsSame } from './shown-text.ts'
import { similarity } from './sketch.ts'
import { slugOf } from './slug.ts'

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

/** After recovery the title is known only through the slug made from it: `title`, `title-2`. */
function hasTitleOf(incoming: IncomingText, { record, title }: Candidate): boolean {
  if (title !== undefined) return title === incoming.title
  const slug = slugOf(incoming.title)
  return record.slug === slug || (record.slug.startsWith(`${slug}-`) && /^-\d$/.test(record.slug.slice(slug.length)))
}

/** Whether a text is at the path of an entry. */
export function hasPathOf(incoming: IncomingText, { record }: Candidate): boolean {
  return record.pathHash === incoming.pathHash
}

/** Whether a text is that of an entry, by its letters and digits. */
export function hasTextOf(incoming: IncomingText, { record }: Candidate): boolean {
  return record.textHash === incoming.textHash
}

/** Whether a short text is known to show something else than an entry. */
export function showsOther({ shown }: IncomingText, { shown: other }: Candidate): boolean {
  return shown !== undefined && other !== undefined && shown.hash !== other.hash
}

function similarityTo(incoming: IncomingText, { record }: Candidate): number {
  return similarity(record.sketch, incoming.sketch)
}

/** Whether a text at the path of an entry, or with its id, may be a version of that entry. */
export function isRelated(incoming: IncomingText, candidate: Candidate): boolean {
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

/** Whether the titles of a text and an entry tell that they are two of a series. */
function isOfSeries(incoming: IncomingText, { record, title }: Candidate): boolean {
  return areOfSeries(slugOf(incoming.title), title === undefined ? record.slug : slugOf(title))
}

/** Whether a text tells the story of an entry whose seed is another. */
export function isSameStory(incoming: IncomingText, candidate: Candidate): boolean {
  if (hasTitleOf(incoming, candidate)) return candidate.record.id === incoming.repeats || isSameDay(incoming, candidate)
  if (isOfSeries(incoming, candidate)) return false
  if (candidate.record.id === incoming.repeats) return true
  return isSameDay(incoming, candidate) && similarityTo(incoming, candidate) >= SIMILAR_UNDER_OTHER_TITLE
}

/**
 * Whether a short text is that of an entry: it shows the same under the same title, and both state the same day, or none
 * and were seen together. Of an entry whose seed is still to be read, only the sketch tells.
 */
export function isSameShortText(incoming: IncomingText, candidate: Candidate): boolean {
  if (!hasTitleOf(incoming, candidate) || !isSameDay(incoming, candidate)) return false
  return candidate.isPending ? similarityTo(incoming, candidate) === 1 : showsSame(incoming.shown, candidate.shown)
}

/** The most similar of the candidates, if any is similar enough. */
export function mostSimilar(incoming: IncomingText, candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: similarityTo(incoming, candidate) }))
    .filter(({ score }) => score >= SIMILAR_ELSEWHERE)
    .sort((a, b) => b.score - a.score || (a.candidate.record.id < b.candidate.record.id ? -1 : 1))
  return ranked[0]?.candidate
}
