import type { ChosenDate, ChosenDates, DateCandidate } from './date-candidate.ts'
import { type DateOption, optionsOf, type Region } from './date-option.ts'
import { settleOrder, UNSURE_ORDER } from './day-order.ts'
import type { DateMention } from './mention.ts'
import { findModified } from './modified-date.ts'

/** One place of a publication date. */
interface Rule {
  readonly name: string
  readonly region: Region
  readonly labels: readonly DateMention['label'][]
  /** Least share of the line that the date must take. */
  readonly share: number
  readonly confidence: number
  /** Takes the date nearest to the title rather than the first. */
  readonly nearest?: true
  /** Only with a time of day, as pages stamp articles and comments. */
  readonly timed?: true
  /** Only right below the title. */
  readonly close?: true
  /** Only where the line begins with the date and goes on. */
  readonly opens?: true
  /** Only if the date lines of the region give no other day; lists, comments and timelines give many. */
  readonly alone?: true
}

const FIRST = ['none', 'published'] as const

/**
 * The places of a publication date, the surest first. The table was fitted to the labelled articles: for each place it
 * has the share of a line that a date takes there, and how often the first such date is the right one (`confidence`).
 */
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
  { name: 'date-in-text', region: 'body', labels: FIRST, share: 0.5, confidence: 0.5, alone: true },
  { name: 'date-before-title', region: 'title', labels: FIRST, share: 0.12, confidence: 0.6, opens: true },
]

/** Most lines, blank ones included, from the title to a line right below it. */
const CLOSE = 3
/** Largest share of a line that a date takes at its beginning, if the line goes on. */
const MOST_OPENING = 0.7

/** Whether all dates that fit the rule's region, label and share are of one day. */
function isAlone(options: readonly DateOption[], rule: Rule): boolean {
  const days = new Set<string>()
  for (const { region, label, mention, share } of options) {
    if (region === rule.region && rule.labels.includes(label) && share >= rule.share)
      days.add(mention.written?.wall.slice(0, 10) ?? '')
  }
  return days.size === 1
}

/** The date that a rule chooses; undefined if none fits. */
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

/** The same day with a time of day, if another line of the head gives one. */
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

const NEAR_TITLE: ReadonlySet<Region> = new Set(['head', 'close'])

/**
 * The dates without those of events with labels of their own, where one near the title is labelled as that of
 * publication: "Incident: 3 May 2022. Published: 9 June 2024".
 */
function withoutEvents(options: readonly DateOption[]): readonly DateOption[] {
  const isNear = ({ region }: DateOption) => NEAR_TITLE.has(region)
  const isStated = options.some((one) => isNear(one) && one.label === 'published' && one.mention.written)
  return isStated ? options.filter((one) => !(isNear(one) && one.label === 'none' && one.mention.isNamed)) : options
}

function choosePublished(options: readonly DateOption[]): { option: DateOption; rule: Rule } | undefined {
  for (const rule of RULES) {
    const option = apply(rule, options)
    if (option) return { option: withTime(option, options), rule }
  }
  return undefined
}

/**
 * Chooses the dates of publication and of the last change of a document, from its lines in order. If the only date is
 * labelled as a change, it serves as the date of publication, since nothing earlier is known. Not used are dates in
 * running text, years alone, dates without a year, and one of several dates at the end of the text.
 */
export function chooseDates(candidates: readonly DateCandidate[]): ChosenDates {
  const options = withoutEvents(optionsOf(candidates))
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
