import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pagePolicy } from '../../src/domain/page-policy.ts'
import { KEYS_BY_FIELD } from '../../src/ingest/declared/field-names.ts'
import { SETTINGS } from '../../src/settings/settings-table.ts'
import { PAGE_STYLE } from '../../src/web/page-style.ts'
import { projectFile, sourceFiles } from './source-files.ts'

const ROOT = join(import.meta.dirname, '../..')
const readme = projectFile('README.md')
const pages = [{ path: 'README.md', text: readme }, ...sourceFiles('docs', '.md')]
const manifest: { scripts: Record<string, string>; engines: { node: string } } = JSON.parse(projectFile('package.json'))

function tableRows(text: string, heading: string): readonly (readonly string[])[] {
  const table = text.slice(text.indexOf(heading)).split('\n').slice(2)
  const end = table.findIndex((line) => !line.startsWith('|'))
  return table.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

test('the hosts in docs/static-hosting.md send the policy of the pages', () => {
  const told = projectFile('docs/static-hosting.md').match(/default-src 'none'; style-src[^"]*/g)
  expect(new Set(told)).toEqual(new Set([pagePolicy(PAGE_STYLE)]))
})

describe('the README', () => {
  test('names the two commands first', () => {
    expect(readme.slice(0, 400)).toContain('npm ci && npm start\nnpm ci && npm test')
  })

  test('lists every setting with its variable, default and meaning', () => {
    const rows = tableRows(readme, '| setting | variable |')
    const expected = Object.entries(SETTINGS).map(([name, { variable, fallback, meaning }]) => [
      name,
      variable,
      fallback === undefined ? '' : String(fallback),
      meaning,
    ])
    expect(rows).toEqual(expected)
  })

  test('lists every command', () => {
    const commands = [...projectFile('src/main.ts').matchAll(/\.command\('(\w+)'\)/g)].map(([, name]) => name)
    const listed = tableRows(readme, '| command |').map(([command]) => command?.split(' ')[1])
    expect(listed).toEqual(commands)
  })
})

test('the page of fields lists every field with its names', () => {
  const rows = tableRows(projectFile('docs/fields.md'), '| field | names |')
  const listed = rows.map(([field, names]) => [field, names?.split(', ')])
  expect(listed).toEqual(Object.entries(KEYS_BY_FIELD))
})

test('the page of languages lists every column of their table', () => {
  const page = projectFile('docs/languages.md')
  const columns = [...projectFile('src/normalize/languages/row.ts').matchAll(/readonly (\w+)\??:/g)].map(
    ([, name]) => name,
  )
  expect(columns.length).toBeGreaterThan(20)
  expect(columns.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

describe('the pages of docs', () => {
  test.each(pages.map(({ path, text }) => [path, text]))('%s: its links exist', (path, text) => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link ?? '')
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([])
  })

  test.each(pages.map(({ path, text }) => [path, text]))('%s: the scripts and files it names exist', (_, text) => {
    const scripts = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([])
    const files = [...text.matchAll(/`((?:src|tests|bench|docs)\/[\w./-]+\.\w+)`/g)].map(([, file]) => file ?? '')
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })

  test('are each linked from another page', () => {
    const names = pages.map(({ path }) => path.split('/').at(-1) ?? path).filter((name) => name !== 'README.md')
    expect(
      names.filter((name) => !pages.some(({ path, text }) => !path.endsWith(name) && text.includes(name))),
    ).toEqual([])
  })

  test('are about the project only', () => {
    const words = /\b(?:issue #?\d+|session|the helper|the agent|language model|AI assistant)\b/i
    expect(pages.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([])
  })
})
