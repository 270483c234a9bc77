import { describe, expect, it, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'

const FRENCH =
  'Le conseil du port a décidé lundi que le bac ne serait pas réparé avant l’hiver, et que les gens attendront.'
const ENGLISH = 'The council of the harbour said on Monday that the ferry would not be mended before the winter.'

function readOne(path: string, text: string, sidecar?: string) {
  const beside = sidecar === undefined ? {} : { sidecar: { path: `${path}.meta.yaml`, bytes: Buffer.from(sidecar) } }
  const [document] = readSeed(path, Buffer.from(text), beside).documents
  if (!document) throw new Error(`no document in ${path}`)
  return normalize(document)
}

const withDate = (date: string, text: string) => readOne('a.md', `---\ntitle: The ferry\ndate: ${date}\n---\n${text}\n`)

describe('dates that are declared in words', () => {
  test.each([
    ['lundi 26 janvier 2026 à 9h30', FRENCH, '2026-01-26T09:30'],
    ['03/04/2025', FRENCH, '2025-04-03'],
    ['26th of January 2026, half past', ENGLISH, undefined],
    ['03/04/2025', ENGLISH, undefined],
    ['3 April 2025 at 5pm', ENGLISH, '2025-04-03T17:00'],
    ['26 มกราคม 2569', 'สภาเมืองประชุมกันสามชั่วโมงเมื่อวันจันทร์ และไม่มีใครบอกได้ว่าตกลงอะไรกัน', '2026-01-26'],
    [
      '۲ مرداد ۱۴۰۲',
      'شورای شهر روز دوشنبه سه ساعت جلسه داشت و هیچ‌کس نمی‌توانست بگوید چه چیزی تصویب شده است',
      '2023-07-24',
    ],
    [
      '2026年1月26日 午後3時',
      '市議会は月曜日に三時間の会議を開いたが、何が決まったのかは誰にも分からなかった。',
      '2026-01-26T15:00',
    ],
    [
      'vor dem 3. Mai 2025',
      'Der Rat der Stadt hat am Montag drei Stunden lang getagt, und niemand wusste, was beschlossen war.',
      undefined,
    ],
  ])('%j over the text %j', (date, text, wall) => {
    expect(withDate(date, text).published?.value.wall).toBe(wall)
  })

  it('names the line that they are in', () => {
    expect(withDate('26 janvier 2026 à 9h30', FRENCH).published?.evidence).toEqual({
      rule: 'front-matter',
      line: 3,
      confidence: 0.95,
    })
  })

  it('says which date is not clear', () => {
    expect(withDate('03/04/2025', ENGLISH).doubts).toEqual([
      'published: "03/04/2025" (line 3, front-matter) is no clear date: write it as 2026-01-26 or 2026-01-26T09:30:00+07:00',
    ])
  })

  it('follows the order of day and month that the other articles of the folder have', () => {
    const [document] = readSeed('a.md', Buffer.from(`---\ndate: 03/04/2025\n---\n${ENGLISH}\n`)).documents
    expect(document && normalize(document, { dayOrder: 'dmy' }).published?.value).toEqual({ wall: '2025-04-03' })
  })

  test.each([
    ['date: 26 janvier 2026 à 9h30', 'date: 2025-01-01', '2025-01-01'],
    ['date: 2025-01-01', 'date: 26 janvier 2026 à 9h30', '2026-01-26T09:30'],
    ['date: 26 janvier 2026 à 9h30', 'title: Le bac', '2026-01-26T09:30'],
  ])('front matter with %j and a sidecar with %j', (matter, sidecar, wall) => {
    const article = readOne('a.md', `---\n${matter}\n---\n${FRENCH}\n`, sidecar)
    expect(article.published?.value.wall).toBe(wall)
    expect(article.doubts).toEqual([])
  })

  it('overrides a date in the text, unless it is not clear', () => {
    const text = `Le bac\n\nPar Anne Roux, le 3 mai 2024\n\n${FRENCH}\n\n${FRENCH}\n`
    const dated = (date: string) => readOne('a.txt', text, `date: ${date}`).published?.value.wall
    expect(dated('26 janvier 2026 à 9h30')).toBe('2026-01-26T09:30')
    expect(dated('31/31/2026')).toBe('2024-05-03')
  })

  test.each([
    ['lun., 26 janv. 2026 à 9h30', '2026-01-26T09:30'],
    ['lundi 26 janvier 2026 - 09:30', '2026-01-26T09:30'],
    ['demain, 26', undefined],
  ])('in a feed: %j', (date, wall) => {
    const item = `<item><title>Le bac</title><pubDate>${date}</pubDate><description>${FRENCH}</description></item>`
    const feed = `<rss version="2.0"><channel><title>Le port</title>${item}</channel></rss>`
    expect(readOne('a.rss', feed).published?.value.wall).toBe(wall)
  })
})
