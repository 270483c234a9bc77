import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setAside } from '../../../src/normalize/newsroom/set-aside.ts'
import { textDocument } from '../text-document.ts'

const PARAGRAPH = 'The council met for three hours on the edge of the town, and nobody could say what had been agreed.'

const rulesOf = (...lines: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    setAside(textDocument(lines.join('\n')).lines).marks.map(({ line, mark }) => [line.text, mark.rule]),
  )

describe('a line around a text', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['urgency', ['BREAKING', 'Bridge closed', PARAGRAPH], { BREAKING: 'copy:flash' }],
    ['in marks', ['*** Última hora ***', 'Bridge closed', PARAGRAPH], { '*** Última hora ***': 'copy:flash' }],
    ['without accents', ['ULTIMA HORA', 'Bridge closed', PARAGRAPH], { 'ULTIMA HORA': 'copy:flash' }],
    [
      'said three times',
      ['URGENT - URGENT - URGENT', 'Bridge closed', PARAGRAPH],
      { 'URGENT - URGENT - URGENT': 'copy:flash' },
    ],
    [
      'two labels',
      ['Press release – For immediate release', 'Bridge closed', PARAGRAPH],
      { 'Press release – For immediate release': 'copy:release' },
    ],
    [
      'a numbered release',
      ['Pressemitteilung Nr. 12/2023', 'Bridge closed', PARAGRAPH],
      { 'Pressemitteilung Nr. 12/2023': 'copy:release' },
    ],
    [
      'a release numbered as in Czech',
      ['Tisková zpráva č. 12/2023', 'Bridge closed', PARAGRAPH],
      { 'Tisková zpráva č. 12/2023': 'copy:release' },
    ],
    [
      'a slug',
      ['EU-BUDGET/ (UPDATE 2)', 'Ministers agree on budget', PARAGRAPH],
      { 'EU-BUDGET/ (UPDATE 2)': 'copy:slug' },
    ],
    [
      'the code of a wire',
      ['bdt0345 3 vm 280 dpa 0712', 'Brücke gesperrt', PARAGRAPH],
      { 'bdt0345 3 vm 280 dpa 0712': 'copy:slug' },
    ],
    [
      'the number of a message and its slug',
      ['EBN0215 3 XNA  /EU-BUDGET (UPDATE 2)', 'Ministers agree on budget', PARAGRAPH],
      { 'EBN0215 3 XNA  /EU-BUDGET (UPDATE 2)': 'copy:slug' },
    ],
    ['no slug: a number and a slash', ['Route 66 /A road and its towns', 'Bridge closed', PARAGRAPH], {}],
    ['no kicker: the beginning of a headline', ['Letters', 'from the other bank', PARAGRAPH], {}],
    ['no code: numbers without an agency', ['Formel 1 2024 2025', 'Brücke gesperrt', PARAGRAPH], {}],
    ['a number of words', ['Words: 312', 'Bridge closed', PARAGRAPH], { 'Words: 312': 'copy:desk' }],
    [
      'a note in brackets',
      ['Bridge closed', '(Adds quotes, background)', PARAGRAPH],
      { '(Adds quotes, background)': 'copy:desk' },
    ],
    ['what kind it is', ['L’intervista', 'Il ponte è chiuso', PARAGRAPH], { 'L’intervista': 'section:kind' }],
    [
      'whose column it is',
      ['La chronique de Denis Roux', 'Éloge du parapluie', 'Denis Roux', PARAGRAPH],
      { 'La chronique de Denis Roux': 'section:kind' },
    ],
    ['a house', ['Bridge closed', 'From our correspondent', PARAGRAPH], { 'From our correspondent': 'byline:house' }],
    ['an agency’s staff', ['Bridge closed', 'Reuters Staff', PARAGRAPH], { 'Reuters Staff': 'byline:house' }],
    [
      'a house below the standfirst',
      ['Bridge closed', PARAGRAPH, 'From our correspondent', PARAGRAPH, PARAGRAPH],
      { 'From our correspondent': 'byline:house' },
    ],
    [
      'a page to go on at',
      ['Bridge closed', PARAGRAPH, '(Continued on page 4)'],
      { '(Continued on page 4)': 'copy:desk' },
    ],
    ['that it ends', ['Bridge closed', PARAGRAPH, '-30-'], { '-30-': 'copy:ends' }],
    [
      'that it ends, thrice',
      ['Bridge closed', PARAGRAPH, 'mf/pr', 'ENDS', '###'],
      { 'mf/pr': 'byline:initials', ENDS: 'copy:ends', '###': 'copy:ends' },
    ],
    [
      'a code',
      ['Bridge closed', PARAGRAPH, '© dpa-infocom, dpa:220217-99-160232/3'],
      { '© dpa-infocom, dpa:220217-99-160232/3': 'copy:code' },
    ],
    [
      'a contact',
      ['Bridge closed', PARAGRAPH, 'Press contact: Ann Lee', '+47 555 01 234'],
      { 'Press contact: Ann Lee': 'copy:handout', '+47 555 01 234': 'copy:handout' },
    ],
    [
      'who sends it',
      ['PRESS RELEASE', 'Northwind opens', PARAGRAPH, 'About Northwind', PARAGRAPH],
      { 'PRESS RELEASE': 'copy:release', 'About Northwind': 'copy:about', [PARAGRAPH]: 'copy:about' },
    ],
  ])('%s', (_, lines, rules) => {
    expect(rulesOf(...lines)).toEqual(rules)
  })

  test('leaves a date that stands behind its label', () => {
    const { lines, marks } = setAside(
      textDocument(`Pressemitteilung vom 20.01.2022\nBrücke gesperrt\n${PARAGRAPH}`).lines,
    )
    expect([lines[0]?.text, marks]).toEqual(['vom 20.01.2022', []])
  })
})

describe('is part of the text', () => {
  test.each<[string, readonly string[]]>([
    ['a text that is nothing else', ['URGENT']],
    ['labels alone', ['URGENT', 'PRESS RELEASE']],
    ['a title that begins like a label', ['Breaking ties with the past', PARAGRAPH]],
    ['a title about a release', ['Press release of 3 May draws criticism', PARAGRAPH]],
    ['a title about an embargo', ['Embargo sur le pétrole : ce qui change', PARAGRAPH]],
    [
      'a title about a kind of text',
      ['Interview with Ann Lee', 'The bridge and what it cost', 'By Jon Bard', PARAGRAPH],
    ],
    ['the only title', ['Editorial', PARAGRAPH]],
    ['the only title, with a byline', ['Interview', 'By Ann Lee', PARAGRAPH]],
    ['a title of one word that may be a label', ['Flash', PARAGRAPH]],
    ['a name with a hyphen', ['Jean-Pierre Martin', 'Le pont est fermé depuis lundi', PARAGRAPH]],
    ['a title with dashes', ['War--what is it good for', 'A history of a question', PARAGRAPH]],
    ['a title of one word', ['Aix-en-Provence', 'Une ville au soleil et ses fontaines', PARAGRAPH]],
    ['a section about a subject', ['Bridge closed', PARAGRAPH, 'About the bridge', PARAGRAPH]],
    [
      'a paragraph that names a contact',
      ['Bridge closed', 'Press contact Ann Lee said nobody was hurt on the bridge.', PARAGRAPH],
    ],
    ['the end in the middle', ['Bridge closed', PARAGRAPH, 'The end', PARAGRAPH]],
    ['words of desks in the text', ['Bridge closed', PARAGRAPH, 'Urgent', PARAGRAPH]],
    ['much below a contact', ['Bridge closed', PARAGRAPH, 'Press contacts', PARAGRAPH, PARAGRAPH, PARAGRAPH]],
  ])('%s', (_, lines) => {
    expect(rulesOf(...lines)).toEqual({})
  })
})

const line = fc.constantFrom(
  'URGENT',
  'PRESS RELEASE',
  'Opinion',
  'Bridge closed',
  'mf/pr',
  'ENDS',
  'About us',
  'Contact:',
  '',
  PARAGRAPH,
)

test('no line is lost or doubled, and their numbers stay', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (texts) => {
      const all = textDocument(texts.join('\n')).lines
      const { lines, marks } = setAside(all)
      const taken = new Map(marks.map(({ line: { number, text } }) => [number, text]))
      expect(lines.map(({ number, text }) => ({ number, text: taken.get(number) ?? text }))).toEqual(all)
      expect(lines.every(({ number, text }) => text === '' || !taken.has(number))).toBe(true)
    }),
  )
})

test.each<[string, (n: number) => string]>([
  ['marks', (n) => '#'.repeat(n)],
  ['slugs', (n) => `${'A-'.repeat(n)}\nBridge closed`],
  ['initials', (n) => `${PARAGRAPH}\n${'mf/'.repeat(n)}`],
  ['labels', (n) => `${'URGENT - '.repeat(n)}\n${PARAGRAPH}`],
  ['lines of labels', (n) => `PRESS RELEASE\n${PARAGRAPH}\n${'About us\n'.repeat(n)}`],
  ['names below a long line', (n) => `PRESS RELEASE\n${PARAGRAPH.repeat(n)}\n${'About Northwind\n'.repeat(n)}`],
  ['lines of ends', (n) => `${PARAGRAPH}\n${'ENDS\n'.repeat(n)}`],
])('%s take time in proportion to their length', (_, make) => {
  const time = (n: number) => {
    const { lines } = textDocument(make(n))
    const started = process.cpuUsage()
    setAside(lines)
    return process.cpuUsage(started).user / 1000
  }
  time(2000)
  const [few, many] = [Math.min(time(5000), time(5000)), time(40_000)]
  expect(many).toBeLessThan(8 * 4 * few + 300)
})
