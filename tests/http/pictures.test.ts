import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { png } from '../ingest/sample-pictures.ts'
import { type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES } from './sample-documents.ts'

const NAME = `${'0123456789abcdef'.repeat(2)}.png`
const ADDRESS = `/pictures/${NAME}`

let site: RunningSite
beforeAll(async () => {
  site = await startSite({ files: ALL_FILES })
  await site.publish(`pictures/${NAME}`, png(1))
  await site.publish('pictures/notes.txt', 'not a picture')
})
afterAll(() => site.stop())

describe('pictures', () => {
  test('are sent with their type, and may be kept for ever (RFC 8246)', async () => {
    const { status, headers, body } = await site.get(ADDRESS)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      etag: `"${NAME}"`,
    })
    expect(body).toEqual(png(1))
  })

  test('have validators (RFC 9110, section 13.1)', async () => {
    expect((await site.get(ADDRESS, { 'if-none-match': `"${NAME}"` })).status).toBe(304)
    expect((await site.get(ADDRESS, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('are sent in parts (RFC 9110, section 14.2)', async () => {
    const { status, body } = await site.get(ADDRESS, { range: 'bytes=1-3' })
    expect([status, body.toString()]).toEqual([206, 'PNG'])
  })

  test('name their size where a part is asked for that they have not (RFC 9110, section 15.5.17)', async () => {
    const { status, headers } = await site.get(ADDRESS, { range: 'bytes=99999-' })
    expect([status, headers['content-range'], headers['cache-control']]).toEqual([
      416,
      `bytes */${png(1).length}`,
      'no-store',
    ])
    expect((await site.get(ADDRESS, { 'if-match': '"other"' })).status).toBe(412)
  })

  test('have no header fields of a file where there is none', async () => {
    const { headers } = await site.get(`/pictures/${'f'.repeat(32)}.png`)
    expect(headers).not.toHaveProperty('last-modified')
    expect(headers).not.toHaveProperty('etag')
  })

  test('answer HEAD without a body, and refuse other methods', async () => {
    expect(await site.get(ADDRESS, {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) })
    expect((await site.get(ADDRESS, {}, 'POST')).status).toBe(405)
  })

  test.each([
    ['one that is not there', `/pictures/${'f'.repeat(32)}.png`],
    ['another file in the folder', '/pictures/notes.txt'],
    ['the folder itself', '/pictures/'],
  ])('404 for %s', async (_, path) => {
    const { status, headers } = await site.get(path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'no-store',
    ])
  })
})
