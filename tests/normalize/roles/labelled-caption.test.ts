import { expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { readLabelledCaption } from '../../../src/normalize/roles/labelled-caption.ts'
import { textDocument } from '../text-document.ts'

it.each([
  [
    'a second credit',
    'Photo: A lock of 1905. (Credit: Ann Lee)',
    { text: 'Photo: A lock of 1905.', credit: 'Ann Lee' },
  ],
  [
    'a second credit after a sentence in German',
    'Symbolbild: Ein Wagen der Feuerwehr.(Quelle: dpa/Max Roth)',
    { text: 'Symbolbild: Ein Wagen der Feuerwehr.', credit: 'dpa/Max Roth' },
  ],
  [
    'a sentence before the name',
    'Photo: The north pier without its roof. Ben Sample / The Example',
    { text: 'Photo: The north pier without its roof.', credit: 'Ben Sample / The Example' },
  ],
  [
    'a sentence alone',
    'PHOTO: Stamps for sale at the market in Tarn, March 1, 2023.',
    { text: 'PHOTO: Stamps for sale at the market in Tarn, March 1, 2023.' },
  ],
])('a picture that its label announces: %s', (_clause, line, caption) => {
  expect(readLabelledCaption(line)).toEqual(caption)
})

it.each([
  'Photo: Ann Lee',
  'Foto: (c) Hans Otto Roth',
  'Image credit: The Courier (Image credit: Future)',
  'Photo: Ann Lee, via Wikimedia Commons | CC BY-SA 4.0',
  'Source: Ann Lee (Text), Ben Roth (Photo)',
  'Foto: picture alliance / dpa',
  'Photo: J. R. Smith Jr.',
  'The north pier without its roof. Photo: Ann Lee',
])('a credit that describes nothing: %s', (line) => {
  expect(readLabelledCaption(line)).toBeUndefined()
})

it('is shown where no picture stands, and once below its alt text', () => {
  const figures = (...lines: readonly string[]) =>
    normalize(
      textDocument(
        [
          'The harbour reopens after the storm',
          '',
          'The harbour reopened on Friday after three days, the port authority said in the morning.',
          '',
          ...lines,
          '',
          'The storm had closed it on Tuesday, and a ferry broke loose from its berth in the night.',
        ].join('\n'),
      ),
    ).body.flatMap((block) => (block.kind === 'figure' ? [block.caption?.text] : []))
  const caption = 'Photo: The north pier without its roof. Ben Sample / The Example'
  expect(figures(caption)).toEqual(['Photo: The north pier without its roof.'])
  expect(figures('The north pier without its roof', caption)).toEqual(['Photo: The north pier without its roof.'])
})
