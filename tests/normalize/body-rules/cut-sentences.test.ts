import { describe, expect, it } from 'vitest'
import { keepBetweenParagraphs } from '../../../src/normalize/body-rules/between-paragraphs.ts'
import { keepCutSentences } from '../../../src/normalize/body-rules/cut-sentences.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import type { LineScores } from '../../../src/normalize/model/line-model.ts'
import { textDocument } from '../text-document.ts'

type Rule = typeof keepCutSentences

/** The lines below the title that are body by the rule, where the model takes only lines of ten words for body. */
function kept(rule: Rule, text: string, likely = 0.3): readonly string[] {
  const views = viewLines(textDocument(`Bridge shut until spring\n\n${text}`).lines)
  const scores: LineScores = {
    body: Float64Array.from(views, ({ measure }) => (measure.words >= 10 ? 0.9 : likely)),
    title: new Float64Array(views.length),
    titleAt: 0,
    perhapsTitleAt: 0,
  }
  const { body } = rule(views, scores, () => false)
  return views.flatMap((view, at) => (at > 0 && (body[at] ?? 0) > 0.5 ? [view.text] : []))
}

describe('a sentence that was cut at its links', () => {
  it.each([
    ['within', 'The mayor of Tarn has said in a letter that the\nriver authority\nwould pay for a ferry.', 3],
    ['at a name', 'The mayor of Tarn has said in a letter to the\nTarn Echo\nthat a ferry would come.', 3],
    ['before a mark', 'The mayor of Tarn has said so in a letter to the\nTarn Echo\n, which printed it.', 3],
  ])('%s is kept whole', (_, text, lines) => {
    expect(kept(keepCutSentences, text)).toHaveLength(lines)
  })

  it.each([
    ['below a whole sentence', 'The mayor of Tarn has said in a letter that the bridge is shut.\nriver authority'],
    ['an address', 'The mayor of Tarn has said in a letter that the bridge is shut\nletters@tarn.example'],
    ['a menu', 'home\nnews\nsport'],
    [
      'a button in a script without capitals',
      'ხიდი გაზაფხულამდე დაკეტილია და ბორანი ჯერ ისევ არ დადის მდინარეზე\nგაზიარება',
    ],
  ])('is not %s', (_, text) => {
    const words = (line: string) => line.split(' ').length
    expect(kept(keepCutSentences, text)).toEqual(text.split('\n').filter((line) => words(line) >= 8))
  })
})

describe('a short statement that the model doubts', () => {
  const PARAGRAPH = 'The bridge over the river stays shut until the spring, the county said.'

  it.each([
    ['between paragraphs', `${PARAGRAPH}\nNobody was there to see it.\n${PARAGRAPH}`, 3],
    ['between the title and the text', `Nobody was there to see it.\n${PARAGRAPH}`, 2],
    ['below the text', `${PARAGRAPH}\nNobody was there to see it.`, 1],
  ])('%s', (_, text, lines) => {
    expect(kept(keepBetweenParagraphs, text)).toHaveLength(lines)
  })

  it('is dropped where the model is sure', () => {
    expect(kept(keepBetweenParagraphs, `${PARAGRAPH}\nNobody was there to see it.\n${PARAGRAPH}`, 0.1)).toHaveLength(2)
  })
})
