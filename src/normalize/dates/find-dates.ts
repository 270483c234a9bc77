import { type Day, dayAfter, toWall, weekdayOf } from './grammar/calendar-arithmetic.ts'
import type { Span } from './grammar/dated-spans.ts'
import { type LabelPart, labelsOf, readLabels } from './grammar/labels.ts'
import { datesOther } from './grammar/other-dates.ts'
import { readSpans } from './grammar/spans.ts'
import type { TimePart } from './grammar/time-of-day.ts'
import type { DateContext, DateLabel, DateMention, DayOrder } from './mention.ts'
import { at } from './tokens/parts.ts'
import { scan } from './tokens/scan.ts'
import type { Token } from './tokens/token.ts'
import { windowsOf } from './tokens/windows.ts'
import { DIGIT } from './words/characters.ts'

/** What was read from a stretch of a line. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly spans: readonly Span[]
  readonly labels: readonly LabelPart[]
  readonly mentions: readonly DateMention[]
}

interface Settled {
  readonly day: Day
  readonly certain: boolean
  readonly exchanged?: Day | undefined
  readonly order?: DayOrder | undefined
  readonly readAs?: DayOrder | undefined
}

const OTHER = { dmy: 'mdy', mdy: 'dmy' } as const

/**
 * Settles the order of day and month by the weekday beside the date. Without one, an hour past twelve suggests the day
 * first, because those who write the month first use a twelve-hour clock; the date stays uncertain then.
 */
function settleByWeekday({ core, weekday, time }: Span): Settled | undefined {
  if (!core?.day) return undefined
  const { day, certain, exchanged, order, readAs } = core
  if (!exchanged) return { day, certain, order }
  const swapped = { day: exchanged, exchanged: day, readAs: readAs && OTHER[readAs] }
  if (weekday !== undefined && (weekdayOf(day) === weekday) !== (weekdayOf(exchanged) === weekday)) {
    return weekdayOf(day) === weekday
      ? { day, certain: true, order: readAs }
      : { day: exchanged, certain: true, order: swapped.readAs }
  }
  return !certain && readAs === 'mdy' && time?.isTwentyFourHour
    ? { ...swapped, certain }
    : { day, certain, exchanged, readAs }
}

function withTime(day: Day, time: TimePart | undefined): string {
  return time === undefined ? toWall(day) : `${toWall(time.endsDay ? dayAfter(day) : day)}T${time.time}`
}

/** What a span says of date and time, with the order of day and month settled as far as the line allows. */
function datePart(span: Span): Partial<DateMention> {
  const settled = settleByWeekday(span)
  const { core, time, zone } = span
  if (!settled) {
    const monthDay = core?.monthDay && toWall({ year: 0, ...core.monthDay }).slice(5)
    return { ...(monthDay && { monthDay }), ...(time && { time: time.time }) }
  }
  const wall = withTime(settled.day, time)
  const exchanged = settled.exchanged && withTime(settled.exchanged, time)
  return { written: zone ? { wall, zone } : { wall }, ...(exchanged && { exchanged }) }
}

/** A span as a mention with its place in the line. */
function toMention(tokens: readonly Token[], span: Span, label: DateLabel, isOther: boolean): DateMention {
  const settled = settleByWeekday(span)
  return {
    start: at(tokens, span.first).start,
    end: at(tokens, span.last).end,
    ...datePart(span),
    label,
    complete: settled !== undefined,
    certain: settled?.certain ?? true,
    ...(settled?.readAs && { readAs: settled.readAs }),
    ...(settled?.order && { order: settled.order }),
    ...(span.isRelative && { relative: true }),
    ...(isOther && { isOther }),
  }
}

/** A word with a colon before a date, and most UTF-16 units of what is looked at for it. */
const NAMED = /\p{L}{3}\s?[:：]\s?$/u
const LONGEST_LABEL = 12

/** Reads the dates of a stretch of a line. */
export function readStretch(line: string, from: number, to: number, context: DateContext): Reading {
  const tokens = scan(line, from, to)
  const spans = readSpans(tokens, context)
  const labels = readLabels(tokens, spans)
  const names = labelsOf(labels, spans.length)
  const mentions = spans.map((span, index) => {
    const mention = toMention(tokens, span, names[index] ?? 'none', datesOther(tokens, spans, index))
    const isNamed =
      mention.label === 'none' && NAMED.test(line.slice(Math.max(0, mention.start - LONGEST_LABEL), mention.start))
    return isNamed ? { ...mention, isNamed } : mention
  })
  return { tokens, spans, labels, mentions }
}

/**
 * The dates, times and relative times that a line names, in order. Takes time linear in the length of the line, and
 * next to none without digits. Relative days in words alone ("yesterday") are left to `readDateLine`.
 */
export function findDates(line: string, context: DateContext = {}): readonly DateMention[] {
  if (!DIGIT.test(line)) return []
  return windowsOf(line).flatMap(([from, to]) => readStretch(line, from, to, context).mentions)
}
