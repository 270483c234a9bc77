import { expect, test } from 'vitest'
import { textOfLine, whereIs, withPlaces } from '../../src/commands/shown-picture.ts'

test.each([
  ['https://seeds.invalid/pics/my%20quay.png', 'pics/my quay.png'],
  ['https://seeds.invalid/?held=0123', 'in the file itself'],
  ['https://example.org/quay.png', 'https://example.org/quay.png'],
])('an inspection says where a picture is: %s', (url, place) => {
  expect(whereIs(url)).toBe(place)
  expect(textOfLine({ number: 1, text: 'The quay', markup: { kind: 'image', image: { url } } })).toBe(
    `[picture: ${place}] The quay`,
  )
  expect(withPlaces(`<p>See <img src="${url}" alt=""></p>`)).toBe(`<p>See <img src="${place}" alt=""></p>`)
})
