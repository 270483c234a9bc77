import type { FeatureWords } from './feature-words.ts'

type Says = FeatureWords['says']

const over =
  (limit: number, above: string | undefined, below?: string): Says =>
  (value) =>
    value > limit ? above : below
const yes = (words: string, no?: string): Says => over(0, words, no)

const lines = (count: number): string =>
  count === 1 ? '1 line' : `${count >= 20 ? '20 lines or more' : `${count} lines`}`

/** A wording for distances between lines; a missing line counts as 30 lines away. */
const distance =
  (none: string, far: (count: string) => string, otherwise: string): Says =>
  (value) =>
    value <= -30 ? none : value > 0 ? far(lines(value)) : otherwise

const ordinal = (value: number): string => ['first', 'second', 'third'][value] ?? `${value + 1}th`

/** A wording for lengths, which are logarithms. */
const lineOf =
  (line: string): Says =>
  (value) => {
    const size = Math.round(2 ** value - 1)
    return size === 0 ? `no ${line}` : size < 60 ? `short ${line}` : size > 150 ? `long ${line}` : undefined
  }

const ROWS: Readonly<Record<string, readonly [about: string, says: Says]>> = {
  labelled: ['label', yes('a label before it', 'no label before it')],
  'below a label': ['label', yes('a label on the line above')],
  'before a role': ['label', yes('what bylines end with after it')],
  bare: ['label', yes('no label')],
  source: ['label', yes('in brackets after a name')],
  name: ['name', over(0.5, 'looks like a name', 'hardly looks like a name')],
  'known name': ['known', over(0.5, 'has a frequent name', 'no frequent name')],
  agency: ['agency', yes('a news agency')],
  'furniture in name': ['furniture in it', over(0.2, 'words of page furniture')],
  'common words in name': ['common', yes('common words', 'no common word')],
  'name length': ['size', (value) => `${value} characters`],
  'name words': ['size', (value) => (value === 1 ? 'one word' : `${value} words`)],
  capitals: ['capitals', yes('in capitals')],
  caseless: ['capitals', yes('no capital')],
  names: ['names', (value) => (value > 1 ? `one of ${value} names` : 'one name alone')],
  'place in byline': ['names', (value) => `${ordinal(value)} name of its line`],
  'share of line': ['share', over(0.8, 'all of its line', 'part of its line')],
  'words of line': [
    'share',
    (value) => (value >= 30 ? 'in a long line' : value === 1 ? 'in a line of one word' : `in a line of ${value} words`),
  ],
  'date on line': ['date', over(0.2, 'a date on its line')],
  'to date': [
    'date',
    (value) =>
      value === 15
        ? 'no date near'
        : value === 0
          ? 'a date on its line'
          : `a date ${lines(Math.abs(value))} ${value > 0 ? 'below' : 'above'}`,
  ],
  body: ['in text', over(0.5, 'its line looks like text', 'its line does not look like text')],
  'body at -1': ['text above', over(0.5, 'text just above', 'no text just above')],
  'body at 1': ['text below', over(0.5, 'text just below', 'no text just below')],
  'after title': [
    'title',
    (value) =>
      value <= -30
        ? 'no title'
        : value === 0
          ? 'on the line of the title'
          : `${lines(Math.abs(value))} ${value > 0 ? 'below' : 'above'} the title`,
  ],
  'before body': ['beginning', distance('no text', (count) => `${count} above the text`, 'not above the text')],
  'after body': ['end', distance('no text', (count) => `${count} below the text`, 'not below the text')],
  'in body text': ['mentioned', yes('the text names it', 'the text does not name it')],
  'last word in body text': ['mentioned', yes('the text has its last word', 'the text does not have its last word')],
  'in title': ['in title', yes('the title names it')],
  'line repeats': ['repeats', over(1, 'its line stands there again')],
  gap: ['gap', yes('blank line above', 'no blank line above')],
  'gap after': ['gap after', yes('blank line below', 'no blank line below')],
  'role follows': ['role', yes('a role on the line below')],
  'role on line': ['role', yes('a role on its line')],
  'credit on line': ['credit', yes('a credit of pictures on its line')],
  'credit before': ['credit', yes('a credit of pictures on the line above')],
  'section on line': ['section', yes('a section on its line')],
  'source on line': ['source', yes('a source on its line')],
  'furniture before': ['line above', over(0.2, 'page furniture just above', 'no page furniture just above')],
  'furniture after': ['line below', over(0.2, 'page furniture just below', 'no page furniture just below')],
  'length before': ['line above', lineOf('line above')],
  'length after': ['line below', lineOf('line below')],
  'name before': ['name above', over(0.5, 'a name just above')],
  'name after': ['name below', over(0.5, 'a name just below')],
  'times found': ['times', (value) => (value > 1 ? `stands there ${value} times` : 'stands there once')],
  'times found with a label': [
    'labels',
    (value) =>
      value > 1 ? `found ${value} times with a label` : value > 0 ? 'found with a label' : 'never found with a label',
  ],
  'labelled ones in document': ['labels', yes('names with labels in the document', 'no name with a label')],
  'labelled ones near the title': [
    'labels',
    yes('names with labels near the title', 'no name with a label near the title'),
  ],
  'candidates before': [
    'order',
    (value) => (value === 0 ? 'the first name of all' : `after ${value >= 10 ? 'many' : value} names`),
  ],
  'is the first near the title': ['order', yes('the first name below the title', 'not the first name below the title')],
  'known names near the title': ['others', yes('frequent names near the title', 'no frequent name near the title')],
  'is the first known one near the title': ['order', yes('the first frequent name near the title')],
  'same line twice nearby': ['repeats', yes('its line stands there twice nearby')],
}

/** The wording of a feature of the model of bylines, by its name; undefined if it has none. */
export function bylineWords(name: string): FeatureWords | undefined {
  const row = ROWS[name]
  return row && { about: row[0], says: row[1] }
}
