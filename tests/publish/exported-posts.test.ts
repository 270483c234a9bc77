import { expect, test } from 'vitest'
import { makeSite } from './site.ts'

const MINUTE = 60_000
const LIST = (rows: string) =>
  `post_id,post_date,is_published,type,audience,title,subtitle\n1.harbour,2024-03-01T08:00:00.000Z,${rows}\n`

test('an export of Substack follows its list of posts', async () => {
  const site = makeSite()
  site.write('letter/posts/1.harbour.html', '<p>The harbour is open again.</p><p>Thanks for reading.</p>')
  site.write('letter/posts.csv', LIST('false,newsletter,everyone,,'))
  expect(await site.pass()).toMatchObject({
    counts: { published: 0 },
    problems: [{ path: 'letter/posts/1.harbour.html' }],
  })

  site.write('letter/posts.csv', LIST('true,newsletter,everyone,The harbour,Boats are back'))
  site.now += MINUTE
  expect(await site.pass(['letter/posts.csv'])).toMatchObject({ counts: { published: 1 }, problems: [] })
  const item = { title: 'The harbour', summary: 'Boats are back', date_published: '2024-03-01T08:00:00.000Z' }
  expect(site.items()).toMatchObject([item])

  site.write('letter/posts.csv', LIST('true,newsletter,only_paid,The harbour,Boats are back'))
  site.now += MINUTE
  expect(await site.pass(['letter/posts.csv'])).toMatchObject({ withdrawn: [{ title: 'The harbour' }] })
  expect(site.items()).toEqual([])
})

const DAY = '2024-03-01T08:00:00Z'
const WORDPRESS = (status: string, date = DAY) =>
  `<rss version="2.0" xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>B</title>${[
    '1',
    status === '' ? '' : '2',
  ]
    .filter(Boolean)
    .map((id) => {
      const told = id === '1' ? 'publish' : status
      return `<item><title>Post ${id}</title><guid isPermaLink="false">https://b.example.org/?p=${id}</guid><pubDate>${id === '1' ? DAY : date}</pubDate><content:encoded>The text of post ${id}.</content:encoded><wp:status>${told}</wp:status><wp:post_type>post</wp:post_type></item>`
    })
    .join('')}</channel></rss>`
const BLOGGER = (status: string, date = DAY) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"><title>B</title>${[
    '1',
    status === '' ? '' : '2',
  ]
    .filter(Boolean)
    .map((id) => {
      const told = id === '1' || status === 'publish' ? 'LIVE' : status.toUpperCase()
      return `<entry><id>tag:b.example.org,2024:${id}</id><title>Post ${id}</title><published>${id === '1' ? DAY : date}</published><updated>${DAY}</updated><content type="html">The text of post ${id}.</content><blogger:type>POST</blogger:type><blogger:status>${told}</blogger:status></entry>`
    })
    .join('')}</feed>`
const GHOST = (status: string, date = DAY) =>
  JSON.stringify({
    data: {
      posts: ['1', status === '' ? '' : '2'].filter(Boolean).map((id) => ({
        uuid: `5f0c2a1e-0000-4000-8000-00000000000${id}`,
        title: `Post ${id}`,
        html: `<p>The text of post ${id}.</p>`,
        published_at: id === '1' ? DAY : date,
        status: id === '1' || status === 'publish' ? 'published' : status,
      })),
    },
  })

const MOVABLE_TYPE = (status: string, date = DAY) =>
  ['1', status === '' ? '' : '2']
    .filter(Boolean)
    .map((id) => {
      const told = id === '1' ? 'publish' : status
      return `TITLE: Post ${id}\nBASENAME: post_${id}\nSTATUS: ${told}\nDATE: ${(id === '1' ? DAY : date).replace(/(\d+)-(\d+)-(\d+)T(.*)Z/, '$2/$3/$1 $4')}\n-----\nBODY:\nThe text of post ${id}.\n-----\n--------\n`
    })
    .join('')

test.each([
  ['WordPress', 'blog.xml', WORDPRESS],
  ['Blogger', 'feed.atom', BLOGGER],
  ['Ghost', 'ghost.json', GHOST],
  ['Movable Type', 'blog.txt', MOVABLE_TYPE],
])(
  'a post that a newer export of %s has as a draft is withdrawn at once; one that it lacks stays',
  async (_, path, written) => {
    const site = makeSite()
    const titles = async (status: string) => {
      site.write(path, written(status))
      site.now += MINUTE
      await site.pass([path])
      return site
        .items()
        .map(({ title }) => title)
        .toSorted()
    }
    expect(await titles('publish')).toEqual(['Post 1', 'Post 2'])
    expect(await titles('')).toEqual(['Post 1', 'Post 2'])
    expect(await titles('draft')).toEqual(['Post 1'])
    expect(await titles('publish')).toEqual(['Post 1', 'Post 2'])
  },
)

test.each([
  ['WordPress', 'blog.xml', 'future', WORDPRESS],
  ['Blogger', 'feed.atom', 'scheduled', BLOGGER],
  ['Ghost', 'ghost.json', 'scheduled', GHOST],
  ['Movable Type', 'blog.txt', 'Future', MOVABLE_TYPE],
])('a post that is scheduled in %s waits for its date, if it has one', async (_, path, status, written) => {
  const site = makeSite()
  const titles = () =>
    site
      .items()
      .map(({ title }) => title)
      .toSorted()
  site.write(path, written(status, 'soon'))
  expect(await site.pass()).toMatchObject({
    problems: [{ path, reason: expect.stringMatching(/scheduled without a/) }],
  })
  expect(titles()).toEqual(['Post 1'])
  site.write(path, written(status, `${new Date(site.now + 10 * MINUTE).toISOString().slice(0, 19)}Z`))
  site.now += MINUTE
  expect(await site.pass([path])).toMatchObject({ waiting: [{ title: 'Post 2' }], problems: [] })
  expect(titles()).toEqual(['Post 1'])
  site.now += 10 * MINUTE
  await site.pass()
  expect(titles()).toEqual(['Post 1', 'Post 2'])
})
