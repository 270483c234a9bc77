import { describe, expect, it } from 'vitest'
import type { SourceLine } from '../../../src/domain/document.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { claimCaptions } from '../../../src/normalize/roles/captions.ts'
import { emptyRoles } from '../../../src/normalize/roles/role-map.ts'
import { textDocument } from '../text-document.ts'

const SURE = 0.9

/** The roles of lines that the model takes for body, all of them as surely. */
function rolesOf(lines: readonly string[], likely = SURE) {
  const views = viewLines(lines.map((text, at): SourceLine => ({ number: at + 1, text })))
  const map = emptyRoles(views.length)
  claimCaptions({ views, body: new Float64Array(views.length).fill(likely), foreign: () => undefined }, map)
  return map.roles
}

describe('captions that look like body', () => {
  const ROWS: readonly (readonly [clause: string, lines: readonly string[], first: string | undefined])[] = [
    [
      'an alt text that a credited caption repeats',
      ['The old bridge at noon.', 'The old bridge at noon. Photo: Ann Lee'],
      'caption',
    ],
    ['an unended line above its credit', ['The old bridge on its last day', '(Photo: Ann Lee / AFP)'], 'caption'],
    ['a sentence above a credit is text', ['The old bridge was closed at noon.', '(Photo: Ann Lee / AFP)'], undefined],
    ['a few words that stand twice', ['The old bridge, again', 'The old bridge, again'], undefined],
    ['an unended line above text', ['The old bridge on its last day', 'It was closed at noon.'], undefined],
    ['a short line that the next begins with', ['The bridge', 'The bridge closed. Photo: Ann Lee'], undefined],
  ]
  it.each(ROWS)('%s', (_clause, lines, first) => {
    expect(rolesOf(lines)[0]).toBe(first)
  })

  it.each([
    [
      'a sentence above a credit that is hardly body',
      ['The old bridge was closed at noon.', '(Photo: Ann Lee / AFP)'],
      0.6,
      'caption',
    ],
    ['a numbered heading above one', ['10. Burn it.', '(Photo: Ann Lee / AFP)'], 0.6, undefined],
    ['what is surely body above one', ['The old bridge on its last day', '(Photo: Ann Lee / AFP)'], 0.99, undefined],
    ['what is surely body, twice in a row', ['The old bridge at noon.', 'The old bridge at noon.'], 0.95, undefined],
    ['furniture, twice in a row', ['The old bridge at noon.', 'The old bridge at noon.'], 0.3, undefined],
  ] as const)('%s', (_clause, lines, likely, first) => {
    expect(rolesOf(lines, likely)[0]).toBe(first)
  })

  it('what stands twice in a row is a caption, and the caption again', () => {
    expect(rolesOf(['The old bridge at noon.', 'The old bridge at noon.'], 0.8)).toEqual(['caption', 'repeated'])
  })
})

describe('bylines that name a photographer too', () => {
  it.each([
    'Texto: Lucía Fernández · Fotos: Pablo Ruiz',
    'Haber: Ayşe Yılmaz / Fotoğraf: Mehmet Kaya',
    'Text: Anna Bauer | Foto: Bernd Kurz',
  ])('%s is no caption', (line) => {
    expect(rolesOf([line], 0)[0]).toBe(undefined)
  })
})

describe('a labelled source by itself', () => {
  it.each([
    ["after a blank line it is the text's", ['Most zamknięto w południe.', '', 'Źródło: PAP'], undefined],
    ["below a caption it is the picture's", ['Stary most w ostatnim dniu', 'Źródło: PAP'], 'caption'],
  ])('%s', (_clause, lines, role) => {
    expect(rolesOf(lines, 0).at(-1)).toBe(role)
  })
})

describe('whom a caption names', () => {
  it('is no author beside those of the byline', () => {
    const text = `Water districts sue over cutbacks
The canal near Tarn. Growers say that new limits will idle a third of their land. (Marta Gee / Valley Times)
By Rosa Lind and Theo Kessler
March 19, 2025

The four districts asked a judge on Tuesday to block the limits, which they say would wipe out the orchards of the valley.

The state has not seen what they wrote, and could not say anything of it.`
    expect(normalize(textDocument(text)).authors.map(({ value }) => value.name)).toEqual(['Rosa Lind', 'Theo Kessler'])
  })
})

describe('captions that are hardly body', () => {
  it.each([
    ['a place and a day behind a sign, in Japanese', ['待合室に置かれた花＝１０日、川上町'], 'caption'],
    ['a place behind a sign', ['岸を離れる渡し船＝川上町で'], 'caption'],
    ['what stands above a notice of rights', ['Tags: ferry, bridge', '© 2024 Tarn Courier'], undefined],
    [
      'a notice of rights in two phrases',
      ['About the Courier', 'Copyright © Tarn Courier. All rights reserved.'],
      undefined,
    ],
    ['a byline with its date above a credit', ['16 mei 2024 | Wendy Kuipers', 'Foto: Koos Vos'], undefined],
    ['what stands above a credit', ['The ferry at the landing', '© Ann Lee'], 'caption'],
  ] as const)('%s', (_clause, lines, first) => {
    expect(rolesOf(lines, 0.1)[0]).toBe(first)
  })
})
