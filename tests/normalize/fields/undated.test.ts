import { describe, expect, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const publishedOf = (text: string) => normalize(textDocument(text)).published?.value.wall

describe('the day in a dateline is none of publication', () => {
  test.each([
    'Ferry to run again\nPORT TARN, May 4, 2023 (River News) — The ferry over the Tarn will run every hour again from Monday, the county said.',
    'El transbordador vuelve a cruzar\nValdeolmos, 4 may 2023 (Agencia Río).- El transbordador volverá a cruzar el río cada hora desde el lunes.',
    'Le bac reprend lundi\nValnoir, le 4 mai 2023 – Le bac reprendra lundi ses traversées toutes les heures, annonce la préfecture.',
    'The ferry that sank\nTARN, May 4 (River News) — The last ferry sank in the harbour. Nobody has asked for it since then, the county said.',
  ])('%s', (text) => {
    expect(publishedOf(text)).toBeUndefined()
  })

  test('where the text names that day too', () => {
    const dateline =
      'TARN, May 4, 2023 (River News) — The last ferry sank in the harbour, and nobody has asked for it since.'
    expect(publishedOf(`The ferry that sank\nPublished May 5, 2023\n\n${dateline}`)).toBe('2023-05-05')
  })
})

describe('somebody’s life dates nothing', () => {
  test.each([
    ['en', 'Eunice Marie Tarn\nMarch 3, 1929 – January 2, 2022\nPublished January 9, 2022', '2022-01-09'],
    ['de', 'Elisabeth Tarn\n3. März 1929 – 2. Januar 2022', undefined],
  ])('%s', (_language, head, day) => {
    const text = `${head}\n\nShe taught the second grade for 37 years and could name every child in every picture on her wall.`
    expect(publishedOf(text)).toBe(day)
  })
})
