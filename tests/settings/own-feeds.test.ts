import { describe, expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../../src/settings/config.ts'

const parse = (value: string) => parseConfig({ environment: { GAZETTE_OWN_FEEDS: value }, folder: '/site' }).ownFeeds

function problemOf(value: string): string {
  try {
    parse(value)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join()
    throw error
  }
  return ''
}

describe('the setting `ownFeeds`', () => {
  test('gives custom feeds, with defaults', () => {
    expect(parse('[{name: plain}]')).toEqual([{ name: 'plain', formerly: [], filter: {}, content: 'full' }])
    const given =
      '{name: quays, title: Quays, limit: 20, content: summary, formerly: docks, words: [quay, pier], folder: /asia/}'
    expect(parse(`[${given}]`)).toEqual([
      {
        name: 'quays',
        title: 'Quays',
        limit: 20,
        content: 'summary',
        formerly: ['docks'],
        filter: { words: ['quay', 'pier'], folder: ['asia'] },
      },
    ])
  })

  test.each([
    ['[{name: a', 'is not YAML'],
    ['a', 'must be a list of feeds'],
    ['[a]', 'must give feed 1 as "name: …"'],
    ['[{title: A}]', 'lacks the name of feed 1'],
    ['[{name: A b}]', 'must be lower-case letters'],
    ['[{name: a}, {name: b, formerly: a}]', 'must not use the name "a" twice'],
    ['[{name: a, tag: b}]', 'knows no "tag" of "a"'],
    ['[{name: a, limit: 0}]', 'is wrong in limit of "a", which must be a whole number from 1'],
    ['[{name: a, content: none}]', 'must be one of full, summary'],
    ['[{name: a, words: []}]', 'is wrong in words of "a", which must not be empty'],
    ['[{name: a, folder: /}]', 'is wrong in folder of "a", which must name a folder below the seeds folder'],
    ['[{name: a, category: 2024}]', 'put 2024 in quotation marks'],
  ])('rejects %s', (value, told) => {
    expect(problemOf(value)).toContain(told)
  })
})

test('redirects in the environment that are not YAML are a wrong setting', () => {
  expect(() => parseConfig({ environment: { GAZETTE_REDIRECTS: '{a' }, folder: '/site' })).toThrow(ConfigError)
})
