import { expect, test } from 'vitest'
import { flattenMoves, type Move } from '../../src/publish/fates/moves.ts'

test.each<[string, readonly Move[], readonly Move[]]>([
  ['one step stays', [['/a', '/b']], [['/a', '/b']]],
  [
    'a chain becomes one step for each',
    [
      ['/a', '/b'],
      ['/b', '/c'],
      ['/c', 'https://e.org/d'],
    ],
    [
      ['/a', 'https://e.org/d'],
      ['/b', 'https://e.org/d'],
      ['/c', 'https://e.org/d'],
    ],
  ],
  [
    'a circle leads nowhere',
    [
      ['/a', '/b'],
      ['/b', '/a'],
      ['/c', '/d'],
    ],
    [['/c', '/d']],
  ],
])('%s', (_, moves, flat) => {
  expect(flattenMoves(moves)).toEqual(flat)
})
