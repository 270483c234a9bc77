import { FAR } from '../model/scene.ts'

/** How to put a feature into words. `says` is undefined for a value that is not worth telling. */
export interface FeatureWords {
  /** Features about the same thing are told together, in the words of the one that moved the odds most. */
  readonly about: string
  readonly says: (value: number) => string | undefined
}

type Says = FeatureWords['says']

/** Features of length are logarithms: the number that one stands for. */
const count = (value: number): number => Math.round(2 ** value - 1)

/** One wording for values above a limit, another for the rest. */
const over =
  (limit: number, above: string | undefined, below?: string): Says =>
  (value) =>
    value > limit ? above : below
const yes = (words: string, no?: string): Says => over(0, words, no)

/** A wording for lengths, with the limits below which a line is short and above which it is long. */
const sized =
  (unit: string, [short, long]: readonly [number, number]): Says =>
  (value) => {
    const size = count(value)
    return `${size < short ? 'short line' : size > long ? 'long line' : 'line'} of ${size} ${unit}`
  }
/** Characters below which a line is short, and above which it is long. */
const SHORT_LONG = [60, 150] as const

/** A wording for distances in lines; `FAR` stands for nothing there. */
const placed =
  (none: string, near: string, of: string): Says =>
  (value) =>
    value >= FAR ? none : value <= 1 ? near : `${value} lines ${of}`

const ROWS: Readonly<Record<string, readonly [about: string, says: Says]>> = {
  length: ['length', sized('characters', SHORT_LONG)],
  words: ['length', sized('words', [10, 25])],
  ends: ['end', yes('ends as a sentence', 'no sentence end')],
  'ends with a colon': ['end', yes('ends with a colon')],
  'ends with a question': ['end', yes('ends with a question')],
  'inner stops': ['sentences', yes('several sentences', 'one sentence at most')],
  commas: ['commas', yes('commas', 'no comma')],
  'digit share': ['digits', over(0.2, 'many digits', 'few digits')],
  'upper share': ['capitals', over(0.5, 'in capitals', 'few capitals')],
  'capitalised share': ['capitals', over(0.5, 'most words with a capital', 'few words with a capital')],
  'common words': ['common', over(0.2, 'many common words', 'few common words')],
  quotes: ['quotes', yes('quotation marks', 'no quotation mark')],
  'glued labels': ['glued', yes('labels glued together')],
  unspaced: ['script', yes('script without spaces')],
  'letters share': ['marks', over(0.75, 'mostly letters', 'many marks')],
  'starts small': ['start', yes('begins with a small letter')],
  'starts with a mark': ['start', yes('begins with a mark')],
  'starts with a quote': ['start', yes('begins with a quotation')],
  'starts with a digit': ['start', yes('begins with a digit')],
  'starts indented': ['start', yes('indented')],
  separators: ['separators', yes('separators such as | or ›')],
  address: ['address', yes('an address')],
  name: ['name', over(0.5, 'looks like a name')],
  date: ['date', over(0.3, 'a date')],
  gap: ['gap', yes('blank line above', 'no blank line above')],
  'gap after': ['gap after', yes('blank line below', 'no blank line below')],
  lines: ['lines', (value) => `one of ${count(value)} lines`],
  place: ['place', (value) => `line ${count(value) + 1} of those with text`],
  'place from end': ['place', (value) => (value < 2 ? 'at the end' : `${count(value)} lines from the end`)],
  'place share': ['place', (value) => (value < 0.3 ? 'near the top' : value > 0.7 ? 'near the end' : 'in the middle')],
  'run size': ['run', (value) => (value > 1 ? `one of ${value} lines without a gap` : 'stands alone')],
  'run place': ['run', (value) => (value > 0 ? `line ${value + 1} of a block` : 'first of its block')],
  repeats: ['repeats', (value) => (value > 1 ? `stands there ${value > 3 ? 'many' : value} times` : undefined)],
  'shared with next': ['shared', over(0.3, 'begins as the next line does')],
  'shared with last': ['shared', over(0.3, 'begins as the last line does')],
  'prose before': ['text above', over(0.5, 'paragraphs above', 'no paragraph above')],
  'prose share before': ['text above', over(0.5, 'most paragraphs are above', 'few paragraphs above')],
  'words share before': ['text above', over(0.5, 'most words are above', 'few words above')],
  'prose just before': ['text above', over(0.5, 'paragraphs just above', 'no paragraph just above')],
  'prose after': ['text below', over(0.5, 'paragraphs below', 'no paragraph below')],
  'prose just after': ['text below', over(0.5, 'paragraphs just below', 'no paragraph just below')],
  'prose near': ['text near', over(1, 'paragraphs near', 'few paragraphs near')],
  'furniture near': ['furniture', over(0.5, 'page furniture near', 'no page furniture near')],
  'furniture just before': ['furniture', over(0.5, 'page furniture just above', 'no page furniture just above')],
  'furniture just after': ['furniture', over(0.5, 'page furniture just below', 'no page furniture just below')],
  'furniture before': ['furniture', over(0.5, 'page furniture above', 'no page furniture above')],
  'lines since prose': ['text above', placed('no paragraph above', 'a paragraph just above', 'after a paragraph')],
  'lines to prose': ['text below', placed('no paragraph below', 'a paragraph just below', 'before a paragraph')],
  guess: ['looks', over(0.5, 'looks like text', 'does not look like text')],
  'guess share before': ['text above', over(0.5, 'most of the text is above', 'little text above')],
  'guess near before': ['text above', over(0.5, 'text just above', 'little text just above')],
  'guess near after': ['text below', over(0.5, 'text just below', 'little text just below')],
  'guess far before': ['text above', over(5, 'much text above', 'little text above')],
  'guess far after': ['text below', over(5, 'much text below', 'little text below')],
  'likely body just after': ['text below', over(0.5, 'text just below', 'little text just below')],
  'topic share': ['topic', over(0.3, 'words that the text has', 'few words that the text has')],
  'lines that hold it': ['repeats', yes('longer lines hold it')],
  'longer lines above': [
    'longer',
    (value) => (value > 0 ? `${value} longer lines just above` : 'no longer line above'),
  ],
  'date just after': ['date near', over(0.3, 'a date just below')],
  'date just before': ['date near', over(0.3, 'a date just above')],
  'name just after': ['name near', over(0.5, 'a name just below')],
  'byline just after': ['byline near', yes('a byline just below')],
  'lines since title': [
    'title',
    (value) => (value === 0 ? undefined : `${Math.abs(value)} lines ${value < 0 ? 'above' : 'below'} the title`),
  ],
  'is the title': ['title', yes('it is the title')],
  'title words': ['title words', yes('holds the title')],
}

const NEIGHBOUR: Readonly<Record<string, (line: string) => Says>> = {
  length: (line) => (value) => {
    const size = count(value)
    return size === 0
      ? `no ${line}`
      : size < SHORT_LONG[0]
        ? `short ${line}`
        : size > SHORT_LONG[1]
          ? `long ${line}`
          : undefined
  },
  ends: (line) => yes(`${line} ends as a sentence`, `${line} ends no sentence`),
  prose: (line) => over(0.5, `${line} is a paragraph`, `${line} is no paragraph`),
  guess: (line) => over(0.5, `${line} looks like text`, `${line} does not look like text`),
  furniture: (line) => over(0.2, `${line} is page furniture`),
  date: (line) => over(0.3, `${line} has a date`),
  name: (line) => over(0.5, `${line} looks like a name`),
  repeats: (line) => over(1, `${line} stands there again`),
}

const LINES: Readonly<Record<string, string>> = {
  '-3': 'third line above',
  '-2': 'second line above',
  '-1': 'line above',
  '1': 'line below',
  '2': 'second line below',
  '3': 'third line below',
}

/** The wording of a feature of the line model, by its name; undefined if it has none. */
export function featureWords(name: string): FeatureWords | undefined {
  const row = ROWS[name]
  if (row) return { about: row[0], says: row[1] }
  const [, of = '', at = ''] = /^(\w+) at (-?\d)$/.exec(name) ?? []
  const [says, line] = [NEIGHBOUR[of], LINES[at]]
  if (says && line !== undefined) return { about: line, says: says(line) }
  const [, how, cue] = /^(opens|holds): (\w+)$/.exec(name) ?? []
  if (cue === undefined) return undefined
  return { about: `phrase ${cue}`, says: yes(`${how === 'opens' ? 'begins with' : 'holds'} a ${cue} phrase`) }
}
