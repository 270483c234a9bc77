import { describe, expect, it } from 'vitest'
import type { SafeHtml } from '../../../src/domain/html.ts'
import { toBlocks } from '../../../src/normalize/blocks/blocks.ts'
import type { LineView } from '../../../src/normalize/lines/view.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { emptyRoles } from '../../../src/normalize/roles/role-map.ts'
import { textDocument } from '../text-document.ts'

/** The blocks of lines that are all body. */
function blocksOf(...lines: string[]) {
  const views: readonly LineView[] = viewLines(textDocument(lines.join('\n')).lines)
  const map = emptyRoles(views.length)
  map.roles.fill('body')
  return toBlocks(views, map, [], [])
}

describe('lines that are more than paragraphs', () => {
  it('bullets are a list', () => {
    expect(blocksOf('• one apple', '• two pears')).toMatchObject([
      { kind: 'list', ordered: false, items: [{ content: { text: 'one apple' } }, { content: { text: 'two pears' } }] },
    ])
  })

  it('bullets go from the HTML of items too', () => {
    const line = (number: number, text: string, html: string) => ({ number, text, html: html as SafeHtml })
    const views = viewLines([
      line(1, '· one apple', '<span>· one</span> apple'),
      line(2, '· two pears', '· two <b>pears</b>'),
    ])
    const map = emptyRoles(views.length)
    map.roles.fill('body')
    expect(toBlocks(views, map, [], [])).toMatchObject([
      { items: [{ content: { html: '<span>one</span> apple' } }, { content: { html: 'two <b>pears</b>' } }] },
    ])
  })

  it('sentences after hyphens are a list where nobody speaks', () => {
    expect(blocksOf('- It was built in 1911.', '- It is long.', '- Nobody owns it.')).toMatchObject([
      { kind: 'list', ordered: false, items: [{ content: { text: 'It was built in 1911.' } }, {}, {}] },
    ])
    const speech = blocksOf('- Who is there?', '- Nobody but me.', '- Then let me in.')
    expect(speech.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('lines that a break parts are one paragraph only where nothing is left out between them', () => {
    const line = (number: number, text: string) => ({
      number,
      text,
      markup: { kind: 'paragraph' } as const,
      ...(number > 1 && { afterBreak: true as const }),
    })
    const views = viewLines([
      line(1, 'The boat came in,'),
      line(2, 'Share this'),
      line(3, 'the boat'),
      line(4, 'went out.'),
    ])
    const map = emptyRoles(views.length)
    map.roles.fill('body')
    map.roles[1] = 'boilerplate'
    expect(toBlocks(views, map, [], [])).toMatchObject([
      { content: { text: 'The boat came in,' } },
      { content: { text: 'the boat\nwent out.', html: 'the boat<br />went out.' } },
    ])
  })

  it('verse is one paragraph of lines', () => {
    const lines = ['The river runs', 'below the town,', 'the ferry <comes>', 'and no one is on.']
    expect(blocksOf(...lines, '', ...lines)).toEqual([
      { kind: 'paragraph', content: { text: lines.join('\n'), html: expect.stringMatching(/^The river runs<br \/>/) } },
      {
        kind: 'paragraph',
        content: { text: lines.join('\n'), html: expect.stringContaining('&lt;comes&gt;<br />and') },
      },
    ])
  })

  it('verse may break off without a comma', () => {
    const lines = [
      'The other shore comes up by stages:',
      'a crane, a church.',
      'I turn my book back seven pages',
      'and read.',
    ]
    expect(blocksOf(...lines)).toHaveLength(1)
  })

  it.each(['*', '⁂', '◆', '* * *', '***', '---', '———', '~~~', '• • •'])('%s is a rule between two parts', (rule) => {
    expect(blocksOf('One is here.', rule, 'Two is here.')[1]).toEqual({ kind: 'html', html: '<hr />', text: '' })
  })

  it('numbers from 1 are an ordered list; from anything else they are not', () => {
    expect(blocksOf('1. one', '2. two')).toMatchObject([{ kind: 'list', ordered: true, items: [{}, {}] }])
    expect(blocksOf('7. one', '8. two').map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  it('a run of short lines that end no sentence is a list', () => {
    expect(blocksOf('200 g flour', '2 eggs', 'a pinch of salt')).toMatchObject([{ kind: 'list', items: [{}, {}, {}] }])
  })

  it('speech after dashes is no list', () => {
    expect(blocksOf('– I did not go, he said.', '– Nor did I, she said.').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  it('columns of figures are a table', () => {
    expect(blocksOf('Town\tVotes', 'Aby\t120', 'Bey\t80', 'Cey\t41')).toEqual([
      {
        kind: 'table',
        header: [{ text: 'Town' }, { text: 'Votes' }],
        rows: [
          [{ text: 'Aby' }, { text: '120' }],
          [{ text: 'Bey' }, { text: '80' }],
          [{ text: 'Cey' }, { text: '41' }],
        ],
      },
    ])
  })

  it('questions and answers are an interview', () => {
    const blocks = blocksOf('Q: Why now?', 'A: Because of the river.', 'Q: And the bridge?', 'A: It waits.')
    expect(blocks).toEqual([
      {
        kind: 'interview',
        turns: [
          { question: { text: 'Why now?' }, answers: [{ text: 'Because of the river.' }] },
          { question: { text: 'And the bridge?' }, answers: [{ text: 'It waits.' }] },
        ],
      },
    ])
  })

  it.each([
    ['P. ¿Por qué ahora?', 'R. Por el río.', '¿Por qué ahora?', 'Por el río.'],
    ['Vraag: Waarom nu?', 'Antwoord: Om de rivier.', 'Waarom nu?', 'Om de rivier.'],
    ['Pytanie: Dlaczego teraz?', 'Odpowiedź: Przez rzekę.', 'Dlaczego teraz?', 'Przez rzekę.'],
    ['שאלה: למה עכשיו?', 'תשובה: בגלל הנהר.', 'למה עכשיו?', 'בגלל הנהר.'],
    ['सवाल: अब क्यों?', 'जवाब: नदी के कारण।', 'अब क्यों?', 'नदी के कारण।'],
    ['ถาม: ทำไมตอนนี้', 'ตอบ: เพราะแม่น้ำ', 'ทำไมตอนนี้', 'เพราะแม่น้ำ'],
    ['問：為什麼是現在？', '答：因為河。', '為什麼是現在？', '因為河。'],
  ])('labels of an interview go: %s', (asked, answered, question, answer) => {
    expect(blocksOf(asked, answered)).toEqual([
      { kind: 'interview', turns: [{ question: { text: question }, answers: [{ text: answer }] }] },
    ])
  })

  it('labels of an interview go from its HTML too', () => {
    const line = (number: number, text: string, html: string) => ({ number, text, html: html as SafeHtml })
    const views = viewLines([
      line(1, 'Q. Why now?', '<b>Q.</b> Why <i>now</i>?'),
      line(2, 'A. The river.', 'A. The <a href="https://a.test/">river</a>.'),
    ])
    const map = emptyRoles(views.length)
    map.roles.fill('body')
    const question = { text: 'Why now?', html: '<b></b> Why <i>now</i>?' }
    const answers = [{ text: 'The river.', html: 'The <a href="https://a.test/">river</a>.' }]
    expect(toBlocks(views, map, [], [])).toEqual([{ kind: 'interview', turns: [{ question, answers }] }])
  })

  it('initials of a name that open an answer or a paragraph are no label of an interview', () => {
    const asked = ['How did it begin?', 'A. Smith told me.', 'And then?', 'We built.', 'What is next?', 'A bridge.']
    expect(JSON.stringify(blocksOf(...asked))).toContain('A. Smith told me.')
    expect(blocksOf('Q. Jones had waited for years.', 'She went home.').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  it('one question in a text is a paragraph', () => {
    expect(blocksOf('Why now?', '', 'Because of the river.').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  it('a closed quotation with who said it', () => {
    expect(blocksOf('“The bridge will wait for as long as it has to.”', '— Ann Lee, engineer')).toEqual([
      {
        kind: 'quotation',
        paragraphs: [{ text: '“The bridge will wait for as long as it has to.”' }],
        attribution: 'Ann Lee, engineer',
      },
    ])
  })

  it('lines after > are a quotation', () => {
    expect(blocksOf('> first', '> second')).toEqual([
      { kind: 'quotation', paragraphs: [{ text: 'first' }, { text: 'second' }] },
    ])
  })
})
