import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastAddress, type Move, nextAddress } from '../../src/domain/moves.ts'
import { flattenMoves, movesOf } from '../../src/publish/former-addresses/moves.ts'

test.each<[string, readonly Move[], readonly Move[]]>([
  ['a single redirect stays', [['/a', '/b']], [['/a', '/b']]],
  [
    'a chain becomes one redirect for each address',
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
    'a loop is left out',
    [
      ['/a', '/b'],
      ['/b', '/a'],
      ['/c', '/d'],
    ],
    [['/c', '/d']],
  ],
  [
    'an address below a redirected folder gets one redirect',
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
    'what is redirected on from below a target gets a redirect of its own, before that of the folder',
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
    'any number of redirects is resolved',
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
    'a folder itself may be redirected elsewhere than what is below it',
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
    'a target with a final slash or a query is resolved too',
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
    'a redirect to itself with a slash is a loop',
    [
      ['/a', '/a/'],
      ['/b', '/a'],
    ],
    [],
  ],
  [
    'a redirect to below itself is left out',
    [
      ['/x/', '/x/y/'],
      ['/c', '/d'],
    ],
    [['/c', '/d']],
  ],
  [
    'two redirects to below each other are left out',
    [
      ['/x/', '/y/z/'],
      ['/y/', '/x/'],
    ],
    [],
  ],
  [
    'two redirects to the root end there',
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

test('hundreds of redirects to the root take no more lines than static hosts support', () => {
  const moves = Array.from({ length: 300 }, (_, n): Move => [`/old-${n}/`, '/'])
  expect(flattenMoves(moves)).toHaveLength(1300)
})

test('an absolute URL of the site as a target becomes a path', () => {
  const redirects: readonly Move[] = [
    ['/a', 'https://e.org/b'],
    ['/b', '/c'],
  ]
  expect(movesOf({ baseUrl: 'https://e.org', redirects, ownFeeds: [] })).toEqual([
    ['/a', '/c'],
    ['/b', '/c'],
  ])
})

describe('where one redirect leads', () => {
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

test('any list: the first line that matches leads directly to where the redirects lead in the end', () => {
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
