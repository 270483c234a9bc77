import { describe, expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const publishedOf = (text: string) => normalize(textDocument(text)).published?.value.wall

describe('the day in a dateline is none of publication', () => {
  test.each([
    'Ferry to run again\nPORT TARN, May 4, 2023 (River News) — The ferry over the Tarn will run every hour again from Monday, the county said.',
    'El transbordador vuelve a cruzar\nValdeolmos, 4 may 2023 (Agencia Río).- El transbordador volverá a cruzar el río cada hora desde el lunes.',
    'Le bac reprend lundi\nValnoir, le 4 mai 2023 – Le bac reprendra lundi ses traversées toutes les heures, annonce la préfecture.',
    'The ferry that sank\nTARN, May 4 (River News) — The last ferry sank in the harbour. Nobody has asked for it since then, the county said.',
  ])('%s', (text) => {
    expect(publishedOf(text)).toBeUndefined()
  })

  test('where the text names that day too', () => {
    const dateline =
      'TARN, May 4, 2023 (River News) — The last ferry sank in the harbour, and nobody has asked for it since.'
    expect(publishedOf(`The ferry that sank\nPublished May 5, 2023\n\n${dateline}`)).toBe('2023-05-05')
  })
})

describe('somebody’s life dates nothing', () => {
  test.each([
    ['en', 'Eunice Marie Tarn\nMarch 3, 1929 – January 2, 2022\nPublished January 9, 2022', '2022-01-09'],
    ['de', 'Elisabeth Tarn\n3. März 1929 – 2. Januar 2022', undefined],
  ])('%s', (_language, head, day) => {
    const text = `${head}\n\nShe taught the second grade for 37 years and could name every child in every picture on her wall.`
    expect(publishedOf(text)).toBe(day)
  })
})

test('the text of a picture dates nothing', () => {
  const text = 'The mayor opened the bridge again, and hundreds of people walked across it in the rain of the day.'
  const markdown = `Bridge opens again\n\n![Screenshot 2017-01-07 at 9.45](https://example.org/a.png)\n\n${text}\n\n${text}`
  const [document] = readSeed('bridge.md', Buffer.from(markdown)).documents
  expect(document && normalize(document).published).toBeUndefined()
})

test('the address of another article dates nothing', () => {
  const text =
    'The mayor opened the new bridge again, and hundreds of people walked across it in the rain of the day.\n'
  expect(
    publishedOf(`Bridge opens again\n\n${text.repeat(3)}\nhttps://example.org/2010/05/18/bridge.html\n`),
  ).toBeUndefined()
})

test.each(['The River Post, No. 3, March 2021', 'Nr. 12 März 2021', '№ 3, март 2021', 'n° 4, mars 2021'])(
  'the number of an issue is no day: %s',
  (line) => {
    const text =
      'The mayor opened the new bridge again, and hundreds of people walked across it in the rain of the day.\n'
    expect(publishedOf(`Bridge opens again\n${line}\n\n${text.repeat(3)}`)).toBeUndefined()
  },
)

test.each(['Newsletter 12 March 2021', 'Bulletin 12 March 2021', 'Ausgabe 12 März 2021'])(
  'a publication by its day has that day: %s',
  (line) => {
    const text = 'Anna Weber öffnete am Montag die Brücke, und viele gingen im Regen hinüber, wie sie gesagt hatten.\n'
    expect(publishedOf(`Bridge opens again\n${line}\n\n${text.repeat(3)}`)).toBe('2021-03-12')
  },
)

describe('a statement without a full stop dates nothing', () => {
  const TEXT =
    'The mayor opened the new bridge again, and hundreds of people walked across it in the rain of the day.\n'

  test.each([
    'The Bridge Act was signed into law on August 14, 1935',
    'Hundreds of people were at the opening of the first bridge on May 4, 1987',
    'Die erste Brücke über den Fluss wurde mit einem Fest am 4. Mai 1987 eröffnet',
  ])('%s', (line) => {
    expect(publishedOf(`Bridge opens again\n${line}\n\n${TEXT.repeat(3)}`)).toBeUndefined()
  })

  test.each([
    ['By Ann Lee and Bob Ray in Tarn for the River News on May 4, 2023', '2023-05-04'],
    ['Posted by the desk of the River News in the section of the north on May 4, 2023', '2023-05-04'],
  ])('but a byline does: %s', (line, day) => {
    expect(publishedOf(`Bridge opens again\n${line}\n\n${TEXT.repeat(3)}`)).toBe(day)
  })
})

describe('the date of something else dates nothing', () => {
  const JAPANESE = [
    '川沿いの小さな水車小屋が、地元の高校生たちの手で三年がかりで修復され、来月から見学できるようになる。',
    '修復には近くの製材所から出る端材が使われ、町の人たちが週末ごとに集まって作業を手伝ったという。',
  ]
  const ENGLISH = [
    'The old mill above the weir was mended by the pupils of the school, who spent three winters on its wheel and on its roof.',
    'It will grind flour again for anybody who brings a sack of wheat and an hour of patience, the teacher said on its steps.',
  ]
  const THAI = [
    'กังหันน้ำเก่าเหนือฝายได้รับการซ่อมแซมโดยนักเรียนของโรงเรียนในหมู่บ้าน ซึ่งใช้เวลาสามฤดูหนาวกับวงล้อและหลังคา',
    'กังหันจะโม่แป้งให้ทุกคนที่นำข้าวมาหนึ่งกระสอบ ครูใหญ่กล่าวบนบันไดของโรงเรียนในเช้าวันที่อากาศเย็น',
  ]
  test.each([
    ['a sentence in a script without full stops', THAI, 'เข้า เรื่องแบบนี้เคยเกิดเมื่อวันที่ 5 ธันวาคม 2530'],
    ['a sentence in a script without spaces', JAPANESE, '2021年5月15日に水車小屋の隣で小さなお祭りが開かれた。'],
    [
      'a sentence that goes on',
      JAPANESE,
      '水車小屋を題材にした映画『川の音』は、2021年5月15日(土)、町の映画館で上映。',
    ],
    ['an event', JAPANESE, '日時：2021年5月15日（土）13:00〜18:30（受付は17:00まで）'],
    ['the address of a house', JAPANESE, '青葉市緑区栄町3-1-22'],
    ['an item of a list', JAPANESE, '・水車の歴史をたどる（2021年05月15日）'],
    ['a short sentence', ENGLISH, 'The mill opened on 15 May 2021.'],
    ['a post of a network', ENGLISH, '— Ann Lee (@annlee) May 15, 2021'],
    ['a post with its label', ENGLISH, 'A post shared by Ann Lee (@annlee) on May 15, 2021 at 8:22am PDT'],
  ])('%s', (_, [first, last], line) => {
    expect(publishedOf(`The mill\n\n${first}\n\n${line}\n\n${last}\n\n${last}`)).toBeUndefined()
  })

  test.each([
    ['an item of a numbered list', '1、水車小屋の点検記録2021年7月13日\n2、粉ひきの記録'],
    ['the source of one of several quotations', '-- 石川花子\n-- 山田太郎、2021年7月13日\n-- 《川の音》'],
  ])('%s', (_, line) => {
    expect(publishedOf(`水車小屋\n\n${[...JAPANESE, ...JAPANESE, line, ...JAPANESE].join('\n\n')}`)).toBeUndefined()
  })

  test('but tells the order of day and month', () => {
    const text = `The mill\n02/11/2023 02:00pm\n\n${ENGLISH.join('\n\n')}\n\n— Ann Lee (@annlee) November 2, 2023\n\n${ENGLISH[1]}`
    expect(publishedOf(text)).toBe('2023-11-02T14:00')
  })
})

test.each([
  ['tr', 'Irmak Araştırmaları Dergisi, Cilt 3, Sayı 2, Mart 2021\nKöprü yeniden açıldı', undefined],
  ['uz', '«Daryo boʻyi» gazetasi, 2021 yil 5 mart, № 19\nKoʻprik yana ochildi', '2021-03-05'],
])('the number of an issue is no day: %s', (_language, head, day) => {
  const text = 'Irmak üzerindeki köprü dört yıllık onarımın ardından pazartesi günü yeniden trafiğe açıldı.'
  expect(publishedOf(`${head}\n\n${text}\n\n${text}`)).toBe(day)
})

describe('the rows of a table date nothing, and are all text', () => {
  const text = `<p>The festival of the harbour takes place every year, and this year it has more boats than ever before.</p>`
  const page = (table: string) =>
    `<article><h1>The calendar of the festival</h1><table>${table}</table>${text}${text}</article>`
  const rows = '<tr><td>3 May 2025<td>The boats arrive</tr><tr><td>4 May 2025<td>The race of the boats</tr>'

  test.each([
    ['with headings over its columns', page(`<tr><th>Day<th>What</tr>${rows}`), 3],
    [
      'of figures',
      `The calendar of the festival\n\n3 May 2025 | 12\n4 May 2025 | 14\n5 May 2025 | 9\n\n${text.slice(3, -4)}`,
      3,
    ],
  ])('%s', (_, source, count) => {
    const [document] = readSeed(source.startsWith('<') ? 'a.html' : 'a.txt', Buffer.from(source)).documents
    const article = document && normalize(document)
    expect(article?.published).toBeUndefined()
    expect(article?.roles.filter(({ rule }) => rule === 'table').length).toBe(count)
  })
})
