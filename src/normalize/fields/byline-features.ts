import { CUES } from '../languages/cue-columns.ts'
import { cuesOf } from '../languages/cues.ts'
import { isCommon } from '../languages/frequent-words.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { isAgency } from '../names/read-names.ts'
import { LIKELY_NAME } from '../thresholds.ts'
import { givesRole, type NameCandidate } from './byline-candidates.ts'
import type { Layout } from './layout.ts'
import { type Mentions, mentionsIn } from './name-mentions.ts'

/** A candidate with how often the body mentions the whole name, and its last word. */
interface Mentioned extends NameCandidate {
  readonly mentions: Mentions
}

type Measure = readonly [string, (layout: Layout, candidate: Mentioned) => number]

/** A distance in lines, cut off at 20: further lines make no difference. */
const near = (distance: number): number => Math.max(-20, Math.min(20, distance))
function index(cue: (typeof CUES)[number]): number {
  return CUES.indexOf(cue)
}
const opening = (view: LineView | undefined, cue: (typeof CUES)[number]): number => view?.cues.opening[index(cue)] ?? 0
const inside = (view: LineView | undefined, cue: (typeof CUES)[number]): number => view?.cues.inside[index(cue)] ?? 0

/** A date is looked for in so many lines around a name, and takes at least this share of its line. */
const DATE_REACH = 8
const SHARE_OF_DATE = 0.35
/** Stands for no date nearby. */
const NO_DATE = 15
/** Stands for no title or no body: further than any distance. */
const NOWHERE = -30

/** Signed distance in lines to the nearest line with a date, 0 for the line itself; `NO_DATE` where none is near. */
function toDate({ views }: Layout, at: number): number {
  for (let step = 0; step <= DATE_REACH; step++)
    for (const i of [at + step, at - step]) if (i >= 0 && (views[i]?.date ?? 0) >= SHARE_OF_DATE) return i - at
  return NO_DATE
}

/** Share of a name that phrases of page furniture cover. */
function furnitureIn(name: string): number {
  const { opening, inside } = cuesOf(name.toLowerCase())
  return Math.max(...FURNITURE.map((cue) => Math.max(opening[cue] ?? 0, inside[cue] ?? 0)))
}

const FURNITURE = (
  [
    'related',
    'share',
    'newsletter',
    'comments',
    'paywall',
    'tags',
    'navigation',
    'advertising',
    'tools',
    'section',
    'role',
  ] as const
).map(index)

/**
 * The features of one candidate by itself. Numbers are cut off where more makes no difference, so that trees need no
 * thresholds there. Names and order belong to the trained weights: changing either needs training.
 */
const MEASURES: readonly Measure[] = [
  ['labelled', (_l, c) => (c.kind === 'labelled' ? 1 : 0)],
  ['below a label', (_l, c) => (c.kind === 'below-label' ? 1 : 0)],
  ['before a role', (_l, c) => (c.kind === 'after' ? 1 : 0)],
  ['bare', (_l, c) => (c.kind === 'bare' ? 1 : 0)],
  ['source', (_l, c) => (c.kind === 'source' ? 1 : 0)],
  ['name', (_l, c) => nameLikeness(c.name)],
  ['known name', (_l, c) => knownName(c.name)],
  ['agency', (_l, c) => (isAgency(c.name) ? 1 : 0)],
  ['furniture in name', (_l, c) => furnitureIn(c.name)],
  ['common words in name', (_l, c) => c.name.toLowerCase().split(' ').filter(isCommon).length],
  ['name length', (_l, c) => c.name.length],
  ['name words', (_l, c) => c.name.split(' ').length],
  ['capitals', (_l, c) => (/\p{Lu}{2}/u.test(c.name) && !/\p{Ll}/u.test(c.name) ? 1 : 0)],
  ['caseless', (_l, c) => (/\p{Lu}/u.test(c.name) ? 0 : 1)],
  ['names', (_l, c) => c.count],
  ['place in byline', (_l, c) => c.place],
  ['share of line', (_l, c) => c.share],
  ['date on line', ({ views }, c) => views[c.at]?.date ?? 0],
  ['body', ({ body }, c) => body[c.at] ?? 0],
  ['body at -1', ({ body }, c) => body[c.at - 1] ?? 0],
  ['body at 1', ({ body }, c) => body[c.at + 1] ?? 0],
  ['after title', ({ titleAt }, c) => (titleAt < 0 ? NOWHERE : near(c.at - titleAt))],
  ['before body', ({ first }, c) => (first < 0 ? NOWHERE : near(first - c.at))],
  ['after body', ({ last }, c) => (last < 0 ? NOWHERE : near(c.at - last))],
  ['to date', (layout, c) => toDate(layout, c.at)],
  ['in body text', (_l, c) => c.mentions.whole],
  ['last word in body text', (_l, c) => c.mentions.last],
  ['in title', ({ views, titleAt }, c) => (titleAt >= 0 && views[titleAt]?.folded.includes(c.key) ? 1 : 0)],
  ['line repeats', ({ views, counts }, c) => Math.min(4, counts.get(views[c.at]?.folded ?? '') ?? 0)],
  ['words of line', ({ views }, c) => Math.min(30, views[c.at]?.measure.words ?? 0)],
  ['gap', ({ views }, c) => Math.min(2, views[c.at]?.gap ?? 0)],
  ['gap after', ({ views }, c) => Math.min(2, views[c.at + 1]?.gap ?? 1)],
  ['role follows', ({ views }, c) => (views[c.at + 1] && givesRole(views[c.at + 1] as LineView) ? 1 : 0)],
  ['role on line', ({ views }, c) => inside(views[c.at], 'role')],
  ['credit on line', ({ views }, c) => opening(views[c.at], 'credit') + inside(views[c.at], 'credit')],
  ['credit before', ({ views }, c) => opening(views[c.at - 1], 'credit')],
  ['section on line', ({ views }, c) => opening(views[c.at], 'section')],
  ['source on line', ({ views }, c) => opening(views[c.at], 'source')],
  ['furniture before', ({ views }, c) => (views[c.at - 1] ? furnitureShare(views[c.at - 1] as LineView) : 0)],
  ['furniture after', ({ views }, c) => (views[c.at + 1] ? furnitureShare(views[c.at + 1] as LineView) : 0)],
  ['length before', ({ views }, c) => Math.log2(1 + (views[c.at - 1]?.text.length ?? 0))],
  ['length after', ({ views }, c) => Math.log2(1 + (views[c.at + 1]?.text.length ?? 0))],
  ['name before', ({ views }, c) => views[c.at - 1]?.name ?? 0],
  ['name after', ({ views }, c) => views[c.at + 1]?.name ?? 0],
]

/** Names of all features in the order of a row; the last ones compare the candidate with the others. */
export const BYLINE_FEATURES: readonly string[] = [
  ...MEASURES.map(([name]) => name),
  'times found',
  'times found with a label',
  'labelled ones in document',
  'labelled ones near the title',
  'candidates before',
  'is the first near the title',
  'known names near the title',
  'is the first known one near the title',
  'same line twice nearby',
]

/** Lines around the title, and half as many around the first line of the body, that are the head of a document. */
const HEAD = 12

/** Whether the same line stands twice nearby: many pages show an author's name as the alt text of a portrait too. */
function twiceNearby({ views }: Layout, at: number): number {
  const own = views[at]?.folded ?? ''
  return [at - 2, at - 1, at + 1, at + 2].some((other) => other >= 0 && views[other]?.folded.includes(own)) ? 1 : 0
}

/** How many candidates have each name. */
function countNames(candidates: readonly NameCandidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of candidates) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** One row of features for each candidate. */
export function bylineRows(layout: Layout, candidates: readonly NameCandidate[]): Float64Array[] {
  const found = countNames(candidates)
  const labelled = countNames(candidates.filter(({ kind }) => kind !== 'bare'))
  const isHead = ({ at }: NameCandidate) =>
    Math.abs(at - layout.titleAt) <= HEAD || Math.abs(at - layout.first) <= HEAD / 2
  const strong = candidates.filter(({ kind }) => kind === 'labelled' || kind === 'below-label' || kind === 'after')
  const strongHead = strong.filter(isHead).length
  const firstHead = candidates.find((candidate) => isHead(candidate) && candidate.at > layout.titleAt)?.at
  const known = candidates.filter((candidate) => isHead(candidate) && knownName(candidate.name) > LIKELY_NAME)
  const mentionsOf = mentionsIn(layout.bodyText)
  return candidates.map((candidate, place) => {
    const mentioned = { ...candidate, mentions: mentionsOf(candidate.key) }
    return new Float64Array([
      ...MEASURES.map(([, of]) => of(layout, mentioned)),
      Math.min(6, found.get(candidate.key) ?? 0),
      Math.min(6, labelled.get(candidate.key) ?? 0),
      Math.min(8, strong.length),
      Math.min(4, strongHead),
      Math.min(10, place),
      candidate.at === firstHead ? 1 : 0,
      Math.min(5, known.length),
      known[0]?.at === candidate.at ? 1 : 0,
      twiceNearby(layout, candidate.at),
    ])
  })
}
