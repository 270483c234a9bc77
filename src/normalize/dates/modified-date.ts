import type { WrittenDate } from '../../domain/instant.ts'
import type { ChosenDate, DateCandidate } from './date-candidate.ts'
import { type DateOption, optionsOf } from './date-option.ts'
import { settleOrder, UNSURE_ORDER } from './day-order.ts'
import type { DateMention } from './mention.ts'

/** Most lines between the publication date and the note of a change. */
const NEAR = 4

/** Confidence in a complete date with a label, and in one completed by the publication date. */
const LABELLED = 0.9
const BESIDE = 0.8

/** Completes the date of a change that lacks the year or the day by the publication date. */
function complete({ monthDay, time, label }: DateMention, published: string): WrittenDate | undefined {
  if (label !== 'modified' || (monthDay === undefined && time === undefined)) return undefined
  const day = monthDay === undefined ? published.slice(0, 10) : `${published.slice(0, 4)}-${monthDay}`
  return { wall: time === undefined ? day : `${day}T${time}` }
}

/** The first complete date that is labelled as a change. */
function fullChange(options: readonly DateOption[], mentions: readonly DateMention[]): ChosenDate | undefined {
  const option = options.find(({ label, region }) => label === 'modified' && region !== 'far')
  const settled = option && settleOrder(option.mention, mentions)
  if (!option || !settled) return undefined
  return {
    date: settled.date,
    line: option.line,
    rule: 'labelled-modified',
    confidence: settled.certain ? LABELLED : UNSURE_ORDER,
  }
}

/** The first incomplete date near the publication date that is labelled as a change. */
function shortChange(published: ChosenDate, candidates: readonly DateCandidate[]): ChosenDate | undefined {
  for (const { line, reading } of candidates) {
    if (Math.abs(line - published.line) > NEAR) continue
    for (const mention of reading.mentions) {
      const date = complete(mention, published.date.wall)
      const { zone } = published.date
      if (date)
        return { date: zone ? { ...date, zone } : date, line, rule: 'modified-beside-published', confidence: BESIDE }
    }
  }
  return undefined
}

/** The date of the last change of a document; undefined if it names none, or one before its publication. */
export function findModified(
  published: ChosenDate,
  candidates: readonly DateCandidate[],
  mentions: readonly DateMention[],
): ChosenDate | undefined {
  const change = fullChange(optionsOf(candidates), mentions) ?? shortChange(published, candidates)
  if (!change) return undefined
  const length = Math.min(change.date.wall.length, published.date.wall.length)
  return change.date.wall.slice(0, length) >= published.date.wall.slice(0, length) ? change : undefined
}
