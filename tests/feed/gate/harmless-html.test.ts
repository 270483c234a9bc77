import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { allowedAttributes, voidElements } from '../../../src/content/allowed-html.ts'
import { sanitizeHtml } from '../../../src/content/sanitize.ts'
import { isHarmlessHtml } from '../../../src/feed/gate/harmless-html.ts'

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'srcset', 'poster', 'cite'])

describe('the gate for HTML content', () => {
  test.each([
    ['a script', '<script>x</script>'],
    ['a script in capitals', '<SCRIPT>x</SCRIPT>'],
    ['an unclosed script tag', '<script'],
    ['a script after a slash', '<script/x>'],
    ['the end tag of a script', '</script>'],
    ['a style', '<style>p { x: y }</style>'],
    ['an image with an event handler', '<img src=x onerror=alert(1)>'],
    ['a event handler in quotes', '<img src="https://e.org/a" onerror="alert(1)">'],
    ['an event handler in capitals', '<p ONCLICK="x()">'],
    ['an event handler after a line break', '<p\nonclick="x()">'],
    ['an event handler after a slash', '<p/onclick="x()">'],
    ['an event handler after an attribute without a space between', '<p title="x"onclick="x()">'],
    ['an event handler after a quote of the other kind', `<p title='"' onclick="x()">`],
    ['an event handler after a quoted >', '<p title=">" onclick="x()">'],
    ['an event handler after a no-break space', '<p\u{a0}title="x onclick=y">'],
    ['an event handler in a later tag', '<p>Ships.</p><p>More</p><b onclick="x()">'],
    ['SVG with an event handler', '<svg onload=alert(1)>'],
    ['SVG without an event handler', '<svg><a xlink:href="javascript:x">'],
    ['MathML', '<math><a xlink:href="javascript:x">'],
    ['a template', '<template><p>x</p></template>'],
    ['an iframe', '<iframe src="https://e.org/"></iframe>'],
    ['an iframe with srcdoc', '<iframe srcdoc="x"></iframe>'],
    ['a form', '<form action="https://e.org/">'],
    ['a button', '<button formaction="javascript:x">'],
    ['a base element', '<base href="https://e.org/">'],
    ['a meta refresh', '<meta http-equiv="refresh" content="0;url=javascript:x">'],
    ['an object element', '<object data="https://e.org/a.swf"></object>'],
    ['a custom element', '<x-player></x-player>'],
    ['a style attribute', '<p style="background:url(javascript:x)">'],
    ['a javascript: URL', '<a href="javascript:alert(1)">x</a>'],
    ['a javascript: URL, in capitals', '<a HREF="JavaScript:alert(1)">x</a>'],
    ['a javascript: URL, after a space', '<a href=" javascript:alert(1)">x</a>'],
    ['a javascript: URL, after a control character', '<a href="\x01javascript:alert(1)">x</a>'],
    ['a javascript: URL, with a tab in it', '<a href="java\tscript:alert(1)">x</a>'],
    ['a javascript: URL with a character reference', '<a href="&#106;avascript:alert(1)">x</a>'],
    ['a javascript: URL with a named reference for its colon', '<a href="javascript&colon;alert(1)">x</a>'],
    ['a javascript: URL, without quotes', '<a href=javascript:alert(1)>x</a>'],
    ['a javascript: URL in single quotes', "<a href='javascript:alert(1)'>x</a>"],
    ['a vbscript: URL', '<a href="vbscript:x">x</a>'],
    ['a link to a data: URL', '<a href="data:text/html,x">x</a>'],
    ['an image from a data: URL of HTML', '<img src="data:text/html,x">'],
    ['a comment that parsers end at different places', '<!--> <p onclick=x> -->'],
    ['a processing instruction', '<?xml-stylesheet href="javascript:x"?>'],
    ['a tag in an attribute value', '<p title="<img onerror=x>">'],
    ['an unclosed tag', '<p title="x"'],
  ])('rejects %s, which the sanitizer removes', (_what, html) => {
    expect(isHarmlessHtml(html)).toBe(false)
    expect(isHarmlessHtml(sanitizeHtml(html))).toBe(true)
  })

  test.each([
    ['an empty text', ''],
    ['code in plain text', 'Set onclick="x()", then javascript:alert(1).'],
    ['escaped tags', '<p>Use &lt;img onerror=x&gt; and &lt;script&gt;.</p>'],
    ['less-than signs in plain text', 'I <3 you, and 1 < 2 > 0'],
    [
      'links',
      '<a href="https://e.org/?a=1&amp;b=javascript:x">a</a> <a href="mailto:a@e.org">b</a> <a href="tel:+1">c</a>',
    ],
    ['footnote links', '<sup><a href="#fn-0a1b2c3d-1" id="fnref-0a1b2c3d-1">1</a></sup>'],
    [
      'the word JavaScript in an attribute',
      '<img src="https://e.org/a.png" alt="JavaScript: the good parts, onload=" />',
    ],
    [
      'video with a poster and a track',
      '<video src="https://e.org/a.mp4" controls poster="http://e.org/a.jpg"><track src="https://e.org/a.vtt"></video>',
    ],
    [
      'images with srcset',
      '<img srcset="https://e.org/a.png 1x, https://e.org/b.png 2x" sizes="(min-width: 9em) 50vw">',
    ],
    ['tags in capitals', '<P CLASS="credit">x</P><BR/>'],
    ['line breaks within tags', '<p\n  class="credit"\n>x</p>'],
  ])('accepts %s', (_what, html) => {
    expect(isHarmlessHtml(html)).toBe(true)
  })

  it('accepts every element and attribute that the sanitizer allows', () => {
    for (const [name, own] of Object.entries(allowedAttributes)) {
      const element = name === '*' ? 'p' : name
      const value = (attribute: string) => (ADDRESSES.has(attribute) ? 'https://e.org/a' : '1')
      const tag = `<${element}${own.map((attribute) => ` ${attribute}="${value(attribute)}"`).join('')}>`
      expect(isHarmlessHtml(voidElements.includes(element) ? tag : `${tag}</${element}>`), tag).toBe(true)
    }
  })

  it('accepts everything that the sanitizer returns', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '=',
        '/',
        ' ',
        '\n',
        '<!--',
        '-->',
        'javascript:',
        'https://e.org/',
        'on',
      ),
      fc.constantFrom(...Object.keys(allowedAttributes), 'svg', 'script', 'object').map((name) => `<${name} `),
      fc.constantFrom('href', 'src', 'alt', 'title', 'onclick', 'style', 'class', 'srcset').map((name) => ` ${name}="`),
      fc.string({ maxLength: 4, unit: 'binary' }),
    )
    const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(soup, (html) => isHarmlessHtml(sanitizeHtml(html))),
      { numRuns: 1000, seed: 3 },
    )
  })

  it('takes linear time', () => {
    const started = process.cpuUsage()
    for (const unit of ['<', '<p ', '<p title="', '<a href="', '<p title="x" ', 'p>', '< ', '<p>', '</', '<p class'])
      isHarmlessHtml(unit.repeat(100_000))
    isHarmlessHtml(`<p ${'title="x" '.repeat(100_000)}`)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(500)
  })
})
