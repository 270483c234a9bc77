import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { allowedAttributes, voidElements } from '../../../src/content/allowed-html.ts'
import { sanitizeHtml } from '../../../src/content/sanitize.ts'
import { isHarmlessHtml } from '../../../src/feed/gate/harmless-html.ts'

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'srcset', 'poster', 'cite'])

describe('Safe HTML: nothing that runs', () => {
  test.each([
    ['a script', '<script>x</script>'],
    ['a script in capitals', '<SCRIPT>x</SCRIPT>'],
    ['a script that does not end', '<script'],
    ['a script after a slash', '<script/x>'],
    ['an end of a script', '</script>'],
    ['a style', '<style>p { x: y }</style>'],
    ['a picture with a handler', '<img src=x onerror=alert(1)>'],
    ['a handler in quotes', '<img src="https://e.org/a" onerror="alert(1)">'],
    ['a handler in capitals', '<p ONCLICK="x()">'],
    ['a handler after a line end', '<p\nonclick="x()">'],
    ['a handler after a slash', '<p/onclick="x()">'],
    ['a handler after an attribute without a space', '<p title="x"onclick="x()">'],
    ['a handler after a quote of the other kind', `<p title='"' onclick="x()">`],
    ['a handler after the end of a tag in quotes', '<p title=">" onclick="x()">'],
    ['a handler after a space that is none', '<p\u{a0}title="x onclick=y">'],
    ['a handler of a later tag', '<p>Ships.</p><p>More</p><b onclick="x()">'],
    ['a drawing', '<svg onload=alert(1)>'],
    ['a drawing without a handler', '<svg><a xlink:href="javascript:x">'],
    ['a formula', '<math><a xlink:href="javascript:x">'],
    ['a template', '<template><p>x</p></template>'],
    ['a frame', '<iframe src="https://e.org/"></iframe>'],
    ['a frame that brings its document', '<iframe srcdoc="x"></iframe>'],
    ['a form', '<form action="https://e.org/">'],
    ['a button', '<button formaction="javascript:x">'],
    ['another base for all links', '<base href="https://e.org/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=javascript:x">'],
    ['a plugin', '<object data="https://e.org/a.swf"></object>'],
    ['an element that pages define', '<x-player></x-player>'],
    ['styles of an element', '<p style="background:url(javascript:x)">'],
    ['an address that runs', '<a href="javascript:alert(1)">x</a>'],
    ['an address that runs, in capitals', '<a HREF="JavaScript:alert(1)">x</a>'],
    ['an address that runs, after a space', '<a href=" javascript:alert(1)">x</a>'],
    ['an address that runs, after a control character', '<a href="\x01javascript:alert(1)">x</a>'],
    ['an address that runs, with a tab in it', '<a href="java\tscript:alert(1)">x</a>'],
    ['an address that runs, by a reference', '<a href="&#106;avascript:alert(1)">x</a>'],
    ['an address that runs, its colon by name', '<a href="javascript&colon;alert(1)">x</a>'],
    ['an address that runs, without quotes', '<a href=javascript:alert(1)>x</a>'],
    ['an address that runs, in the other quotes', "<a href='javascript:alert(1)'>x</a>"],
    ['an address that runs, of an older browser', '<a href="vbscript:x">x</a>'],
    ['an address that is a page', '<a href="data:text/html,x">x</a>'],
    ['a picture that is a page', '<img src="data:text/html,x">'],
    ['a comment, in which parsers differ', '<!--> <p onclick=x> -->'],
    ['an instruction', '<?xml-stylesheet href="javascript:x"?>'],
    ['a tag in an attribute', '<p title="<img onerror=x>">'],
    ['a tag that does not end', '<p title="x"'],
  ])('harm: %s', (_what, html) => {
    expect(isHarmlessHtml(html)).toBe(false)
    expect(isHarmlessHtml(sanitizeHtml(html))).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['text', 'Set onclick="x()", then javascript:alert(1).'],
    ['tags as text', '<p>Use &lt;img onerror=x&gt; and &lt;script&gt;.</p>'],
    ['a heart and a sum', 'I <3 you, and 1 < 2 > 0'],
    [
      'links',
      '<a href="https://e.org/?a=1&amp;b=javascript:x">a</a> <a href="mailto:a@e.org">b</a> <a href="tel:+1">c</a>',
    ],
    ['notes', '<sup><a href="#fn-0a1b2c3d-1" id="fnref-0a1b2c3d-1">1</a></sup>'],
    [
      'words about scripts in attributes',
      '<img src="https://e.org/a.png" alt="JavaScript: the good parts, onload=" />',
    ],
    [
      'recordings',
      '<video src="https://e.org/a.mp4" controls poster="http://e.org/a.jpg"><track src="https://e.org/a.vtt"></video>',
    ],
    [
      'pictures of many sizes',
      '<img srcset="https://e.org/a.png 1x, https://e.org/b.png 2x" sizes="(min-width: 9em) 50vw">',
    ],
    ['capitals', '<P CLASS="credit">x</P><BR/>'],
    ['line ends within tags', '<p\n  class="credit"\n>x</p>'],
  ])('no harm: %s', (_what, html) => {
    expect(isHarmlessHtml(html)).toBe(true)
  })

  it('lets every element and attribute pass that articles may hold', () => {
    for (const [name, own] of Object.entries(allowedAttributes)) {
      const element = name === '*' ? 'p' : name
      const value = (attribute: string) => (ADDRESSES.has(attribute) ? 'https://e.org/a' : '1')
      const tag = `<${element}${own.map((attribute) => ` ${attribute}="${value(attribute)}"`).join('')}>`
      expect(isHarmlessHtml(voidElements.includes(element) ? tag : `${tag}</${element}>`), tag).toBe(true)
    }
  })

  it('lets whatever has been made safe pass', () => {
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

  it('is told in time in proportion to the length', () => {
    const started = process.cpuUsage()
    for (const unit of ['<', '<p ', '<p title="', '<a href="', '<p title="x" ', 'p>', '< ', '<p>', '</', '<p class'])
      isHarmlessHtml(unit.repeat(100_000))
    isHarmlessHtml(`<p ${'title="x" '.repeat(100_000)}`)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(500)
  })
})
