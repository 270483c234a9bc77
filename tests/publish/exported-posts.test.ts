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
