import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderBlocks } from '../../../src/content/render-blocks.ts'
import type { Block } from '../../../src/domain/block.ts'
import { toBlocks } from '../../../src/normalize/blocks/blocks.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { emptyRoles } from '../../../src/normalize/roles/role-map.ts'
import { textDocument } from '../text-document.ts'

/** The blocks of paragraphs that are all body; those that begin with `#` are headings. */
function blocksOf(...paragraphs: readonly string[]): readonly Block[] {
  const views = viewLines(textDocument(paragraphs.map((text) => text.replace(/^# /, '')).join('\n\n')).lines)
  const map = emptyRoles(views.length)
  map.roles.fill('body')
  paragraphs.forEach((text, at) => {
    if (text.startsWith('# ')) map.roles[at] = 'heading'
  })
  return toBlocks(views, map, [], [])
}

/** Paragraphs that are set as questions. */
const questionsIn = (...paragraphs: readonly string[]): readonly string[] =>
  blocksOf(...paragraphs).flatMap((block) =>
    block.kind === 'interview' ? block.turns.map(({ question }) => question.text) : [],
  )

const BRIDGE = [
  'Ann Lee: When does the new bridge open?',
  'Jon Bard: In the spring, if the weather lets us finish the road.',
  'Lee: And what has it cost?',
  'Bard: Less than the council was afraid of.',
] as const

describe('a conversation whose speakers are named', () => {
  test('has questions and answers, its names kept', () => {
    expect(renderBlocks(blocksOf(...BRIDGE))).toBe(
      BRIDGE.map((line, at) => (at % 2 === 0 ? `<p><strong>${line}</strong></p>` : `<p>${line}</p>`)).join('\n'),
    )
  })

  test.each<[string, readonly string[], readonly number[]]>([
    [
      'with a newspaper that asks',
      [
        'ZEIT ONLINE: Wann öffnet die Brücke?',
        'Müller: Im Frühjahr, wenn das Wetter mitspielt.',
        'ZEIT ONLINE: Das glaubt Ihnen in der Stadt niemand mehr.',
        'Müller: Doch, die Stadt glaubt es.',
        'ZEIT ONLINE: Wer bezahlt?',
        'Müller: Alle.',
      ],
      [0, 2, 4],
    ],
    [
      'with dashes',
      [
        'Claire Petit — Quand le pont ouvre-t-il ?',
        'M. Dupont. — Au printemps, si le temps le permet.',
        'Claire Petit — Et combien a-t-il coûté ?',
        'M. Dupont. — Moins que prévu.',
      ],
      [0, 2],
    ],
    [
      'in Chinese',
      ['记者：新桥什么时候开通？', '王伟：春天，如果天气允许的话。', '记者：花了多少钱？', '王伟：比预计的少。'],
      [0, 2],
    ],
    [
      'in Arabic',
      ['المذيع: متى يفتح الجسر؟', 'الوزير: في الربيع.', 'المذيع: وكم كلف؟', 'الوزير: أقل مما خفنا منه.'],
      [0, 2],
    ],
    [
      'among three',
      [
        'Host: When does it open?',
        'Bard: In the spring.',
        'Smith: Or in the summer.',
        'Host: Who will pay?',
        'Smith: Everybody will.',
        'Bard: Nobody knows.',
      ],
      [0, 3],
    ],
    [
      'with several paragraphs a turn',
      [
        'Lee: The bridge has been talked about for years.',
        'When does it open?',
        'Bard: In the spring.',
        'Then the ferry stops.',
        'Lee: And what has it cost?',
        'Bard: Less than we thought.',
        'Lee: Who pays?',
        'Bard: Everybody.',
      ],
      [0, 1, 4, 6],
    ],
  ])('is found %s', (_, lines, questions) => {
    expect(questionsIn(...lines)).toEqual(questions.map((at) => lines[at]))
  })

  test('goes on after a heading, and leaves lists what they are', () => {
    const blocks = blocksOf(
      ...['Lee: When does it open?', 'Bard: In the spring.', '# The cost', 'Lee: And what has it cost?'],
      ...[
        'Bard: Three things cost more than we thought:',
        '• the road',
        '• the lights',
        'Lee: Who pays?',
        'Bard: All.',
      ],
      ...['The bridge opens on Monday.'],
    )
    const kinds = ['interview', 'heading', 'interview', 'list', 'interview', 'paragraph', 'paragraph']
    expect(
      blocks.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1] || kind === 'paragraph'),
    ).toEqual(kinds.slice(0, -1))
  })

  test('keeps the emphasis that its names have', () => {
    const html = BRIDGE.map((line) => line.replace(/^([^:]+:)/, '<strong>$1</strong>'))
    const lines = BRIDGE.map((text, at) => ({ number: at + 1, text, html: html[at] as never }))
    const map = emptyRoles(lines.length)
    map.roles.fill('body')
    const [block] = toBlocks(viewLines(lines), map, [], [])
    expect(block).toMatchObject({ kind: 'interview', turns: [{ question: { html: html[0] } }, {}] })
  })
})

describe('is no conversation', () => {
  test.each<[string, readonly string[]]>([
    ['three turns', BRIDGE.slice(0, 3)],
    ['one name only', ['Lee: When?', 'Lee: How?', 'Lee: Why?', 'Lee: Who?', 'Lee: Where?']],
    [
      'an address and a price',
      [
        'Adresse : 3, rue du Port',
        'Prix : 12 €',
        'Adresse : 5, quai Nord',
        'Prix : 14 €',
        'Adresse : 1, place',
        'Prix : 9 €',
      ],
    ],
    ['temperatures', ['Paris: 12°', 'Lyon: 14°', 'Paris: 13°', 'Lyon: 15°', 'Paris: 11°', 'Lyon: 16°']],
    ['results', ['Paris — Lyon 2:1', 'Lyon — Paris 0:3', 'Paris — Lille 1:1', 'Lille — Paris 2:2', 'Paris — Nice 1:0']],
    [
      'a recipe',
      [
        'Zutaten: Mehl, Eier, Milch.',
        'Zubereitung: Alles verrühren.',
        'Zutaten: Äpfel und Zimt.',
        'Zubereitung: Schälen und kochen.',
      ],
    ],
    [
      'virtues and vices',
      [
        'Vorteile: Das Gerät ist leicht und hält lange.',
        'Nachteile: Es ist sehr laut.',
        'Vorteile: Das Gerät ist billig.',
        'Nachteile: Es ist schwer, und wer braucht das schon?',
        'Vorteile: Es ist leise.',
        'Nachteile: Es ist teuer.',
      ],
    ],
    [
      'examples of mistakes',
      [
        'Example: It is important to note that winter is cold.',
        'Giveaway: The words say nothing.',
        'Edit: Winter is cold.',
        'Example: In the realm of bread, flour matters.',
        'Giveaway: What realm?',
        'Edit: Flour matters.',
      ],
    ],
    [
      'a play with five parts',
      [
        ...['Anna: Who is there?', 'Bo: Me.', 'Cy: And me.', 'Di: Me too.', 'Eva: Hush!'],
        ...['Bo: Yes.', 'Anna: Who else?', 'Cy: No one.', 'Di: No one.', 'Eva: I said hush!'],
      ],
    ],
    [
      'headlines with names before them',
      [
        'Ask Amy: Should I go?',
        'Ask Amy: Who pays?',
        'Ask Amy: Is it rude?',
        'Dear Abby: He left me.',
        'Dear Abby: She stays.',
      ],
    ],
    [
      'two guests whom somebody without a name asks',
      [
        'When does the bridge open?',
        'Bard: In the spring.',
        'Smith: Or in the summer.',
        'And what has it cost?',
        'Bard: Less than we thought.',
        'Smith: More, I say.',
      ],
    ],
    [
      'questions that everybody asks',
      ['Lee: When?', 'Bard: Why?', 'Lee: Who?', 'Bard: What?', 'Lee: Where?', 'Bard: How?'],
    ],
    ['captions', ['Foto: Wer ist das?', 'Bild: Ein Haus.', 'Foto: Wo ist das?', 'Bild: Ein Hof.']],
    ['sentences with colons', ['He said this: why?', 'She said: no.', 'He said this: when?', 'She said: never.']],
    ['times', ['12:30 Uhr: Wer kommt?', '12:45 Uhr: Alle.', '13:30 Uhr: Wer geht?', '13:45 Uhr: Alle.']],
  ])('%s', (_, lines) => {
    expect(questionsIn(...lines).filter((question) => /^[\p{L} ]{1,20}[:—]/u.test(question))).toEqual([])
  })
})

test('no paragraph is lost or doubled, whoever speaks', () => {
  const label = fc.constantFrom('Lee: ', 'Bard: ', 'Ann Lee: ', 'Smith — ', '', '', '• ', '# ')
  const said = fc.constantFrom('When?', 'In the spring, we think.', 'No.', 'And what has it cost?')
  fc.assert(
    fc.property(fc.array(fc.tuple(label, said), { minLength: 1, maxLength: 40 }), (turns) => {
      const paragraphs = turns.map(([name, words], at) => `${name}${at} ${words}`)
      const html = renderBlocks(blocksOf(...paragraphs))
      const numbers = [...html.matchAll(/>(?:• )?(?:[A-Z][A-Za-z ]*(?:: | — ))?(\d+) /g)].map(([, number]) =>
        Number(number),
      )
      expect(numbers).toEqual(turns.map((_, at) => at))
    }),
  )
})

test.each([
  ['two who take turns', (n: number) => Array.from({ length: n }, (_, at) => (at % 2 ? 'Bard: Yes.' : 'Lee: When?'))],
  ['as many names as lines', (n: number) => Array.from({ length: n }, (_, at) => `Lee${'x'.repeat(at % 30)}: When?`)],
  ['one who goes on', (n: number) => [...BRIDGE, ...Array.from({ length: n }, () => 'Words.'), ...BRIDGE]],
  ['colons', (n: number) => [':'.repeat(n), `A${' '.repeat(n)}: x`, `${'A: '.repeat(n)}x`]],
])('%s take time in proportion to their length', (_, make) => {
  const time = (n: number) => {
    const paragraphs = make(n)
    const started = process.cpuUsage()
    blocksOf(...paragraphs)
    return process.cpuUsage(started).user / 1000
  }
  time(1000)
  const [few, many] = [Math.min(time(2000), time(2000)), time(16_000)]
  expect(many).toBeLessThan(8 * 4 * few + 300)
})
