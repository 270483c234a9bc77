import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { findNames } from '../../../src/normalize/fields/byline-candidates.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { normalize } from '../../../src/normalize/normalize.ts'

const TEXT = [
  'The new gauge of the river tells every minute how high the water stands, and the town can read it on a page of its own.',
  '',
  'It was built by three students of the school above the weir, who spent two winters on it and a summer in the water.',
  '',
  'The council has paid for the next five, which will stand at the mill, at both bridges and in the harbour.',
]

/** Names of the authors of a Markdown file that says nothing of itself but its title. */
function authorsOf(...head: string[]): string[] {
  const markdown = ['---', 'title: A gauge for the river', '---', '', ...head, '', ...TEXT].join('\n')
  const [document] = readSeed('gauge.md', Buffer.from(markdown)).documents
  if (!document) throw new Error('the file was not read')
  return normalize(document).authors.map(({ value }) => value.name)
}

describe('lines that the markup tells from bylines', () => {
  it.each([
    ['the text of a picture', '![River Gauge Poster](gauge.jpg)'],
    ['a heading', '### Anna Miller'],
    [
      'an item of a list',
      '- [Rivers And Weirs](https://example.org/tags/rivers)\n- [Anna Miller](https://example.org/tags/miller)',
    ],
    ['a quotation', '> Anna Miller'],
    ['code', '    Anna Miller'],
  ])('%s is none', (_, line) => {
    expect(authorsOf(line)).toEqual([])
  })

  it.each([
    ['a line of its own', 'By Anna Miller'],
    ['a heading with a label', '#### By Anna Miller'],
    ['a link', '[By Anna Miller](https://example.org/people/miller)'],
  ])('%s is one', (_, line) => {
    expect(authorsOf(line)).toEqual(['Anna Miller'])
  })
})

it.each([
  ['zh', '记者 李晓梅 通讯员 王强', ['李晓梅', '王强']],
  ['zh', '新华社记者 李晓梅 王强', ['李晓梅', '王强']],
  ['zh', '文丨王建国 编辑丨李明', ['王建国']],
  ['zh', '作者：王建国 审核：李明', ['王建国']],
  ['zh', '原创 苏苏 灶边闲话', ['苏苏']],
  ['zh', '原创 王建国 新京报', ['王建国']],
  ['ja', '記者　田中 美咲', ['田中 美咲']],
  ['ja', '取材・文＝田中一郎 撮影＝鈴木花子', ['田中一郎']],
  ['ja', '文化部　田中一郎', ['田中一郎']],
  ['en', 'Words and pictures Rosalind Peake', ['Rosalind Peake']],
  ['fr', 'Textes Anne Roy – Photos Luc Petit', ['Anne Roy']],
  ['it', 'Testi Anna Rossi – Foto Luca Bianchi', ['Anna Rossi']],
  ['ru', 'Иван Петров, специально для «Вестника»', ['Иван Петров']],
  ['tr', 'Yazan: Op. Dr. Levent Arıkan', ['Levent Arıkan']],
  ['vi', 'PV Nguyễn Văn An', ['Nguyễn Văn An']],
  ['en', 'By Ann Lee and agencies', ['Ann Lee']],
  ['de', 'Von Anna Huber und Agenturen', ['Anna Huber']],
])('names of one byline: %s, %s', (language, line, names) => {
  const found = findNames(viewLines([{ number: 1, text: line }], language), language)
  expect(found.map(({ name }) => name)).toEqual(names)
})

it('a paragraph below the name of the newsroom is no byline', () => {
  const lines = [
    'Da Redação',
    'A prefeitura adiou pela terceira vez a obra da ponte sobre o rio, interditada desde a enchente, por falta de engenheiro.',
  ]
  const views = viewLines(
    lines.map((text, at) => ({ number: at + 1, text })),
    'pt',
  )
  expect(findNames(views, 'pt')).toEqual([])
})

it.each([
  ['bn', 'নিজস্ব প্রতিবেদক, নদীপুর'],
  ['hi', 'संवाद सहयोगी, पटना'],
  ['en', 'By our correspondent, Tarnford'],
])('the newsroom and its place name nobody: %s, %s', (language, line) => {
  expect(findNames(viewLines([{ number: 1, text: line }], language), language)).toEqual([])
})

it.each([
  ['ja', '有料記事'],
  ['ko', '댓글'],
])('furniture in a script without capitals is no name: %s, %s', (language, line) => {
  expect(findNames(viewLines([{ number: 1, text: line }], language), language)).toEqual([])
})

it.each([
  ['sources of quotations', '-- 安娜，1984年的采访\n-- Anna Miller\n—— 《河流》'],
  [
    'a name in brackets',
    '去年11月，90岁高龄的水位专家珍·米勒（Jane Miller）在北京的一次活动上，站到椅子上发表了四十分钟的演讲。她在今年10月1日去世。（via）',
  ],
  [
    'a writer of whom a sentence tells',
    '作者王河（River Wang）回忆他在2016年做的水位计，当时他想再做五个，需要两万元，但是找不到人付钱。（读者投稿）',
  ],
])('names within a text are none: %s', (_, text) => {
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, text: line }))
  expect(findNames(viewLines(lines, 'zh'), 'zh')).toEqual([])
})

it('the caption of a table is none', () => {
  const table =
    '<table><caption>Anna Miller</caption><tr><th>Day</th><th>Level</th></tr><tr><td>1</td><td>2</td></tr></table>'
  const paragraphs = TEXT.filter((line) => line !== '').map((line) => `<p>${line}</p>`)
  const page = `<article><h1>A gauge for the river</h1>${paragraphs[0]}${table}${paragraphs.slice(1).join('')}</article>`
  const [document] = readSeed('gauge.html', Buffer.from(page)).documents
  expect(document?.lines.map(({ markup }) => markup?.kind)).toContain('table-caption')
  expect(document && normalize(document).authors).toEqual([])
})

describe('capitals alone make no author', () => {
  it.each(['Company Global Affairs', 'Rivers API'])('“%s” above the text', (line) => {
    expect(authorsOf(line)).toEqual([])
  })
})

describe('a name before a slash and an agency', () => {
  const namesIn = (lines: readonly string[], language: string) => {
    const numbered = lines.map((text, at) => ({ number: at + 1, text }))
    return findNames(viewLines(numbered, language), language).map(({ name }) => name)
  }

  it.each([
    ['sv', 'Karin Lindqvist/TT', 'Karin Lindqvist'],
    ['de', 'Anna Weber/dpa', 'Anna Weber'],
    ['nl', 'Anna de Vries/ANP', 'Anna de Vries'],
  ])('signs a text of the language of the agency: %s, %s', (language, line, name) => {
    expect(namesIn(['A title', '', line], language)).toEqual([name])
  })

  it.each([
    ['directly below a caption', ['The mill at noon.', 'Karin Lindqvist/TT'], 'sv'],
    ['with an agency that sells pictures everywhere', ['A title', '', 'Ann Lee/Reuters'], 'en'],
  ])('credits a picture %s', (_, lines, language) => {
    expect(namesIn(lines, language)).toEqual([])
  })
})
