import { expect, test } from 'vitest'
import { endsSentence } from '../../../src/normalize/text/measure.ts'

test.each([
  ['ድልድዩ ተከፈተ።', true],
  ['ድልድዩ ተከፈተ፡፡', true],
  ['«ድልድዩ ተከፈተ፡፡»', true],
  ['ፎቶ፡', false],
  ['တံတားဖွင့်ပြီ။', true],
  ['ស្ពានបើកហើយ។', true],
  ['ཟམ་པ་ཕྱེས་སོ།', true],
  ['पुल खुल गया॥', true],
  ['Կամուրջը բացվեց։', true],
  ['Կամուրջը բացվեց:', true],
  ['Photo:', false],
  ['The bridge: open', false],
])('%s', (text, ends) => {
  expect(endsSentence(text)).toBe(ends)
})
