import { afterEach, expect, test } from 'vitest'
import { createAudience } from '../../src/http/audience/audience.ts'
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

test('/metrics has counters by feed, status and coding in the text format of Prometheus', async () => {
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

test('/metrics is 404 for clients outside this machine and network', async () => {
  await start(false)
  expect((await site.get('/metrics', elsewhere)).status).toBe(404)
  expect((await site.get('/metrics', { via: '1.1 proxy' })).status).toBe(404)
})

test('/metrics is 200 for anyone with the setting `metrics: anyone`', async () => {
  await start(true)
  expect((await site.get('/metrics', elsewhere)).status).toBe(200)
})

test('RFC 9110, 9.3.2: HEAD /metrics has the header fields of GET, and no body', async () => {
  await start(false)
  const answer = await site.get('/metrics', {}, 'HEAD')
  expect([answer.status, answer.body.length]).toEqual([200, 0])
})

test('RFC 9110, 15.5.6: POST /metrics is 405 for those who may see it, 404 for others', async () => {
  await start(false)
  const { status, headers } = await site.get('/metrics', {}, 'POST')
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect((await site.get('/metrics', elsewhere, 'POST')).status).toBe(404)
})

test('/metrics is 404 with the setting `metrics: off`', async () => {
  site = await startSite({ files: ALL_FILES })
  expect((await site.get('/metrics')).status).toBe(404)
})
