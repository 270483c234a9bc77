import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translateDialects } from '../../../src/ingest/markdown/dialects/translate.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'

const translate = (text: string) => translateDialects(text).text

describe('what apps for notes add to Markdown', () => {
  it.each([
    ['a link to a note', 'in [[Port Ellen]] today', 'in Port Ellen today'],
    ['a link with words of its own', 'in [[Port Ellen|the town]] today', 'in the town today'],
    ['a link to a heading', 'see [[Budget#Costs]]', 'see Budget'],
    ['a link to a heading of the same note', 'see [[#Costs]]', 'see Costs'],
    ['a picture without words', 'a ![[mayor.jpg|300]] b', 'a  b'],
    ['a picture with a caption', '![[the mayor.jpg|The mayor]]', '![The mayor](the%20mayor.jpg)'],
    ['another note embedded', '![[Budget]]', 'Budget'],
    ['a highlight', 'she ==had to== go', 'she <mark>had to</mark> go'],
    ['a comment', 'a %%check\nthis%% b', 'a \n b'],
    ['a block id', 'The end. ^end-1', 'The end.'],
    ['a callout with a title', '> [!note]- Costs\n> So much.', '> **Costs**  \n> So much.'],
    ['a callout without one', '> [!NOTE]\n> So much.', '> \n> So much.'],
    ['a table of contents', '[TOC]\ntext', '\ntext'],
  ])('%s', (_what, text, expected) => {
    expect(translate(text)).toBe(expected)
  })
})

describe('what site generators add to Markdown', () => {
  it.each([
    [
      'a player of Hugo',
      '{{< youtube dQw4w9WgXcQ >}}',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    ],
    [
      'a named word',
      '{{< youtube id="dQw4w9WgXcQ" autoplay="true" >}}',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    ],
    ['a player of Jekyll', '{% vimeo 12345 %}', '<iframe src="https://player.vimeo.com/video/12345"></iframe>'],
    ['a player of nothing', '{{< youtube "><script>" >}}', ''],
    [
      'a picture',
      '{{< figure src="https://a.example/b.jpg" alt="A bridge" caption="The \'old\' one" >}}',
      '![A bridge](<https://a.example/b.jpg> "The \'old\' one")',
    ],
    ['a post', '{{< tweet user="ann" id="123" >}}', '<https://x.com/ann/status/123>'],
    ['an unknown pair', '{{% box %}}\nText.\n{{% /box %}}', '\nText.\n'],
    ['an include', '{% include ad.html %}\nText.', '\nText.'],
    ['code', '{% highlight ruby %}\nputs 1\n{% endhighlight %}', '```ruby\nputs 1\n```'],
    ['code of Hugo', '{{< highlight go "linenos=table" >}}\nx := 1\n{{< /highlight >}}', '```go\nx := 1\n```'],
    ['a comment', 'a{% comment %}b\nc{% endcomment %}d', 'a\nd'],
    ['the address of the site', '[a]({{ site.baseurl }}/b)', '[a](/b)'],
    ['an address of the site', '[a]({{ "/b/" | url }})', '[a](/b/)'],
    [
      'an address with a filter',
      "[a]({{ '/b/' | relative_url }}) {{- '/c' | prepend: site.baseurl | escape -}}",
      '[a](/b/) /c',
    ],
    ['another filter', '{{ "b" | upcase }}', '{{ "b" | upcase }}'],
    ['attributes', 'Text.\n{: .lead}', 'Text.\n'],
    ['the id of a heading', '## Costs {#costs}', '## Costs'],
    ['a container', ':::note Costs\nSo much.\n:::', '**Costs**\nSo much.\n'],
  ])('%s', (_what, text, expected) => {
    expect(translate(text)).toBe(expected)
  })

  it('an expression stays, and is told of', () => {
    expect(translateDialects('of {{ page.title }} today')).toEqual({
      text: 'of {{ page.title }} today',
      remarks: ['holds {{ page.title }}, which only its site generator can evaluate: it is published unchanged'],
    })
  })
})

describe('what is no dialect', () => {
  it.each([
    ['plain Markdown', '# One\n\n[a](b) and **c** [^1]\n\n[^1]: d'],
    ['a fence', '```\n[[a]] {{< b >}} ==c==\n```'],
    ['a span of code', 'write `[[a]]` and ``{{ b }}``'],
    ['the line below a heading', 'One\n==='],
    ['a comparison', 'a == b and c == d'],
    ['a percentage', '5 %% of it'],
    ['a power at the end', 'x ^2'],
  ])('%s', (_what, text) => {
    expect(translateDialects(text)).toEqual({ text, remarks: [] })
  })

  it('lines stay where they are, whatever a text holds', () => {
    const piece = fc.constantFrom(
      '[[',
      ']]',
      '![[',
      '|',
      '%%',
      '==',
      '{{<',
      '>}}',
      '{%',
      '%}',
      '{{',
      '}}',
      '\n',
      ' a ',
      '```',
      '`',
      ':::',
      '{:',
      '}',
      '> [!x] ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        expect(translate(text).split('\n')).toHaveLength(text.split('\n').length)
      }),
    )
  })

  it('ends on what is never closed', () => {
    for (const mark of ['[[', '%%', '==a', '{{<', '{% a', '{% comment %}', '{:', ':::', '`', '> [!a]']) {
      expect(translate(mark.repeat(100_000)).split('\n')).toHaveLength(1)
    }
  })
})

describe('a note', () => {
  it('is read whole', () => {
    const text = 'The mayor of [[Port Ellen|the town]] resigned.\n\n![[mayor.jpg]]\n\nShe ==had to==.'
    const [document] = readSeed('notes/The mayor goes.md', Buffer.from(text)).documents
    expect(document?.lines.map((line) => line.text).filter(Boolean)).toEqual([
      'The mayor of the town resigned.',
      'She had to.',
    ])
  })
})
