import { expect, test } from 'vitest'
import { findFurniture } from '../../../src/normalize/printed-pages/page-furniture.ts'

const TEXT = [
  'The ferry is back on the river',
  '',
  'After four years in the yard the old ferry is back, and nobody',
  'in the town knows who is to steer it.',
]
const headsOf = (lines: readonly string[]): readonly string[] =>
  [...findFurniture(lines.map((text, at) => ({ number: at + 1, text })))].map(([{ text }]) => text)

test.each(['The Lock Keeper 4/2021                                   12', '12          RIVERS AND CANALS'])(
  'a first line with a page number beside a gap is a running head: %s',
  (head) => expect(headsOf([head, ...TEXT])).toEqual([head]),
)

test.each<[string, readonly string[]]>([
  ['a line without a gap', ['The Lock Keeper 12', ...TEXT]],
  ['a table', ['Ferries          12', 'Bridges           3', ...TEXT]],
  ['a line further down', [...TEXT, 'Ferries          12']],
])('no head is %s', (_, lines) => {
  expect(headsOf(lines)).toEqual([])
})
