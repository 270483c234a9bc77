import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/ingest/decode/decode.ts'
import { encode } from './encode.ts'

describe('Mac OS Roman of which only quotes, dashes and dots are not ASCII', () => {
  test.each([
    'He said “the bridge is open” and left.',
    'He said: “The bridge is open.”\n“When?” she asked.',
    '“Open,” he said.',
    'It’s open.',
    'Nobody knows what the councillors’ plans are.',
    'O’Neil opened it.',
    'Le pont est ouvert, dit l’ouvrier.',
    'L’homme de l’Europe parle.',
    'The bridge (“the old lady”) waits.',
    'The bridge cost 10–12 million.',
    'Wait… the bridge is open.',
    'He said the bridge was “open…”',
    'The ‘old lady’ waits, says Ann Lee.',
    'The “bridge” — long promised — is open.',
    '• The mayor’s bridge\n• The council’s road',
    'The bridge of the USA’s oldest town is “open”.',
    'On 16\u{a0}May it opened, at 10\u{a0}o.clock.',
    'In the ’90s they said “never”.',
    'Il a dit : «\u{a0}bon\u{a0}» et l’a fait.',
  ])('%s', (text) => {
    const decoded = decode(encode(text, 'macintosh'))
    expect(decoded).toMatchObject({ text, encoding: 'macintosh', remarks: [] })
  })

  test('after much else', () => {
    const text = `${'The bridge is open. '.repeat(2000)}It’s true.`
    expect(decode(encode(text, 'macintosh'))).toMatchObject({ text, encoding: 'macintosh' })
  })

  test.each(['The bridge — long promised — is open.', 'Open today – at last – for all.'])('%s: a guess', (text) => {
    const decoded = decode(encode(text, 'macintosh'))
    expect(decoded).toMatchObject({ text, encoding: 'macintosh' })
    expect('remarks' in decoded && decoded.remarks.join()).toContain('is a guess')
  })
})

describe('windows-1252 with capitals at the same places stays what it is', () => {
  test.each([
    ['Portuguese', 'NAÇÕES UNIDAS: AS DECISÕES DO CONSELHO'],
    ['Portuguese', 'Óscar Niemeyer desenhou a ponte.'],
    ['Portuguese', 'Ó mar salgado, quanto do teu sal'],
    ['Portuguese', '"Ó mar", disse ele. É verdade. É tarde.'],
    ['Portuguese', 'É o fim do ano.'],
    ['Spanish', 'EL AÑO DEL CORAZÓN EN ESPAÑA'],
    ['Spanish', 'ACCIÓN, dijo Óscar. Ñandu y Ñuble.'],
    ['Spanish', 'La Ñ, la letra de Cervantes. La letra Ñ y la N.'],
    ['Spanish', 'La revista Ñ.'],
    ['English, of a letter', 'The letter Ñ, in Spanish, comes after N. Does Ð come after D? The letter Ð is old.'],
    ['Catalan', "Òscar va a l'Òpera de Barcelona."],
    ['Italian', 'È vero. È tardi. "È" disse lui.'],
    ['French', 'Émile arrive. École et État sont LIBERTÉ, ÉGALITÉ.'],
    ['French', "Ô temps, suspends ton vol. Ça va bien. Être ou ne pas l'avoir."],
    ['French', 'LE MARCHÉ EST FERMÉ'],
    ['Estonian', 'Õhtu Eestis. Õpetaja tuleb. ÕNNE!'],
    ['Irish', 'Dara Ó Briain was born in Wicklow, not in Dun MHÓR.'],
    ['Icelandic', 'NORÐURLAND OG SUÐURLAND'],
    ['Estonian', 'LÕUNA JA PÕHI'],
  ])('%s: %s', (_language, text) => {
    const decoded = decode(encode(text, 'windows-1252'))
    expect(decoded).toMatchObject({ text })
  })

  test('whatever words of capitals and small letters are put together', () => {
    const capital = fc.constantFrom(...'ÉÒÓÔÕÐÑÇÈÊ')
    const small = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 8 })
    const large = small.map((word) => word.toUpperCase())
    const word = fc.oneof(
      { weight: 6, arbitrary: small },
      { weight: 1, arbitrary: fc.tuple(capital, small).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.tuple(large, capital, large).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.tuple(large, capital).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.constantFrom('É', 'Ó', 'È', 'Ô', 'Õ') },
    )
    const end = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '? ', '\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, end), { minLength: 1, maxLength: 40 }), (words) => {
        const decoded = decode(encode(words.flat().join(''), 'windows-1252'))
        expect('encoding' in decoded && decoded.encoding).not.toBe('macintosh')
      }),
      { numRuns: 500 },
    )
  })
})

test('a long text takes time in proportion to its length', () => {
  const time = (length: number) => {
    const data = encode('“It’s open,” he said – and left… '.repeat(length), 'macintosh')
    const started = process.cpuUsage()
    expect(decode(data)).toMatchObject({ encoding: 'macintosh' })
    return process.cpuUsage(started).user / 1000
  }
  time(100)
  const [short, long] = [Math.min(time(4000), time(4000)), time(32_000)]
  expect(long).toBeLessThan(8 * 4 * short + 100)
})
