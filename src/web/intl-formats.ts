const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const
const DATE_TIME = { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const

/** Formatters cached: creating one takes a thousand times longer than using it. */
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

/** Formats a day in a language and time zone (IANA name or offset). */
export const dayFormat = kept((language, timeZone) => new Intl.DateTimeFormat(language, { ...DAY, timeZone }))

/** Formats a day with the time and zone. */
export const dateTimeFormat = kept(
  (language, timeZone) => new Intl.DateTimeFormat(language, { ...DATE_TIME, timeZone }),
)

/** Formats a number of minutes. */
export const minutesFormat = kept(
  (language) => new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
)

/** Formats a list of names: « A, B et C ». */
export const listFormat = kept((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
