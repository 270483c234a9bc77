import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const authorsOf = (...lines: readonly string[]): readonly string[] =>
  normalize(textDocument(lines.join('\n'))).authors.map(({ value }) => value.name)

describe('a name in Han characters', () => {
  const text = [
    '　川上町の駅の待合室には毎朝、花が一輪置かれている。始発の乗客が気付いたのは五年前だったという。',
    '　送り主は元運転士で、駅が無人になった日から庭の花を届け続けてきた。冬は花の代わりにみかんが置かれる。',
    '　「誰もいない駅は寂しいんです」と元運転士は話し、来年も続けるつもりだと笑った。',
  ]
  const head = ['トップ', 'スポーツ', '無人駅に毎朝届く一輪の花']

  it('is whose text it is, alone beside the date', () => {
    expect(authorsOf(...head, '黒瀬真帆', '2023年10月12日 17時00分', '', ...text)).toEqual(['黒瀬真帆'])
    expect(authorsOf(...head, '2023年10月12日 17時00分', '黒瀬真帆', '', ...text)).toEqual(['黒瀬真帆'])
  })

  it('is whose text it is, where the text ends with it in brackets', () => {
    const signed = text.toSpliced(-1, 1, `${text.at(-1)}（黒瀬真帆）`)
    const dated = [...head, '2023年10月12日 17時00分', '有料記事', '黒瀬真帆', '', ...signed]
    expect(authorsOf(...dated)).toEqual(['黒瀬真帆'])
    const article = normalize(textDocument(dated.join('\n')))
    expect(article.roles.findLast(({ rule }) => rule !== 'blank')?.role).toBe('body')
  })

  it('is none where it is the name of a section or a button', () => {
    expect(authorsOf(...head, '関連記事', '2023年10月12日 17時00分', '', ...text)).toEqual([])
  })
})

describe('a name apart from the head', () => {
  const text = [
    'We did not buy one this year either, and my wife says that the bath is to blame, while I say that it is the carp.',
    'When I was six I called him Karel, which was a mistake that my father had warned me of in good time and in vain.',
    'These days the children have a carp in their telephones, which can be fed, and which turns itself off after Christmas.',
  ]

  it('is whose column it is, above the title and what its bearer is', () => {
    expect(
      authorsOf('3 May 2023', 'Opinion', 'BOHUMIL STRNAD', 'spisovatel', 'A carp in the bath', '', ...text),
    ).toEqual(['Bohumil Strnad'])
  })

  it('is whose text it is, alone below the text and above a notice', () => {
    const below = ['Rosa Vega', '', 'Send us your letters by Friday, with your name and address.']
    expect(authorsOf('A carp in the bath', '', text.join('\n\n'), '', ...below)).toEqual(['Rosa Vega'])
  })
})

describe('a name in a caption', () => {
  it('is no byline where another stands in the head', () => {
    const text = [
      'The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it.',
      'The engine is from a tug that never went to sea, and the man who built it says that it has been waiting for this.',
      'The bridge, which was to replace the ferry, has been put off until the spring after next.',
    ]
    const head = ['News', 'Sport', 'The ferry is back', 'The ferry at the landing. / ROSA VEGA', 'Lucy Bermejo Anton']
    expect(authorsOf(...head, 'Tarn', '3 May 2023 7:00', '', text.join('\n\n'))).toEqual(['Lucy Bermejo Anton'])
  })
})

describe('a name that nobody is known by', () => {
  const text = [
    'The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it.',
    'The engine is from a tug that never went to sea, and the man who built it says that it has been waiting for this.',
    'The bridge, which was to replace the ferry, has been put off until the spring after next, the county says.',
  ].flatMap((line) => ['', line])
  const title = 'Ferry runs again after a winter in the yard'
  const name = 'Tjorven Hallgrim'

  it('is whose text it is, beside the date', () => {
    expect(authorsOf('News', 'Region', title, '3 May 2023, 7:00', 'Tarn', name, ...text)).toEqual([name])
    expect(authorsOf('News', 'Region', title, 'Tarn', name, 'Share', '3 May 2023', ...text)).toEqual([name])
  })

  it('is nobody further from it', () => {
    expect(authorsOf('News', 'Region', title, '3 May 2023, 7:00', 'Tarn', 'Share', 'Print', name, ...text)).toEqual([])
  })
})

describe('nobody is named by', () => {
  const text = [
    'The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it.',
    'The engine is from a tug that never went to sea, and the man who built it says that it has been waiting for this.',
  ]
  it.each([
    ['a button below the date', ['The ferry is back', '3 May 2023, 7:00', 'FOLLOW US']],
    ['a label before a house', ['舊渡輪重開', '撰文：本報記者', '出版：2023-03-15 06:00']],
    ['a house and its place', ['The ferry is back', 'संवाद सहयोगी, पटना', '3 May 2023']],
    ['the office that releases news', ['The ferry is back', '작성자 공보담당', '2023-05-03']],
    ['a place before a date', ['The ferry is back', 'الجبل الأخضر في 3 ديسمبر']],
  ])('%s', (_name, head) => {
    expect(authorsOf(...head, '', ...text)).toEqual([])
  })

  it('a word of a paragraph that is a label elsewhere', () => {
    const opening =
      'De vier strooiwagens heten vanaf vandaag Strooibert, Gladys, Zoutje en Meneer De Vries. Meer dan 300 inwoners van de gemeente stuurden een naam in.'
    expect(
      authorsOf('Strooiwagens krijgen namen van inwoners', 'Gepubliceerd op: 11 januari 2024', '', opening),
    ).toEqual([])
  })
})
