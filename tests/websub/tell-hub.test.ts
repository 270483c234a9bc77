import { describe, expect, test } from 'vitest'
import { tellHub } from '../../src/websub/tell-hub.ts'
import { unusedPort } from '../e2e/gazette.ts'
import { answering, answeringWithoutEnd, startHub } from './hub-server.ts'

const TOPICS = ['https://news.example.org/rss.xml', 'https://news.example.org/language/fr/atom.xml']
const agent = 'Gazette/1 (+https://news.example.org/)'
const telling = (hub: string, stopped = new AbortController().signal) =>
  tellHub({ hub, topics: TOPICS }, { agent, stopped })

describe('PubSubHubbub 0.4, section 7: a hub is told', () => {
  test('by a form with hub.mode=publish for each topic, as hub.url and as hub.topic', async () => {
    const hub = await startHub()
    expect(await telling(hub.url)).toBeUndefined()
    const expected = TOPICS.map((topic) => ({ 'hub.mode': 'publish', 'hub.topic': topic, 'hub.url': topic }))
    expect(hub.told.map(({ fields }) => Object.fromEntries(fields))).toEqual(expected)
    const [{ headers }] = hub.told as [(typeof hub.told)[0]]
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
    expect(headers['user-agent']).toBe(agent)
  })

  test.each([200, 202, 204])('and %d is success', async (status) => {
    expect(await telling((await startHub(answering(status), answering(status))).url)).toBeUndefined()
  })

  test.each([
    [400, 'no such\n  topic', {}, 'it answered 400: no such topic'],
    [503, '', {}, 'it answered 503'],
    [
      301,
      '',
      { location: 'https://hub.example.org/' },
      'it answered 301: it has moved to https://hub.example.org/; set GAZETTE_HUBS to that address',
    ],
    [500, 'x'.repeat(999), {}, `it answered 500: ${'x'.repeat(200)}`],
    [500, '\x1b[31mred\x07', {}, 'it answered 500: [31mred'],
  ])('and %d is a reason', async (status, text, headers, reason) => {
    const hub = await startHub(answering(status, text, headers))
    expect(await telling(hub.url)).toBe(reason)
    expect(hub.told).toHaveLength(1)
  })

  test('and an answer without end is read only to begin with', async () => {
    const hub = await startHub(answeringWithoutEnd(500))
    expect(await telling(hub.url)).toBe(`it answered 500: ${'x'.repeat(200)}`)
  })

  test('and one that cannot be reached is a reason', async () => {
    expect(await telling(`http://127.0.0.1:${await unusedPort()}/`)).toMatch(/ECONNREFUSED/)
  })

  test('and one that does not answer is abandoned when asked to', async () => {
    const hub = await startHub(() => {})
    const stop = new AbortController()
    const reason = telling(hub.url, stop.signal)
    await hub.toldTimes(1)
    stop.abort()
    expect(await reason).toMatch(/abort/)
  })
})
