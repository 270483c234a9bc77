import { describe, expect, it, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const TEXT = [
  'Het oude veerhuis aan de Lage Waal krijgt een nieuw dak, nadat de bewoners vier jaar lang geld hebben opgehaald.',
  'Volgens de molenaar is het riet uit de eigen polder gesneden, en is er nog genoeg over voor het huis van de buren.',
]
const read = (...lines: readonly string[]) => normalize(textDocument([...lines, '', ...TEXT].join('\n')))

describe('a record whose labels a program wrote', () => {
  test.each<[string, readonly string[]]>([
    ['in lower case', ['titel: Nieuw dak voor het veerhuis', 'nummer_x: 12', 'auteur: Bram Kuiper', 'tekst:']],
    ['in brackets', ['[titulo]=Nieuw dak voor het veerhuis', '[ficha_2]=no', '[autor]=Bram Kuiper', '[texto]=']],
    ['below its number', ['[id=77]', '[title]=Nieuw dak voor het veerhuis', '[author]=Bram Kuiper']],
    ['without accents', ['titulo: Nieuw dak voor het veerhuis', 'seccao: Terra', 'autor: Bram Kuiper']],
  ])('%s', (_, lines) => {
    const article = read(...lines)
    expect(article.title?.value).toBe('Nieuw dak voor het veerhuis')
    expect(article.authors.map(({ value }) => value.name)).toEqual(['Bram Kuiper'])
    expect(article.roles.filter(({ role }) => role === 'body')).toHaveLength(TEXT.length)
  })

  it('dates with an underscore', () => {
    const { published, modified } = read(
      'titre: Un toit neuf pour le passeur',
      'auteur: Bram Kuiper',
      'date_publication: 2021-03-04 08:15',
      'date_modification: 2021-03-05 09:00',
    )
    expect([published?.value.wall, modified?.value.wall]).toEqual(['2021-03-04T08:15', '2021-03-05T09:00'])
  })

  it('is none where a text begins with words in brackets', () => {
    expect(read('[Nota] El puente sigue cerrado', '[Y van tres] años').title?.value).not.toBe('años')
  })
})
