import { afterEach, expect, test } from 'vitest'
import { createAudience } from '../../src/http/audience.ts'
import { createPollMetrics } from '../../src/metrics/poll-metrics.ts'
import { type RunningSite, startSite } from './running-site.ts'
import { ALL_FILES } from './sample-documents.ts'

let site: RunningSite
afterEach(() => site.stop())

async function start(toAnyone: boolean): Promise<void> {
  const audience = createAudience({ secret: 'secret' })
  const metrics = { ...createPollMetrics(audience.totals), toAnyone }
  site = await startSite({ files: ALL_FILES, audience, metrics })
}

const elsewhere = { 'x-forwarded-for': '203.0.113.9' }

test('counters by feed, status and coding, in the text format of Prometheus', async () => {
  await start(false)
  const { headers, body } = await site.get('/rss.xml', { 'accept-encoding': 'gzip' })
  for (let n = 0; n < 2; n++) await site.get('/rss.xml', { 'if-none-match': String(headers.etag) })
  const answer = await site.get('/metrics')
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'cache-control': 'no-store',
  })
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  const lines = answer.body.toString().split('\n')
  expect(lines).toContain('# TYPE gazette_feed_polls_total counter')
  expect(lines).toContain('gazette_feed_polls_total{feed="/rss.xml",status="200",coding="gzip"} 1')
  expect(lines).toContain('gazette_feed_polls_total{feed="/rss.xml",status="304",coding="none"} 2')
  expect(lines).toContain(`gazette_feed_sent_bytes_total{feed="/rss.xml",coding="gzip"} ${body.length}`)
  expect(lines.filter((line) => line.startsWith('process_resident_memory_bytes'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('gazette_') && /127|203/.test(line))).toEqual([])
  expect((await site.get('/metrics')).body.toString()).toContain('status="304",coding="none"} 2\n')
})

test('nothing is there for those who ask from elsewhere', async () => {
  await start(false)
  expect((await site.get('/metrics', elsewhere)).status).toBe(404)
  expect((await site.get('/metrics', { via: '1.1 proxy' })).status).toBe(404)
})

test('anyone sees them where that is set', async () => {
  await start(true)
  expect((await site.get('/metrics', elsewhere)).status).toBe(200)
})

test('HEAD is as GET without a body', async () => {
  await start(false)
  const answer = await site.get('/metrics', {}, 'HEAD')
  expect([answer.status, answer.body.length]).toEqual([200, 0])
})

test('another method is 405 where they are shown, 404 elsewhere (RFC 9110, section 15.5.6)', async () => {
  await start(false)
  const { status, headers } = await site.get('/metrics', {}, 'POST')
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect((await site.get('/metrics', elsewhere, 'POST')).status).toBe(404)
})

test('nothing is there where they are off', async () => {
  site = await startSite({ files: ALL_FILES })
  expect((await site.get('/metrics')).status).toBe(404)
})
