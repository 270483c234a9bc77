import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastAddress, type Move, nextAddress } from '../../src/domain/moves.ts'
import { flattenMoves, movesOf } from '../../src/publish/former-addresses/moves.ts'

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
  [
    'an address below one that moved takes one step too',
    [
      ['/feed', '/feeds/old/rss.xml'],
      ['/feeds/old/', '/feeds/new/'],
    ],
    [
      ['/feeds/old/', '/feeds/new/'],
      ['/feed', '/feeds/new/rss.xml'],
    ],
  ],
  [
    'what moved on from below a target has a line of its own below the old address, before it',
    [
      ['/blog/', '/news/'],
      ['/news/a', '/atom.xml'],
      ['/news/old/', 'https://e.org/'],
    ],
    [
      ['/news/old/', 'https://e.org/'],
      ['/blog/old/', 'https://e.org/'],
      ['/news/a', '/atom.xml'],
      ['/blog/a', '/atom.xml'],
      ['/blog/', '/news/'],
    ],
  ],
  [
    'however many moves were made',
    [
      ['/a/', '/b/'],
      ['/b/', '/c/'],
      ['/c/x', '/rss.xml'],
    ],
    [
      ['/c/x', '/rss.xml'],
      ['/b/x', '/rss.xml'],
      ['/a/x', '/rss.xml'],
      ['/a/', '/c/'],
      ['/b/', '/c/'],
    ],
  ],
  [
    'the page at the head of a folder has moved elsewhere than what is below',
    [
      ['/a/', '/b/'],
      ['/b', '/e'],
    ],
    [
      ['/b', '/e'],
      ['/a', '/e'],
      ['/a/', '/b/'],
    ],
  ],
  [
    'a slash or a query at the end of a target hides nothing',
    [
      ['/a', '/b/'],
      ['/b', '/c?x=/y'],
      ['/c', '/d/'],
    ],
    [
      ['/a', '/d/'],
      ['/b', '/d/'],
      ['/c', '/d/'],
    ],
  ],
  [
    'a move to itself with a slash is a circle',
    [
      ['/a', '/a/'],
      ['/b', '/a'],
    ],
    [],
  ],
  [
    'a move to below itself leads nowhere',
    [
      ['/x/', '/x/y/'],
      ['/c', '/d'],
    ],
    [['/c', '/d']],
  ],
  [
    'nor do two that lead below each other',
    [
      ['/x/', '/y/z/'],
      ['/y/', '/x/'],
    ],
    [],
  ],
  [
    'two moves to the root end',
    [
      ['/a/', '/'],
      ['/b/', '/'],
    ],
    [
      ['/b/a/', '/'],
      ['/a/b/', '/'],
      ['/a/', '/'],
      ['/b/', '/'],
    ],
  ],
])('%s', (_, moves, flat) => {
  expect(flattenMoves(moves)).toEqual(flat)
})

test('hundreds of moves to the root take no more lines than a host of static sites reads', () => {
  const moves = Array.from({ length: 300 }, (_, n): Move => [`/old-${n}/`, '/'])
  expect(flattenMoves(moves)).toHaveLength(1300)
})

test('an own URL as a target is the path that it is', () => {
  const redirects: readonly Move[] = [
    ['/a', 'https://e.org/b'],
    ['/b', '/c'],
  ]
  expect(movesOf({ baseUrl: 'https://e.org', redirects, ownFeeds: [] })).toEqual([
    ['/a', '/c'],
    ['/b', '/c'],
  ])
})

describe('one step', () => {
  const moves = new Map([
    ['/feed/', '/rss.xml'],
    ['/blog/', '/news/'],
    ['/blog/a', '/b'],
    ['/away', 'https://e.org/'],
  ])
  test.each([
    ['/blog/x/y', '/news/x/y'],
    ['/blog/a', '/b'],
    ['/blog', '/news/'],
    ['/blog/', '/news/'],
    ['/blog/x/', '/news/x/'],
    ['/blogs/x', undefined],
    ['/feed', '/rss.xml'],
    ['/feed/atom', '/rss.xml'],
    ['/away/x', undefined],
    ['/', undefined],
  ])('%s → %s', (path, target) => expect(nextAddress(path, moves)).toBe(target))
})

test('the lines lead wherever the moves lead in the end, in one step, and the first that fits says the same', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const tail = fc.array(fc.constantFrom(...names), { maxLength: 2 })
  const path = (first: string, rest: readonly string[], slash: boolean) =>
    `/${[first, ...rest].join('/')}${slash ? '/' : ''}`
  // Each leads to a later name, so that none leads in a circle.
  const move = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }), tail, tail, fc.boolean())
    .map(
      ([at, on, oldRest, newRest, isPrefix]): Move => [
        path(names[at] ?? '', oldRest, isPrefix),
        path(names[Math.min(4, at + on)] ?? '', newRest, isPrefix),
      ],
    )
  fc.assert(
    fc.property(fc.array(move, { maxLength: 6 }), fc.constantFrom(...names), tail, (moves, first, rest) => {
      const asked = path(first, rest, false)
      const bare = (address: string | undefined) => address?.replace(/\/$/, '')
      const expected = bare(lastAddress(asked, new Map(moves)))
      const flat = flattenMoves(moves)
      expect(bare(nextAddress(asked, new Map(flat)))).toBe(expected)
      const fits = ([from]: Move) => (from.endsWith('/') ? `${asked}/`.startsWith(from) : asked === from)
      const firstFit = flat.find(fits)
      expect(firstFit && bare(nextAddress(asked, new Map([firstFit])))).toBe(expected)
    }),
  )
})
