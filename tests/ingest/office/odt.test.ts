import { describe, expect, test } from 'vitest'
import { linesOf, odt, readOffice } from './documents.ts'

const NAMED = `
  <style:style style:name="Title" style:family="paragraph"/>
  <style:style style:name="Quotations" style:family="paragraph"/>
  <style:style style:name="Caption" style:family="paragraph"/>
  <style:style style:name="Lead" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>
  <style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph"/>
`
const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`
const AUTOMATIC = `
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
  <style:style style:name="P2" style:family="paragraph" style:default-outline-level="2"/>
  <style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="P4" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>
  <style:style style:name="P5" style:family="paragraph" style:parent-style-name="Lead"/>
  <style:style style:name="S1" style:family="section"><style:section-properties text:display="none"/></style:style>
  ${textStyle('T1', 'fo:font-weight="bold"')}${textStyle('T2', 'fo:font-style="italic"')}
  ${textStyle('T3', 'style:text-position="super 58%"')}${textStyle('T4', 'text:display="none"')}
  ${textStyle('T5', 'fo:font-weight="normal"')}${textStyle('T6', 'style:text-underline-style="solid"')}
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>
    <text:list-level-style-number text:level="2" style:num-format="a" text:start-value="3"/></text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
  <text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>
  <text:list-style style:name="L4"><text:list-level-style-number text:level="1" style:num-format="I" style:num-prefix="Part " style:num-suffix=":"/>
    <text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="Question " text:display-levels="2"/></text:list-style>
  <text:list-style style:name="L5"><text:list-level-style-number text:level="1" style:num-format="" style:num-prefix="Note:"/></text:list-style>
`

const lines = (body: string) => linesOf('a.odt', odt(body, AUTOMATIC, NAMED))
const p = (content: string, style = '') => `<text:p text:style-name="${style}">${content}</text:p>`
const span = (content: string, style: string) => `<text:span text:style-name="${style}">${content}</text:span>`
const list = (style: string, ...items: string[]) =>
  `<text:list text:style-name="${style}">${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`

describe('paragraphs are what their styles say', () => {
  test.each([
    ['a title', p('Harbour', 'Title'), ['h1 Harbour']],
    ['a heading', '<text:h text:outline-level="2">Quay</text:h>', ['h2 Quay']],
    ['below a title', `${p('A', 'Title')}<text:h text:outline-level="1">B</text:h>`, ['h1 A', 'h2 B']],
    ['a style with a level', p('Quay', 'P2'), ['h2 Quay']],
    ['a quotation, by a style of its own', p('Open!', 'P1'), ['quotation Open!']],
    ['a caption', p('The quay', 'Illustration'), ['caption The quay']],
    ['code', p('a<text:s text:c="3"/>b', 'Preformatted_20_Text'), ['code a   b']],
    ['a style that is not there', p('Harbour', 'Block_20_Quote'), ['quotation Harbour']],
    ['hidden', p('Secret', 'P3') + p('Text'), ['paragraph Text']],
    [
      'a hidden section',
      `<text:section text:style-name="S1">${p('Secret')}</text:section>${p('Text')}`,
      ['paragraph Text'],
    ],
    [
      'a section that a condition hides',
      `<text:section text:display="condition" text:is-hidden="true">${p('Secret')}</text:section>${p('Text')}`,
      ['paragraph Text'],
    ],
    ['a section', `<text:section>${p('Text')}</text:section>`, ['paragraph Text']],
    [
      'a table of contents',
      `<text:table-of-content><text:index-body>${p('Quay 3')}</text:index-body></text:table-of-content>${p('a')}`,
      ['paragraph a'],
    ],
    ['a paragraph hidden by a field', p('a<text:hidden-paragraph text:is-hidden="true"/>') + p('b'), ['paragraph b']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })
})

describe('text', () => {
  test.each([
    ['white space is one space', p('a \n  b<text:s/>c'), ['paragraph a b c']],
    [
      'bold and italics',
      p(`a ${span(`b${span('c', 'T2')}`, 'T1')}`),
      ['paragraph a bc = a <strong>b<em>c</em></strong>'],
    ],
    ['off within on', p(span(`b${span('c', 'T5')}`, 'T1')), ['paragraph bc = <strong>b</strong>c']],
    ['a bold paragraph', p('a', 'P4'), ['paragraph a = <strong><em>a</em></strong>']],
    ['off within it', p(`a ${span('b', 'T5')}`, 'P4'), ['paragraph a b = <strong><em>a </em></strong><em>b</em>']],
    ['a named style is no emphasis', p('a', 'P5'), ['paragraph a']],
    ['raised', p(`m${span('2', 'T3')}`), ['paragraph m2 = m<sup>2</sup>']],
    ['hidden', p(`a${span('b', 'T4')}`), ['paragraph a']],
    ['line breaks and tabs', p('a<text:line-break/>b<text:tab/>c'), ['paragraph a', 'paragraph b\tc']],
    [
      'a link',
      p(`see <text:a xlink:href="https://example.org/a">${span('this', 'T6')}</text:a>`),
      ['paragraph see this = see <a href="https://example.org/a">this</a>'],
    ],
    ['a link within the document', p('<text:a xlink:href="#x">this</text:a>'), ['paragraph this']],
    ['page numbers', p('a<text:page-number>3</text:page-number>'), ['paragraph a']],
    ['other fields', p('Figure <text:sequence>3</text:sequence>'), ['paragraph Figure 3']],
    [
      'hidden fields',
      p(
        'a<text:hidden-text text:is-hidden="true">b</text:hidden-text><text:variable-set text:display="none">c</text:variable-set>',
      ),
      ['paragraph a'],
    ],
    [
      'fields that might be hidden',
      p('a<text:hidden-text text:is-hidden="false">b</text:hidden-text><text:variable-set>c</text:variable-set>'),
      ['paragraph abc'],
    ],
    ['comments', p('a<office:annotation><text:p>Really?</text:p></office:annotation>'), ['paragraph a']],
    [
      'what was deleted',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('old')}</text:deletion></text:changed-region></text:tracked-changes>${p('a<text:change text:change-id="1"/>b')}`,
      ['paragraph ab'],
    ],
    [
      'ruby',
      p('<text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>とう</text:ruby-text></text:ruby>'),
      ['paragraph 東(とう) = <ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>'],
    ],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })
})

describe('lists', () => {
  test.each([
    ['numbers and letters', list('L1', p('a'), p('b') + list('', p('c'))), ['item#1 a', 'item#1 b', 'item#2 c']],
    ['bullets', list('L2', p('a') + p('b'), p('c')), ['item-1 a b = a<br /><br />b', 'item-1 c']],
    ['without marks', list('L3', p('a')), ['paragraph a']],
    [
      'words with the numbers are kept as words',
      list('L4', p('Ships') + list('', p('How many?'), p('Whose & why?'.replace('&', '&amp;')))) +
        list('L5', p('By count.')),
      [
        'paragraph Part I: Ships',
        'paragraph Question I.1 How many?',
        'paragraph Question I.2 Whose & why?',
        'paragraph Note: By count.',
      ],
    ],
    ['of headings', list('L1', '<text:h text:outline-level="1">A</text:h>'), ['h1 A']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })

  test('empty items are counted, and what has no mark is not', () => {
    const body = list('L1', p('a'), p(''), p('c')).replace(
      '</text:list>',
      `<text:list-header>${p('d')}</text:list-header></text:list>`,
    )
    const more = list('L1', p('e')).replace('<text:list ', '<text:list text:continue-numbering="true" ')
    const numbers = readOffice('a.odt', odt(body + more, AUTOMATIC)).lines.flatMap(({ markup }) =>
      markup?.kind === 'item' ? [markup.number] : [],
    )
    expect(numbers).toEqual([1, 3, 4])
  })

  test('numbers are stated, counted, or counted on', () => {
    const more = list('L1', p('d')).replace('<text:list ', '<text:list text:continue-numbering="true" ')
    const body = list('L1', p('a'), p('b') + list('', p('c'))) + p('text') + more + list('L1', p('e'))
    const numbers = readOffice('a.odt', odt(body, AUTOMATIC)).lines.flatMap(({ markup }) =>
      markup?.kind === 'item' ? [markup.number] : [],
    )
    expect(numbers).toEqual([1, 2, 3, 3, 1])
  })
})

test('notes', () => {
  const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('By count.')}</text:note-body></text:note>`
  expect(lines(p(`a${note} b`))).toEqual([
    'paragraph a b = a<sup><a href="#fn-1" id="fnref-1">1</a></sup> b',
    'note By count. #1 = <p>By count.</p>',
  ])
})

test('tables', () => {
  const cell = (text: string, spans = '') => `<table:table-cell ${spans}>${p(text)}</table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const wide = 'table:number-columns-spanned="2"'
  const table = `<table:table><table:table-header-rows>${row(cell('Quay'), cell('Ships', wide), '<table:covered-table-cell/>')}</table:table-header-rows>${row(cell('East', 'table:number-rows-spanned="2"'), cell('1'), cell('2'))}${row('<table:covered-table-cell/>', cell('3'), cell('4'))}</table:table>`
  expect(lines(p('Ships', 'Caption') + table)).toEqual([
    'table-caption Ships',
    'row Quay | Ships |',
    'row East | 1 | 2',
    'row  | 3 | 4',
  ])
})

test('pictures leave their descriptions and captions, and text boxes follow their paragraphs', () => {
  const picture =
    '<draw:frame><draw:image xlink:href="Pictures/1.jpg"/><svg:desc>The quay at night</svg:desc></draw:frame>'
  const captioned = `<draw:frame><draw:text-box>${p(`${picture}Ships at the quay`, 'Illustration')}</draw:text-box></draw:frame>`
  const { lines, remarks } = readOffice('a.odt', odt(p(`${captioned}Text`), '', NAMED))
  expect(lines.filter(({ text }) => text !== '').map(({ text, markup }) => [markup?.kind, text])).toEqual([
    ['paragraph', 'Text'],
    ['caption', 'The quay at night'],
    ['caption', 'Ships at the quay'],
  ])
  expect(remarks).toEqual(['a picture is left out: only JPEG, PNG, GIF, WebP and AVIF are published'])
})
