import { describe, expect, it } from 'vitest'
import { keepShortPage } from '../../../src/normalize/body-rules/keep-short-page.ts'
import { type LineView, viewLines } from '../../../src/normalize/lines/view.ts'
import type { LineScores } from '../../../src/normalize/model/line-model.ts'
import { textDocument } from '../text-document.ts'

const PARAGRAPHS = [
  'The old mill on the Wenna turned again on Sunday, for the first time since the flood.',
  'Some two hundred people came to see it, and most of them left with a bag of flour.',
]

/** The lines of `text` that are kept, where the model is sure of the two paragraphs and takes the rest for furniture. */
function keptOf(text: string, likely = 0.2, isRepeated = (_text: string) => false): string[] {
  const views: readonly LineView[] = viewLines(textDocument(text).lines)
  const scores: LineScores = {
    body: Float64Array.from(views, (view) => (PARAGRAPHS.includes(view.text) ? 0.9 : likely)),
    title: new Float64Array(views.length),
    titleAt: 0,
    perhapsTitleAt: 0,
  }
  const { body } = keepShortPage(views, scores, isRepeated)
  return views.flatMap((view, at) => ((body[at] ?? 0) > 0.5 && !PARAGRAPHS.includes(view.text) ? [view.text] : []))
}

const LAST = 'Admission was free.'
const page = (...below: string[]) =>
  ['Mill turns again', 'News', '', ...PARAGRAPHS.flatMap((text) => [text, '']), ...below].join('\n')
const dense = (...below: string[]) => ['Mill turns again', 'News', ...PARAGRAPHS, ...below].join('\n')

describe('a page with a short text', () => {
  it.each([
    ['its last sentence, set apart as the others are', page(LAST, '', 'Share', 'Print'), [LAST]],
    ['its last sentence, directly below the others', dense(LAST, 'Share', 'Print'), [LAST]],
    ['a sentence below a box of several lines', page('Most read', 'Cow on the roof', 'Fair put off', '', LAST), [LAST]],
    ['a sentence with a signature behind it', page('Admission was free. (abc)'), ['Admission was free. (abc)']],
    ['a sentence below an invitation', page('All the news in your inbox. Sign up here', '', LAST), [LAST]],
    [
      'a heading directly above its paragraph',
      page('Flour for all', PARAGRAPHS[0] ?? '', '', 'And the cake', PARAGRAPHS[1] ?? ''),
      ['Flour for all', 'And the cake'],
    ],
    [
      'short statements below a heading',
      page('When to come', '', 'Monday: from nine to four.', 'Tuesday: from nine to noon.', '', 'Share'),
      ['When to come', 'Monday: from nine to four.', 'Tuesday: from nine to noon.'],
    ],
    ['a heading over a paragraph', page('Flour for all', '', LAST), ['Flour for all', LAST]],
    [
      'a list between paragraphs',
      page('When to come', '', '- 4 May', '- 11 May', '', LAST),
      ['When to come', '- 4 May', '- 11 May', LAST],
    ],
  ])('keeps %s', (_name, text, kept) => {
    expect(keptOf(text)).toEqual(kept)
  })

  it.each([
    ['a sentence in a list of links', page('Most read', 'Cow on the roof.', 'Fair put off.')],
    [
      'the deck of another story',
      page('Bridge to be painted in the colour of the river', '', 'The council voted on Monday.'),
    ],
    ['what readers say', page('3 comments', '', 'I was there and it was lovely.')],
    ['a sentence apart from the text of a dense page', dense('Share', 'We were there on Sunday.')],
    ['a label in capitals', page('VIDEO', '', PARAGRAPHS[0] ?? '')],
  ])('does not keep %s', (_name, text) => {
    expect(keptOf(text)).toEqual([])
  })

  it('is heeded where the model is sure, and where the folder repeats a line', () => {
    expect(keptOf(page(LAST), 0.01)).toEqual([])
    expect(keptOf(page(LAST), 0.2, (text) => text === LAST)).toEqual([])
  })

  it('drops what hardly looks like text in a box below its paragraphs', () => {
    const views = viewLines(textDocument(page('Stay in touch, anytime.', 'Sign up for mails')).lines)
    const body = Float64Array.from(views, ({ text }) =>
      PARAGRAPHS.includes(text) ? 0.9 : text.startsWith('Stay') ? 0.5 : 0.1,
    )
    const scores = { body, title: new Float64Array(views.length), titleAt: 0, perhapsTitleAt: 0 }
    expect(keepShortPage(views, scores, () => false).body.at(-2)).toBe(0)
  })

  it('is none where the text is long', () => {
    const long = Array.from({ length: 9 }, () => PARAGRAPHS.join('\n\n')).join('\n\n')
    expect(keptOf(`Mill turns again\n\n${long}\n\n${LAST}`)).toEqual([])
  })
})
