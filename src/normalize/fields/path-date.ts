import type { SourceLine } from '../../domain/document.ts'
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

/** How sure a day is that is written as one, and one that may as well be a number that an archive gave. */
const CONFIDENCE = { day: 0.7, digits: 0.4 } as const

interface PathDay {
  readonly wall: string
  /** Eight digits with no sign between them. */
  readonly isNumber: boolean
}

function dayOf({ year = '', between = '/', month = '', day = '' }: Record<string, string | undefined>): PathDay[] {
  const wall = `${year}-${month}-${day}`
  const time = Date.parse(`${wall}T00:00:00Z`)
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(wall)
  return exists && Number(year) >= FIRST && Number(year) <= LAST ? [{ wall, isNumber: between === '' }] : []
}

/** Whether what stands beside eight digits says that they are a day: words, a time, a folder of the year, a text that names it. */
function isAgreed(path: string, year: string, lines: readonly SourceLine[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/u, '')
  if (/\p{L}{3}|\d{8}T\d{4}/u.test(name) || path.split('/').includes(year)) return true
  const alone = new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u')
  return lines.some(({ text }) => alone.test(text))
}

/**
 * The day that the path of a seed names, as in `2021-05-03-mayor-resigns.md` or `2021/05/03/mayor.txt`; absent if it names none, or two.
 * Eight digits alone are most often a day too, but less surely: they may be a number. `lines` are those of the seed.
 */
export function readPathDate(path: string, lines: readonly SourceLine[] = []): Found<WrittenDate> | undefined {
  const days = PLACES.flatMap((place) => dayOf(place.exec(path)?.groups ?? {}))
  const [{ wall } = { wall: '' }] = days
  if (wall === '' || days.some((other) => other.wall !== wall)) return undefined
  const isSure = days.some(({ isNumber }) => !isNumber) || isAgreed(path, wall.slice(0, 4), lines)
  const evidence = isSure
    ? { rule: 'date:path', confidence: CONFIDENCE.day }
    : { rule: 'date:path-digits', confidence: CONFIDENCE.digits }
  return { value: { wall }, evidence }
}
