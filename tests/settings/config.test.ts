import { describe, expect, test } from 'vitest'
import { ConfigError, parseConfig, type SettingSources } from '../../src/settings/config.ts'

function parse(environment: SettingSources['environment'] = {}, file?: string) {
  return parseConfig({ environment, folder: '/site', ...(file === undefined ? {} : { file }) })
}

function problems(...sources: Parameters<typeof parse>): readonly string[] {
  try {
    parse(...sources)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('settings', () => {
  test('have defaults', () => {
    expect(parse()).toMatchObject({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      seeds: '/site/seeds',
      feeds: '/site/feeds',
      data: '/site/data',
      title: 'Gazette',
      author: 'Gazette',
      timezone: 'UTC',
    })
  })

  test.each([
    [
      '.',
      'feeds',
      'data',
      ['feeds, /site/feeds, is in the folder of seeds, /site', 'data, /site/data, is in the folder of seeds, /site'],
    ],
    ['seeds', 'seeds/', 'data', ['feeds, /site/seeds, is the folder of seeds, /site/seeds']],
    ['seeds', 'seeds/out', 'data', ['feeds, /site/seeds/out, is in the folder of seeds, /site/seeds']],
    ['feeds/in', 'feeds', 'data', ['seeds, /site/feeds/in, is in the folder of feeds, /site/feeds']],
    ['seeds', 'feeds', 'feeds/db', ['data, /site/feeds/db, is in the folder of feeds, /site/feeds']],
    ['seeds', 'seeds-out', 'seeds.db', []],
  ])('folders must not contain each other: %s %s %s', (seeds, feeds, data, expected) => {
    const found = problems({ GAZETTE_SEEDS: seeds, GAZETTE_FEEDS: feeds, GAZETTE_DATA: data })
    expect(found).toEqual(expected.map((problem) => `${problem}: each needs a folder of its own`))
  })

  test.each([
    ['tilte: x', 'there is no setting "tilte"; did you mean title?'],
    ['baseurl: https://a.example', 'there is no setting "baseurl"; did you mean baseUrl?'],
    ['time_zone: UTC', 'there is no setting "time_zone"; did you mean timezone?'],
  ])('a misspelt name is reported with the right one: %s', (file, expected) => {
    expect(problems({}, file)).toEqual([`gazette.yaml: ${expected}`])
    expect(problems({ GAZETTE_BASEURL: 'x' })[0]).toContain('did you mean GAZETTE_BASE_URL?')
  })

  test('come from gazette.yaml, and environment variables take precedence', () => {
    const config = parse(
      { PORT: '8080', GAZETTE_TITLE: 'From outside' },
      'title: From the file\nport: 9\ntimezone: Asia/Ho_Chi_Minh',
    )
    expect(config).toMatchObject({ port: 8080, title: 'From outside', baseUrl: 'http://localhost:8080' })
    expect(config.timezone).toMatch(/^Asia\/(?:Ho_Chi_Minh|Saigon)$/)
  })

  test('are not overridden by empty variables, empty files or empty keys', () => {
    expect(parse({ GAZETTE_TITLE: '' }, '').title).toBe('Gazette')
    expect(parse({}, 'title:').title).toBe('Gazette')
  })

  test.each([
    ['GAZETTE_BASE_URL', 'https://news.example.org/', 'https://news.example.org'],
    ['GAZETTE_BASE_URL', 'https://example.org/news/', 'https://example.org/news'],
    ['GAZETTE_BASE_URL', 'https://Exämple.org', 'https://xn--exmple-cua.org'],
  ])('%s=%s → %s', (name, value, url) => {
    expect(parse({ [name]: value }).baseUrl).toBe(url)
  })

  test.each([
    ['a URL', 'https://hub.example.org', ['https://hub.example.org/']],
    ['URLs', 'https://a.example/hub, https://b.example/', ['https://a.example/hub', 'https://b.example/']],
    ['a list', '[https://a.example/, https://a.example/]', ['https://a.example/']],
  ])('GAZETTE_HUBS may be %s', (_, value, hubs) => {
    expect(parse({ GAZETTE_HUBS: value }).hubs).toEqual(hubs)
    expect(parse({}, `hubs: ${value}`).hubs).toEqual(hubs)
  })

  test('are frozen', () => {
    expect(Object.isFrozen(parse())).toBe(true)
  })
})

describe('a wrong setting is an error that says what is wrong', () => {
  test.each([
    ['PORT', '70000', 'whole number from 0 to 65535'],
    ['PORT', 'http', 'whole number'],
    ['GAZETTE_BASE_URL', 'news.example.org', 'http or https URL'],
    ['GAZETTE_BASE_URL', 'https://example.org/?x=1', 'without a query'],
    ['GAZETTE_SCHEDULE', 'every minute', 'cron expression'],
    ['GAZETTE_TIMEZONE', 'Paris', 'IANA time zone'],
    ['GAZETTE_LANGUAGE', 'french language', 'language tag'],
    ['GAZETTE_AUTHOR_EMAIL', 'desk', 'e-mail address'],
    ['GAZETTE_AUTHOR_URL', 'ftp://example.org', 'http or https URL'],
    ['GAZETTE_WATCH', 'perhaps', 'yes or no'],
    ['GAZETTE_ENTRIES', '0', 'whole number from 1'],
    ['GAZETTE_HUBS', 'hub.example.org', 'http or https URL'],
    ['GAZETTE_HUBS', 'https://hub.example.org/#x', 'must be URLs without a fragment'],
    ['GAZETTE_REDIRECTS', '/feed', '"old path: new path or URL" lines'],
    ['GAZETTE_REDIRECTS', '{"/": "https://new.example/"}', 'must name old paths such as /old.xml, not "/"'],
    ['GAZETTE_REDIRECTS', '{"feed": "/rss.xml"}', 'must name old paths such as /old.xml, not "feed"'],
    ['GAZETTE_REDIRECTS', '{"/feed": "rss.xml"}', 'must lead /feed to a path or URL'],
    ['GAZETTE_REDIRECTS', '{"/a": "/b", "/b": "/a"}', 'must not lead /a back to itself'],
    ['GAZETTE_REDIRECTS', '{"/a": "/a/"}', 'must not lead /a back to itself'],
    ['GAZETTE_REDIRECTS', '{"/a/": "/b/", "/b/c": "/a/c"}', 'must not lead /b/c back to itself'],
    ['GAZETTE_REDIRECTS', '{"/a/": "/b/c/", "/b/": "/a/"}', 'must not lead /a/ back to itself'],
    ['GAZETTE_REDIRECTS', '{"/x/": "/x/y/"}', 'must not lead /x/, which stands for all below it, to /x/y/'],
    ['GAZETTE_TITEL', 'x', 'there is no such setting'],
  ])('%s=%s', (name, value, advice) => {
    const found = problems({ [name]: value })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(name)
    expect(found[0]).toContain(advice)
  })

  test.each([
    ['port: many', 'gazette.yaml: port'],
    ['title: 1984', 'must be text; put 1984 in quotation marks'],
    ['title: [a, b]', 'must be non-empty text'],
    ['hubs: 5', 'must be a list of URLs of WebSub hubs'],
    ['titel: x', 'there is no setting "titel"'],
    ['title: [a', 'is not YAML'],
    ['title: &a [*a]', 'title is a list or mapping that contains itself: it must be non-empty text'],
    [
      `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\ntitle: [${'*c,'.repeat(50)}]`,
      'is not YAML: Excessive alias count',
    ],
    ['- a\n- b', 'must be a list of "setting: value" lines'],
  ])('in gazette.yaml: %s', (file, told) => {
    expect(problems({}, file).join()).toContain(told)
  })

  test('ends the place of a fault in gazette.yaml without a colon', () => {
    expect(problems({}, 'title: [a').join()).toMatch(/ at line 1, column \d+$/)
  })

  test('names all wrong settings together', () => {
    const found = problems({ PORT: 'x', GAZETTE_TIMEZONE: 'y' }, 'entries: z')
    expect(found).toHaveLength(3)
    expect(() => parse({ PORT: 'x', GAZETTE_TIMEZONE: 'y' })).toThrow(/PORT[\s\S]*GAZETTE_TIMEZONE/)
  })
})
