import { expect, test } from 'vitest'
import { renderConfig } from '../../src/commands/render-config.ts'
import { parseConfig } from '../../src/settings/config.ts'

const shown = (file: string): Readonly<Record<string, string>> => {
  const lines = renderConfig(parseConfig({ environment: {}, file, folder: '/srv' }))
  return Object.fromEntries(lines.map((line) => line.split(/ {2,}/)).map(([name = '', value = '']) => [name, value]))
}

test('gazette config: effective values, and a dash for none', () => {
  expect(shown('port: 8080\nwatch: no')).toMatchObject({
    port: '8080',
    seeds: '/srv/seeds',
    watch: 'false',
    host: '-',
    ownFeeds: '-',
    redirects: '-',
  })
})

test('gazette config: custom feeds and redirects as JSON', () => {
  const { ownFeeds = '', redirects = '' } = shown(
    'ownFeeds: [{ name: harbours, words: [quay] }]\nredirects: { /feed: /rss.xml }',
  )
  expect(JSON.parse(ownFeeds)).toMatchObject([{ name: 'harbours' }])
  expect(JSON.parse(redirects)).toEqual([['/feed', '/rss.xml']])
})

test('gazette config: a long value does not move the columns of the other rows apart', () => {
  const parsed = parseConfig({ environment: {}, file: 'ownFeeds: [{ name: harbours, words: [quay] }]', folder: '/srv' })
  const [port, ...rows] = renderConfig(parsed)
  expect(port).toMatch(/^port {2,}3000 {2,40}PORT {2,}port the server/)
  expect(rows.find((row) => row.startsWith('ownFeeds'))).toMatch(/\}\] {2}GAZETTE_OWN_FEEDS {2,}custom feeds/)
})
