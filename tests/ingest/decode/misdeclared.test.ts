import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/ingest/decode/decode.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { encode } from './encode.ts'
import { SAMPLE_BY_ENCODING } from './sample-texts.ts'

/** Encodings of Latin letters, which documents declare by habit, and in which any bytes are letters. */
const DECLARED = ['windows-1252', 'iso-8859-2', 'iso-8859-15', 'windows-1250', 'windows-1254']
const OTHER_SCRIPTS = [
  'windows-1251',
  'koi8-u',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]

describe.each(OTHER_SCRIPTS)('%s is read as what it is', (encoding) => {
  const text = SAMPLE_BY_ENCODING[encoding] ?? ''
  const bytes = encode(text, encoding)

  test.each([...DECLARED, 'utf-8'])('where %s is declared', (declared) => {
    expect(decode(bytes, declared)).toMatchObject({ text })
  })

  test('where it is declared itself, without a remark', () => {
    expect(decode(bytes, encoding)).toMatchObject({ text, remarks: [] })
  })
})

test('a page says what it is not, and a person is told', () => {
  const html = '<html><head><meta charset="iso-8859-1"><title>Мост</title></head><body><p>'
  const text = `${html}${SAMPLE_BY_ENCODING['windows-1251']?.repeat(3)}</p></body></html>`
  const { documents } = readSeed('a.html', encode(text, 'windows-1251'))
  expect(documents[0]?.lines[0]?.text).toContain('Мэр города')
  expect(documents[0]?.remarks).toEqual(['says that it is windows-1252, but is windows-1251, and was read as such'])
})

test('Cyrillic in another order of letters is told by its capitals', () => {
  const text =
    'Мэр Москвы Иван Петров открыл вчера новый мост. Движение начнётся завтра утром, сообщили в Самаре и в Туле.'
  expect(decode(encode(text, 'koi8-u'), 'windows-1251')).toMatchObject({ text })
  expect(decode(encode(text, 'windows-1251'), 'koi8-r')).toMatchObject({ text })
})

test('Latin text that is said to be Cyrillic is Latin', () => {
  const text =
    'L’été dernier, le maire a inauguré près de la forêt le café où les élèves fêtèrent la Noël et la rentrée à côté. '.repeat(
      3,
    )
  expect(decode(encode(text, 'windows-1252'), 'windows-1251')).toMatchObject({ text })
})

describe('what reads well stays as declared', () => {
  test.each([
    [
      'French',
      'windows-1252',
      'L’été dernier, créée près de la forêt, la fée a fêté Noël à Besançon : « ÉTÉ COMME HIVER », où ça ? ',
    ],
    ['Estonian', 'windows-1252', 'Jäääär ja öötöö, õhtuõu ja üüüürnik, töö ja äär: nii räägiti küla ääres õhtul. '],
    ['Icelandic', 'windows-1252', 'Þórður sá að það væri ágætt að fá sér öl á bæ við ána á Íslandi. '],
    ['Polish', 'iso-8859-2', 'Zażółć gęślą jaźń, źdźbło i żółć, ślą i śpi: więc idźże, mój ty świecie. '],
    [
      'signs',
      'windows-1252',
      'Prices: £££ and €€€, ©©© and ±±±, ¡¡¡ and ¿¿¿, §§§ and ¶¶¶, ××× and ÷÷÷ in a table of signs. ',
    ],
    [
      'capitals',
      'windows-1252',
      'ÀÉÈÊËÎÏÔÖÙÛÜ are the capitals, and àéèêëîïôöùûü the small letters, that the old printer has in his case. ',
    ],
    [
      'a Greek word',
      'windows-1253',
      'The word λόγος means much to people who write about the alpha of α-particles and β-rays. ',
    ],
  ])('%s', (_, encoding, text) => {
    const long = text.repeat(5)
    expect(decode(encode(long, encoding), encoding)).toMatchObject({ text: long, remarks: [] })
  })
})
