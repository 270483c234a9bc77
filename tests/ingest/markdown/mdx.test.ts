import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { translateDialects } from '../../../src/ingest/markdown/dialects/translate.ts'
import { brief, readOne } from '../readers/reading.ts'

const translate = (text: string) => translateDialects(text, 'post.mdx').text

it.each([
  ['imports', 'import Tabs from "@theme/Tabs";\nimport "./a.css"\n\nText.', '\n\n\nText.'],
  ['an import over several lines', 'import {\n  a,\n  b,\n} from "./c"\nText.', '\n\n\n\nText.'],
  ['exports', 'export const a = {\n  b: [1],\n\n  c: 2,\n}\n\nText.', '\n\n\n\n\n\nText.'],
  ['words about trade', 'import duties rose\nexport of wheat', 'import duties rose\nexport of wheat'],
  ['an import in code', '```\nimport a from "b"\n```', '```\nimport a from "b"\n```'],
  ['a comment', 'a {/* b\nc */} d', 'a \n d'],
  ['a component', '<Tip>\n  The **gap**.\n</Tip>', '\n  The **gap**.\n'],
  ['nested components, indented', '<A>\n  <B>\n    Text.\n  </B>\n</A>', '\n  \nText.\n  \n'],
  ['an indented list', '    - a\n      - b\n\nText.', '- a\n  - b\n\nText.'],
  ['indented code', '<A>\n    ```js\n    <B>\n      x\n    ```\n</A>', '\n```js\n<B>\n  x\n```\n'],
  ['a title', '<Tip title="Mind it">Text.</Tip>', '**Mind it** Text.'],
  ['a tab', '<TabItem value="a" label="By boat">\n\nText.\n\n</TabItem>', 'By boat\n\nText.\n\n'],
  ['a player', '<YouTube id="dQw4w9WgXcQ" />', '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'],
  ['a picture', '<Figure\n  src="/b.jpg"\n  alt="A bridge"\n/>', '![A bridge](</b.jpg>)\n\n\n'],
  ['a picture imported', 'import b from "./b.jpg"\n\n<Image src={b} alt="A bridge" />', '\n\n![A bridge](<./b.jpg>)'],
  ['a picture of HTML', '<img src={require("./b.jpg").default} style={{ width: 3 }} />', '<img src="./b.jpg" />'],
  ['a value', "a{' '}b", 'a b'],
  ['a fragment', '<>Text.</>', 'Text.'],
  ['HTML', '<details>Text.</details>', '<details>Text.</details>'],
])('MDX: %s', (_what, text, expected) => {
  expect(translate(text)).toBe(expected)
})

test('a component that shows nothing is told of', () => {
  const { remarks } = translateDialects('Text.\n\n<Newsletter list="a" />', 'a.mdx')
  expect(remarks).toEqual(['leaves out <Newsletter list="a" />: only its site generator can show that'])
})

test('Markdown has components only if it imports modules', () => {
  expect(translateDialects('Use <Enter>', 'a.md').text).toBe('Use <Enter>')
  expect(translateDialects('import A from "./a"\n\n<A>Text.</A>', 'a.md').text).toBe('\n\nText.')
})

test('a file of MDX is read whole', () => {
  const text =
    '---\ntitle: A\n---\nimport Tip from "./tip"\n\nThe quay is open.\n\n<Tip>\n  Mind the **gap**.\n</Tip>\n'
  expect(readOne('blog/a.mdx', text).lines.map(brief)).toEqual([
    '6 paragraph The quay is open.',
    '8',
    '9 paragraph Mind the gap. = Mind the <strong>gap</strong>.',
  ])
})

test.each([
  ['<div>\n**One**\n</div>', 'paragraph One = <strong>One</strong>'],
  ['<div>\n\n**One**\n\n</div>', 'paragraph One = <strong>One</strong>'],
  ['<div className="a"><Note>**One**</Note></div>', 'paragraph One = <strong>One</strong>'],
  ['<p>**One** of *two*</p>', 'paragraph One of two = <strong>One</strong> of <em>two</em>'],
  ['<ul>\n  <li>**One**</li>\n</ul>', 'item-1 One = <strong>One</strong>'],
  [
    '<div>\n  <p>\n    [One](https://a.example/)\n  </p>\n</div>',
    'paragraph One = <a href="https://a.example/">One</a>',
  ],
  ['<div>\n  a <b>b</b> *c*\n</div>', 'paragraph a b c = a <b>b</b> <em>c</em>'],
  ['<div>\n## One\n</div>', 'h2 One'],
  ['<div>\n```\n<div> *One*\n```\n</div>', 'code <div> *One*'],
  ['<div>\n<b>One</b>\n*two*\n</div>', 'paragraph One two = <b>One</b> <em>two</em>'],
  ['<Note title="One">**two**</Note>', 'paragraph One two = <strong>One</strong> <strong>two</strong>'],
  ['<pre>**One**</pre>', 'code **One**'],
])('Markdown in HTML is read: %s', (html, line) => {
  const [, , ...lines] = readOne('a.mdx', `---\ntitle: A\n---\nText.\n\n${html}\n`).lines.map(brief)
  expect(lines.map((one) => one.replace(/^\d+ ?/, '')).filter(Boolean)).toEqual([line])
})

test.each([
  ['a.md', '<div>\n**One**\n</div>', '4 paragraph **One**'],
  ['a.md', '<div class="b" markdown="1">\n**One**\n</div>', '4 paragraph One = <strong>One</strong>'],
])('in Markdown only where the HTML says so: %s %s', (path, html, line) => {
  expect(readOne(path, `---\ntitle: A\n---\n${html}\n`).lines.map(brief)).toEqual([line])
})

test('lines stay where they are, whatever a text holds', () => {
  const piece = fc.constantFrom(
    ...[
      'import a from "b"',
      'export const a = {',
      '}',
      '\n',
      '\n\n',
      '    ',
      '- a',
      '```',
      '<A b="c"',
      '<A',
      '</A>',
      '/>',
      '>',
      "{'a'}",
    ],
    ...['{/*', '*/}', '=', '{% image "a.jpg" %}', 'a'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      expect(translate(text).split('\n')).toHaveLength(text.split('\n').length)
    }),
    { numRuns: 300 },
  )
})

test('ends on what is never closed', () => {
  for (const mark of ['<A ', '<A b="', 'export {', '{/*', '={', '<A b={', '    - '])
    expect(translate(mark.repeat(20_000)).split('\n')).toHaveLength(1)
})
