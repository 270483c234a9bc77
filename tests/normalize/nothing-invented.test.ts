import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/normalize/normalize.ts'
import { textDocument } from './text-document.ts'

const read = (...lines: string[]) => normalize(textDocument(lines.join('\n')))

const PARAGRAPHS = [
  'The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed.',
  '',
  'What is certain is that the bridge will stay closed until the spring, when the river is low enough to look at its piers.',
  '',
  'Those who live on the other side have to take the long way round, and they have begun to say so loudly.',
]

describe('what a text does not say', () => {
  it('an empty text has no field', () => {
    const article = read('')
    expect(article).toMatchObject({ authors: [], categories: [], body: [], doubts: [] })
    expect(article.title).toBeUndefined()
    expect(article.published).toBeUndefined()
    expect(article.language).toBeUndefined()
  })

  it('a text of paragraphs alone has no title, no author and no date', () => {
    const article = read(...PARAGRAPHS)
    expect(article.title).toBeUndefined()
    expect(article.authors).toEqual([])
    expect(article.published).toBeUndefined()
    expect(article.source).toBeUndefined()
    expect(article.translation).toBeUndefined()
    expect(article.body).toHaveLength(3)
  })

  it('a dateline and a date without a year date nothing', () => {
    const article = read('Bridge stays closed', '', `OSLO, 3 May – ${PARAGRAPHS[0]}`, '', ...PARAGRAPHS.slice(2))
    expect(article.published).toBeUndefined()
  })

  it('a person that the story is about is not its author', () => {
    const article = read(
      'Mayor Ann Lee resigns over bridge',
      '',
      'Ann Lee said on Monday that she would go.',
      '',
      ...PARAGRAPHS,
    )
    expect(article.authors).toEqual([])
  })

  it.each([
    'By Our Special Correspondent',
    'BY OUR SPECIAL CORRESPONDENT',
    'By Our London Correspondent',
    'By Our Reporter in London',
    'By Our Correspondents',
    'By Our Sports Desk',
    'By Agencies',
    'By Admin',
    'Von unserem Korrespondenten',
    'De notre envoyé spécial à Rome',
    'Do nosso correspondente em Lisboa',
    'Dal nostro inviato',
    'От нашего корреспондента',
  ])('“%s” names nobody', (byline) => {
    const article = read('Bridge stays closed until spring', '', byline, '3 May 2026', '', ...PARAGRAPHS)
    expect(article.authors).toEqual([])
    expect(article.title?.value).toBe('Bridge stays closed until spring')
  })

  it.each([
    ['By our London correspondent Ann Lee', 'Ann Lee'],
    ['Von unserem Korrespondenten Hans Meyer', 'Hans Meyer'],
    ['De notre correspondante à Londres, Marie Dupont', 'Marie Dupont'],
    ['De nuestro corresponsal Juan Pérez', 'Juan Pérez'],
    ['Dal nostro inviato Marco Rossi', 'Marco Rossi'],
  ])('but “%s” does name one', (byline, name) => {
    const article = read('Bridge stays closed until spring', '', byline, '3 May 2026', '', ...PARAGRAPHS)
    expect(article.authors.map(({ value }) => value.name)).toEqual([name])
  })

  it('only a title: an article without a body', () => {
    const article = read('Bridge stays closed until spring')
    expect(article.body.length).toBeLessThanOrEqual(1)
    expect(article.authors).toEqual([])
  })
})

describe('a first line too long for a title', () => {
  it.each([
    ['of words', 'harbour opens again '.repeat(500).trim()],
    ['without a space', 'x'.repeat(10_000)],
    ['of Chinese', '港口重新开放了'.repeat(1430)],
  ])('%s is the title, whole', (_, line) => {
    const article = read(line, '', ...PARAGRAPHS)
    expect(article.title).toMatchObject({ value: line, evidence: { rule: 'title:long-line', line: 1 } })
    expect(article.body).toHaveLength(3)
    expect(read(line)).toMatchObject({ title: { value: line }, body: [] })
  })

  it.each([
    ['that holds sentences', `${PARAGRAPHS.join(' ')} And so it`],
    ['of Thai sentences', 'สภาเมืองประชุมกันสามชั่วโมง แต่ไม่มีใครบอกได้ว่าตกลงอะไรกัน '.repeat(9).trim()],
    ['that ends as one', `${'harbour opens again '.repeat(50).trim()}.`],
  ])('%s is none', (_, line) => {
    expect(read(line, '', ...PARAGRAPHS).title).toBeUndefined()
  })
})

describe('a first line that the model takes for none stands by itself above the text', () => {
  it.each([
    'Cây cầu cũ bỗng dưng khiến cả làng đứng ngồi không yên suốt mùa mưa khi nhìn thấy thứ này dưới trụ cầu',
    'Who do you think you are?',
  ])('“%s”', (line) => {
    expect(read(line, '', ...PARAGRAPHS).title?.value).toBe(line)
  })

  it('but not one that ends as a sentence', () => {
    const line = 'The council met again on the edge of the town and nobody came to hear it.'
    expect(read(line, '', ...PARAGRAPHS).title).toBeUndefined()
  })
})

describe('a date at the end of a sentence', () => {
  it.each([
    ['in the text', ['It was built by the mill above a mill pond and a weir in the old town on 17 October 1923.']],
    ['in a statement', ['“She has died. She passed away at home on Monday evening, 21 November 2022.', '']],
    [
      'in a standfirst',
      ['The mill by the old weir was found empty on the morning of 23 October 2020.', '', 'By Ann Lee', ''],
    ],
  ])('%s dates nothing', (_, lines) => {
    expect(read('Plaque for the old mill', '', ...lines, ...PARAGRAPHS).published).toBeUndefined()
  })

  it('but that of a byline does, and a time of day ends no sentence', () => {
    const article = read(
      'Plaque for the old mill',
      'By Ann Lee and Bob Stone, Staff Writers in Ashby, May 3, 2021 at 3:05 p.m.',
      '',
      ...PARAGRAPHS,
    )
    expect(article.published?.value.wall).toBe('2021-05-03T15:05')
  })
})

describe('names in a sentence or in passing', () => {
  it.each([
    'By any measure, the former miller Dick Morris is the thing that the town loves over everything else: a winner.',
    'Written and directed by Colm Byrne, the play is adapted from the book that Claire Keogh wrote there in 2010.',
    'The show is due to last fifteen minutes, and all of its music has been written by Ashby-born Tom Blunt.',
    'Por su parte, Damián Zapata, dirigente de los vecinos, negó con el índice que el puente vaya a abrirse este año.',
    'Ashby:',
    'Two of the piers above the old mill were photographed by Tom Blunt / the new road',
  ])('“%s” name no author', (line) => {
    expect(read('Bridge stays closed until spring', '', line, ...PARAGRAPHS).authors).toEqual([])
  })
})

describe('what it says plainly', () => {
  it('title, author and date in the lines above the text', () => {
    const article = read('Bridge stays closed until spring', '', 'By Ann Lee', '12 March 2025 14:05', '', ...PARAGRAPHS)
    expect(article.title?.value).toBe('Bridge stays closed until spring')
    expect(article.authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
    expect(article.published?.value.wall).toBe('2025-03-12T14:05')
    expect(article.language?.value).toBe('en')
    expect(article.body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('every line has a role, and its evidence names the line', () => {
    const article = read('Bridge stays closed until spring', '', 'By Ann Lee', '', ...PARAGRAPHS)
    expect(article.roles.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(article.roles.filter(({ role }) => role === 'blank').map(({ line }) => line)).toEqual([2, 4, 6, 8])
    expect(article.title?.evidence.line).toBe(1)
    expect(article.authors[0]?.evidence.line).toBe(3)
  })
})
