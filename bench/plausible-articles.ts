/** Numbers below a bound, derived from a seed: the same in every run. */
type Chance = (below: number) => number

/** English function words by frequency; languages, and prose and lists, are told apart by them. */
const SMALL_WORDS =
  `the of to and a in that is was for it on with as he be at by this had not are but from or have an they which one were
  all their there been has when who will more if no out so what up into than them can only other new some could time these
  two may then do first any my now such like our over me even most made after also did many before must through back years
  where much your way well down should because each just those people how too good very make still see own work long here
  both between life being under never day same another know while last might us great old year off come since against go
  came right used take three`
    .split(/\s+/)
    .filter(Boolean)

const [ONSETS, VOWELS, CODAS] = [
  'b c d f g h l m n p r s t v w b c d f g h l m n p r s t v w br ch cl cr dr fl fr gr pl pr sh sl sp st th tr'.split(
    ' ',
  ),
  'a e i o u a e i o u a e i o ai ea ou'.split(' '),
  ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'st'],
]
const ENDINGS = ['', '', '', '', '', 's', 's', 'ed', 'ed', 'ing', 'er', 'al', 'ly', 'ion']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Number of words in the invented language. */
const [VOCABULARY, NAMES] = [8000, 800]
/**
 * Of a hundred words, the cumulative numbers of function words, words specific to the article, names and numbers; the
 * rest come from the vocabulary.
 */
const [SMALL, OWN, NAME, NUMBER] = [38, 44, 47, 51]
/**
 * The exponent of Zipf's law: 1 in a real language; a little less makes up for the rare words that this vocabulary
 * lacks.
 */
const ZIPF = 0.9
/** Number of words and names that an article keeps using. */
const [MATTER, CAST] = [30, 8]

/** Mulberry32: small, and without the short periods in the low bits of a linear congruential generator. */
function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

function pick<T>(items: readonly T[], chance: Chance): T {
  return items[chance(items.length)] as T
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function madeUpWord(syllables: number, chance: Chance): string {
  const parts = Array.from({ length: Math.floor(syllables) }, () => pick(ONSETS, chance) + pick(VOWELS, chance))
  return parts.join('') + pick(CODAS, chance)
}

function distinct(count: number, make: () => string): readonly string[] {
  const words = new Set<string>()
  while (words.size < count) words.add(make())
  return [...words]
}

/** Picks the n-th item about 1/n as often as the first, like the words of a language (Zipf's law). */
function zipfPicker(items: readonly string[]): (chance: Chance) => string {
  let total = 0
  const sums = items.map((_, rank) => {
    total += (rank + 1) ** -ZIPF
    return total
  })
  return (chance) => {
    const at = (chance(2 ** 30) / 2 ** 30) * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    return items[low] as string
  }
}

const forWords = chanceOf(1)
const words = distinct(VOCABULARY, () => madeUpWord(1 + forWords(5) / 2, forWords) + pick(ENDINGS, forWords))
const names = distinct(NAMES, () => capitalize(madeUpWord(1 + forWords(2), forWords)))
const smallWord = zipfPicker(SMALL_WORDS)
const vocabularyWord = zipfPicker(words)

/** What an article is about. */
interface Matter {
  readonly word: (chance: Chance) => string
  readonly people: readonly string[]
}

function matterOf(chance: Chance): Matter {
  const own = distinct(MATTER, () => pick(words, chance))
  return { word: zipfPicker(own), people: distinct(CAST, () => `${pick(names, chance)} ${pick(names, chance)}`) }
}

function number(chance: Chance): string {
  return pick(
    [
      () => String(2 + chance(98)),
      () => `${1 + chance(900)},${100 + chance(900)}`,
      () => `${1 + chance(99)} per cent`,
      () => String(1950 + chance(75)),
      () => `${1 + chance(28)} ${pick(MONTHS, chance)}`,
    ],
    chance,
  )()
}

function token({ word, people }: Matter, chance: Chance): string {
  const share = chance(100)
  if (share < SMALL) return smallWord(chance)
  if (share < OWN) return word(chance)
  if (share < NAME) return pick(people, chance)
  return share < NUMBER ? number(chance) : vocabularyWord(chance)
}

function sentence(matter: Matter, chance: Chance): string {
  const tokens = Array.from({ length: 8 + chance(20) }, () => token(matter, chance))
  const spaced = tokens.map((one, at) => (at > 2 && at < tokens.length - 2 && chance(12) === 0 ? `${one},` : one))
  const said = capitalize(spaced.join(' '))
  return chance(8) === 0 ? `“${said},” said ${pick(matter.people, chance)}.` : `${said}.`
}

/**
 * Generates an article of about 6 kB that compresses like news: invented words distributed by Zipf's law among English
 * function words, names and numbers. It has a title, a byline with date, a caption, paragraphs and boilerplate.
 */
export function plausibleArticle(seed: number): string {
  const chance = chanceOf(1000 + seed)
  const matter = matterOf(chance)
  const title = capitalize(Array.from({ length: 6 + chance(5) }, () => token(matter, chance)).join(' '))
  const date = `${1 + chance(28)} ${pick(MONTHS, chance)} ${2015 + chance(10)}, ${10 + chance(12)}:${10 + chance(50)}`
  const paragraphs = Array.from({ length: 10 + chance(14) }, () =>
    Array.from({ length: 2 + chance(3) }, () => sentence(matter, chance)).join(' '),
  )
  const caption = `The ${matter.word(chance)} of the ${matter.word(chance)}. Photo: ${pick(matter.people, chance)}`
  const byline = `By ${pick(matter.people, chance)}\n${date}`
  return [title, byline, caption, ...paragraphs, 'Share this article'].join('\n\n')
}
