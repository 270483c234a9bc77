import { describe, expect, it } from 'vitest'
import { keepAnnounced } from '../../../src/normalize/body-rules/announced-lists.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'

/** Which of the lines are body, each given with how likely the model finds it. */
function kept(...lines: readonly (readonly [string, number])[]): boolean[] {
  const views = viewLines(lines.map(([text], at) => ({ number: at + 1, text })))
  const body = Float64Array.from(lines, ([, likely]) => likely)
  const scores = keepAnnounced(views, { body, title: new Float64Array(lines.length), titleAt: -1, perhapsTitleAt: -1 })
  return [...scores.body].map((likely) => likely >= 0.5)
}

const ITEMS = [
  ['A rope of ten metres', 0.2],
  ['Two lamps and a whistle', 0.1],
] as const
const AFTER = ['Nobody had either of them on the day the bridge was closed.', 0.9] as const

describe('a list that the text announces', () => {
  it('is text up to where the text goes on', () => {
    expect(kept(['The rules ask for these things:', 0.8], ...ITEMS, AFTER)).toEqual([true, true, true, true])
    expect(kept(['规则要求准备以下物品：', 0.8], ...ITEMS, AFTER)).toEqual([true, true, true, true])
  })

  it.each([
    ['has no colon above it', ['The rules ask for many things', 0.8], ITEMS, AFTER],
    ['is announced by furniture', ['Read more:', 0.05], ITEMS, AFTER],
    ['is announced by what hardly is text', ['See also these pages:', 0.3], ITEMS, AFTER],
    ['ends where no text follows', ['The rules ask for these things:', 0.8], ITEMS, ['Town', 0.1]],
    ['has a date in it', ['The rules ask for these things:', 0.8], [...ITEMS, ['3 May 2024', 0.2] as const], AFTER],
    [
      'has furniture in it',
      ['The rules ask for these things:', 0.8],
      [...ITEMS, ['Share on Facebook', 0.2] as const],
      AFTER,
    ],
    ['has one item', ['The rules ask for this:', 0.8], ITEMS.slice(0, 1), AFTER],
  ] as const)('is not kept where it %s', (_why, before, items, after) => {
    const found = kept(before, ...items, after)
    expect(found.slice(1, 1 + items.length)).not.toContain(true)
  })

  it.each([
    ['English', 'The kit has these things:', ['a rope of ten metres', 'two lamps', 'whistles']],
    ['French', 'La trousse contient :', ['une corde de dix mètres', 'deux lampes', 'un sifflet']],
    ['Russian', 'В наборе есть:', ['верёвка', 'две лампы', 'свисток']],
  ])('in lower case may hold items that the model is sure of, and end at a heading: %s', (_, above, items) => {
    const listed = items.map((text, at) => [text, at === 1 ? 0.7 : 0.2] as const)
    expect(kept([above, 0.8], ...listed, ['Where to buy it', 0.3], AFTER).slice(0, 4)).not.toContain(false)
  })

  it('in lower case is none below furniture', () => {
    expect(kept(AFTER, ['Tags:', 0.1], ['rope', 0.2], ['lamps', 0.2], AFTER)).toEqual([true, false, false, false, true])
  })

  it('with bullets may be announced by a line that the model doubts, which is text too', () => {
    const bulleted = ITEMS.map(([text, likely]) => [`• ${text}`, likely / 3] as const)
    expect(kept(AFTER, ['Here are some of them:', 0.3], ...bulleted, AFTER)).not.toContain(false)
    expect(kept(['Town', 0.1], ['Here are some of them:', 0.3], ...bulleted, AFTER).slice(1, 4)).not.toContain(true)
  })
})
