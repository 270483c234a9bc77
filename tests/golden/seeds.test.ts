import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { textDocument } from '../normalize/text-document.ts'

const read = (name: string): Article =>
  normalize(textDocument(readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')))

const rolesOf = ({ roles }: Article) => roles.filter(({ role }) => role !== 'blank').map(({ line, role }) => `${line} ${role}`)

describe('002_a326f9dd1c8e1e96.txt', () => {
  const article = read('002_a326f9dd1c8e1e96.txt')

  it('has the title below the captions', () => {
    expect(article.title?.value).toBe(
      'Le secrétaire général demande aux ambassadeurs de promouvoir au maximum les intérêts nationaux et nationaux',
    )
    expect(article.title?.evidence.line).toBe(5)
  })

  it('has an author, not in capitals, and a source', () => {
    expect(article.authors.map(({ value }) => value)).toEqual([{ name: 'Song Minh' }])
    expect(article.source?.value).toEqual({ name: 'báo lao động' })
  })

  it('is dated to the minute, with a UTC offset', () => {
    expect(article.published?.value).toEqual({ wall: '2026-01-26T09:30', zone: '+07:00' })
  })

  it('is French, translated from Vietnamese', () => {
    expect(article.language?.value).toBe('fr')
    expect(article.translation?.value).toEqual({
      from: 'vi',
      by: 'Lao Dong AI',
      text: 'Original vietnamien Traduit par Lao Dong AI',
    })
  })

  it('has two captions: the repeated one once, and the bilingual one in French', () => {
    const figures = article.body.filter((block) => block.kind === 'figure')
    expect(figures).toEqual([
      {
        kind: 'figure',
        caption: {
          text: "Le secrétaire général Tô Lâm s'exprime lors d'une réunion de travail avec les ambassadeurs et chefs d'agences diplomatiques vietnamiennes à l'étranger.",
        },
        credit: 'TTXVN',
      },
      {
        kind: 'figure',
        caption: { text: 'Le secrétaire général Tô Lâm le Premier ministre Phạm Minh Chính et les délégués.' },
        credit: 'TTXVN',
      },
    ])
  })

  it('has eleven paragraphs, without the last two lines of the file', () => {
    expect(article.body.filter((block) => block.kind === 'paragraph')).toHaveLength(11)
    expect(article.body).toHaveLength(13)
    expect(rolesOf(article).slice(-2)).toEqual(['34 boilerplate', '36 boilerplate'])
    expect(article.doubts).toEqual([])
  })
})

describe('000_e77d50c1257fff65.txt', () => {
  const article = read('000_e77d50c1257fff65.txt')

  it('has its first line as title and nine paragraphs in French', () => {
    expect(article.title?.value).toBe(
      'Le SG et président Tô Lâm travaille avec le Comité chargé des affaires du Parti du ministère des AE',
    )
    expect(article.body.map(({ kind }) => kind)).toEqual(Array(9).fill('paragraph'))
    expect(article.language?.value).toBe('fr')
  })

  it('has no author and no date, since it states none', () => {
    expect(article.authors).toEqual([])
    expect(article.published).toBeUndefined()
    expect(article.source).toBeUndefined()
    expect(article.doubts).toEqual([])
  })
})
