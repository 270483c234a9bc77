import { describe, expect, it } from 'vitest'
import { keepLetter, signsText } from '../../../src/normalize/body-rules/letters.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const TEXT =
  'The thermometer on the jetty read five degrees this morning, so please come in pairs and tell Bev before you go in.'

/** The lines of a letter that are kept, where the model takes nothing but its paragraph for text. */
function keptOf(lines: readonly string[]): string[] {
  const views = viewLines(textDocument(['Ice is out', ...lines].join('\n')).lines)
  const body = Float64Array.from(views, ({ text }) => (text === TEXT ? 0.9 : 0.1))
  const scores = { body, title: new Float64Array(views.length), titleAt: 0, perhapsTitleAt: 0 }
  const kept = keepLetter(views, scores).body
  return views.flatMap(({ text }, at) => (text !== TEXT && (kept[at] ?? 0) > 0.5 ? [text] : []))
}

describe('a letter', () => {
  it.each([
    ['its greeting', ['Dear members,', '', TEXT], ['Dear members,']],
    ['what closes it', ['Dear members,', '', TEXT, '', 'See you on Sunday!'], ['Dear members,', 'See you on Sunday!']],
    [
      'a signature without a name',
      ['Liebe Gemeinde,', '', TEXT, '', 'Stay warm,', 'The committee', '', 'SHARE'],
      ['Liebe Gemeinde,', 'Stay warm,', 'The committee'],
    ],
  ])('keeps %s', (_name, lines, kept) => {
    expect(keptOf(lines)).toEqual(kept)
  })

  it.each([
    ['no greeting opens it', [TEXT, '', 'See you on Sunday!']],
    ['the greeting stands over no text', ['Dear members,', 'Shop', TEXT]],
  ])('is none where %s', (_name, lines) => {
    expect(keptOf(lines)).toEqual([])
  })

  it.each([
    'Señora directora:',
    'Goedemorgen,',
    'Vážená redakce,',
    'Добрый день!',
    'Αγαπητοί φίλοι,',
    'Lieber Herr Blum,',
  ])('greets: %s', (greeting) => expect(keptOf([greeting, '', TEXT])).toEqual([greeting]))

  it.each(['Hallo Berlin', 'Lieblich, aber kalt,'])('does not greet: %s', (line) => {
    expect(keptOf([line, '', TEXT])).toEqual([])
  })

  it('is signed below its text', () => {
    const letter = ['Ice is out at Linton', '', 'Dear swimmers,', '', TEXT, '', 'Yours,', 'Ann Lee', '', 'Unsubscribe']
    expect(normalize(textDocument(letter.join('\n'))).authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
  })
})

describe('a name below a text', () => {
  const end = 'Zum Schluss gab es Kuchen und Kaffee für alle, die geblieben waren.'
  /** Whether the name among the lines of a text signs it. */
  const isSigned = (name: string, ...lines: readonly string[]) => {
    const views = viewLines(textDocument(['Ice is out at Linton', ...lines].join('\n')).lines)
    return signsText(
      views,
      0,
      views.findIndex(({ text }) => text === name),
    )
  }

  it.each([
    ['known', 'Anna Plöger', [TEXT, end, 'Mit herzlichen Grüßen', 'Anna Plöger']],
    ['with an office', 'Truus Hoogendoorn, redactie', [TEXT, end, 'Truus Hoogendoorn, redactie']],
    [
      'above notices, in a letter',
      'Truus Zwart',
      ['Dear members,', TEXT, end, 'Truus Zwart', 'Notices', 'Choir at 8 pm.'],
    ],
  ])('signs it: %s', (_name, name, lines) => {
    expect(isSigned(name, ...lines)).toBe(true)
  })

  it.each([
    ['above what its bearer says', 'Anna Plöger', [TEXT, end, 'Anna Plöger', end]],
    ['that nobody is known by', 'Trulvek Zwart', [TEXT, end, 'Trulvek Zwart']],
    ['above notices, but in no letter', 'Anna Plöger', [TEXT, end, 'Anna Plöger', 'Notices', 'Choir at 8 pm.']],
  ])('signs nothing: %s', (_name, name, lines) => {
    expect(isSigned(name, ...lines)).toBe(false)
  })
})
