import type { Article } from '../../domain/article.ts'
import type { Document } from '../../domain/document.ts'
import { isAuthoredText } from '../authored-text.ts'
import type { NormalizeContext } from '../context.ts'
import { layOut } from '../fields/layout.ts'
import { titledByName } from '../fields/path-title.ts'
import { likeliestOfEach, weighNames } from '../fields/weigh-names.ts'
import { models } from '../model/models.ts'
import { recaseName } from '../names/recase-name.ts'
import { readLines } from '../read-lines.ts'
import { bylineWords } from './byline-words.ts'
import { contributionsOf, putIntoWords, type Reason } from './reasons.ts'

/** A name that was considered as an author's, and why the model judged it so. */
export interface NameReasons {
  /** As written in the text. */
  readonly name: string
  readonly line: number
  /** `byline:` and the kind of byline. */
  readonly rule: string
  /** Probability that it is an author's, rounded to thousandths. */
  readonly probability: number
  /** Whether it is among the article's authors. */
  readonly isAuthor: boolean
  /** What moved the odds most, the strongest first. */
  readonly reasons: readonly Reason[]
}

const MOST_REASONS = 3
/** Most names explained; a page may be a list of names. */
const MOST_NAMES = 100

/**
 * Explains for each name that was considered how likely it is an author's and why, the likeliest first. It runs the
 * model again, so that normalizing pays nothing for it. `article` is what `normalize` made of the same document and
 * context. Empty where the format declares authors or the whole body, or all lines are
 * text that somebody wrote, since no name was considered then.
 */
export function explainAuthors(
  document: Document,
  article: Pick<Article, 'authors'>,
  context: NormalizeContext = {},
): readonly NameReasons[] {
  if (document.declared.authors || document.declared.content || isAuthoredText(titledByName(document))) return []
  const { views, scores, form, language } = readLines(models.lines, document, context)
  const found = likeliestOfEach(weighNames(models.authors, layOut(views, scores, form, language)))
  const authors = new Set(article.authors.map(({ value, evidence }) => `${evidence.line} ${value.name}`))
  return found
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_NAMES)
    .map(({ candidate: { at, kind, name }, confidence, row }) => {
      const line = views[at]?.source.number ?? 0
      return {
        name,
        line,
        rule: `byline:${kind}`,
        probability: Math.round(confidence * 1000) / 1000,
        isAuthor: authors.has(`${line} ${recaseName(name, language)}`),
        reasons: putIntoWords(contributionsOf(models.authors, row), bylineWords).slice(0, MOST_REASONS),
      }
    })
}
