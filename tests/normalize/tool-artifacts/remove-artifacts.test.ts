import { describe, expect, it } from 'vitest'
import { removeArtifacts } from '../../../src/normalize/tool-artifacts/remove-artifacts.ts'

const read = (...texts: string[]) => {
  const { lines, roles } = removeArtifacts(texts.map((text, at) => ({ number: at + 1, text })))
  return { text: lines.map(({ text }) => text).filter((text) => text !== ''), rules: roles.map(({ rule }) => rule) }
}

describe('marks of links', () => {
  const LIST = ['', 'References', '', '   1. https://a.example/', '   2. https://b.example/']

  it.each([
    ['The [1]council has [2]met.', 'The council has met.'],
    ['The council [1] has met [2].', 'The council has met.'],
    ['The [council][1] has met.', 'The council has met.'],
    ['Rule [3] says [sic] so.', 'Rule [3] says [sic] so.'],
  ])('%s', (line, expected) => {
    expect(read(line, ...LIST)).toEqual({ text: [expected], rules: ['link-list', 'link-list', 'link-list'] })
  })

  it('are no marks without a list of where they lead', () => {
    expect(read('As was said [1] before.', '', '1. Lee, A.: The bridge. 2020.').text).toHaveLength(2)
  })
})

describe('notes on links', () => {
  it.each([
    ['Apply online (opens in a new tab).', 'Apply online.'],
    ['The report [external link] came on Monday.', 'The report came on Monday.'],
    ['Der Haushalt (öffnet in neuem Fenster) steht im Netz.', 'Der Haushalt steht im Netz.'],
    ['予定は県のサイト（外部リンク）にあります。', '予定は県のサイトにあります。'],
    ['Engineers expect power by Wednesday. {{citation needed}}', 'Engineers expect power by Wednesday.'],
  ])('%s', (line, expected) => expect(read(line).text).toEqual([expected]))

  it.each(['The new window (of oak) opens.', 'Write {{ name }} where the name stands.', 'The tab (new) opens.'])(
    'are none: %s',
    (line) => expect(read(line).text).toEqual([line]),
  )
})

describe('time stamps', () => {
  it.each<[string, string[], string[]]>([
    ['of a transcript', ['[0:05] One', '[0:17] Two', '[1:02] Three'], ['One', 'Two', 'Three']],
    ['with hours', ['00:00:05 One', '00:00:17 Two', '01:00:02 Three'], ['One', 'Two', 'Three']],
    ['on lines of their own', ['0:00', 'One', '0:07', 'Two', '0:15', 'Three'], ['One', 'Two', 'Three']],
    [
      'of speakers',
      ['Ann  0:05', 'One', 'Bo  0:17', 'Two', 'Ann  0:30', 'Three'],
      ['Ann: One', 'Bo: Two', 'Ann: Three'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(...lines).text).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['times of day', ['14:05 One', '14:20 Two', '15:10 Three']],
    ['times that go back', ['0:30 One', '0:20 Two', '0:10 Three']],
    ['two of them', ['[0:05] One', '[0:17] Two']],
    ['comments', ['Ann 14:05', 'One', 'Bo 14:20', 'Two', 'Ann 15:10', 'Three']],
  ])('are none: %s', (_, lines) => {
    expect(read(...lines)).toEqual({ text: lines, rules: [] })
  })
})

describe('subtitles', () => {
  const cue = (from: string, to: string, ...text: string[]) => [`${from} --> ${to}`, ...text, '']

  it('are paragraphs up to a pause', () => {
    const lines = [
      ...cue('00:00:01,000', '00:00:03,000', 'The lamp', 'is <i>on</i>,'),
      ...cue('00:00:03,100', '00:00:05,000', 'he says.'),
      ...cue('00:00:09,000', '00:00:11,000', 'Nobody answers.'),
      ...cue('00:00:11,100', '00:00:12,000', '- Who is there?'),
    ]
    expect(read(...lines).text).toEqual(['The lamp is on, he says.', 'Nobody answers.', '- Who is there?'])
  })

  it('keep a title above them, and lose what their format says', () => {
    const cues = [...cue('00:01.000', '00:02.000', 'One.'), ...cue('00:02.000', '00:03.000', 'Two.')]
    expect(read('The lamp', '', ...cues).text).toEqual(['The lamp', 'One. Two.'])
    expect(read('WEBVTT', 'Kind: captions', '', ...cues)).toMatchObject({ text: ['One. Two.'] })
  })
})

describe('stars of emphasis', () => {
  it.each([
    ['**Bold** and **bolder still**', 'Bold and bolder still'],
    ['*A whole line*', 'A whole line'],
    ['_A whole line_', 'A whole line'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['***', '***'],
    ['snake_case_', 'snake_case_'],
  ])('%s', (line, expected) => {
    expect(read(line).text).toEqual([expected])
  })
})
