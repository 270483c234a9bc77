import { describe, expect, it } from 'vitest'
import { readTitle } from '../../../src/normalize/fields/title.ts'
import { withoutLabels } from '../../../src/normalize/fields/title-labels.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { CHOICE_FEATURES, candidateRows } from '../../../src/normalize/model/candidate-features.ts'
import { guessScene } from '../../../src/normalize/model/guessed-features.ts'
import { setScene } from '../../../src/normalize/model/scene.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { chooseTitle } from '../../../src/normalize/title-rules/choose-title.ts'
import { candidatesOf } from '../../../src/normalize/title-rules/likely-titles.ts'
import { textDocument } from '../text-document.ts'

const PARAGRAPH =
  'The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed about the bridge.'
const MORE = 'Those who live on the other side have to take the long way round, and they have begun to say so loudly.'

/** A forest that finds all candidates alike. */
const INDIFFERENT = { features: [], bias: 0, unit: 1, trees: [] }

const viewsOf = (lines: readonly string[]) => viewLines(textDocument(lines.join('\n\n')).lines)

/** The line chosen from lines with log-odds; those that are likely text have none. */
function chosen(...lines: (readonly [string, number?])[]): string | undefined {
  const views = viewsOf(lines.map(([text]) => text))
  const odds = Float64Array.from(lines, ([, likely]) => likely ?? -8)
  const guess = Float64Array.from(lines, ([, likely]) => (likely === undefined ? 0.9 : 0))
  return views[chooseTitle(guessScene(setScene(views), guess), odds, INDIFFERENT)]?.text
}

describe('the title among lines that could be it', () => {
  it('is the likeliest', () => {
    expect(chosen(['Bridge stays closed', 3], ['Long way round until spring', 2.8], [PARAGRAPH])).toBe(
      'Bridge stays closed',
    )
  })

  it('is no credit of a picture below a line that may be it', () => {
    const views = viewLines(textDocument('The bridge stays closed\nPhoto: Tarn Courier\n').lines)
    const scene = guessScene(setScene(views), Float64Array.of(0, 0))
    expect(chooseTitle(scene, Float64Array.of(1, 2), INDIFFERENT)).toBe(0)
    expect(chooseTitle(scene, Float64Array.of(-9, 2), INDIFFERENT)).toBe(1)
  })

  it('has the odds of both where it stands twice above the text', () => {
    const title = 'Long way round until spring'
    expect(chosen([title, 2.5], ['The bridge stays closed', 3], [title, 2.8], [PARAGRAPH])).toBe(title)
    expect(chosen([title, 2.8], ['The bridge stays closed', 3], [PARAGRAPH], [title, 2.5])).toBe(
      'The bridge stays closed',
    )
  })

  it('has not where several lines stand twice, as in lists of articles', () => {
    const [one, other] = ['Long way round until spring', 'A ferry for the summer months']
    expect(chosen(['The bridge stays closed', 3], [one, 2.8], [other, 1], [one, 2.5], [other, 1], [PARAGRAPH])).toBe(
      'The bridge stays closed',
    )
  })

  it.each([
    '4 thoughts on “Long way round until spring”',
    'Ein Gedanke zu „Long way round until spring“',
    '12 commentaires sur « Long way round until spring »',
  ])('is the likelier for being named below: %s', (heading) => {
    const title = ['Long way round until spring', 2] as const
    expect(chosen(['Notes from the river bank', 4], title, [PARAGRAPH], [heading, -3])).toBe(title[0])
  })

  it.each([
    '“Long way round until spring”',
    'The mayor said at the meeting of the council on Monday evening: “Long way round until spring”',
    'Long way round until spring',
  ])('is not for being quoted alone, in a sentence, or repeated: %s', (line) => {
    const title = ['Long way round until spring', 2] as const
    expect(chosen(['Notes from the river bank', 4], title, [PARAGRAPH], [line, -3])).toBe('Notes from the river bank')
  })

  it('is what breadcrumbs end with', () => {
    expect(chosen(['Home News The bridge stays closed', 3], ['The bridge stays closed', 2.5], [PARAGRAPH])).toBe(
      'The bridge stays closed',
    )
  })

  it.each(['Home > Town > River > Views of the bridge', 'Sie sind hier: Home » Town » Views of the bridge'])(
    'is the likelier for standing below breadcrumbs that end with it: %s',
    (crumbs) => {
      const [title, other] = [
        ['Views of the bridge', 2],
        ['Notes from the river bank', 4],
      ] as const
      expect(chosen([crumbs, 1], other, title, [PARAGRAPH])).toBe(title[0])
      expect(chosen(other, title, [crumbs, 1], [PARAGRAPH])).toBe(other[0])
    },
  )

  it.each([
    ['a tag that it ends with', 'Bridge Stays Closed', 2.5],
    ['much less likely', 'The bridge stays closed', -0.9],
  ])('is whole where its end stands alone too, but as %s', (_what, part, odds) => {
    const whole = 'Until the spring The bridge stays closed'
    expect(chosen([whole, 4], [PARAGRAPH], [part, odds])).toBe(whole)
  })

  it('is its end where that stands alone without the full stop', () => {
    expect(chosen(['TOWN The bridge stays closed.', 3], ['The bridge stays closed', 2.5], [PARAGRAPH])).toBe(
      'The bridge stays closed',
    )
  })

  it.each(['The bridge over the river...', 'The bridge over the river …'])(
    'is whole where another line cuts it: %s',
    (cut) => {
      const whole = 'The bridge over the river stays closed'
      expect(chosen([cut, 4], [whole, -3], [PARAGRAPH])).toBe(whole)
      expect(chosen([cut, 4], ['The bridge stays closed', -3], [PARAGRAPH])).toBe(cut)
      expect(chosen([cut, 4], ['The bridge over the river has been closed since May.', -3], [PARAGRAPH])).toBe(cut)
    },
  )

  it('is no heading of a live text, which stands below its time', () => {
    const title = ['The storm as it happens', 2] as const
    const entries = ['16:48', '15:27', '14.05 Uhr', '9:12 am'].flatMap((time, n) => [
      [time, -8] as const,
      [`Rescuers reach village number ${n}`, 5] as const,
      [PARAGRAPH] as const,
    ])
    expect(chosen(title, ...entries)).toBe(title[0])
    expect(chosen(title, ...entries.slice(0, 9))).toMatch(/^Rescuers/)
    expect(chosen(...entries)).toMatch(/^Rescuers/)
  })

  it.each([
    ['Two cranes lift the last part of the bridge. (Photo: Ann Lee)', 'Bridge stays closed'],
    ['The bridge stays closed (again)', 'The bridge stays closed (again)'],
  ])('is no caption with its credit: %s', (likeliest, title) => {
    expect(chosen([likeliest, 4], ['Bridge stays closed', 2], [PARAGRAPH])).toBe(title)
  })

  it('is whole where it stands twice, and its end as a heading', () => {
    const whole = 'Town and river: The bridge stays closed'
    expect(chosen([whole, 3], [whole, 2], [PARAGRAPH], ['The bridge stays closed', 3], [MORE])).toBe(whole)
  })
})

describe('the lines that are compared', () => {
  const lines = [
    'Bridge stays closed',
    'Town',
    'BRIDGE STAYS CLOSED',
    'Town / River / Bridge',
    'One',
    'Two',
    'Three',
    'Four',
  ]
  const odds = Float64Array.of(2, 1, 3, 4, 0.5, 0.4, -30, 0.6)

  it('are the likeliest five that could be titles, each once, the likeliest first', () => {
    expect([...candidatesOf(viewsOf(lines), odds)].map((at) => lines[at])).toEqual([
      'BRIDGE STAYS CLOSED',
      'Town',
      'Four',
      'One',
      'Two',
    ])
  })

  it('are told by a number for each feature, whose words come back in the text among them', () => {
    const views = viewsOf(['Bridge council divided', 'Views from the ferry', PARAGRAPH])
    const scene = guessScene(setScene(views), Float64Array.of(0, 0, 0.9))
    const rows = candidateRows(scene, Float64Array.of(1, 2, -8), [1, 0])
    expect(rows.map(({ length }) => length)).toEqual([CHOICE_FEATURES.length, CHOICE_FEATURES.length])
    const lead = CHOICE_FEATURES.indexOf('topic lead')
    expect(rows[1]?.[lead]).toBeCloseTo(2 / 3)
    expect(rows[0]?.[lead]).toBe(0)
    expect(rows[1]?.[CHOICE_FEATURES.indexOf('odds over best')]).toBe(-1)
  })

  it('are none in a text that has none', () => {
    const scene = guessScene(setScene([]), new Float64Array())
    expect([...candidatesOf([], new Float64Array())]).toEqual([])
    expect(candidateRows(scene, new Float64Array(), [])).toEqual([])
  })
})

describe('a title', () => {
  it('is not less sure for likely lines that are none', () => {
    const views = viewsOf(['Town · River', 'Bridge stays closed', PARAGRAPH])
    const scores = { body: Float64Array.of(0, 0, 0.9), titleAt: 1, perhapsTitleAt: 1 }
    const sure = (title: Float64Array) => readTitle(views, { ...scores, title })?.evidence.confidence
    expect(sure(Float64Array.of(6, 2, -8))).toBe(sure(Float64Array.of(-30, 2, -8)))
  })

  it.each([
    ['Headline: The bridge stays closed', 'en', 'The bridge stays closed'],
    ['Titel: Die Brücke bleibt gesperrt', 'de', 'Die Brücke bleibt gesperrt'],
    ['标题：旧桥将继续封闭到春天为止', 'zh', '旧桥将继续封闭到春天为止'],
    ['Head: a school and the bridge', 'en', 'Head: a school and the bridge'],
    ['Bridge: closed until the spring', 'en', 'Bridge: closed until the spring'],
    ['Kultur : Die Brücke bleibt gesperrt', 'de', 'Die Brücke bleibt gesperrt'],
    ['Kultur: Die Brücke bleibt gesperrt', 'de', 'Kultur: Die Brücke bleibt gesperrt'],
    ['Die Brücke : Chronik einer Sperrung', 'de', 'Die Brücke : Chronik einer Sperrung'],
    ['Culture : le pont reste fermé', 'fr', 'Culture : le pont reste fermé'],
    ['The bridge stays closed | townnews.example.org', 'en', 'The bridge stays closed'],
    ['The bridge stays closed – TownNews.com', 'en', 'The bridge stays closed'],
    ['The bridge stays closed | Town and river', 'en', 'The bridge stays closed | Town and river'],
    ['Closed | example.org', 'en', 'Closed | example.org'],
  ])('is published without what only labels it: %s', (line, language, title) => {
    expect(withoutLabels(line, language)).toBe(title)
  })

  it('is found below hundreds of lines of a menu', () => {
    const menu = Array.from({ length: 600 }, (_none, at) => `Topic ${at + 1}`)
    const text = [...menu, '', 'Bridge over the river stays closed until spring', '', 'By Ann Lee', '12 March 2024']
    const article = normalize(textDocument([...text, '', PARAGRAPH, '', MORE, '', PARAGRAPH].join('\n')))
    expect(article.title?.value).toBe('Bridge over the river stays closed until spring')
  })
})
