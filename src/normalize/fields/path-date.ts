import type { SourceLine } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { WrittenDate } from '../../domain/instant.ts'

/** Year, separator, month, the same separator, day: `2021-05-03`, `2021_05_03`, `20210503`. */
const DAY = String.raw`(?<year>\d{4})(?<between>[-_.]?)(?<month>\d\d)\k<between>(?<day>\d\d)`
const ENDING = String.raw`(?:\.[a-z]+)?$`

/** A page in a folder of its own: `mayor/index.md`, `mayor/index.fr.md`. */
const INDEX = String.raw`index(?:\.[\w-]{1,12}){1,2}$`
const PAGE = `(?:[^/]+$|[^/]+/${INDEX})`

/** Where archives and site generators put the date: before the name, after it, or in the folders above. */
const PLACES: readonly RegExp[] = [
  new RegExp(`(?:^|/)${DAY}(?:[-_. T][^/]*)?$`, 'u'),
  new RegExp(String.raw`[-_. ](?<year>\d{4})(?<between>-)(?<month>\d\d)-(?<day>\d\d)${ENDING}`, 'u'),
  new RegExp(`(?:^|/)${DAY}/[^/]+$`, 'u'),
  /(?:^|\/)(?<year>\d{4})\/(?<month>\d\d)\/(?<day>\d\d)[-_. ][^/]+$/u,
  new RegExp(String.raw`(?:^|/)(?<year>\d{4})/(?<month>\d\d)/(?<day>\d\d)/${PAGE}`, 'u'),
  new RegExp(`(?:^|/)${DAY}[-_. ][^/]*/${INDEX}`, 'u'),
]
/** The first newspaper appeared in 1605; years after the last are numbers. */
const [FIRST, LAST] = [1605, 2100]

/** Confidence in a written date, and in eight digits that may as well be a number of an archive. */
const CONFIDENCE = { day: 0.7, digits: 0.4 } as const

interface PathDay {
  readonly wall: string
  /** Whether it is eight digits without separators. */
  readonly isNumber: boolean
}

function dayOf({ year = '', between = '/', month = '', day = '' }: Record<string, string | undefined>): PathDay[] {
  const wall = `${year}-${month}-${day}`
  const time = Date.parse(`${wall}T00:00:00Z`)
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(wall)
  return exists && Number(year) >= FIRST && Number(year) <= LAST ? [{ wall, isNumber: between === '' }] : []
}

/**
 * Whether anything supports reading eight digits as a date: words, a time, a folder of that year, a mention of the year
 * in the text.
 */
function isAgreed(path: string, year: string, lines: readonly SourceLine[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/u, '')
  if (/\p{L}{3}|\d{8}T\d{4}/u.test(name) || path.split('/').includes(year)) return true
  const alone = new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u')
  return lines.some(({ text }) => alone.test(text))
}

/**
 * The date in the path of a seed, as in `2021-05-03-mayor-resigns.md` or `2021/05/03/mayor.txt`. Undefined if there is
 * none, or two different ones. Eight digits alone are mostly a date too, but with less confidence. `lines` are those of
 * the seed.
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
