import { expect, test } from 'vitest'
import { articleAbout, makeSite } from './site.ts'

const DAY = 86_400_000

function markdown(about: string, ...fields: readonly string[]): string {
  const [title, ...text] = articleAbout(about).split('\n')
  return ['---', `title: ${title}`, 'date: 2026-04-12', ...fields, '---', ...text].join('\n')
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

test('what has expired is withheld, and the report says why', async () => {
  const site = makeSite()
  site.write('a.md', markdown('harbour', 'expiryDate: 2021-01-01'))
  const { problems } = await site.pass()
  expect(site.items()).toEqual([])
  expect(problems).toEqual([{ path: 'a.md', reason: expect.stringMatching(/^has expired/) }])
})

test('what expires is withdrawn then, and stays so', async () => {
  const site = makeSite()
  site.write('a.md', markdown('harbour', `expiryDate: ${dayOf(site.now + 3 * DAY)}`))
  site.write('b.md', markdown('bridge'))
  await site.pass()
  expect(site.items()).toHaveLength(2)
  site.now += DAY
  expect((await site.pass()).nextPass).toBe(Date.parse(dayOf(site.now + 2 * DAY)))
  expect(site.items()).toHaveLength(2)
  site.now += 3 * DAY
  expect((await site.pass()).withdrawn).toMatchObject([{ path: 'a.md' }])
  expect(site.items()).toHaveLength(1)
  expect(await site.pass()).toMatchObject({ withdrawn: [], problems: [{ path: 'a.md' }] })
})

test('a file that was only touched expires all the same', async () => {
  const site = makeSite()
  const text = markdown('harbour', `expiryDate: ${dayOf(site.now + 3 * DAY)}`)
  site.write('a.md', text)
  await site.pass()
  site.now += DAY
  site.write('a.md', text)
  await site.pass()
  site.now += 3 * DAY
  await site.pass()
  expect(site.items()).toEqual([])
})

test('a later date publishes it again', async () => {
  const site = makeSite()
  site.write('a.md', markdown('harbour', 'expiryDate: 2021-01-01'))
  await site.pass()
  site.now += DAY
  site.write('a.md', markdown('harbour'))
  await site.pass()
  expect(site.items()).toHaveLength(1)
})
