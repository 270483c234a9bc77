import { describe, expect, test } from 'vitest'
import { brief, readOne, reasonOf, valuesOf } from './reading.ts'

function linesOf(text: string): string[] {
  return readOne('a.md', text).lines.map(brief)
}

describe('the body', () => {
  test.each([
    [
      'headings',
      '# One\n\nTwo\n===\n\n### Three *x*',
      ['1 h1 One', '2', '3 h1 Two', '5', '6 h3 Three x = Three <em>x</em>'],
    ],
    [
      'paragraphs, their line ends and links',
      'a\nb [c](https://d.example)\n\ne',
      ['1 paragraph a b c = a b <a href="https://d.example/">c</a>', '3', '4 paragraph e'],
    ],
    ['line ends between characters without spaces', '东京\n大阪', ['1 paragraph 东京大阪']],
    [
      'hard line ends',
      '**By Ann**  \n26 January\\\nLondon',
      ['1 paragraph By Ann = <strong>By Ann</strong>', '2 paragraph 26 January', '3 paragraph London'],
    ],
    [
      'lines with a label each',
      '**Author:** Ada Quill\nDate: 4 March 2026\n\nMayor: Why?\nQuill: Because.\n\nNote: this goes on\nhere',
      [
        '1 paragraph Author: Ada Quill = <strong>Author:</strong> Ada Quill',
        '2 paragraph Date: 4 March 2026',
        '3',
        '4 paragraph Mayor: Why?',
        '5 paragraph Quill: Because.',
        '6',
        '7 paragraph Note: this goes on here',
      ],
    ],
    [
      'lists',
      '- a\n- b\n  1. c\n\n     d\n- e',
      ['1 item-1 a', '2 item-1 b', '3 item#2 c d = c<br /><br />d', '6 item-1 e'],
    ],
    ['quotations', '> a\n>\n> b\n\nc', ['1 quotation a', '3 quotation b', '4', '5 paragraph c']],
    ['code', '```js\na = 1\n\nb\n```\n\n    c', ['2 code a = 1', '3 code', '4 code b', '6', '7 code c']],
    ['tables', '| a | b |\n|---|---|\n| 1 | **2** |', ['1 row a | b', '3 row 1 | 2']],
    [
      'pictures',
      '![A bridge](https://e.example/b.jpg "At noon")\n\n![Lost](b.jpg)',
      ['1 image A bridge', '1 caption At noon', '2', '3 caption Lost'],
    ],
    [
      'a picture within text',
      'See ![it](https://e.example/b.jpg) here',
      ['1 paragraph See it here = See <img src="https://e.example/b.jpg" alt="it" /> here'],
    ],
    [
      'HTML',
      '<div><p>a</p><script>x</script></div>\n\nb <i>c</i><script>y</script>',
      ['1 paragraph a', '2', '3 paragraph b cy = b <i>c</i>'],
    ],
    [
      'what is shown from elsewhere',
      'a\n\n<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>\n\n<video src="https://e.example/v.mp4"></video>\n\nb <audio src="https://e.example/a.mp3"></audio> c',
      [
        '1 paragraph a',
        '2',
        '3 embed youtube.com/watch?v=dQw4w9WgXcQ (https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
        '4',
        '5 embed e.example/v.mp4 (https://e.example/v.mp4, video/mp4)',
        '6',
        '7 paragraph b c = b <audio src="https://e.example/a.mp3" controls><a href="https://e.example/a.mp3">e.example/a.mp3</a></audio> c',
      ],
    ],
    ['a picture that nobody described', 'a\n\n![](https://e.example/b.jpg)', ['1 paragraph a', '2', '3 image']],
    [
      'no links by themselves, no quotes made',
      'https://a.example "b" -- c...',
      ['1 paragraph https://a.example "b" -- c...'],
    ],
    ['unsafe links', '[a](javascript:alert(1))', ['1 paragraph [a](javascript:alert(1))']],
    ['a rule of dashes that opens no front matter', '---\n\na', ['3 paragraph a']],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected)
  })

  test('is numbered by the lines of the file', () => {
    expect(linesOf('---\ntitle: x\ndate: 2026-01-26\n---\n\na\n\nb')).toEqual(['6 paragraph a', '7', '8 paragraph b'])
  })
})

describe('front matter', () => {
  test.each([
    [
      'Hugo',
      'title: T\ndate: 2026-01-26T09:30:00+07:00\nlastmod: 2026-01-27\ntags: [a, b]\ncategories: [c]\nauthor: {name: Ann, email: a@b.example}',
      {
        title: 'T',
        published: { wall: '2026-01-26T09:30:00', zone: '+07:00' },
        modified: { wall: '2026-01-27' },
        categories: ['c', 'a', 'b'],
        authors: [{ name: 'Ann', email: 'a@b.example' }],
      },
    ],
    [
      'Jekyll',
      'layout: post\ntitle: "T: u"\ndate: 2026-01-26 09:30:00 +0700\ncategories: news\nexcerpt: e\nlast_modified_at: 2026-01-28',
      {
        title: 'T: u',
        published: { wall: '2026-01-26T09:30:00', zone: '+07:00' },
        modified: { wall: '2026-01-28' },
        categories: ['news'],
        summary: 'e',
      },
    ],
    [
      'Astro',
      "title: T\npubDate: 'Jul 08 2022'\nheroImage: /a.jpg\ndescription: d",
      { title: 'T', summary: 'd', published: { wall: '2022-07-08' } },
    ],
    [
      'Zola',
      'title: T\ndate: 2026-01-26\ntaxonomies:\n  tags: [a]\nextra:\n  author: Ann',
      { title: 'T', published: { wall: '2026-01-26' }, categories: ['a'], authors: [{ name: 'Ann' }] },
    ],
    [
      'Obsidian',
      'tags:\n  - "#a"\n  - b\ncreated: 2026-01-26T09:30',
      { categories: ['a', 'b'], published: { wall: '2026-01-26T09:30' } },
    ],
    [
      'a newsroom',
      'headline: T\nbyline: Ann Lee\nsource: {name: The Paper, url: "https://p.example"}\nlanguage: fr_FR\ncanonical_url: https://p.example/a\ncover: {image: "https://p.example/a.jpg", alt: A}',
      {
        title: 'T',
        authors: [{ name: 'Ann Lee' }],
        source: { name: 'The Paper', url: 'https://p.example/' },
        language: 'fr-FR',
        link: 'https://p.example/a',
        image: { url: 'https://p.example/a.jpg', alt: 'A' },
      },
    ],
    ['several authors', 'authors: Ann, Bo & Cy', { authors: [{ name: 'Ann' }, { name: 'Bo' }, { name: 'Cy' }] }],
    ['one author with a comma', 'author: Lee, Ann', { authors: [{ name: 'Lee, Ann' }] }],
    [
      'a recording by its address',
      'enclosure: https://p.example/a.mp3',
      { enclosures: [{ url: 'https://p.example/a.mp3', mediaType: 'audio/mpeg' }] },
    ],
    [
      'the media type of a recording without its parameters, or by its address if it is none',
      'enclosures: [{url: "https://p.example/a.ogg", type: "Audio/Ogg; codecs=opus"}, {url: "https://p.example/b.mp3", type: mp3}]',
      {
        enclosures: [
          { url: 'https://p.example/a.ogg', mediaType: 'audio/ogg' },
          { url: 'https://p.example/b.mp3', mediaType: 'audio/mpeg' },
        ],
      },
    ],
    [
      'enclosures',
      'enclosures:\n  - url: https://p.example/a.mp3\n    type: audio/mpeg\n    length: 12\n    title: Part 1',
      { enclosures: [{ url: 'https://p.example/a.mp3', mediaType: 'audio/mpeg', length: 12, title: 'Part 1' }] },
    ],
    [
      'an id',
      'id: urn:uuid:7d9c9e2a-3c3c-4f0c-9f3e-6c1d5a1a9f00',
      { id: 'urn:uuid:7d9c9e2a-3c3c-4f0c-9f3e-6c1d5a1a9f00' },
    ],
    ['an id that could be anybody’s', 'id: 12', {}],
    ['nothing said', 'title: null\nauthor: ""\ntags: []\nimage:', {}],
    ['nothing, as YAML has it', 'title: ~\nauthor: Null\ntags: [null, ~]\nsource:\nlang: NULL', {}],
    [
      'nothing, as Python writes it into a template',
      'title: None\nauthor: None\ndate: None\ntags: [None]\nlink: None',
      {},
    ],
    ['nothing, as PHP and others write it', 'title: false\nauthor: FALSE\nimage: false\ntags: False', {}],
    ['a title that is "None"', 'title: "None"', { title: 'None' }],
    ['a title that is "false"', "title: 'False'", { title: 'False' }],
    ['a title that is "null"', 'title: "null"', { title: 'null' }],
    ['a title that is "~"', 'title: "~"', { title: '~' }],
    ['a title that is "None" on lines of its own', 'title: >-\n  None', { title: 'None' }],
    ['a title that is a string by its tag', 'title: !!str null', { title: 'null' }],
    ['a title that is "No"', 'title: No', { title: 'No' }],
    ['a title with "None" in it', 'title: None of us', { title: 'None of us' }],
    [
      'nothing in quotes, where it would be the name of somebody or something',
      'author: "None"\nauthors: [{ name: "null" }]\nsource: "null"\ntags: ["None", "sea"]\ndescription: "None"\nlang: "false"\ntranslationKey: "None"\ndate: "None"',
      { categories: ['sea'] },
    ],
    ['a key that is none', 'null: a\n~: b\ntitle: c', { title: 'c' }],
    [
      'JSON',
      '{ "title": "None", "author": null, "source": false, "tags": [null, "sea"] }',
      { title: 'None', categories: ['sea'] },
    ],
    [
      'what YAML would change',
      'title: 2026\nauthor: No\nsource: 1e5',
      { title: '2026', authors: [{ name: 'No' }], source: { name: '1e5' } },
    ],
  ])('%s', (_, fields, expected) => {
    expect(valuesOf(readOne('a.md', `---\n${fields}\n---\n\ntext`))).toEqual(expected)
  })

  test('has its line as evidence', () => {
    const { declared } = readOne('a.md', '---\n# comment\ntitle: x\n---\ntext')
    expect(declared.title?.evidence).toEqual({ rule: 'front-matter', line: 3, confidence: 1 })
  })

  test.each([
    ['title: [A, B]', 'title in line 1 is a list, not one line of text: left out'],
    ['summary: {a: b}', 'summary in line 1 is a mapping, not one line of text: left out'],
    ['enclosures: a.mp3', 'enclosures in line 1 is "a.mp3", not a list of addresses, with type and length: left out'],
    ['tags: {a: b}', 'tags in line 1 is a mapping, not a name or a list of names: left out'],
  ])('so is what is of another kind: %s', (sidecar, remark) => {
    expect(readOne('a.txt', 'text', sidecar).remarks).toEqual([`a.txt.meta.yaml: ${remark}`])
  })

  test.each(['id: my-doc', 'permalink: /x/', 'tags: []', 'summary:'])(
    'what other systems write is not remarked on: %s',
    (sidecar) => {
      expect(readOne('a.txt', 'text', sidecar).remarks).toEqual([])
    },
  )

  test('what cannot be used is left out with a remark', () => {
    const { declared, remarks } = readOne('a.md', '---\ndate: soon\nlang: Klingonese\nimage: a.jpg\n---\ntext')
    expect(declared).toEqual({})
    expect(remarks).toEqual([
      'date in line 2 is "soon", not a date such as 2026-01-26 or 2026-01-26T09:30:00+07:00: left out',
      'lang in line 3 is "Klingonese", not a language tag such as fr or pt-BR: left out',
      'image in line 4 is "a.jpg", not the path of a picture that is here, or an address such as https://example.org/picture.jpg: left out',
    ])
  })

  test.each([
    ['a quoted value goes on at the margin', '---\ntitle: "The ferry\nis: back"\nlang: en\n---\ntext', 6],
    ['so does one in single quotes', "---\ntitle: 'The ferry\nis: back'\nlang: en\n---\ntext", 6],
    ['blank lines stand above it', '\n \n---\ntitle: "The ferry is: back"\nlang: en\n---\ntext', 7],
  ])('front matter is read where %s', (_, text, line) => {
    const { declared, lines } = readOne('a.md', text)
    expect(declared.title?.value).toBe('The ferry is: back')
    expect(declared.language?.value).toBe('en')
    expect(lines).toMatchObject([{ number: line, text: 'text' }])
  })

  test.each([
    [
      'a quote that is not closed',
      '---\ntitle: "x\n---\ntext',
      /^has broken front matter in line 3, column 1: missing closing "quote\. Fix it/,
    ],
    [
      'an error below blank lines',
      '\n---\ntitle: a: b\n---\ntext',
      /^has broken front matter in line 3, column 8: nested/,
    ],
    ['a colon', '---\ntitle: a: b\n---\ntext', /^has broken front matter in line 2, column 8: nested mappings/],
    ['a tab', '---\na:\n\tb: c\n---\ntext', /^has broken front matter in line 3, column 1: tabs are not allowed/],
    [
      'no mapping',
      '---\n- a\n---\ntext',
      /^has broken front matter in line 2, column 1: it is not a list of "name: value" lines/,
    ],
    ['no end', '---\ntitle: a\ntext', /^has front matter that begins in line 1 and does not end/],
    [
      'aliases that multiply',
      `---\na: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\nd: [${'*c,'.repeat(50)}]\n---\ntext`,
      /^has broken front matter .*alias/,
    ],
    ['TOML', '+++\ntitle = x y\n+++\ntext', /^has broken front matter in line 2, column \d+: /],
    ['a draft', '---\ndraft: true\n---\ntext', /^is marked as a draft in its front matter/],
    ['a draft of Pelican', 'Title: Harbour\nDate: 2010-12-03 10:20\nStatus: draft\n\ntext', /^is marked as a draft/],
    ['a private post', '---\ntitle: x\nstatus: Private\n---\ntext', /^is marked as a draft/],
    ['a page of Hugo in no list', '---\nheadless: true\n---\ntext', /^is marked as a draft/],
    ['a page that Hugo does not build', '---\nbuild:\n  render: never\n---\ntext', /^is marked as a draft/],
    ['a page that Hugo does not list', '+++\n[_build]\nlist = false\n+++\ntext', /^is marked as a draft/],
    ['an unlisted post', '---\nunlisted: true\n---\ntext', /^is marked as a draft/],
    ['Jekyll’s draft', '---\npublished: false\n---\ntext', /^is marked as a draft/],
    ['nothing below it', '---\ntitle: x\n---\n', /^contains no text of an article/],
  ])('is refused: %s', (_, text, reason) => {
    expect(reasonOf('a.md', text)).toMatch(reason)
  })
})

test.each([
  ['a picture', '![](https://e.org/a.jpg)'],
  ['a picture that leads elsewhere', '<p><a href="https://e.org/"><img src="https://e.org/a.jpg"></a></p>'],
])('%s under a title in front matter is a post', (_, text) => {
  expect(valuesOf(readOne('a.md', `---\ntitle: The bridge\n---\n${text}`))).toEqual({ title: 'The bridge' })
  expect(reasonOf('a.md', text)).toMatch(/^contains no text of an article/)
})

test('of a key given twice the last value is used, as in Jekyll', () => {
  const document = readOne('a.md', '---\ntitle: The bridge\ntitle: Le pont\n---\ntext')
  expect(document.declared.title).toMatchObject({ value: 'Le pont', evidence: { line: 3 } })
  expect(document.remarks).toEqual(['title is given again in line 3: that value is used'])
})

test('a header of Pelican is front matter', () => {
  const text =
    'Title: Boats: they are back\nDate: 2010-12-03 10:20\nTags: boats, harbour\nSlug: boats\nAuthor: Ann Lee\n\nThe text.\n'
  const document = readOne('a.md', text)
  expect(valuesOf(document)).toEqual({
    title: 'Boats: they are back',
    published: { wall: '2010-12-03T10:20' },
    categories: ['boats', 'harbour'],
    authors: [{ name: 'Ann Lee' }],
  })
  expect(document?.lines.find(({ text }) => text === 'The text.')?.number).toBe(7)
})

test.each([
  ['a title and a byline with labels', 'Title: The harbour\nBy: Ann Lee\n\nThe text.\n'],
  ['a paragraph', 'Title: deeds are kept in the tower\nand nobody reads them. Status: unknown.\n'],
])('%s is none', (_, text) => {
  expect(valuesOf(readOne('a.md', text))).toEqual({})
})

describe('a sidecar', () => {
  test('overrides any field, whatever the format', () => {
    const document = readOne(
      'a.md',
      '---\ntitle: T\nlang: en\n---\ntext',
      'title: Mine\nauthors: [Ann]\ndate: 2026-01-26',
    )
    expect(valuesOf(document)).toEqual({
      title: 'Mine',
      language: 'en',
      authors: [{ name: 'Ann' }],
      published: { wall: '2026-01-26' },
    })
    expect(document.declared.title?.evidence).toEqual({ rule: 'sidecar', line: 1, confidence: 1 })
    expect(valuesOf(readOne('a.txt', 'text', 'title: Mine'))).toEqual({ title: 'Mine' })
  })

  test('says which of its keys are none', () => {
    expect(readOne('a.txt', 'text', 'titel: Mine\ndate: soon').remarks).toEqual([
      'a.txt.meta.yaml: date in line 2 is "soon", not a date such as 2026-01-26 or 2026-01-26T09:30:00+07:00: left out',
      'a.txt.meta.yaml: titel is not a known field: did you mean title?',
    ])
  })

  test('stops its article when it is broken, or says that it is a draft', () => {
    expect(reasonOf('a.txt', 'text', 'title: "x')).toMatch(
      /^has a broken sidecar, a.txt.meta.yaml, in line 1, column 10/,
    )
    expect(reasonOf('a.txt', 'text', 'a\0b')).toMatch(
      /^has a sidecar, a.txt.meta.yaml, that is not text: it contains a NUL byte/,
    )
    expect(reasonOf('a.txt', 'text', 'draft: true')).toBe('is marked as a draft by its sidecar, a.txt.meta.yaml')
  })

  test('an empty one changes nothing', () => {
    expect(valuesOf(readOne('a.txt', 'text', ''))).toEqual({})
  })
})

test('TOML front matter of Hugo and Zola is read like YAML', () => {
  const toml = [
    '+++',
    'title = "A: title"',
    'date = 2026-01-26T09:30:00+07:00',
    'draft = false',
    '[taxonomies]',
    'tags = ["port", "sea"]',
    '+++',
  ]
  const text = [...toml, '', 'A paragraph.', ''].join('\n')
  const document = readOne('a.md', text)
  expect(document.declared.title?.value).toBe('A: title')
  expect(document.declared.published?.value).toEqual({ wall: '2026-01-26T09:30:00', zone: '+07:00' })
  expect(document.declared.categories?.map(({ value }) => value)).toEqual(['port', 'sea'])
  expect(document.lines.find(({ text: line }) => line !== '')).toMatchObject({ number: 9, text: 'A paragraph.' })
})

test('TOML has no null: what is in quotes is a title, and false is none', () => {
  expect(valuesOf(readOne('a.md', '+++\ntitle = "None"\nimage = false\n+++\ntext'))).toEqual({ title: 'None' })
  expect(valuesOf(readOne('a.md', '+++\ntitle = false\nauthor = "None"\n+++\ntext'))).toEqual({})
})

describe('relative addresses', () => {
  const body = '![A](img/a.png) is [b](../b.md#c) and [d](#d)\n\n![E](/e.png)\n\n<img src="f.png" alt="F">\n'

  test('start from the page that the text stands on', () => {
    const { lines, remarks } = readOne('a.md', `---\nlink: https://a.example/x/y/\n---\n${body}`)
    expect(lines[0]?.html).toBe(
      '<img src="https://a.example/x/y/img/a.png" alt="A" /> is <a href="https://a.example/x/b.md#c">b</a> and <a>d</a>',
    )
    const urls = lines.flatMap(({ markup }) => (markup?.kind === 'image' ? markup.image.url : []))
    expect(urls).toEqual(['https://a.example/e.png', 'https://a.example/x/y/f.png'])
    expect(remarks).toEqual([])
  })

  test.each([
    ['a.md', '---\ntitle: A\n---\n![A](img/a.png)'],
    ['a.md', '---\nlink: https://b.example/\n---\n![A](img/a.png)'],
    ['a.html', '<article><h1>T</h1><p>The quay is open.</p><p><img src="img/a.png" alt="A"></p></article>'],
  ])('start from the page that a sidecar names: %s %s', (path, text) => {
    const { lines, remarks } = readOne(path, text, 'link: https://a.example/x/')
    const urls = lines.flatMap(({ markup }) => (markup?.kind === 'image' ? markup.image.url : []))
    expect(urls).toEqual(['https://a.example/x/img/a.png'])
    expect(remarks).toEqual([])
  })

  test('of pictures are missed where nobody says which that is', () => {
    expect(readOne('a.md', body).remarks).toEqual([
      '3 pictures are left out: img/a.png and others. Put the files (JPEG, PNG, GIF, WebP or AVIF) where these addresses lead, or declare the URL of the page as link, or set GAZETTE_ORIGINAL_SITE to the address of their site',
    ])
    expect(readOne('a.md', '![A](https://a.example/a.png) text').remarks).toEqual([])
    expect(readOne('a.md', '![A](//a.example/a.png) text')).toMatchObject({
      lines: [{ html: '<img src="https://a.example/a.png" alt="A" /> text' }],
      remarks: [],
    })
  })

  test.each([
    ['![](a.png)', ''],
    ['[![](a.png)](https://a.example/)', ''],
    ['<img class="b" src="a.png">', ''],
    ['<img src="a.png" alt="A">', '<span>A</span>'],
  ])('of pictures within a line leave nothing empty: %s', (picture, left) => {
    const { lines, remarks } = readOne('a.md', `**One** ${picture} two`)
    expect(lines[0]?.html).toBe(`<strong>One</strong> ${left} two`)
    expect(remarks).toEqual([expect.stringMatching(/^a picture is left out: a.png/)])
  })

  test('of pictures in HTML within a line start from the page too', () => {
    const { lines, remarks } = readOne('a.md', '---\nlink: https://a.example/x/\n---\nOne <img src="a b.png"> two')
    expect(lines[0]?.html).toBe('One <img src="https://a.example/x/a%20b.png" alt="" /> two')
    expect(remarks).toEqual([])
  })
})

describe('JSON front matter of Hugo', () => {
  test('is read like YAML', () => {
    const document = readOne(
      'a.md',
      '{\n\t"title": "A: title",\n\t"date": "2026-01-26",\n\t"tags": ["port"]\n}\n\nA paragraph.\n',
    )
    expect(valuesOf(document)).toEqual({
      title: 'A: title',
      published: { wall: '2026-01-26' },
      categories: ['port'],
    })
    expect(document.lines.map(brief)).toEqual(['7 paragraph A paragraph.'])
  })

  test.each([
    ['a draft', '{\n"draft": true\n}\ntext', /^is marked as a draft in its front matter/],
    ['a comma too few', '{\n"title": "x"\n"date": "2026"\n}\ntext', /^has broken front matter in line [23], column/],
    [
      'no end',
      '{\n"title": "x",\ntext',
      /^has front matter that begins in line 1 and does not end: close it with a line of }/,
    ],
  ])('is refused: %s', (_, text, reason) => {
    expect(reasonOf('a.md', text)).toMatch(reason)
  })

  test('code in braces is none', () => {
    expect(readOne('a.md', '{\nlet x = 1\n}\n').declared).toEqual({})
  })
})

describe('the path of its page', () => {
  test.each([
    ['Zola', '+++\ntitle = "A"\npath = "2014/09/15/a"\n+++\nText.', '2014/09/15/a'],
    ['Jekyll', '---\ntitle: A\npermalink: /2014/09/15/a/\n---\nText.', '/2014/09/15/a'],
    [
      'no path',
      '---\ntitle: A\nslug: a\npermalink: /:year/a/\nurl: https://a.example/2014/09/15/a\n---\nText.',
      undefined,
    ],
  ])('%s', (_what, text, path) => {
    expect(readOne('a.md', text).pagePath).toBe(path)
  })
})

describe('a page that Notion exported', () => {
  const path = 'Blog/The harbour 0123456789abcdef0123456789abcdef.md'
  const page = (properties: string) => `# The harbour\n\n${properties}\n\nThe quay: open again.\n\nBoats are back.\n`

  test.each<[string, string, Record<string, unknown>]>([
    ['a date', 'Date: January 2, 2020 10:00 AM', { published: { wall: '2020-01-02T10:00' } }],
    ['a range of dates', 'Date: January 2, 2020 → January 5, 2020', { published: { wall: '2020-01-02' } }],
    ['when it was created', 'Created time: January 2, 2020 10:00 AM', { published: { wall: '2020-01-02T10:00' } }],
    ['tags', 'Tags: Boats, Town\nAuthor: Ann Lee', { categories: ['Boats', 'Town'], authors: [{ name: 'Ann Lee' }] }],
  ])('states %s', (_, properties, expected) => {
    const document = readOne(path, page(properties))
    expect(valuesOf(document)).toEqual({ title: 'The harbour', ...expected })
    expect(document.lines.map(brief).filter((line) => / /.test(line))).toEqual([
      '1 h1 The harbour',
      `${properties.split('\n').length + 4} paragraph The quay: open again.`,
      `${properties.split('\n').length + 6} paragraph Boats are back.`,
    ])
  })

  test.each(['Status: Draft', 'Status: Not started', 'Published: No'])('is withheld by "%s"', (property) => {
    expect(reasonOf(path, page(property))).toContain('is marked as a draft')
  })

  test('may have properties that no field has', () => {
    expect(readOne(path, page('Priority: High\nStatus: Done')).remarks).toEqual([
      'properties of Notion that no field has are left out: Priority',
    ])
  })

  test.each([
    ['a text that begins with a line like one', path, '# A\n\nNote: this\nis text.\n\nMore.'],
    ['a file of another program', 'a.md', page('Status: Draft')],
  ])('has none: %s', (_, name, text) => {
    expect(valuesOf(readOne(name, text))).toEqual({})
  })
})

test.each([
  ['a.md', '| a | b | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |'],
  [
    'a.html',
    `---\ntitle: A\n---\n<p>The ferry came back to the harbour.</p>
<table><tr><th align="Right">a<th style="color:red; text-align: center">b<th align="char">c</tr>
<tr><td align=right>1<td style="text-align:center">2<td>3</table>`,
  ],
])('the cells of a table stand where the source puts them: %s', (path, text) => {
  const rows = readOne(path, text).lines.flatMap(({ markup }) => (markup?.kind === 'row' ? [markup.cells] : []))
  expect(rows.map((cells) => cells.map(({ align }) => align))).toEqual(Array(2).fill(['right', 'center', undefined]))
})
