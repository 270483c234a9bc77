import type { LineRole } from '../../domain/article.ts'
import type { Document, SourceLine } from '../../domain/document.ts'
import type { NormalizeContext } from '../context.ts'
import type { LineView } from '../lines/view.ts'
import { logOdds, probability } from '../model/forest.ts'
import { guessRows, laterRows, relateToTitle } from '../model/line-model.ts'
import { models } from '../model/models.ts'
import { setScene } from '../model/scene.ts'
import { readLines } from '../read-lines.ts'
import { featureWords } from './feature-words.ts'
import { type Contribution, contributionsOf, NOTICEABLE, putIntoWords, type Reason } from './reasons.ts'

/** Why the model gave a line its role: what moved the odds most, the strongest first. */
export interface LineReasons {
  readonly line: number
  /** Index in the document's lines; several of these may have the same line number. */
  readonly at: number
  /** Which odds were moved: those of being the title, or of being body. */
  readonly of: 'title' | 'body'
  readonly reasons: readonly Reason[]
}

/** Most reasons given for a line. */
const MOST_REASONS = 3
/** Rules that decide by the odds of being the title, and by those of being body. */
const TITLE_RULE = 'title:line-model'
const BODY_RULE = /^(?:line-model|above-byline|below-title):/

/**
 * Explains each role that the line model decided. It runs the model again, so that normalizing pays nothing for it.
 * `roles` are those of the article that `normalize` made of the same document and context.
 */
export function explainRoles(
  document: Document,
  roles: readonly LineRole[],
  context: NormalizeContext = {},
): readonly LineReasons[] {
  const asked = roles
    .map(({ line, rule }, at) => ({ line, rule, at }))
    .filter(({ rule }) => rule === TITLE_RULE || BODY_RULE.test(rule))
  if (asked.length === 0) return []
  const explain = explainer(document, context)
  return asked.map(({ line, rule, at }) => {
    const of = rule === TITLE_RULE ? 'title' : 'body'
    return { line, at, of, reasons: explain(document.lines[at], of) }
  })
}

/** Runs the model on the document once, and returns a function that explains one line. */
function explainer(
  document: Document,
  context: NormalizeContext,
): (line: SourceLine | undefined, of: 'title' | 'body') => Reason[] {
  const { lines } = models
  const { views, text, scores } = readLines(lines, document, context)
  const rows = guessRows(setScene(text))
  const guess = Float64Array.from(rows, (row) => probability(logOdds(lines.guess, row)))
  const later = laterRows(setScene(text), rows, guess)
  const title = views[scores.titleAt]
  const body = relateToTitle(text, later.body, title ? text.indexOf(title) : -1)
  const bySource = new Map(text.map((view, at) => [view.source, at]))
  const byNumber = new Map(text.map((view, at) => [view.source.number, at]))
  const likely = new Map(views.map((view, at) => [view, { body: scores.body[at] ?? 0, title: scores.title[at] ?? 0 }]))
  return (line, of) => {
    const at = (line && (bySource.get(line) ?? byNumber.get(line.number))) ?? -1
    const [view, row, guessRow] = [text[at], (of === 'title' ? later.title : body)[at], rows[at]]
    if (!view || !row || !guessRow) return []
    const moved = shareGuess(contributionsOf(lines[of], row), contributionsOf(lines.guess, guessRow))
    const { body: likelyBody, title: odds } = likely.get(view) ?? { body: 0, title: 0 }
    const besides =
      of === 'body'
        ? reasonBesides(view, logOdds(lines.body, row), likelyBody)
        : reasonAgainst(logOdds(lines.title, row), odds)
    return [...besides, ...putIntoWords(moved, featureWords)].slice(0, MOST_REASONS)
  }
}

/** Divides what the first guess contributed among the features that made that guess, in proportion. */
function shareGuess(moved: readonly Contribution[], guess: readonly Contribution[]): readonly Contribution[] {
  const whole = moved.find(({ name }) => name === 'guess')?.odds ?? 0
  const speaks = (odds: number) => Math.max(0, odds * Math.sign(whole))
  const all = guess.reduce((sum, { odds }) => sum + speaks(odds), 0)
  if (all === 0) return moved
  const shared = guess.map((one) => ({ ...one, odds: (whole * speaks(one.odds)) / all }))
  return [...moved.filter(({ name }) => name !== 'guess'), ...shared]
}

/** Differences of probability below this are rounding errors. */
const ROUNDING = 1e-9

/** What comparing the likeliest titles, and the text's own mentions of its title, added to the odds. */
function reasonAgainst(odds: number, compared: number): readonly Reason[] {
  const raised = Math.round((compared - odds) * 100) / 100
  return Math.abs(raised) < NOTICEABLE ? [] : [{ says: 'beside the other likely titles', odds: raised }]
}

/** What markup, or the rules for short texts, added to the model's odds that a line is body. */
function reasonBesides({ source }: LineView, odds: number, likely: number): readonly Reason[] {
  if (likely <= probability(odds) + ROUNDING) return []
  const raised = Math.log(likely / (1 - likely)) - odds
  return [
    {
      says: source.markup ? `marked up as ${source.markup.kind}` : 'in a short text',
      odds: Math.round(raised * 100) / 100,
    },
  ]
}
