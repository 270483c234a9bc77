import type { ChosenDate, ChosenDates, DateCandidate } from './candidate.ts'
import { type DateOption, optionsOf, type Region } from './date-option.ts'
import { settleOrder, UNSURE_ORDER } from './day-order.ts'
import type { DateMention } from './mention.ts'
import { findModified } from './modified-date.ts'

interface Rule {
  readonly name: string
  readonly region: Region
  readonly labels: readonly DateMention['label'][]
  /** Least share of the line that must be date. */
  readonly share: number
  readonly confidence: number
  /** Above the title the nearest date counts, elsewhere the first. */
  readonly nearest?: true
  /** Only with a time of day, as pages stamp articles and comments. */
  readonly timed?: true
  /** Only right below the title. */
  readonly close?: true
  /** Only where the line opens with it and says more. */
  readonly opens?: true
  /** Only where no other day is named on a date line of the region: lists, comments and timelines name many. */
  readonly alone?: true
}

/** Confidence in a date whose day and month may be exchanged: little more than none. */

const FIRST = ['none', 'published'] as const

/** Where a publication date stands, the surest place first. */
const RULES: readonly Rule[] = [
  { name: 'line-below-title', region: 'head', labels: FIRST, share: 0.12, confidence: 0.9, close: true },
  { name: 'date-below-title', region: 'head', labels: FIRST, share: 0.35, confidence: 0.95 },
  { name: 'date-above-title', region: 'close', labels: FIRST, share: 0.35, confidence: 0.9, nearest: true },
  { name: 'byline-below-title', region: 'head', labels: FIRST, share: 0.12, confidence: 0.85 },
  { name: 'byline-above-title', region: 'close', labels: FIRST, share: 0.12, confidence: 0.85, nearest: true },
  { name: 'published-near-title', region: 'top', labels: ['published'], share: 0.12, confidence: 0.9 },
  { name: 'modified-below-title', region: 'head', labels: ['modified'], share: 0.12, confidence: 0.7 },
  { name: 'date-near-title', region: 'top', labels: ['none'], share: 0.35, confidence: 0.8 },
  { name: 'date-above-title', region: 'above', labels: FIRST, share: 0.35, confidence: 0.7, nearest: true },
  { name: 'byline-near-title', region: 'top', labels: ['none'], share: 0.15, confidence: 0.7 },
  { name: 'modified-near-title', region: 'top', labels: ['modified'], share: 0.12, confidence: 0.7 },
  { name: 'modified-above-title', region: 'close', labels: ['modified'], share: 0.35, confidence: 0.7, nearest: true },
  { name: 'published-below-text', region: 'foot', labels: ['published'], share: 0.12, confidence: 0.85 },
  { name: 'date-below-text', region: 'foot', labels: FIRST, share: 0.35, confidence: 0.75, alone: true },
  { name: 'published-at-end', region: 'tail', labels: ['published'], share: 0.12, confidence: 0.8, alone: true },
  { name: 'published-in-text', region: 'body', labels: ['published'], share: 0.5, confidence: 0.7, alone: true },
  { name: 'stamp-in-text', region: 'body', labels: FIRST, share: 0.35, confidence: 0.55, timed: true },
  { name: 'date-at-end', region: 'tail', labels: FIRST, share: 0.35, confidence: 0.6, alone: true },
  { name: 'modified-below-text', region: 'foot', labels: ['modified'], share: 0.35, confidence: 0.6, alone: true },
  { name: 'modified-at-end', region: 'tail', labels: ['modified'], share: 0.5, confidence: 0.6, alone: true },
  { name: 'modified-in-text', region: 'body', labels: ['modified'], share: 0.5, confidence: 0.5, alone: true },
  { name: 'date-in-text', region: 'body', labels: FIRST, share: 0.35, confidence: 0.5, alone: true },
  { name: 'date-before-title', region: 'title', labels: FIRST, share: 0.12, confidence: 0.6, opens: true },
]

/** How many lines below the title are right below it, blank ones among them. */
const CLOSE = 3
/** Share of a line that a date it opens with may take. */
const MOST_OPENING = 0.7

function isAlone(options: readonly DateOption[], rule: Rule): boolean {
  const days = new Set<string>()
  for (const { region, label, mention, share } of options) {
    if (region === rule.region && rule.labels.includes(label) && share >= rule.share)
      days.add(mention.written?.wall.slice(0, 10) ?? '')
  }
  return days.size === 1
}

function apply(rule: Rule, options: readonly DateOption[]): DateOption | undefined {
  const fits = ({ region, label, share, mention, below }: DateOption): boolean =>
    region === rule.region &&
    (!rule.close || below <= CLOSE) &&
    (!rule.opens || (mention.start === 0 && share <= MOST_OPENING)) &&
    rule.labels.includes(label) &&
    share >= rule.share &&
    (!rule.timed || mention.written?.wall.includes('T') === true)
  if (rule.alone && !isAlone(options, rule)) return undefined
  return rule.nearest ? options.findLast(fits) : options.find(fits)
}

/** The same day with a time, where another line of the head gives one. */
function withTime(chosen: DateOption, options: readonly DateOption[]): DateOption {
  const wall = chosen.mention.written?.wall ?? ''
  if (wall.length > 10) return chosen
  const timed = options.find(
    ({ region, label, mention }) =>
      (region === chosen.region || region === 'head') &&
      label !== 'modified' &&
      mention.written?.wall.startsWith(`${wall}T`),
  )
  return timed ?? chosen
}

function choosePublished(options: readonly DateOption[]): { option: DateOption; rule: Rule } | undefined {
  for (const rule of RULES) {
    const option = apply(rule, options)
    if (option) return { option: withTime(option, options), rule }
  }
  return undefined
}

/**
 * The dates of publication and of the last change of a document, from its lines in their order.
 * A single date that says "updated" serves as the date of publication: nothing earlier is known. Dates in running text, a year
 * alone, a date without a year, and one among several at the end of the text date nothing.
 */
export function chooseDates(candidates: readonly DateCandidate[]): ChosenDates {
  const options = optionsOf(candidates)
  const found = choosePublished(options)
  if (!found) return {}
  const mentions = candidates.flatMap(({ reading }) => reading.mentions)
  const settled = settleOrder(found.option.mention, mentions)
  if (!settled) return {}
  const published: ChosenDate = {
    date: settled.date,
    line: found.option.line,
    rule: found.rule.name,
    confidence: settled.certain ? found.rule.confidence : Math.min(found.rule.confidence, UNSURE_ORDER),
  }
  const modified = findModified(published, candidates, mentions)
  return modified ? { published, modified } : { published }
}
