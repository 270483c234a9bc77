import { type DateContext, languageOf } from '../mention.ts'
import { at } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { MonthSense } from '../words/lexicon.ts'
import { arrange } from './arrangement.ts'
import { type Day, fromEthiopic, fromSolarHijri, isDay } from './calendar-arithmetic.ts'
import type { DateCore } from './date-core.ts'

/** The month that a word means: in the given language, else in the language whose row comes first. */
function chooseSense(
  senses: readonly MonthSense[],
  language: string,
): { sense: MonthSense; certain: boolean } | undefined {
  const [first] = senses
  if (!first) return undefined
  const own = senses.find((sense) => sense.languages.includes(language))
  return { sense: own ?? first, certain: senses.length === 1 || own !== undefined }
}

function toGregorian(day: Day, { calendar, month }: MonthSense): Day | undefined {
  if (calendar === 'solar') return month > 6 && day.day > 30 ? undefined : fromSolarHijri(day)
  if (calendar === 'ethiopic') return fromEthiopic(day)
  return calendar === 'gregorian' && isDay(day) ? day : undefined
}

/**
 * Reads the date around the name of a month. Undefined if no number beside it is a day or a year, or the day does not
 * exist.
 */
export function readNamedDate(tokens: readonly Token[], index: number, context: DateContext): DateCore | undefined {
  const language = languageOf(context)
  const chosen = chooseSense(at(tokens, index).word.months ?? [], language)
  const arrangement = chosen && arrange(tokens, index, chosen.sense, language)
  if (!arrangement) return undefined
  const { month, calendar } = chosen.sense
  const { first, last, day, year, time } = arrangement
  const core = { first, last, certain: chosen.certain, ...(time && { time }) }
  if (day === undefined) return core
  if (year === undefined) return calendar === 'gregorian' ? { ...core, monthDay: { month, day } } : core
  const full = toGregorian({ year, month, day }, chosen.sense)
  return full ? { ...core, day: full } : calendar === 'gregorian' ? undefined : core
}
