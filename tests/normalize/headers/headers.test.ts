import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const ONE =
  'The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed.'
const TWO =
  'What is certain is that the bridge will stay closed until the spring, when the river is low enough to see its piers.'
const THREE = 'Those who live on the other side have to take the long way round, and they have begun to say so loudly.'
const TEXT = ['', ONE, '', TWO, '', THREE]

const read = (...lines: string[]) => normalize(textDocument(lines.join('\n')))
const paragraphs = (...lines: string[]) =>
  read(...lines).body.map((block) => (block.kind === 'paragraph' ? block.content.text : block.kind))
const rulesOf = (...lines: string[]) =>
  read(...lines)
    .roles.slice(0, lines.length - TEXT.length)
    .map(({ role, rule }) => `${role} ${rule}`)

describe('a record of a content system', () => {
  it.each<[string, string[], string, string[], string | undefined]>([
    [
      'plain',
      ['Title: Bridge stays closed', 'Author: Ann Lee', 'Date: 2025-03-12'],
      'Bridge stays closed',
      ['Ann Lee'],
      '2025-03-12',
    ],
    [
      'between rules',
      [
        '---',
        'Headline: Bridge stays closed',
        'Byline: By Ann Lee and Bo Day',
        'Published: 12 March 2025 14:05',
        '---',
      ],
      'Bridge stays closed',
      ['Ann Lee', 'Bo Day'],
      '2025-03-12T14:05',
    ],
    [
      'with blank lines between its fields',
      ['Title: Bridge stays closed', '', 'By: Ann Lee', '', 'Date: 12/3/2025', ''],
      'Bridge stays closed',
      ['Ann Lee'],
      '2025-12-03',
    ],
    [
      'values below their labels',
      ['Headline:', 'Bridge stays closed', 'By:', 'Ann Lee', 'Date:', '12 March 2025', 'Body:'],
      'Bridge stays closed',
      ['Ann Lee'],
      '2025-03-12',
    ],
    [
      'a title on two lines',
      ['Title: Bridge over the river stays', '       closed until spring', 'Author: ANN LEE', 'Words: 412'],
      'Bridge over the river stays closed until spring',
      ['Ann Lee'],
      undefined,
    ],
    [
      'French',
      ['Titre : Le pont reste fermé', 'Auteur : Hélène Marchand', 'Date : 12 mars 2025'],
      'Le pont reste fermé',
      ['Hélène Marchand'],
      '2025-03-12',
    ],
    [
      'Chinese',
      ['标题：大桥继续关闭', '作者：林晓明', '发布时间：2025年3月12日 14:05'],
      '大桥继续关闭',
      ['林晓明'],
      '2025-03-12T14:05',
    ],
    [
      'Japanese',
      ['タイトル：橋は春まで通行止め', '執筆者：佐藤美咲', '公開日：2025年3月12日'],
      '橋は春まで通行止め',
      ['佐藤美咲'],
      '2025-03-12',
    ],
    [
      'Russian',
      ['Заголовок: Мост закрыт до весны', 'Автор: Ольга Сергеева', 'Дата: 12.03.2025'],
      'Мост закрыт до весны',
      ['Ольга Сергеева'],
      '2025-03-12',
    ],
    [
      'Hebrew',
      ['כותרת: הגשר נשאר סגור', 'מאת: דנה לוי', 'תאריך: 12.3.2025'],
      'הגשר נשאר סגור',
      ['דנה לוי'],
      '2025-03-12',
    ],
    [
      'in Markdown stars',
      ['**Title:** Bridge stays closed', '**Author:** Ann Lee', '**Date:** 12 March 2025'],
      'Bridge stays closed',
      ['Ann Lee'],
      '2025-03-12',
    ],
  ])('%s', (_, header, title, authors, date) => {
    const article = read(...header, ...TEXT)
    expect(article.title).toMatchObject({ value: title, evidence: { rule: 'header:title' } })
    expect(article.authors.map(({ value }) => value.name)).toEqual(authors)
    expect(article.published?.value.wall).toBe(date)
    expect(paragraphs(...header, ...TEXT)).toEqual([ONE, TWO, THREE])
  })

  it('gives its other fields too, and every line its role', () => {
    const lines = [
      'Title: Bridge stays closed',
      'Subtitle: The river is too high for a look at the piers',
      'Author: Ann Lee',
      'Date: 12 March 2025',
      'Section: Town',
      'Tags: bridge, river',
      'Source: The Post',
      'URL: https://post.example/bridge',
      'Words: 61',
      ...TEXT,
    ]
    expect(read(...lines)).toMatchObject({
      standfirst: { value: 'The river is too high for a look at the piers' },
      source: { value: { name: 'The Post' } },
      link: { value: 'https://post.example/bridge' },
      categories: [{ value: 'Town' }, { value: 'bridge' }, { value: 'river' }],
    })
    expect(rulesOf(...lines)).toEqual([
      'title header:title',
      'standfirst header:summary',
      'byline header:author',
      'date header:date',
      'section header:section',
      'boilerplate header:tags',
      'source header:source',
      'boilerplate header:link',
      'boilerplate header:other',
    ])
  })

  it('may have labels that nobody knows between those that it is known by', () => {
    const lines = ['Headline: The ferry is back', 'Short headline: Ferry back', 'Byline: Ann Lee', 'Body:']
    const article = normalize(textDocument([...lines, 'The ferry runs every hour again, the county says.'].join('\n')))
    expect(article.title?.value).toBe('The ferry is back')
    expect(article.roles[1]?.role).toBe('boilerplate')
  })

  it('may begin the text on the line of its label', () => {
    const lines = ['Title: Bridge stays closed', 'Author: Ann Lee', `Text: ${ONE}`, '', TWO, '', THREE]
    expect(paragraphs(...lines)).toEqual([ONE, TWO, THREE])
  })

  it('whose title stands above the text again says it once', () => {
    const lines = ['Title: Bridge stays closed', 'Author: Ann Lee', '', 'Bridge stays closed', ...TEXT]
    expect(paragraphs(...lines)).toEqual([ONE, TWO, THREE])
    expect(read(...lines).roles[3]).toMatchObject({ role: 'repeated', rule: 'title:again' })
  })
})

describe('a mail saved as text', () => {
  it.each<[string, string[], string, string[], string | undefined]>([
    [
      'of a writer',
      [
        'From: Ann Lee <ann@post.example>',
        'To: desk@post.example',
        'Subject: Bridge stays closed',
        'Date: Wed, 12 Mar 2025 08:15:00 +0100',
      ],
      'Bridge stays closed',
      ['Ann Lee'],
      '2025-03-12T08:15:00',
    ],
    [
      'of an office',
      [
        'From: press@post.example',
        'To: desk@post.example',
        'Subject: Bridge stays closed',
        'X-Mailer: Pigeon 2',
        'Date: 12 Mar 2025',
      ],
      'Bridge stays closed',
      [],
      '2025-03-12',
    ],
    [
      'forwarded',
      [
        'From: Eve Fox <eve@post.example>',
        'To: Ann Lee',
        'Subject: Fwd: Bridge',
        'Date: 14 Mar 2025',
        '',
        '---------- Forwarded message ----------',
        'From: Bo Day <bo@post.example>',
        'Date: Wed, 12 Mar 2025 at 08:15',
        'Subject: Bridge stays closed',
        'To: Eve Fox <eve@post.example>',
      ],
      'Bridge stays closed',
      ['Bo Day'],
      '2025-03-12T08:15',
    ],
    [
      'German',
      [
        'Von: Katharina Lindner',
        'Gesendet: Mittwoch, 12. März 2025 08:15',
        'An: Redaktion',
        'Betreff: WG: Brücke bleibt zu',
      ],
      'Brücke bleibt zu',
      [],
      '2025-03-12T08:15',
    ],
    [
      'Polish',
      [
        'Od: Agnieszka Nowicka <a@post.example>',
        'Do: redakcja',
        'Temat: Most zamknięty do wiosny',
        'Data: 12 marca 2025',
      ],
      'Most zamknięty do wiosny',
      ['Agnieszka Nowicka'],
      '2025-03-12',
    ],
    [
      'Japanese',
      ['差出人: 佐藤美咲 <m@post.example>', '宛先: 編集部', '件名: 橋は春まで通行止め', '日時: 2025年3月12日 8:15'],
      '橋は春まで通行止め',
      ['佐藤美咲'],
      '2025-03-12T08:15',
    ],
  ])('%s', (_, header, title, authors, date) => {
    const article = read(...header, ...TEXT)
    expect(article.title).toMatchObject({ value: title, evidence: { rule: 'header:subject' } })
    expect(article.authors.map(({ value }) => value.name)).toEqual(authors)
    expect(article.published?.value.wall).toBe(date)
    expect(paragraphs(...header, ...TEXT)).toEqual([ONE, TWO, THREE])
  })

  const HEADER = ['From: Ann Lee <ann@post.example>', 'To: desk@post.example', 'Subject: Bridge stays closed']

  it('with a headline of its own, fuller than the subject', () => {
    const article = read(...HEADER, '', 'Bridge stays closed till spring', '', 'By Bo Day', '11 March 2025', ...TEXT)
    expect(article.title?.value).toBe('Bridge stays closed till spring')
    expect(article.authors.map(({ value }) => value.name)).toEqual(['Bo Day'])
    expect(article.published?.value.wall).toBe('2025-03-11')
  })

  it.each([
    ['a fuller headline', 'PRESS RELEASE: Bridge stays closed', 'Bridge stays closed until spring'],
    ['the subject itself', 'Bridge stays closed', 'Bridge stays closed'],
  ])('has %s below a covering note, which is left out', (_, subject, headline) => {
    const note = [
      'Dear colleagues,',
      '',
      'Please find below our press release on the bridge.',
      '',
      'Best wishes,',
      'Ann',
      '',
    ]
    const release = ['PRESS RELEASE', 'For immediate release', '', headline, ...TEXT]
    const lines = ['From: press@post.example', 'To: desk@post.example', `Subject: ${subject}`, '', ...note, ...release]
    expect(read(...lines).title?.value).toBe(headline)
    expect(paragraphs(...lines)).toEqual([ONE, TWO, THREE])
    const notes = read(...lines).roles.filter(({ rule }) => rule === 'mail:note')
    expect(notes.map(({ line }) => line)).toEqual([5, 7, 9, 10])
  })

  it('ends above its signature, and what it answers is none of it', () => {
    const lines = [
      ...HEADER,
      ...TEXT,
      '',
      'On Monday Eve wrote:',
      '> When will it open?',
      '> Eve',
      '',
      '-- ',
      'Ann Lee',
      'The Post',
    ]
    expect(paragraphs(...lines)).toEqual([ONE, TWO, THREE])
    expect(
      read(...lines)
        .roles.slice(-7)
        .map(({ rule }) => rule),
    ).toEqual([
      'mail:quoted',
      'mail:quoted',
      'mail:quoted',
      'blank',
      'mail:signature',
      'mail:signature',
      'mail:signature',
    ])
  })

  it('that only quotes is read without the marks', () => {
    expect(paragraphs(...HEADER, ...TEXT.map((line) => `> ${line}`))).toEqual([ONE, TWO, THREE])
  })
})

describe('no header', () => {
  it.each<[string, string[]]>([
    ['an author and a date without a title', ['Author: Ann Lee', 'Date: 12 March 2025']],
    ['questions and answers', ['Reporter: What was agreed?', 'Mayor: Nothing that I know of.']],
    ['a title alone', ['Title: the bridge and what became of it']],
    ['a sentence with a colon', ['Subject to change: the dates of the works', 'From: the river']],
  ])('%s', (_, lines) => {
    expect(read(...lines, ...TEXT).roles.some(({ rule }) => rule.startsWith('header:'))).toBe(false)
  })

  it('labels below the text', () => {
    const lines = [ONE, '', TWO, '', THREE, '', 'Title: Bridge stays closed', 'Author: Ann Lee', 'Date: 12 March 2025']
    expect(read(...lines).roles.some(({ rule }) => rule.startsWith('header:'))).toBe(false)
  })
})
