import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeTwice } from '../../../src/ingest/text/encoded-twice.ts'

test.each([
  ['BeyoncÃ©', 'Beyoncé'],
  ['It costs Â£42m', 'It costs £42m'],
  ['The mayorâ€™s bridge â€“ at last', 'The mayor’s bridge – at last'],
  ['first line is right: é\nsecond is not: Ã©', 'first line is right: é\nsecond is not: é'],
])('repairs "%s"', (text, expected) => {
  expect(decodeTwice(text)).toBe(expected)
})

test.each([
  'Beyoncé',
  'São João, Ângela e a mãe',
  'Bănăţean « POÂ » şi alţii',
  'Beyoncé and BeyoncÃ©: not all of the line shows it',
  'The mayor’s BeyoncÃ©, with an apostrophe that is right',
  'Ã',
])('leaves "%s" alone', (text) => {
  expect(decodeTwice(text)).toBe(text)
})

test('any text of Latin letters that is read as windows-1252 comes back', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'aeiou äöüßéèçñåø'), minLength: 1 })
  const misread = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text))
  fc.assert(
    fc.property(latin, (text) => {
      expect(decodeTwice(misread(text))).toBe(text)
    }),
  )
})
