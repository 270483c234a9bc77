import { describe, expect, it } from 'vitest'
import { hangulNames } from '../../src/normalize/names/hangul-names.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { textDocument } from './text-document.ts'

const read = (text: string) => normalize(textDocument(text))
const authorsOf = (text: string) => read(text).authors.map(({ value }) => value.name)
const rolesOf = (text: string) => read(text).roles.flatMap((line) => (line ? [line.role] : []))

const REPORT = [
  '강변시는 19일 다리 보수 공사를 봄까지 마치겠다고 밝혔다.',
  '시는 그동안 나룻배 두 척을 아침 여섯 시부터 저녁 여덟 시까지 운행하기로 했다. 요금은 받지 않는다.',
  '주민들은 나룻배가 너무 작다고 말한다. 시장은 다음 주에 주민들을 만나 의견을 듣기로 했다.',
].join('\n\n')

describe('a Korean byline in brackets before the first sentence', () => {
  it.each([
    ['the newspaper', '[하늘일보 김민수 기자]', ['김민수']],
    ['the newspaper and the desk', '[하늘일보 사회팀 김민수 기자]', ['김민수']],
    ['an equals sign', '[하늘일보 = 박서연 기자]', ['박서연']],
  ])('with %s', (_, byline, names) => {
    const article = read(`다리 보수 공사 봄까지\n\n${byline} ${REPORT}\n`)
    expect(article.authors.map(({ value }) => value.name)).toEqual(names)
    expect(JSON.stringify(article.body)).toContain('다리 보수 공사를 봄까지 마치겠다고')
  })
})

it.each([
  ['김민수', ['김민수']],
  ['하늘일보 김민수', ['김민수']],
  ['하늘일보=김민수', ['김민수']],
  ['하늘일보 사회팀 김민수', ['김민수']],
  ['김민수 박서연', ['김민수', '박서연']],
  ['김민수/박서연', ['김민수', '박서연']],
  ['하늘일보', undefined],
])('reads %s before the word for a writer', (text, names) => {
  expect(hangulNames(text)).toEqual(names)
})

it('takes no words of a Korean headline for a name', () => {
  expect(authorsOf(`강변시, 다리 보수 공사 내달 시작…주민 반발\n나룻배 두 척 운행\n\n${REPORT}\n`)).toEqual([])
})

describe('a paragraph that only mentions a translation', () => {
  it.each([
    ['at its end', `他说，${'河上的桥要到春天才能重新开放，渡船每天早上六点开始运行。'.repeat(3)}（编译/王小明）`],
    [
      'within it',
      `${'다리는 봄까지 닫혀 있고 나룻배가 아침 여섯 시부터 다닌다. '.repeat(2)}번역을 맡은 박서연 씨도 매일 배를 탄다고 말했다.`,
    ],
  ])('%s is no note', (_, paragraph) => {
    expect(rolesOf(`河上的桥\n\n${paragraph}\n`)).not.toContain('note')
  })
})

it('takes the original title of a Chinese article for no source', () => {
  const article = read(
    `河上大桥关闭至春天 居民乘渡船\n\n原标题：河上大桥将关闭\n${'河上的桥要到春天才能重新开放，渡船每天早上六点开始运行。'.repeat(3)}\n`,
  )
  expect([article.source, article.authors]).toEqual([undefined, []])
})

describe('the title', () => {
  it('has several parts with slashes', () => {
    const title = 'شهردار: پل تا بهار بسته می‌ماند / قایق‌ها رایگان است / مردم ناراضی هستند'
    const text = 'شهردار گفت پل رودخانه تا بهار بسته می‌ماند و قایق‌ها از ساعت شش صبح رایگان کار می‌کنند.'
    expect(read(`${title}\n\n${text}\n`).title?.value).toBe(title)
  })

  it('stands before the names of the section and the site', () => {
    const title = 'Bridge over the river stays shut until spring | Local news | The Tarn Echo'
    const text =
      'The bridge over the river stays shut until the spring, the county said on Monday, and a ferry runs instead.'
    expect(read(`${title}\n\n${text}\n${text.replace('Monday', 'Tuesday')}\n`).title?.value).toContain(
      'Bridge over the river',
    )
  })

  it('is as long as two lines above one sentence', () => {
    const title =
      'Bridge over the river stays shut until the spring, and the two ferries that should replace it cannot run because nobody in the village has the licence that they need, mayor says'
    expect(read(`${title}\n\nThe county will look for somebody who has one.\n`).title?.value).toBe(title)
  })
})

describe('nobody', () => {
  const TEXT =
    'The bridge over the river stays shut until the spring, the county said on Monday, and a ferry runs instead.'
  it.each([
    ['a place above the text', `Bridge shut\n\nWashington\n${TEXT}\n${TEXT}\n`],
    [
      'a reference to another article',
      `Pont fermé\n\n${TEXT}\n» LIRE AUSSI - Prime de Noël 2018: le montant\n${TEXT}\n`,
    ],
  ])('%s', (_, text) => {
    expect(authorsOf(text)).toEqual([])
  })
})
