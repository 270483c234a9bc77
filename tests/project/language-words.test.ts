import { describe, expect, test } from 'vitest'
import { projectFile, sourceFiles } from './source-files.ts'

/** Letters that may stand in patterns, and in what texts are compared with. Each says why it is of no language. */
const ALLOWED: readonly { readonly in?: string; readonly letters: string; readonly because: string }[] = [
  { letters: 'https www com', because: 'parts of addresses' },
  { letters: 'x amp lt gt quot apos nbsp mdash', because: 'entities of HTML' },
  { letters: 'jpe g png gif webp tiff heic svg mp', because: 'endings of the names of files', in: 'roles/captions.ts' },
  { letters: 'WEBVTT', because: 'the first word of a format' },
  { letters: 'T', because: 'stands between date and time in ISO 8601' },
  { letters: 'America', because: 'begins names of time zones', in: 'dates/day-order.ts' },
  { letters: 'c', because: 'the sign (c), which stands for ©' },
  { letters: 'o', because: 'a bullet of word processors: "o" and a wide space' },
  { letters: 'IVXLC', because: 'Roman numerals' },
  { letters: 'h', because: 'the symbol of the hour: 22h15', in: 'lines/contents.ts' },
  { letters: 'ㆍ ㅣ 丨', because: 'letters that stand for a point and a bar' },
  { letters: 'i ı İ ς σ', because: 'letters whose lower case Unicode leaves to the language or the place in the word' },
  {
    letters: 'ıİ ø ł đ ی يىے ک ك ه ةہھەۀ',
    because: 'letters of scripts that Unicode does not decompose to one',
    in: 'dates/words/fold.ts',
  },
  { letters: 'index', because: 'the name of a page that has a folder of its own', in: 'fields/path-date.ts' },
  { letters: 'below near title', because: 'names of rules', in: 'headers/apply-header.ts' },
]

/** A line's literals: regular expressions, strings, templates. Comments are matched to be passed over. */
const LITERAL =
  /\/\/.*$|\/\*.*?\*\/|(?<=(?:^|[(,=:[!&|?>])\s*)\/(?:[^\\/[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*|(['"`])(?:(?!\1)[^\\]|\\.)*\1/gu
/** What is compared with parts of texts or becomes a pattern, by the code before it. */
const COMPARED = /(?:RegExp|\.(?:startsWith|endsWith|includes|indexOf|lastIndexOf|split|replace|replaceAll))\($/u
/** What only patterns have. */
const OF_PATTERN = /\\[pPbdsSwW]|\(\?[:<=!]|\p{L}\|\p{L}|^\/\S*\/[a-z]*$/u
/** Several words in one string. */
const LIST = /^.(?:[^\s,|]+[,|]){2,}[^\s,|]+.$/u
/** Of a pattern: names of groups, classes and properties, parts of templates, flags, and ranges. */
const SYNTAX =
  /\\[pPk][{<][^}>]*[}>]|\(\?<\w+>|\$\{[^}]*\}|\\x[\da-f]{2}|\\[a-zA-Z]|(?<=^\/.*\/)[a-z]+$|[a-zA-Z0-9]-[a-zA-Z0-9]/gu
/** A range of characters, as blocks of scripts are. */
const BLOCK = /\\u[\da-f]{4}-\\u[\da-f]{4}/giu
const ESCAPED = /\\u\{?([\da-f]{4,5})\}?/giu

/** Columns of tables, roles and fields, which the code calls by their names. */
const NAMES: ReadonlySet<string> = new Set(
  ['src/normalize/languages/row.ts', 'src/normalize/headers/label-table.ts', 'src/domain/article.ts'].flatMap((path) =>
    Array.from(projectFile(path).matchAll(/readonly (\w+)\??:|'(\w+)'/gu), ([, column, name]) => column ?? name ?? ''),
  ),
)

/** The letters of a literal that are compared with those of texts: of any pattern, and beyond ASCII of any string. */
function lettersOf(literal: string, before: string): readonly string[] {
  const code = literal.replaceAll('\\\\', '\\').replace(BLOCK, '')
  const plain = code.replace(ESCAPED, (_, unit) => String.fromCodePoint(Number(`0x${unit}`)))
  if (NAMES.has(plain.slice(1, -1))) return []
  const isPattern = OF_PATTERN.test(plain) || COMPARED.test(before) || LIST.test(plain)
  const words = plain.replace(SYNTAX, ' ').match(/(?:(?!\p{Lm})\p{L})+/gu) ?? []
  return isPattern ? words : words.filter((word) => /[^\0-\x7f]/u.test(word))
}

/** The words in the literals of a file's code. */
function wordsOf(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(?:\*|\/\*\*|import\b|export .* from\b)/u.test(line))
  return lines.flatMap((line) =>
    Array.from(line.matchAll(LITERAL)).flatMap(({ 0: literal, index }) =>
      literal.startsWith('//') || literal.startsWith('/*') ? [] : lettersOf(literal, line.slice(0, index)),
    ),
  )
}

/** Code that tells people about texts rather than reads them. */
const TELLS = /^src\/normalize\/explain\//u
const found = sourceFiles('src/normalize', '.ts')
  .filter(({ path }) => !TELLS.test(path))
  .flatMap(({ path, text }) => wordsOf(text).map((word) => ({ path: path.replace('src/normalize/', ''), word })))

const allows = (row: (typeof ALLOWED)[number], { path, word }: (typeof found)[number]): boolean =>
  (row.in === undefined || row.in === path) && row.letters.split(' ').includes(word)

describe('rules about languages are rows of tables', () => {
  test('the code of src/normalize has no words or letters of a language', () => {
    const words = found.filter((one) => !ALLOWED.some((row) => allows(row, one)))
    expect([...new Set(words.map(({ path, word }) => `${path}: ${word}`))]).toEqual([])
  })

  test('all letters that are allowed there are in use', () => {
    const idle = ALLOWED.flatMap((row) =>
      row.letters.split(' ').filter((letters) => !found.some((one) => allows({ ...row, letters }, one))),
    )
    expect(idle).toEqual([])
  })

  test.each([
    [String.raw`const PARTICLE = /\b(?:the|of)\b/u`, ['the', 'of']],
    [String.raw`const REPORTED = '\\p{Script=Han}{2,8}(?:報導|报导)'`, ['報導', '报导']],
    ['const DESK = /[팀부국]$/u', ['팀부국']],
    ["const particles = new Set([...'がをは'])", ['がをは']],
    ["new Set('de,del,della'.split(','))", ['de', 'del', 'della']],
    ["if (text.startsWith('By ')) return", ['By']],
    ['const LABEL = new RegExp(`^(?:$' + '{words}|by)`)', ['by']],
    [String.raw`const I = '\u0131'`, ['ı']],
  ])('would be found: %s', (line, words) => {
    expect(wordsOf(line)).toEqual(words)
  })

  test.each([
    String.raw`const NAME = /^(?<first>\p{Script=Han}{2,4})[a-z]\k<first>$/giu`,
    "const RULE = 'line-model'",
    "import { wordTree } from '../word-tree.ts'",
    '  return total / words // of the line / its share',
    'const MARK = /\\s+[|•·–—-]\\s+/u',
  ])('would not be: %s', (line) => {
    expect(wordsOf(line)).toEqual([])
  })
})
