import { at } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'

/** A time zone, and the index where it ends. */
export interface ZonePart {
  readonly zone: string
  /** Index of its last token, including a closing bracket. */
  readonly last: number
}

/** The largest offset from UTC in hours, that of Kiritimati. */
const LARGEST_OFFSET = 14

function offset(sign: string, hours: number, minutes: number): string | undefined {
  if (hours > LARGEST_OFFSET || minutes > 59) return undefined
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Reads an offset after GMT or a time of day: `+7`, `+07:00`, `+0700`. */
function readOffset(tokens: readonly Token[], index: number, mustPad: boolean): ZonePart | undefined {
  const [sign, hours, colon, minutes] = [0, 1, 2, 3].map((ahead) => at(tokens, index + ahead))
  if (!sign || !hours || (sign.mark !== '+' && sign.mark !== '-') || hours.kind !== 'number' || hours.spaced)
    return undefined
  const long = colon?.mark === ':' && minutes?.kind === 'number' && minutes.digits === 2
  if (mustPad && (hours.digits === 1 || (sign.spaced && hours.digits === 2 && !long))) return undefined
  if (hours.digits === 4) return zoneOf(offset(sign.mark, Math.floor(hours.value / 100), hours.value % 100), index + 1)
  if (hours.digits > 2) return undefined
  return zoneOf(offset(sign.mark, hours.value, long ? minutes.value : 0), index + (long ? 3 : 1))
}

function zoneOf(zone: string | undefined, last: number): ZonePart | undefined {
  return zone === undefined ? undefined : { zone, last }
}

function readBareZone(tokens: readonly Token[], index: number): ZonePart | undefined {
  const { zone } = at(tokens, index).word
  if (zone === undefined) return readOffset(tokens, index, true)
  return (zone === '+00:00' ? readOffset(tokens, index + 1, false) : undefined) ?? { zone, last: index }
}

/** The time zone at an index, with or without brackets; undefined where there is none. */
export function readZone(tokens: readonly Token[], index: number): ZonePart | undefined {
  if (at(tokens, index).mark !== '(') return readBareZone(tokens, index)
  const inside = readBareZone(tokens, index + 1) ?? readOffset(tokens, index + 1, false)
  return inside && at(tokens, inside.last + 1).mark === ')' ? { ...inside, last: inside.last + 1 } : undefined
}
