import { describe, expect, test } from 'vitest'
import { ERROR_PHRASES } from '../../../src/ingest/error-pages/phrases.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { readOne, reasonOf } from '../readers/reading.ts'

const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`

const NAVIGATION = `<nav><ul>${'<li><a href="/a">A section of the paper</a></li>'.repeat(40)}</ul></nav>`
const POPULAR = `<h2>Most read</h2><ul>${'<li><a href="/a">The ferry comes back to the old harbour</a></li>'.repeat(30)}</ul>`

describe('an error page is no article', () => {
  test.each([
    ['of a server', page('404 Not Found', '<center><h1>404 Not Found</h1></center><hr><center>nginx/1.18.0</center>')],
    [
      'of Apache',
      page(
        '404 Not Found',
        '<h1>Not Found</h1><p>The requested URL was not found on this server.</p><hr><address>Apache/2.4.41 (Ubuntu) Server at www.example.org Port 443</address>',
      ),
    ],
    [
      'of a site',
      page(
        'Page not found - The Herald',
        `${NAVIGATION}<main><h1>Page not found</h1><p>Sorry, the page you are looking for could not be found. It may have been moved or deleted.</p><p>Try a search, or go back to our home page.</p>${POPULAR}</main>`,
      ),
    ],
    [
      'of WordPress',
      page(
        'Page not found – Harbour News',
        "<main><h1>Oops! That page can't be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p></main>",
      ),
    ],
    [
      'that refuses',
      page(
        'Access Denied',
        '<h1>Access Denied</h1><p>You don\'t have permission to access "http://www.example.org/" on this server.</p><p>Reference #18.2d351ab8.1557333295.a4e16ab</p>',
      ),
    ],
    [
      'that checks',
      page(
        'Just a moment...',
        '<h1>www.example.org</h1><p>Verify you are human by completing the action below.</p><noscript>Enable JavaScript and cookies to continue</noscript><p>Ray ID: 7d8f5b</p>',
      ),
    ],
    [
      'of a service',
      page('503 Service Temporarily Unavailable', '<center><h1>503 Service Temporarily Unavailable</h1></center>'),
    ],
    ['that wants scripts', page('The ferry returns', '<div>Please enable JS and disable any ad blocker</div>')],
    [
      'that asks to log in',
      page(
        'The ferry returns',
        '<article><h1>The ferry returns</h1><p>By Anna Berg</p><p>This article is for subscribers only.</p><p>Log in to continue reading</p></article>',
      ),
    ],
    [
      'in German',
      page(
        'Seite nicht gefunden',
        '<h1>Seite nicht gefunden</h1><p>Die von Ihnen gesuchte Seite existiert nicht mehr.</p>',
      ),
    ],
    ['with its number behind the word, in Turkish', page('Hata 404', '<h1>Hata 404</h1><p>Ana sayfa</p>')],
    ['with its number before the word, in Japanese', page('404エラー', '<h1>404エラー</h1><p>トップページ</p>')],
    ['in Japanese', page('404', '<h1>ページが見つかりません</h1><p>お探しのページは見つかりませんでした。</p>')],
  ])('%s', (_, html) => {
    expect(reasonOf('a.html', html)).toMatch(/^(?:is an error page, not an article|contains no article): it says "/)
  })

  test.each([
    ['404 Not Found\n\nnginx'],
    ['Just a moment...\nEnable JavaScript and cookies to continue\n'],
    ['Error 404 - Page not found\n\nThe page you requested could not be found.\nHome\nNews\nSport\n'],
    ['Доступ запрещён\n\nУ вас нет прав для просмотра этой страницы.'],
  ])('as text: %s', (text) => {
    expect(reasonOf('a.txt', text)).toMatch(/^is an error page/)
  })

  test('says which line told it', () => {
    expect(reasonOf('a.txt', '404 Not Found\n\nnginx')).toBe(
      'is an error page, not an article: it says "404 Not Found". Save the article itself',
    )
  })

  test.each(Object.entries(ERROR_PHRASES))('%s: each of its titles with each sentence', (_language, row) => {
    for (const title of [...row.sure, ...row.titles])
      for (const sentence of row.sentences.slice(0, 3))
        expect(reasonOf('a.txt', `${title}\n\n${sentence}.`)).not.toBe('')
    for (const wall of row.walls) expect(reasonOf('a.txt', `The ferry returns\n\n${wall}`)).not.toBe('')
  })
})

describe('an article stays one', () => {
  const LONG = 'The council of the town said on Monday that the ferry would come back to the harbour in May. '.repeat(
    10,
  )
  test.each([
    [
      'about such pages',
      `Page not found: how the 404 became an art\n\nThe page you are looking for could not be found. ${LONG}`,
    ],
    [
      'with their very title',
      `Page not found\n\nThe page you are looking for could not be found: everybody knows these words. ${LONG}`,
    ],
    [
      'that is short, with such a title',
      'Access denied\n\nReporters were kept out of the court in Old Town on Monday. The judge gave no reason, and the paper will appeal.',
    ],
    [
      'that is short, and quotes one',
      'The website of the ministry\n\n"The page you requested could not be found," it said on Monday, when thousands wanted to know about the vaccine and nobody could tell them.',
    ],
    ['that is a poem', 'Just a moment\n\nStay with me,\njust a moment,\nuntil the boat\nhas left the quay.'],
    ['of numbers', '404\n\nThat many people came to the harbour on Saturday to see the ferry leave, said the mayor.'],
    [
      'a brief with an invitation beside it',
      'Ferry returns\n\nThe ferry came back to the harbour on Saturday.\n\nLog in to continue',
    ],
  ])('%s', (_, text) => {
    expect(readOne('a.txt', text).lines.length).toBeGreaterThan(0)
  })

  test('a picture with such a title', () => {
    const html = page(
      'Page not found',
      '<article><h1>Page not found</h1><p><img src="https://a.example/i.jpg" width="800" alt="A painting of an empty frame"></p></article>',
    )
    expect(readSeed('a.html', Buffer.from(html)).rejections).toEqual([])
  })
})
