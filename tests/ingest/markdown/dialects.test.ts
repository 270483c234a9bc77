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
    ['a picture without words', 'a ![[mayor.jpg|300]] b', 'a ![](mayor.jpg) b'],
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
    [
      'a player with a whole address',
      '{% youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3 %}',
      '<iframe src="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=3"></iframe>',
    ],
    [
      'a player with a whole address, by another name',
      '{{< video "https://youtu.be/dQw4w9WgXcQ" >}}',
      '<iframe src="https://youtu.be/dQw4w9WgXcQ"></iframe>',
    ],
    ['a player with a time', '{% vimeo 12345?t=3 %}', '<iframe src="https://player.vimeo.com/video/12345"></iframe>'],
    ['a tag with the address of no player', '{% embed https://a.example/x %}', ''],
    ['a player of nothing', '{{< youtube "><script>" >}}', ''],
    [
      'a picture',
      '{{< figure src="https://a.example/b.jpg" alt="A bridge" caption="The \'old\' one" >}}',
      '![A bridge](<https://a.example/b.jpg> "The \'old\' one")',
    ],
    ['a post', '{{< tweet user="ann" id="123" >}}', '<https://x.com/ann/status/123>'],
    [
      'a credit of a picture',
      '{{< figure src="/b.jpg" title="A bridge" caption="Seen <b>from</b> [the quay](/quay)" attr="Ann Lee" >}}',
      '![](</b.jpg> "A bridge. Seen from the quay. Ann Lee")',
    ],
    [
      'a picture that is included',
      '{% include figure.html src="/b.jpg" alt="A bridge" caption="The old one" %}',
      '![A bridge](</b.jpg> "The old one")',
    ],
    ['a picture under another name', '{% include blog/photo.liquid path="img/b.png" %}', '![](<img/b.png>)'],
    [
      'a picture over several lines',
      '{% include "linked-figure.html",\n  src: "/b.jpg",\n  alt: "A bridge" %}\nText.',
      '![A bridge](</b.jpg>)<br>\n\n\nText.',
    ],
    [
      'a picture of Eleventy',
      '{% image "b.jpg", "A bridge", "(min-width: 30em) 50vw, 100vw" %}',
      '![A bridge](<b.jpg>)',
    ],
    ['a picture of Octopress', "{% img left /b.jpg 350 350 'A bridge' %}", '![A bridge](</b.jpg>)'],
    ['a picture of Hexo', '{% asset_img b.jpg 300 The old bridge %}', '![The old bridge](<b.jpg>)'],
    ['a picture with classes', '{% image "b.jpg" "wide dark" "The old bridge" %}', '![The old bridge](<b.jpg>)'],
    ['a link of Hexo', 'See {% post_link the-bridge The old bridge %}.', 'See The old bridge.'],
    ['a picture between words', 'Text {{< img src="b.jpg" alt="B" >}}more', 'Text <br>![B](<b.jpg>)<br>more'],
    ['a picture with its caption below', '{% image "b.jpg" %}\nSeen today', '![](<b.jpg>)<br>\nSeen today'],
    [
      'a picture in HTML',
      '<figure>\n  {% image "b.jpg" "A \'small\' bridge" %}\n  <figcaption>Seen</figcaption>\n</figure>',
      '<figure>\n  <img src="b.jpg" alt="A \'small\' bridge">\n  <figcaption>Seen</figcaption>\n</figure>',
    ],
    [
      'a picture in a link before words',
      '[{% image "b.jpg" "A bridge" %}](/b)Text.',
      '[![A bridge](<b.jpg>)](/b)<br>Text.',
    ],
    ['a picture in a link', '[{% image "b.jpg" "A bridge" %}](/b)', '[![A bridge](<b.jpg>)](/b)'],
    ['a picture without address', '{{< img src="bridge-7" alt="A bridge" >}}', 'A bridge'],
    [
      'an included player',
      '{% include youtube-player.html id="dQw4w9WgXcQ" %}',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    ],
    [
      'a player by its provider',
      '{% include video id="12345" provider="vimeo" %}',
      '<iframe src="https://player.vimeo.com/video/12345"></iframe>',
    ],
    ['a button', '{{< button href="https://a.example/b" text="See it" >}}', '[See it](<https://a.example/b>)'],
    ['a quotation', '{{< quote-block text="So little time." cite="Ann Lee" >}}', 'So little time. — Ann Lee'],
    [
      'a quotation in a pair',
      '{{< quote author="Ann Lee" >}}\nSo little time.\n{{< /quote >}}',
      '\nSo little time.\n— Ann Lee',
    ],
    ['a pair with a title', '{{% details "See more" %}}\nText.\n{{% /details %}}', '**See more**  \nText.\n'],
    ['a pair of Liquid', '{% note %}Text.{% endnote %}', 'Text.'],
    ['code of Hexo', '{% codeblock lang:ruby %}\na == [[b]]\n{% endcodeblock %}', '```ruby\na == [[b]]\n```'],
    ['what is raw', '{% raw %}{{ a }} {% b %}{% endraw %} {{< c >}}', '{{ a }} {% b %} '],
    ['what steers a template', '{% if a %}Text.{% else %}More.{% endif %}', 'Text.More.'],
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
    ['the id of a heading in MDX', '## Costs {/*costs*/}', '## Costs '],
    ['the id of a heading', '## Costs {#costs}', '## Costs'],
    ['the address of a post', 'See [the *bridge*]({% post_url 2014-09-15-bridge %}).', 'See [the *bridge*](<>).'],
    ['the address of a post with a base', '[a]({{ site.baseurl }}{% post_url 2014-09-15-a %}#b)', '[a](<>)'],
    ['the address of a page', '[a]({{< ref "/b.md" >}} "B")', '[a](<> "B")'],
    ['the address of a part', '[a]({{< relref "#b" >}})', '[a](<#b>)'],
    ['the address of a file', '[a]({% link files/b.pdf %})', '[a](</files/b.pdf>)'],
    ['an address defined below', '[a][1]\n\n[1]: {% link _posts/b.md %}', '[a][1]\n\n[1]: <>'],
    ['an address in HTML', '<a class="c" href="{{ site.url }}{% post_url 2014-09-15-a %}">a</a>', '<a class="c">a</a>'],
    ['a box of MkDocs', '!!! tip "Costs"\n\n    So *much*.\n\nText.', '**Costs**  \n\nSo *much*.\n\nText.'],
    ['a box without a title', '??? note\n    So much.', '\nSo much.'],
    ['a box in a box', '!!! a "A"\n    !!! b "B"\n        So.\n    Much.', '**A**  \n**B**  \nSo.\nMuch.'],
    ['code in a box', '!!! a\n    ```\n    [[x]]\n    ```', '\n```\n[[x]]\n```'],
    ['exclamations', '!!! what\n\n!!! What a bridge\n    {{ a }}', '!!! what\n\n!!! What a bridge\n    {{ a }}'],
    ['a box in code', '```\n!!! note\n    a {: b}\n```', '```\n!!! note\n    a {: b}\n```'],
    ['a container with a title in brackets', ':::tip[Costs]\nSo much.\n:::', '**Costs**  \nSo much.\n'],
    ['a container', ':::note Costs\nSo much.\n:::', '**Costs**  \nSo much.\n'],
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

describe('tags of which nothing can be shown', () => {
  const remark = (tag: string) => [`leaves out ${tag}: only its site generator can show that`]
  it.each<[string, string, readonly string[]]>([
    ['one', 'a {% include ad.html %} b', remark('{% include ad.html %}')],
    ['several', '{{< ad 1 >}} {{< ad 2 >}}', remark('{{< ad 1 >}} and 1 more')],
    ['a pair', '{% box %}a{% endbox %}', []],
    ['one that steers', '{% assign title = "A bridge" %}', []],
    ['an address', '[a]({{< ref "b.md" >}})', []],
  ])('%s', (_what, text, remarks) => {
    expect(translateDialects(text).remarks).toEqual(remarks)
  })
})

describe('what is no dialect', () => {
  it.each([
    ['plain Markdown', '# One\n\n[a](b) and **c** [^1]\n\n[^1]: d'],
    ['a fence', '```\n[[a]] {{< b >}} ==c==\n```'],
    ['a span of code', 'write `[[a]]` and ``{{ b }}``'],
    ['the line below a heading', 'One\n==='],
    ['a comment that is code', 'Code:\n\n    a {/* b */}'],
    ['an import that is code', '```js\nimport A from "a"\n```\n\n    <A>b</A>\n\n<A>c</A>'],
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
      '{% image "a.jpg" ',
      '{{< quote text="b\n',
      '](',
      '!!! a\n',
      '    ',
      '{/*',
      '*/}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        expect(translate(text).split('\n')).toHaveLength(text.split('\n').length)
      }),
    )
  })

  it('ends on what is never closed', () => {
    for (const mark of [
      '[[',
      '%%',
      '==a',
      '{{<',
      '{% a',
      '{% comment %}',
      '{:',
      ':::',
      '`',
      '> [!a]',
      '](',
      '{{< a }',
      '{% a %',
      '<a href="',
    ]) {
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
