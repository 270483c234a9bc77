import { describe, expect, test } from 'vitest'
import { picturePaths } from '../../../src/ingest/scan/picture-paths.ts'

describe('where a picture may be', () => {
  test.each<[string, string, string]>([
    ['beside the article', 'boat.png', 'news/boat.png'],
    ['below it', './pics/boat.png', 'news/pics/boat.png'],
    ['beside its folder', '../boat.png', 'boat.png'],
    ['with an escaped name', 'my%20boat%C3%A9.png', 'news/my boaté.png'],
    ['with a decomposed name', 'boate\u0301.png', 'news/boaté.png'],
    ['with a percent sign that escapes nothing', '100%.png', 'news/100%.png'],
    ['with a query and a fragment', 'boat.png?v=3#top', 'news/boat.png'],
    ['as written on Windows', 'pics\\boat.png', 'news/pics/boat.png'],
  ])('%s', (_, written, path) => {
    expect(picturePaths('news/a.md', written)[0]).toBe(path)
  })

  test('a mere name may be that of an attachment, in folders of its own, innermost first', () => {
    const paths = picturePaths('notes/2026/a.md', 'boat.png')
    expect(paths.slice(0, 3)).toEqual([
      'notes/2026/boat.png',
      'notes/2026/a/boat.png',
      'notes/2026/attachments/boat.png',
    ])
    expect(paths).toEqual(expect.arrayContaining(['notes/boat.png', 'boat.png', 'Attachments/boat.png']))
  })

  test('an address of a site may begin in any folder around, or where generators keep files', () => {
    expect(picturePaths('site/posts/a.md', '/img/boat.png')).toEqual(
      expect.arrayContaining([
        'site/posts/img/boat.png',
        'site/img/boat.png',
        'site/static/img/boat.png',
        'img/boat.png',
      ]),
    )
  })

  test.each([
    ['outside the seeds folder', '../../boat.png'],
    ['in a hidden folder', '.trash/boat.png'],
    ['on the web', 'https://example.org/boat.png'],
    ['on another host', '//example.org/boat.png'],
    ['in the address itself', 'data:image/png;base64,AAAA'],
    ['nowhere', ''],
    ['a folder', 'pics/'],
    ['with a control character', 'boat\u0000.png'],
  ])('not %s', (_, written) => {
    expect(picturePaths('news/a.md', written)).toEqual([])
  })
})
