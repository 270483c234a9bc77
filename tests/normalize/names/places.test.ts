import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const TEXT = 'The pier will open in May.\n\nIt took nine years to build, the harbour office said on Monday.'
const namesIn = (head: string) => normalize(textDocument(`${head}\n\n${TEXT}\n`)).authors.map(({ value }) => value.name)

describe('a place below the title is nobody who wrote the text', () => {
  it.each([
    'Port Ellery',
    'Upper Marlow',
    'Tern Islands',
    'Villa Carmen',
    'Borgo San Lorenzo',
    'Bad Ehringen',
    'Monte Alegre',
    'Nowy Dwór',
    'Нижний Лог',
    'Tanjung Selor',
    'Thanh Hóa',
  ])('%s', (place) => expect(namesIn(`New pier for the island ferry\n${place}`)).toEqual([]))
})

describe('a place beside a name is not part of it', () => {
  it.each(['By Jane Roe, Port Ellery', 'Jane Roe, Port Ellery', 'Port Ellery, Jane Roe'])('%s', (byline) =>
    expect(namesIn(`New pier for the island ferry\n${byline}`)).toEqual(['Jane Roe']),
  )
})

describe('a name of a person that ends like one of a place is a name', () => {
  it.each(['Grace Falls', 'Jane Common'])('%s', (name) =>
    expect(namesIn(`New pier for the island ferry\n${name}`)).toEqual([name]),
  )
})
