import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { answering, startHub } from '../websub/hub-server.ts'
import { makeWorkplace, run, start, unusedPort } from './gazette.ts'

const BASE_URL = 'https://news.example.org'
const MAIN = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${BASE_URL}/${file}`)

describe('a hub', () => {
  test('is told of an article when it is served, and again after a failure and a restart', async () => {
    const port = String(await unusedPort())
    const served: string[] = []
    const hub = await startHub(async (_, response) => {
      served.push(await (await fetch(`http://localhost:${port}/rss.xml`)).text())
      response.writeHead(500).end('come back later')
    })
    const workplace = makeWorkplace()
    workplace.write('seeds/library.txt', articleAbout('library'))
    const settings = { PORT: port, GAZETTE_BASE_URL: BASE_URL, GAZETTE_HUBS: hub.url }
    const running = start(workplace.folder, ['serve'], settings)
    await running.says('Checking ')
    expect(running.output()).toContain(`hub        ${hub.url}`)
    const answer = await fetch(`http://localhost:${port}/rss.xml`)
    expect(answer.headers.get('link')).toBe(`<${BASE_URL}/rss.xml>; rel="self", <${hub.url}>; rel="hub"`)
    expect(await answer.text()).toContain(`<atom:link rel="hub" href="${hub.url}"/>`)
    workplace.write('seeds/harbour.txt', articleAbout('harbour'))
    await running.says('it answered 500: come back later')
    expect(served).toEqual([expect.stringContaining('harbour')])
    running.process.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    const again = start(workplace.folder, ['serve'], settings)
    await hub.toldTimes(1 + MAIN.length)
    again.process.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    expect(hub.told.map(({ fields }) => fields.get('hub.url'))).toEqual(expect.arrayContaining(MAIN))
  })

  test('is told by "gazette announce" of what was built since the last time', async () => {
    const hub = await startHub(answering(503))
    const workplace = makeWorkplace()
    const settings = { GAZETTE_BASE_URL: BASE_URL, GAZETTE_HUBS: hub.url }
    const announce = () => run(workplace.folder, ['announce'], settings)
    workplace.write('seeds/library.txt', articleAbout('library'))
    await run(workplace.folder, ['build'], settings)
    workplace.write('seeds/harbour.txt', articleAbout('harbour'))
    // Publications are a second apart.
    await setTimeout(1000)
    await run(workplace.folder, ['build'], settings)
    expect(await announce()).toMatchObject({ status: 1, output: expect.stringContaining('it answered 503') })
    expect(await announce()).toMatchObject({ status: 0, output: expect.stringContaining(`${hub.url}: told of`) })
    const [refused, ...told] = hub.told.map(({ fields }) => fields.get('hub.url'))
    expect(told).toEqual([...MAIN, ...MAIN.map((url) => url.replace(BASE_URL, `${BASE_URL}/language/en`))])
    expect(refused).toBe(MAIN[0])
  })

  test.each([
    [{}, 'No hub is set. Set GAZETTE_HUBS'],
    [{ GAZETTE_HUBS: 'https://hub.example.org' }, 'Set GAZETTE_BASE_URL to the public address'],
  ])('cannot be told anything with the settings %j', async (settings, advice) => {
    const { status, output } = await run(makeWorkplace().folder, ['announce'], settings)
    expect([status, output]).toEqual([2, expect.stringContaining(advice)])
  })
})
