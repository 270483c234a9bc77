import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FAULT, readSeed } from '../../../../src/ingest/read-seed.ts'
import { expectTimeInProportion } from '../../../time-in-proportion.ts'

const FOLDER = new URL('samples/', import.meta.url)
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.rtf'))
const bytesOf = (name: string) => readFileSync(new URL(name, FOLDER))
const { raw } = String

/** Whether a file is read or rejected with a reason, and no reader failed. */
function isTotal(bytes: Uint8Array): boolean {
  const { documents, rejections } = readSeed('a.rtf', bytes)
  return documents.length + rejections.length > 0 && !rejections.some(({ reason }) => reason.startsWith(FAULT))
}

const start = Buffer.from(raw`{\rtf1\ansi `)
const WORDS =
  raw`{|}|{\*|\par|\cell|\row|\nestcell|\nestrow|\trowd|\cellx9|\clmrg|\clvmrg|\intbl|\itap3|\itap-1|\pard|\plain|\s1|\ls1|\ilvl9|\u-10179|\u8364 ?|\uc9|\'|\'e|\'83|\bin9 |\bin-1 |\pict|\pngblip|\footnote|\field|\fldinst|\fldrslt|\fonttbl|\stylesheet|\listtable|\list|\levelnfc0|\listtext|\shp|\shptxt|\sn|\sv|\NeXTGraphic|\upr|\ud|\v|\deleted|text|;|\~|\*|\-99999999999|\f-1|\u99999999`.split(
    '|',
  )

describe('no bytes do harm', () => {
  test('random ones', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => isTotal(Buffer.concat([start, bytes]))),
      { numRuns: 150 },
    )
  })

  test('control words in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }), (words) =>
        isTotal(Buffer.concat([start, Buffer.from(words.join(''))])),
      ),
      { numRuns: 300 },
    )
  })

  test('files that are cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
        const bytes = bytesOf(name)
        return isTotal(bytes.subarray(0, Math.floor(bytes.length * share)))
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    ['a million groups', raw`{\rtf1 ${'{'.repeat(1_000_000)}a`],
    ['more ends than groups', raw`{\rtf1 a${'}'.repeat(1_000_000)}`],
    ['data that is longer than the file', raw`{\rtf1 a{\*\blob\bin2147483647 `],
    ['notes in notes', raw`{\rtf1 a${raw`{\footnote b`.repeat(20_000)}`],
    ['tables in tables', raw`{\rtf1 ${raw`\intbl\itap9999 a\nestcell `.repeat(20_000)}`],
    [
      'fields in fields',
      raw`{\rtf1 ${raw`{\field{\*\fldinst{HYPERLINK "https://a.example"}}{\fldrslt a`.repeat(20_000)}`,
    ],
  ])('%s', (_, text) => {
    expect(isTotal(Buffer.from(text))).toBe(true)
  })
})

test.each([
  ['words', raw`\b a\b0 `],
  ['groups', raw`{\i a}`],
  ['paragraphs', raw`{\listtext 1.\tab}a\par `],
  ['cells', raw`\trowd\cellx1\intbl a\cell\row `],
  ['characters', raw`\u8364 ?\'83`],
  ['open groups', raw`{\f1 a`],
  ['an instruction', raw`{\field{\*\fldinst a`],
])('the time for %s grows in proportion to the file', (_, part) => {
  expectTimeInProportion((size) => {
    const bytes = Buffer.concat([start, Buffer.from(part.repeat(size / part.length))])
    return () => isTotal(bytes)
  }, 160_000)
})

test('a file that ends too early is read as far as it goes, and the report says so', () => {
  const remarksOf = (bytes: Uint8Array) => readSeed('a.rtf', bytes).documents.flatMap(({ remarks = [] }) => remarks)
  const whole = Buffer.from(raw`{\rtf1\ansi The ferry {\b runs} again.}`)
  expect(remarksOf(whole)).toEqual([])
  expect(remarksOf(whole.subarray(0, whole.length - 1))).toEqual([expect.stringContaining('cut off')])
  for (const name of FILES)
    expect(remarksOf(bytesOf(name)), name).not.toContainEqual(expect.stringContaining('cut off'))
})
