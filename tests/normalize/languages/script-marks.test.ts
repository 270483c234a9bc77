import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/normalize/languages/detect-language.ts'

test.each([
  [
    'names of products',
    '川辺電機は27日、新しい電子時計「D-01L」「D-02L」「L-03D」「D-04L」「P-05D RIVER d’Or」を発売する。D-01LとL-03Dは水深30メートルでも使える。',
  ],
  [
    'a quotation',
    '会社は「We have listened to all of you, and we know that the old watch was the one that you loved」と述べ、旧型の販売を続けることを決めた。新しい時計は来月から店頭に並ぶ。',
  ],
])('Japanese beside Latin letters: %s', (_, text) => {
  expect(detectLanguage(text)?.language).toBe('ja')
})

test('a Japanese word makes no text Japanese', () => {
  const text =
    'The word for the small mill on the river is すいしゃ, and the people of the town have used it since their grandparents came.'
  expect(detectLanguage(text)?.language).toBe('en')
})
