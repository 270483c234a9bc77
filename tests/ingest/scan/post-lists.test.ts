import { describe, expect, test } from 'vitest'
import { scan } from '../../../src/ingest/scan/scan.ts'
import { scanPaths } from '../../../src/ingest/scan/scan-paths.ts'
import type { ScanResult } from '../../../src/ingest/scan/scan-result.ts'
import { NOW, brief as plain, seedsFolder } from './seeds-folder.ts'

const brief = (result: ScanResult) =>
  `${plain(result)}${result.kind === 'seed' && result.file.list ? ` < ${result.file.list.path}` : ''}`
const all = (folder: string) => [...scan(folder, { now: NOW })].map(brief)
const some = (folder: string, paths: readonly string[]) => [...scanPaths(folder, paths, { now: NOW })].map(brief)

const EXPORT = {
  'letter/posts.csv': 'x',
  'letter/email_list.csv': 'x',
  'letter/posts/1.a.html': 'x',
  'letter/posts/1.delivers.csv': 'x',
  'letter/posts/notes.md': 'x',
}

test('posts belong to the list beside their folder, and tables are no articles', () => {
  using seeds = seedsFolder(EXPORT)
  expect(all(seeds.folder)).toEqual([
    'hidden letter/email_list.csv',
    'hidden letter/posts.csv',
    'seed letter/posts/1.a.html < letter/posts.csv',
    'hidden letter/posts/1.delivers.csv',
    'seed letter/posts/notes.md',
  ])
})

test.each<[string, Record<string, string>, string[]]>([
  [
    'directly in seeds',
    { 'posts.csv': 'x', 'posts/1.a.html': 'x' },
    ['hidden posts.csv', 'seed posts/1.a.html < posts.csv'],
  ],
  [
    'all in one folder',
    { 'a/1.a.html': 'x', 'a/posts.csv': 'x' },
    ['seed a/1.a.html < a/posts.csv', 'hidden a/posts.csv'],
  ],
])('an export %s', (_, files, expected) => {
  using seeds = seedsFolder(files)
  expect(all(seeds.folder)).toEqual(expected)
})

test('a list above the seeds folder is none of its files', () => {
  using seeds = seedsFolder({ 'posts.csv': 'x', 'posts/1.a.html': 'x' })
  expect(all(`${seeds.folder}/posts`)).toEqual(['seed 1.a.html'])
})

test('any other table is reported', () => {
  using seeds = seedsFolder({ 'posts.csv': 'x', 'a.html': 'x' })
  expect(all(seeds.folder)).toEqual(['seed a.html', expect.stringContaining('rejected posts.csv: is not of a supp')])
})

describe('a change', () => {
  test.each([
    ['letter/posts.csv', ['seed letter/posts/1.a.html < letter/posts.csv']],
    ['letter/posts/1.a.html', ['seed letter/posts/1.a.html < letter/posts.csv']],
  ])('to %s', (path, expected) => {
    using seeds = seedsFolder(EXPORT)
    expect(some(seeds.folder, [path])).toEqual(expect.arrayContaining(expected))
    expect(some(seeds.folder, [path]).filter((line) => line.startsWith('gone'))).toEqual([])
  })

  test('to the list changes the stamps of posts, which wait until it is complete', () => {
    using seeds = seedsFolder(EXPORT)
    const stamp = () =>
      [...scan(seeds.folder, { now: NOW })].flatMap((one) => (one.kind === 'seed' ? one.file.stamp : []))
    const [post, note] = stamp()
    seeds.write('letter/posts.csv', 'xy')
    expect(stamp()[0]).not.toBe(post)
    expect(stamp()[1]).toBe(note)
    seeds.write('letter/posts.csv', 'xyz', NOW - 100)
    expect(all(seeds.folder)).toContain('unstable letter/posts/1.a.html')
  })
})
