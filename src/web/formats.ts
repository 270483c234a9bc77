const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const
const MOMENT = { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const

/** Formats kept at hand: making one costs a thousand times more than using it. */
const MOST_KEPT = 500

function kept<T>(make: (...words: readonly string[]) => T): (...words: readonly string[]) => T {
  const made = new Map<string, T>()
  return (...words) => {
    const key = words.join(' ')
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= MOST_KEPT) made.clear()
    const format = make(...words)
    made.set(key, format)
    return format
  }
}

/** The days of a language in a time zone (IANA name or offset). */
export const dayFormat = kept((language, timeZone) => new Intl.DateTimeFormat(language, { ...DAY, timeZone }))

/** Days with the time and its zone. */
export const momentFormat = kept((language, timeZone) => new Intl.DateTimeFormat(language, { ...MOMENT, timeZone }))

/** Numbers of minutes in a language. */
export const minutesFormat = kept(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
)

/** Lists of names in a language: « A, B et C ». */
export const listFormat = kept((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
