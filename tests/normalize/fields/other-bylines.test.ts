import { describe, expect, it } from 'vitest'
import { findNames } from '../../../src/normalize/fields/byline-candidates.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { readNames } from '../../../src/normalize/names/read-names.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const TEXT = [
  'The new gauge of the river tells every minute how high the water stands, and the town can read it on a page of its own.',
  'It was built by three students of the school above the weir, who spent two winters on it and a summer in the water.',
  'The council has paid for the next five, which will stand at the mill, at both bridges and in the harbour.',
]

const authorsOf = (...lines: string[]) =>
  normalize(textDocument(lines.join('\n'))).authors.map(({ value }) => value.name)

const page = (head: readonly string[], foot: readonly string[] = []) => [
  'Home',
  'News',
  'A gauge for the river at last',
  ...head,
  ...TEXT,
  ...TEXT.map((text) => text.replace('gauge', 'mill')),
  ...foot,
]

describe('the byline of another article below the text', () => {
  const teaser = ['Related articles', 'Mill sold after ten years', 'By Rosa Weller, 2 April 2023']

  it('names no author beside a date that is not the article’s', () => {
    expect(authorsOf(...page(['12 April 2023'], teaser))).toEqual([])
  })

  it('names the author beside the day when the article was last changed', () => {
    expect(authorsOf(...page(['2 April 2023'], ['By Rosa Weller, updated 3 April 2023']))).toEqual(['Rosa Weller'])
  })

  it('may name the author beside the date of the article', () => {
    expect(authorsOf(...page(['2 April 2023'], ['By Rosa Weller, 2 April 2023']))).toEqual(['Rosa Weller'])
  })
})

describe('what is no name in a byline', () => {
  it('is the publication that stands above the title', () => {
    const lines = page(['By Rosa Weller, Tarnford Plain', 'April 2, 2023'])
    expect(authorsOf('Tarnford Plain', ...lines)).toEqual(['Rosa Weller'])
  })

  it.each([
    ['Your vicar Rosa Weller', ['Rosa Weller']],
    ['Ihr Pfarrer Peter Weller', ['Peter Weller']],
    ['Ihre Rosa Weller', ['Rosa Weller']],
    ['Votre Rosa Weller', ['Rosa Weller']],
    ['Dein Freitag', ['Dein Freitag']],
  ])('is the word before the name that signs a letter: %s', (signature, names) => {
    expect(readNames(signature)).toEqual(names)
  })

  it('is a role behind the name', () => {
    expect(readNames('Grace Weller, Communications Officer, Lodwar')).toEqual(['Grace Weller'])
  })

  it.each([
    ['Rosa Weller (now) and Peter Tarn (earlier)', ['Rosa Weller', 'Peter Tarn']],
    ['Rosa Weller (jetzt) und Peter Tarn (vorher)', ['Rosa Weller', 'Peter Tarn']],
    ['By Rosa Weller (text) and Peter Tarn (photos)', ['Rosa Weller']],
    ['Par Rosa Weller (texte) et Peter Tarn (photos)', ['Rosa Weller']],
  ])('is the word in parentheses that says who of several wrote when, but not what: %s', (line, names) => {
    expect(findNames(viewLines([{ number: 1, text: line }], 'en')).map(({ name }) => name)).toEqual(names)
  })
})

it('several names below one label, each above what its bearer is, have that label', () => {
  const lines = ['Authors', 'Rosa Weller', 'Research Fellow in Ecology', 'Peter Tarn', 'Lecturer, College of the North']
  const found = findNames(viewLines(textDocument(lines.join('\n')).lines, 'en'))
  expect(found.filter(({ kind }) => kind === 'below-label').map(({ name }) => name)).toEqual([
    'Rosa Weller',
    'Peter Tarn',
  ])
})
