import { expect, test } from 'vitest'
import { SEED_PICTURE_BASE } from '../../../src/domain/pictures.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'

/** The pictures found in a post, by their names; only one is there. */
function shownIn(path: string, text: string): readonly string[] {
  const pictures = {
    find: (written: string) => (/^(?:\.?\/)?quay\.png$/.test(written) ? `${SEED_PICTURE_BASE}quay.png` : undefined),
    hold: () => undefined,
  }
  const { documents } = readSeed(path, Buffer.from(text), { pictures })
  return [...JSON.stringify(documents).matchAll(/https:\/\/seeds\.invalid\/([\w.]+)/g)].map(([, name = '']) => name)
}

test.each([
  ['with a part of a note app', '![[quay.png#interface]]'],
  ['with an anchor behind', '![[quay.png]]^version'],
  ['alone in an item of a list', '- The mill\n- ![](quay.png)\n- The harbour'],
  ['with a style of JSX', '<img src="/quay.png" style={{float: \'left\', margin: 10}} width={280} />'],
  ['in HTML over several lines', '<img\n  src="quay.png"\n  alt="The quay"\n/>'],
  ['as one of several sources', '<picture><source srcset="quay.png 2x"><img src="quay.png"></picture>'],
  ['in a set of sources only', '<img srcset="quay.png 1x" alt="The quay">'],
  [
    'for browsers without scripts',
    '<div><div id="chart"></div><noscript><img src="quay.png" height="500"></noscript></div>',
  ],
  ['imported by MDX', "import quay from './quay.png'\n\n<img src={quay} />"],
])('a picture is found: %s', (_, markup) => {
  const text = `---\ntitle: The harbour opens\n---\nThe harbour opened on Monday.\n\n${markup}\n\nIt stays open.\n`
  expect(new Set(shownIn('a.md', text))).toEqual(new Set(['quay.png']))
})

test.each([
  ['of a theme of Jekyll', 'header:\n  overlay_image: /quay.png'],
  ['of the same, for lists', 'header:\n  teaser: /quay.png'],
  ['of Obsidian', 'cover: "[[quay.png|The quay]]"'],
  ['for networks', 'socialImage: ./quay.png'],
])('front matter names a picture: %s', (_, fields) => {
  expect(shownIn('a.md', `---\ntitle: The harbour opens\n${fields}\n---\nThe harbour opened.\n`)).toEqual(['quay.png'])
})

test('an image for browsers without scripts is not shown beside the one that scripts load', () => {
  const markup = '<p><img data-src="quay.png"><noscript><img src="quay.png"></noscript></p>'
  expect(shownIn('a.md', `# The harbour opens\n\nThe harbour opened.\n\n${markup}\n`)).toHaveLength(1)
})

test('a picture that is not there is named once in the remark, however often it is shown', () => {
  const text = '# The harbour opens\n\nThe harbour opened.\n\n![](mill.png)\n\n<img\nsrc="mill.png">\n'
  const [document] = readSeed('a.md', Buffer.from(text)).documents
  expect(document?.remarks?.[0]).toMatch(/^a picture is left out: mill\.png\. /)
})

test.each<[string, string, readonly (string | undefined)[]]>([
  ['in italics below it is its caption', '![](quay.png)\n*The quay at noon*', ['image', 'caption']],
  ['in italics below a hard break', '![](quay.png)  \n_The quay at noon_', ['image', 'caption']],
  ['partly in italics is not', '![](quay.png)\n*The quay* at noon', ['paragraph']],
])('a line %s', (_, markup, kinds) => {
  const text = `---\ntitle: The harbour opens\n---\n${markup}\n`
  const find = () => `${SEED_PICTURE_BASE}quay.png`
  const [document] = readSeed('a.md', Buffer.from(text), { pictures: { find, hold: () => undefined } }).documents
  expect(document?.lines.map((line) => line.markup?.kind)).toEqual(kinds)
})
