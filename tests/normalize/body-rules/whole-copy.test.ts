import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const SENTENCES = [
  'At half past two the rain stopped, and the first of the forty boats were carried down to the water behind the mill.',
  'Nobody had counted on the swans, who had been sitting on the landing stage since the morning and did not want to move.',
  'It took the fire brigade most of an hour, two loaves of bread and a ladder to persuade them that the day was not theirs.',
  'In the end everybody was wet, the cup went to the youngest crew for the third time, and the band played until it was dark.',
]
const [first = '', second = '', third = '', fourth = ''] = SENTENCES

const rolesOf = (...lines: string[]) => {
  const text = ['Swans hold up the regatta behind the mill', ...lines].join('\n')
  return normalize(textDocument(text)).roles.map(({ role }) => role)
}
const isKept = (role: string) => role === 'body' || role === 'heading' || role === 'standfirst'

describe('a text without a page around it', () => {
  it.each([
    [
      'a subheading with names',
      [first, 'The crews', 'Ann Miller', 'Peter Young', 'Ruth Carter', second, third, fourth],
    ],
    ['a question', [first, second, 'And the swans?', third, fourth]],
    ['a short sentence', ['It rained.', first, second, third, fourth]],
    ['a sentence with a word of furniture', [first, second, 'Read: nobody had asked them.', third, fourth]],
  ])('keeps %s', (_, lines) => {
    expect(
      rolesOf(...lines)
        .slice(1)
        .filter((role) => !isKept(role)),
    ).toEqual([])
  })

  it('is none where furniture stands in it', () => {
    expect(rolesOf(first, second, 'Related articles', 'Regatta', 'Fire brigade', third, fourth)).toContain(
      'boilerplate',
    )
  })

  it('keeps no note to the desk', () => {
    expect(rolesOf(first, second, '[CHECK: was it forty boats?]', third, fourth)[3]).toBe('boilerplate')
  })
})

it.each([
  'Copying the keys took the porter an hour.',
  'Использование материалов обошлось мельнику дороже, чем он думал.',
  'Не видите лебедей, значит, они спят за мельницей.',
  'Accept all the bread that is offered, the fire brigade says.',
])('a sentence that begins like a notice is text: %s', (line) => {
  expect(isKept(rolesOf(first, second, line, third, fourth)[3] ?? '')).toBe(true)
})
