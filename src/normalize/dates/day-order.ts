import { DAY } from '../../domain/durations.ts'
import type { WrittenDate } from '../../domain/instant.ts'
import type { DateMention, DayOrder } from './mention.ts'

/** Confidence in a date whose day and month may be exchanged. */
export const UNSURE_ORDER = 0.55

/** Days within which the dates of one document lie. */
const NEAR = 3
const NORTH_AMERICA = /^(?:America\/|-0[4-9]:|-10:)/

function dayOf(wall: string): number {
  return Date.parse(wall.slice(0, 10)) / DAY
}

/** How many certain dates of the document, with or without a year, lie near a reading. */
function support(wall: string, mentions: readonly DateMention[]): number {
  const day = dayOf(wall)
  return mentions.filter(({ written, monthDay, certain }) => {
    const other = monthDay ? `${wall.slice(0, 4)}-${monthDay}` : certain ? written?.wall : undefined
    return other !== undefined && Math.abs(dayOf(other) - day) <= NEAR
  }).length
}

/**
 * The order of day and month in those dates of a document whose digits allow only one reading; undefined where there
 * are none or they disagree.
 */
function shownOrder(mentions: readonly DateMention[]): DayOrder | undefined {
  const orders = new Set(mentions.flatMap(({ order }) => order ?? []))
  const [order] = orders
  return orders.size === 1 ? order : undefined
}

/** The order that a time zone suggests: North America writes the month first, the rest of the world the day. */
function zoneOrder(zone: string | undefined): DayOrder | undefined {
  if (zone === undefined || zone === '+00:00') return undefined
  return NORTH_AMERICA.test(zone) ? 'mdy' : 'dmy'
}

/** Whether the other dates of the document speak for the other reading (true), for this one (false), or for neither. */
function isExchanged(mention: DateMention, wall: string, mentions: readonly DateMention[]): boolean | undefined {
  const order = shownOrder(mentions) ?? zoneOrder(mention.written?.zone)
  if (order !== undefined && mention.readAs) return order !== mention.readAs
  const [own, other] = [support(wall, mentions), support(mention.exchanged ?? wall, mentions)]
  return own === other ? undefined : other > own
}

/**
 * Settles the order of day and month of a date by the rest of the document. Undefined if the mention has no complete
 * date.
 */
export function settleOrder(
  mention: DateMention,
  mentions: readonly DateMention[],
): { readonly date: WrittenDate; readonly certain: boolean } | undefined {
  const { written, exchanged, certain } = mention
  if (!written) return undefined
  const isOther = certain || exchanged === undefined ? undefined : isExchanged(mention, written.wall, mentions)
  const date = isOther && exchanged !== undefined ? { ...written, wall: exchanged } : written
  return { date, certain: certain || isOther !== undefined }
}
