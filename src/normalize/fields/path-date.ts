import type { Found } from '../../domain/evidence.ts'
import type { WrittenDate } from '../../domain/instant.ts'

/** Year, separator, month, the same separator, day: `2021-05-03`, `2021_05_03`, `20210503`. */
const DAY = String.raw`(?<year>\d{4})(?<between>[-_.]?)(?<month>\d\d)\k<between>(?<day>\d\d)`
const ENDING = String.raw`(?:\.[a-z]+)?$`

/** Where archives and site generators write the day of publication: before a name, after it, in the folders above it. */
const PLACES: readonly RegExp[] = [
  new RegExp(`(?:^|/)${DAY}(?:[-_. T][^/]*)?$`, 'u'),
  new RegExp(String.raw`[-_. ](?<year>\d{4})(?<between>-)(?<month>\d\d)-(?<day>\d\d)${ENDING}`, 'u'),
  new RegExp(`(?:^|/)${DAY}/[^/]+$`, 'u'),
  /(?:^|\/)(?<year>\d{4})\/(?<month>\d\d)\/(?<day>\d\d)\/[^/]+$/u,
]
/** Years of which there are newspapers, and some to come. */
const [FIRST, LAST] = [1605, 2100]

function dayOf({ year = '', month = '', day = '' }: Record<string, string | undefined>): string | undefined {
  const wall = `${year}-${month}-${day}`
  const time = Date.parse(`${wall}T00:00:00Z`)
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(wall)
  return exists && Number(year) >= FIRST && Number(year) <= LAST ? wall : undefined
}

/** The day that the path of a seed names, as in `2021-05-03-mayor-resigns.md` or `2021/05/03/mayor.txt`; absent if it names none, or two. */
export function readPathDate(path: string): Found<WrittenDate> | undefined {
  const days = new Set(PLACES.flatMap((place) => dayOf(place.exec(path)?.groups ?? {}) ?? []))
  const [wall] = days
  if (wall === undefined || days.size > 1) return undefined
  return { value: { wall }, evidence: { rule: 'date:path', confidence: 0.7 } }
}
