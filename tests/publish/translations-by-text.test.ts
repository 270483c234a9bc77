import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeSite, type TestSite } from './site.ts'

const VIETNAMESE = `Cảng Hải Vân mở cửa trở lại sau mùa đông dài

Thu Hà 26/01/2026 09:30 (GMT+7)

Sáng 25 tháng 1, bà Nguyễn Thanh Hương, giám đốc cảng Hải Vân, cho biết cảng sẽ mở cửa trở lại vào thứ bảy tới sau 147 ngày sửa chữa.

Theo ông Trần Quốc Khánh, kỹ sư trưởng của công trình, hơn 2350 công nhân đã làm việc ngày đêm để thay toàn bộ cầu tàu cũ.

Công ty Sông Thương đã đầu tư 640 tỷ đồng vào dự án, trong đó có một bến mới dành cho tàu khách từ Quảng Ninh và Khánh Hòa.

Phó chủ tịch thành phố Phạm Minh Đức nói rằng cảng mới sẽ đón khoảng 91 chuyến tàu mỗi tuần, gấp đôi so với trước đây.
`
const FRENCH = `Original vietnamien  Traduit par Sông Thương AI

Le port de Hải Vân rouvre après un long hiver

Thu Hà 26/01/2026 09:30 (GMT+7)

Le matin du 25 janvier, la directrice du port de Hải Vân, Nguyễn Thanh Hương, a annoncé que le port rouvrirait samedi prochain après 147 jours de travaux.

Selon l’ingénieur en chef du chantier, Trần Quốc Khánh, plus de 2350 ouvriers ont travaillé jour et nuit pour remplacer tous les anciens quais.

La société Sông Thương a investi 640 milliards de dongs dans le projet, dont un nouveau quai pour les navires de passagers venus de Quảng Ninh et de Khánh Hòa.

Le vice-président de la ville, Phạm Minh Đức, a déclaré que le nouveau port accueillerait environ 91 navires par semaine, deux fois plus qu’avant.
`
/** The same people, another story. */
const OTHER_VIETNAMESE = `Thành phố họp về ngân sách năm mới

Thu Hà 26/01/2026 09:30 (GMT+7)

Phó chủ tịch thành phố Phạm Minh Đức đã chủ trì cuộc họp về ngân sách cùng các sở ban ngành vào sáng thứ hai.

Các đại biểu thảo luận về trường học, bệnh viện và đường sá, nhưng chưa đi đến kết luận cuối cùng nào về mức chi.

Ông Trần Quốc Khánh và bà Nguyễn Thanh Hương cũng tham dự cuộc họp và phát biểu ý kiến về giao thông công cộng.

Cuộc họp tiếp theo sẽ diễn ra vào tháng sau, khi các con số về thuế đã được công bố đầy đủ cho người dân.
`
const ENGLISH = `The port of Hai Van opens again after a long winter

Thu Ha 26/01/2026 09:30 (GMT+7)

On the morning of January 25 the director of the port of Hai Van, Nguyen Thanh Huong, said that it would open again next Saturday after 147 days of repairs.

According to the chief engineer of the works, Tran Quoc Khanh, more than 2350 workers were busy day and night to replace all of the old quays.

The company Song Thuong has invested 640 billion dong in the project, a new quay for passenger ships from Quang Ninh and Khanh Hoa among it.

The vice chairman of the city, Pham Minh Duc, said that the new port would welcome about 91 ships a week, twice as many as before.
`
/** The same facts in other words. */
const ENGLISH_ELSEWHERE = `Ships will soon call at Hai Van once more

Thu Ha 26/01/2026 09:30 (GMT+7)

Boats are back at Hai Van from this weekend, its head Nguyen Thanh Huong told reporters yesterday (25): the harbour had been shut for 147 days.

Old piers were torn down and built anew, day and night, with Tran Quoc Khanh in charge of what were in the end 2350 men and women.

The bill of 640 billion dong goes to Song Thuong, which also gets a terminal where ferries out of Quang Ninh and Khanh Hoa may land.

For the town hall Pham Minh Duc expects 91 arrivals every week from now on, which would be double the traffic of last year.
`
const NOTICE = /^Original.*\n\n/

async function siteWith(files: Readonly<Record<string, string>>): Promise<TestSite> {
  const site = makeSite()
  for (const [path, text] of Object.entries(files)) site.write(path, text)
  await site.pass()
  return site
}

/** Which language's page names which, as `fr>vi`. */
function links(site: TestSite): string[] {
  const pages = Object.entries(site.published()).filter(([path]) => path.startsWith('articles/'))
  return pages
    .flatMap(([, page]) => {
      const own = /<html[^>]* lang="([a-z]+)/.exec(page)?.[1]
      return [...page.matchAll(/<a [^>]*hreflang="([a-z]+)"/g)].map(([, other]) => `${own}>${other}`)
    })
    .sort()
}

describe('translations are linked by their texts alone', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ['in one folder', { '1.txt': VIETNAMESE, '2.txt': FRENCH }, ['fr>vi', 'vi>fr']],
    ['in folders by language', { 'vi/1.txt': VIETNAMESE, 'fr/2.txt': FRENCH }, ['fr>vi', 'vi>fr']],
    [
      'where another article came out in the same minute',
      { '1.txt': OTHER_VIETNAMESE, '2.txt': VIETNAMESE, '3.txt': FRENCH },
      ['fr>vi', 'vi>fr'],
    ],
    [
      'of one story in two other languages',
      { '1.txt': VIETNAMESE, '2.txt': FRENCH, '3.txt': `Translated from Vietnamese by Hoang Lan\n\n${ENGLISH}` },
      ['en>vi', 'fr>vi', 'vi>en', 'vi>fr'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(links(await siteWith(files))).toEqual(expected)
  })

  test.each<[string, Record<string, string>]>([
    ['no note of the translator in either', { '1.txt': VIETNAMESE, '2.txt': FRENCH.replace(NOTICE, '') }],
    ['a note of the translator in both', { '1.txt': `Dịch bởi Sông Thương AI\n\n${VIETNAMESE}`, '2.txt': FRENCH }],
    ['times a minute apart', { '1.txt': VIETNAMESE, '2.txt': FRENCH.replace('09:30', '09:31') }],
    ['times in other zones', { '1.txt': VIETNAMESE, '2.txt': FRENCH.replace('GMT+7', 'GMT+1') }],
    [
      'no time of day',
      { '1.txt': VIETNAMESE.replace(' 09:30 (GMT+7)', ''), '2.txt': FRENCH.replace(' 09:30 (GMT+7)', '') },
    ],
    ['files in other folders', { 'a/1.txt': VIETNAMESE, 'b/2.txt': FRENCH }],
    ['another story about the same people', { '1.txt': OTHER_VIETNAMESE, '2.txt': FRENCH }],
    [
      'the same language',
      { '1.txt': ENGLISH, '2.txt': `Translated from Vietnamese by Hoang Lan\n\n${OTHER_VIETNAMESE}` },
    ],
    ['two possible originals', { '1.txt': ENGLISH, '2.txt': ENGLISH_ELSEWHERE, '3.txt': FRENCH }],
  ])('but not with %s', async (_, files) => {
    const site = await siteWith(files)
    expect(site.items().length).toBe(Object.keys(files).length)
    expect(links(site)).toEqual([])
  })

  test('whichever arrives later, until one is withdrawn', async () => {
    const site = await siteWith({ '1.txt': FRENCH })
    site.now += 60_000
    site.write('2.txt', VIETNAMESE)
    await site.pass(['2.txt'])
    expect(links(site)).toEqual(['fr>vi', 'vi>fr'])
    const before = site.published()
    site.now += 60_000
    expect((await site.pass()).changed).toEqual([])
    site.remove('2.txt')
    for (let n = 0; n < 3; n++) {
      site.now += 60_000
      await site.pass()
    }
    expect(links(site)).toEqual([])
    expect(before).not.toEqual(site.published())
  })

  test('again after the loss of the database', async () => {
    const site = await siteWith({ '1.txt': VIETNAMESE, '2.txt': FRENCH })
    const { 'ledger.jsonl': _before, ...before } = site.published()
    rmSync(`${site.folder}/data`, { recursive: true })
    site.now += 60_000
    await site.pass()
    const { 'ledger.jsonl': _after, ...after } = site.published()
    expect(after).toEqual(before)
  })
})
