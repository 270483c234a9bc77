import { describe, expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const code = sourceFiles('src', '.ts', '.mjs')
const everything = [
  ...code,
  ...sourceFiles('tests', '.ts'),
  ...sourceFiles('bench', '.ts'),
  ...sourceFiles('docs', '.md'),
]

const EXPORT = /^export (?:async )?(?:function\*?|interface|type|const|class|abstract class|enum|let) /
const LONGEST_FILE = 300
const USUAL_FILE = 150
const SHARE_OF_USUAL = 0.9

function linesOf(text: string): readonly string[] {
  return text.split('\n')
}

describe('the code', () => {
  test('every export of src has a docstring', () => {
    const bare = sourceFiles('src', '.ts').flatMap(({ path, text }) => {
      const lines = linesOf(text)
      return lines.flatMap((line, n) =>
        EXPORT.test(line) && !/\*\/\s*$/.test(lines[n - 1] ?? '') ? [`${path}:${n + 1} ${line}`] : [],
      )
    })
    expect(bare).toEqual([])
  })

  test('every exported function and constant of src is used', () => {
    const users = [...code, ...sourceFiles('tests', '.ts'), ...sourceFiles('bench', '.ts')].map((file) => ({
      path: file.path,
      words: new Set(file.text.match(/\w+/g)),
    }))
    const idle = sourceFiles('src', '.ts').flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)]
        .map(([, name]) => name ?? '')
        .filter((name) => !users.some((user) => user.path !== path && user.words.has(name)))
        .map((name) => `${path}: ${name}`),
    )
    expect(idle).toEqual([])
  })

  test('files are short', () => {
    const lengths = sourceFiles('src', '.ts').map(({ path, text }) => ({ path, lines: linesOf(text).length }))
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([])
    const usual = lengths.filter(({ lines }) => lines <= USUAL_FILE).length
    expect(usual / lengths.length).toBeGreaterThanOrEqual(SHARE_OF_USUAL)
  })

  test('no file has a vague name', () => {
    const vague = code.filter(({ path }) => /\b(?:utils?|helpers?|managers?|misc|common|index)\b/i.test(path))
    expect(vague.map(({ path }) => path)).toEqual([])
  })

  test.each([
    ['a barrel', /^export (?:\*|\{[^}]*\}) from/m],
    ['work left for later', new RegExp(`\\b(?:TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`)],
    ['a switched-off check', new RegExp(`@ts-(?:ignore|no${'check'})`)],
  ] as const)('no file contains %s', (_, pattern) => {
    const found = [...code, ...sourceFiles('tests', '.ts'), ...sourceFiles('bench', '.ts')]
      .filter(({ path }) => path !== 'tests/project/style.test.ts')
      .filter(({ text }) => pattern.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  test('no file contains paths or registries of a machine', () => {
    const machine = new RegExp(['/wo' + 'rk/', '/ro' + 'ot/', 'registry\\.np' + 'mjs', '/tm' + 'p/'].join('|'))
    expect(everything.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([])
  })
})
