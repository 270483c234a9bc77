import { CUES } from '../languages/cue-columns.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { HAS_DATE } from '../thresholds.ts'
import type { GuessedScene } from './guessed-features.ts'
import { numbersOf } from './numbers.ts'
import { type Candidate, leadWords, sharedTopics, toCandidate } from './title-candidate.ts'

/** What a candidate is compared with. */
interface Rivals {
  readonly scene: GuessedScene
  /** Its rank by log-odds, from 0. */
  readonly rank: number
  readonly count: number
  readonly best: Candidate
  /** The next candidates above and below it in the text, and how many are above. */
  readonly above: Candidate | undefined
  readonly below: Candidate | undefined
  readonly place: number
}

type Measure = readonly [name: string, of: (own: Candidate, rivals: Rivals) => number]

const BYLINE = CUES.indexOf('byline')
const SECTION = CUES.indexOf('section')
/** A byline or a date is looked for in so many lines below; one that is further or missing counts as one line more. */
const NEAR = 8
/** Stand for a distance to, and a lead in log-odds over, a candidate that does not exist. */
const FAR = 99
const NONE = -9

function linesTo({ views }: GuessedScene, at: number, isOne: (view: LineView) => boolean): number {
  for (let lines = 1; lines <= NEAR; lines++) {
    const view = views[at + lines]
    if (view && isOne(view)) return lines
  }
  return NEAR + 1
}

/** A line is a byline, for these features, from this share of a byline's phrase or likeness to a name on. */
const BYLINE_CUE = 0.05
const BYLINE_NAME = 0.6
const isByline = ({ cues, name }: LineView): boolean => (cues.opening[BYLINE] ?? 0) > BYLINE_CUE || name > BYLINE_NAME
const isDated = ({ date }: LineView): boolean => date > HAS_DATE
const yes = (is: boolean): number => (is ? 1 : 0)
const next = ({ scene }: Rivals, at: number): LineView | undefined => scene.views[at]

const looks: readonly Measure[] = [
  ['words', ({ words }) => words],
  ['length', ({ view }) => Math.log2(1 + view.measure.length)],
  ['ends', ({ view }) => yes(view.measure.ends)],
  ['full stop', ({ view }) => yes(/[.。]$/.test(view.text))],
  ['question', ({ view }) => yes(/[?!？！]["”»]?$/.test(view.text))],
  ['inner stops', ({ view }) => view.measure.innerStops],
  ['commas', ({ view }) => view.measure.commas],
  ['capitalised share', ({ view, words }) => view.measure.capitalised / Math.max(1, words)],
  ['upper share', ({ view }) => view.measure.upper / Math.max(1, view.measure.letters)],
  ['digits', ({ view }) => view.measure.digits],
  ['common words', ({ view }) => view.common],
  ['quotes', ({ view }) => view.measure.quotes],
  ['colon', ({ view }) => yes(/[:：]/.test(view.text))],
  ['dash', ({ view }) => yes(/ [–—|-] /.test(view.text))],
  ['name', ({ view }) => view.name],
  ['furniture', ({ view }) => furnitureShare(view)],
  ['section', ({ view }) => view.cues.opening[SECTION] ?? 0],
  ['gap', ({ view }) => view.gap],
  ['gap after', ({ at }, rivals) => next(rivals, at + 1)?.gap ?? 1],
  ['topic words', ({ at }, { scene }) => scene.topics.words[at]?.length ?? 0],
  ['topic share', ({ at }, { scene }) => scene.topics.share[at] ?? 0],
  ['topic weight', ({ weight }) => weight],
  ['topic lead', ({ lead }) => lead],
  ['guess', ({ at }, { scene }) => scene.guess[at] ?? 0],
  ['repeats', ({ at }, { scene }) => Math.min(4, scene.repeats[at] ?? 0)],
]

const places: readonly Measure[] = [
  ['place', ({ at }) => Math.log2(1 + at)],
  ['lines to byline', ({ at }, { scene }) => linesTo(scene, at, isByline)],
  ['lines to date', ({ at }, { scene }) => linesTo(scene, at, isDated)],
  ['words of the line above', ({ at }, rivals) => next(rivals, at - 1)?.measure.words ?? 0],
  ['words of the line below', ({ at }, rivals) => next(rivals, at + 1)?.measure.words ?? 0],
  ['furniture above', ({ at }, { scene }) => scene.furniture[at - 1] ?? 0],
  ['sentence below', ({ at }, rivals) => yes(next(rivals, at + 1)?.measure.ends ?? false)],
  ['guess below', ({ at }, { scene }) => scene.guess[at + 1] ?? 0],
]

const relations: readonly Measure[] = [
  ['odds', ({ odds }) => odds],
  ['odds over best', ({ odds }, { best }) => odds - best.odds],
  ['rank', (_own, { rank }) => rank],
  ['candidates above', (_own, { place }) => place],
  ['candidates', (_own, { count }) => count],
  ['lines from best', ({ at }, { best }) => at - best.at],
  ['words over best', ({ words }, { best }) => words - best.words],
  ['weight over best', ({ weight }, { best }) => weight - best.weight],
  ['lead over best', ({ lead }, { best }) => lead - best.lead],
  ['shared with best', (own, { best }) => (own === best ? 0 : sharedTopics(own, best))],
  ['shared of best', (own, { best }) => (own === best ? 0 : sharedTopics(best, own))],
  ['lines to candidate above', ({ at }, { above }) => (above ? at - above.at : FAR)],
  ['lines to candidate below', ({ at }, { below }) => (below ? below.at - at : FAR)],
  ['odds over above', ({ odds }, { above }) => (above ? odds - above.odds : NONE)],
  ['odds over below', ({ odds }, { below }) => (below ? odds - below.odds : NONE)],
  ['words over above', ({ words }, { above }) => (above ? words - above.words : 0)],
  ['words over below', ({ words }, { below }) => (below ? words - below.words : 0)],
  ['shared with above', (own, { above }) => sharedTopics(own, above)],
  ['shared with below', (own, { below }) => sharedTopics(own, below)],
  ['shared of above', (own, { above }) => sharedTopics(above, own)],
  ['shared of below', (own, { below }) => sharedTopics(below, own)],
  ['lead over above', ({ lead }, { above }) => (above ? lead - above.lead : 0)],
  ['lead over below', ({ lead }, { below }) => (below ? lead - below.lead : 0)],
]

const MEASURES = [...relations, ...looks, ...places]

/** Names of the features of a candidate, in the order of its row. */
export const CHOICE_FEATURES: readonly string[] = MEASURES.map(([name]) => name)

/** One row of features for each of the candidates that `candidatesOf` gave. */
export function candidateRows(scene: GuessedScene, odds: Float64Array, lines: readonly number[]): Float64Array[] {
  const lead = leadWords(scene)
  const candidates = lines.map((at) => toCandidate(scene, odds, lead, at))
  const [best] = candidates
  if (!best) return []
  const inOrder = [...candidates].sort((a, b) => a.at - b.at)
  return candidates.map((own, rank) => {
    const place = inOrder.indexOf(own)
    const [above, below] = [inOrder[place - 1], inOrder[place + 1]]
    const rivals: Rivals = { scene, rank, count: candidates.length, best, above, below, place }
    return numbersOf(MEASURES, ([, of]) => of(own, rivals))
  })
}
