import { describe, expect, test } from 'vitest'
import { declaredEncoding } from '../../../src/ingest/decode/declared-encoding.ts'
import { decode } from '../../../src/ingest/decode/decode.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { encode, encodeUtf16 } from './encode.ts'
import { SAMPLE_BY_ENCODING } from './sample-texts.ts'

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
}

function linesOf(data: Uint8Array): readonly string[] {
  const { documents, rejections } = readSeed('a.txt', data)
  expect(rejections).toEqual([])
  return documents.flatMap(({ lines }) => lines.map(({ text }) => text))
}

describe('the same text in every encoding gives the same lines', () => {
  const samples = Object.entries(SAMPLE_BY_ENCODING)

  test.each(samples)('%s', (encoding, text) => {
    const data = encode(text, encoding)
    expect(decode(data)).toMatchObject({ encoding, remarks: [] })
    expect(linesOf(data)).toEqual(text.split('\n'))
  })

  // Of the first sentence in Polish one letter is not ASCII: too little to go by.
  test.each(samples.filter(([encoding]) => encoding !== 'windows-1250'))(
    '%s, only its first sentence',
    (encoding, text) => {
      const [first = ''] = text.split('\n')
      expect(linesOf(encode(first, encoding))).toEqual([first])
    },
  )

  test.each(samples)('%s as UTF-8 and UTF-16, with a mark and without', (_, text) => {
    const lines = text.split('\n')
    for (const order of ['le', 'be'] as const) {
      const data = encodeUtf16(text, order)
      expect(decode(data)).toMatchObject({ encoding: `utf-16${order}`, remarks: [] })
      expect(linesOf(data)).toEqual(lines)
      expect(linesOf(encodeUtf16(`\u{feff}${text}`, order))).toEqual(lines)
    }
    expect(linesOf(bytes(text))).toEqual(lines)
    expect(linesOf(bytes(`\u{feff}${text}`))).toEqual(lines)
    expect(linesOf(bytes(text.normalize('NFD').replaceAll('\n', '\r\n')))).toEqual(lines)
  })

  test.each(samples)('%s without any ASCII as UTF-16', (_, text) => {
    const foreign = text.replace(/[\0-\x7f«»’]/g, '')
    if (foreign.length < 30) return
    for (const order of ['le', 'be'] as const) expect(linesOf(encodeUtf16(foreign, order))).toEqual([foreign])
  })
})

test.each([
  ['Chinese', '第一天，一位市长（Ann Lee）在 2026 年开通了一座新桥。一切顺利，一名工程师 John Smith 说。\n'],
  ['Japanese', '一日、市長の Ann Lee は 2026 年に一つの新しい橋を開通した。一番だと John Smith が言った。\n'],
  ['Korean', '가게 주인 Ann Lee 가 2026 년에 새 다리를 열었다. 가장 길다고 John Smith 가 말했다.\n'],
])('%s with Latin letters as UTF-16 without a mark', (_, text) => {
  for (const order of ['le', 'be'] as const)
    for (const times of [1, 9])
      expect(decode(encodeUtf16(text.repeat(times), order))).toMatchObject({ text: text.repeat(times) })
})

test.each([
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'is written in UTF-32, which is not read: save it as UTF-8'],
  ['a NUL byte', [0x61, 0x62, 0x63, 0, 0x64], 'is not text: it contains a NUL byte at offset 3'],
  [
    'NUL bytes here and there',
    [...Buffer.from('abc\0def'.repeat(100))],
    'is not text: it contains a NUL byte at offset 3',
  ],
  [
    'numbers with NUL bytes',
    [...Buffer.from('2010 302\0'.repeat(100))],
    'is not text: it contains a NUL byte at offset 8',
  ],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'is not text but a PNG picture'],
  ['PDF', [...Buffer.from('%PDF-1.7\n')], 'is not text but a PDF document: export its text'],
  [
    'zip',
    [0x50, 0x4b, 3, 4, 20, 0],
    'is not text but a zip archive or an office document: name it .docx or .odt if it is one',
  ],
  [
    'control characters',
    Array.from({ length: 90 }, (_, at) => 1 + (at % 8)),
    'is not text: it is full of control characters',
  ],
])('no text: %s', (_, data, problem) => {
  expect(decode(Uint8Array.from(data))).toEqual({ problem })
})

test.each(['RIFF raff over the bridge', 'ID3 is a format', 'OggS is another'])(
  'a text that begins as a signature: %s',
  (text) => {
    expect(decode(bytes(text))).toMatchObject({ text })
  },
)

describe('UTF-8 with some bytes that are not', () => {
  test.each([
    [
      'one byte of windows-1252',
      ['Le café ', [0xe9], 'tait plein'],
      'Le café était plein',
      'at byte 9 was read as windows-1252',
    ],
    ['several', ['Ça ', [0x93], 'va', [0x94], ' là-bas'], 'Ça “va” là-bas', 'in 2 places, the first at byte 4'],
    [
      'the end cut off',
      ['Le café était ', [0xe2, 0x80]],
      'Le café était ',
      'ends within a character, at byte 16: it may be cut short',
    ],
    ['the end cut off, else ASCII', ['The end', [0xe2, 0x80]], 'The end', 'ends within a character, at byte 7'],
    ['a character cut off inside', ['Ça va là ', [0xe2, 0x80], 'x'], 'Ça va là \u{fffd}x', 'at byte 11'],
  ])('%s', (_, parts, text, remark) => {
    const decoded = decode(bytes(...parts))
    expect(decoded).toMatchObject({ text, encoding: 'utf-8' })
    expect('remarks' in decoded && decoded.remarks.join()).toContain(remark)
  })

  test('is another encoding where the rest is not UTF-8 either', () => {
    expect(decode(bytes('Stra', [0xdf], 'e und ', [0xbb], 'Gru', [0xdf, 0xab]))).toMatchObject({
      text: 'Straße und »Gruß«',
    })
  })
})

test('what cannot be told for sure is said to be a guess', () => {
  const decoded = decode(bytes('caf', [0xe9]))
  expect(decoded).toMatchObject({ text: 'café', encoding: 'windows-1252' })
  expect('remarks' in decoded && decoded.remarks.join()).toContain('is a guess')
})

describe('what a document declares', () => {
  test.each([
    ['XML', '<?xml version="1.0" encoding="ISO-8859-2"?><rss/>', 'iso-8859-2'],
    ['HTML 5', '<!doctype html><meta charset=gbk>', 'gbk'],
    ['HTML 4', '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'shift_jis'],
    ['an unknown name', '<meta charset="klingon">', undefined],
    ['what cannot be', '<?xml version="1.0" encoding="utf-16"?>', undefined],
    ['nothing', 'encoding="gbk"', undefined],
  ])('%s', (_, text, encoding) => {
    expect(declaredEncoding(bytes(text))).toBe(encoding)
  })

  test('decides where the bytes leave it open', () => {
    const polish = 'wąż'
    expect(decode(encode(polish, 'iso-8859-2'), 'iso-8859-2')).toMatchObject({ text: polish })
    expect(decode(bytes(polish), 'iso-8859-2')).toMatchObject({ text: polish, encoding: 'utf-8' })
  })
})
