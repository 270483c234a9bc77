import { describe, expect, it, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const paragraphs = [
  'The ferry is slow, and it is late, and nobody on the north bank would be without it for all the money in the county.',
  'We have counted the bridges that were planned for this river since the war. There are nine, and one can walk over none of them.',
  'A bridge is for those who want to be elsewhere. A ferry is for those who like where they are, and mean to come back.',
]
const rolesIn = (lines: readonly string[]) => normalize(textDocument(lines.join('\n'))).roles
const withNote = (byline: string, ...below: readonly string[]) => [
  'In praise of the ferry',
  byline,
  ...paragraphs,
  ...below,
]

describe('what a text says of its author below it is none of it', () => {
  test.each([
    ['en', 'By Ruth Adler', 'Ruth Adler is a ferryman’s daughter and the author of “Nine Bridges”.'],
    ['de', 'Von Ruth Adler', 'Zur Person: Ruth Adler, 58, ist Lehrerin und Autorin von „Neun Brücken“.'],
    ['es', 'Por Ruth Adler', 'Ruth Adler es maestra y autora de «Nueve puentes», entre otros libros sobre el río.'],
    ['pl', 'Autor: Ruth Adler', 'Ruth Adler jest nauczycielką i autorką książki „Dziewięć mostów”.'],
  ])('%s', (_language, byline, note) => {
    expect(rolesIn(withNote(byline, note)).at(-1)).toMatchObject({ role: 'boilerplate', rule: 'author:note' })
  })

  it('nor is what stands below that', () => {
    const lines = withNote(
      'By Ruth Adler',
      'Ruth Adler lives by the river.',
      'We want to hear what you think of the ferry.',
    )
    expect(
      rolesIn(lines)
        .slice(-2)
        .map(({ role }) => role),
    ).toEqual(['boilerplate', 'boilerplate'])
  })

  it('nor where a standfirst names them too', () => {
    const lines = withNote('By Ruth Adler', 'Ruth Adler is a ferryman’s daughter and the author of “Nine Bridges”.')
    const led = lines.toSpliced(1, 0, 'The ferrywoman Ruth Adler asks what a bridge is for.')
    expect(rolesIn(led).at(-1)).toMatchObject({ role: 'boilerplate', rule: 'author:note' })
  })

  it('nor a line below the byline that says what they are', () => {
    const lines = ['In praise of the ferry', 'By Ruth Adler', 'Dr. Adler is an engineer of bridges.', ...paragraphs]
    expect(rolesIn(lines)[2]).toMatchObject({ role: 'boilerplate', rule: 'author:note' })
  })

  it('but a report that begins with a place of the author’s name is', () => {
    const report = 'Lindenau (dpa) - Die Fähre über die Tarn fährt seit Montag wieder jede Stunde, sagt der Kreis.'
    const lines = ['Die Fähre fährt wieder', 'Von Anna Lindenau', report, ...paragraphs]
    expect(rolesIn(lines)[2]?.role).toBe('body')
  })

  it('but a last paragraph about whom the text speaks of is', () => {
    const found = 'The girl whom we found on the bank last spring was called Ruth Adler, as I am.'
    const lines = [
      'In praise of the ferry',
      'By Ruth Adler',
      found,
      ...paragraphs,
      'Ruth Adler has not been seen since.',
    ]
    expect(rolesIn(lines).at(-1)?.role).toBe('body')
  })
})
