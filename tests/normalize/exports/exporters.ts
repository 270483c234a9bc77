import type { Written } from './articles.ts'

/** Turns an article into the text that some program makes of it. */
export type Exporter = (article: Written) => string

const BREAKS = /~/g
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u
const UNSPACED = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/u

/** The text of a paragraph, without the places where its words may be broken. */
export const plain = (paragraph: string): string => paragraph.replace(BREAKS, '')
/** The headline on one line. */
export const headlineOf = ({ headline, language }: Written): string =>
  headline.replace('/', language === 'zh' || language === 'ja' ? '　' : ' ')

const columns = (text: string): number => [...text].reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0)

/** Pieces of a paragraph between which a line may break, each with what it ends with if it does. */
function pieces(text: string, hyphen: string): { text: string; broken: string }[] {
  return text
    .split(/(?<= )|(?<=~)/)
    .flatMap((piece) => (UNSPACED.test(piece) ? [...piece] : [piece]))
    .map((piece) =>
      piece.endsWith('~')
        ? { text: piece.slice(0, -1), broken: `${piece.slice(0, -1)}${hyphen}` }
        : { text: piece, broken: piece },
    )
}

/** Breaks a paragraph at a width, its words at the places marked where `hyphen` is given. */
export function wrap(
  paragraph: string,
  width: number,
  hyphen?: string,
  first = '',
  measure: (text: string) => number = columns,
): string[] {
  const lines: string[] = []
  let line = first
  let last = first
  for (const piece of pieces(hyphen === undefined ? plain(paragraph) : paragraph, hyphen ?? '')) {
    const isStop = /^[，。、」”！？]$/u.test(piece.text)
    if (line.trim() !== '' && !isStop && measure(`${line}${piece.broken.trimEnd()}`) > width) {
      lines.push(last.trimEnd())
      line = ''
    }
    last = `${line}${piece.broken}`
    line += piece.text
  }
  return [...lines, line.trimEnd()]
}

const numbered = (mark: string, number: number): string => mark.replace('#', String(number))

/** Cuts lines into pages of so many. */
function pages(lines: readonly string[], each: number): string[][] {
  return Array.from({ length: Math.ceil(lines.length / each) }, (_, at) => lines.slice(at * each, (at + 1) * each))
}

const head = (article: Written): string[] => [...article.headline.split('/'), '', article.byline, article.dateline, '']
const apart = (paragraphs: readonly (readonly string[])[]): string[] =>
  paragraphs.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))

/** A newspaper's page as a PDF gives it: running heads with a number, page numbers between dashes, words broken with hyphens. */
export const newspaper: Exporter = (article) => {
  const lines = [...head(article), ...apart(article.paragraphs.map((one) => wrap(one, 62, '-')))]
  return pages(lines, 14)
    .map((page, at) =>
      [
        `${article.publication}${' '.repeat(30)}${numbered(article.page, at + 3)}`,
        '',
        ...page,
        '',
        `${' '.repeat(28)}- ${at + 3} -`,
      ].join('\n'),
    )
    .join('\n')
}

/** pdftotext without -layout: form feeds, a number at the foot of each page, no blank lines between paragraphs. */
export const pdftotext: Exporter = (article) => {
  const lines = [...head(article), ...article.paragraphs.flatMap((one) => wrap(one, 74, '-'))]
  return pages(lines, 13)
    .map((page, at) => [...page, '', String(at + 1), '\f'].join('\n'))
    .join('')
}

/** pdftotext -layout: everything indented, first lines of paragraphs further, the publication at the top of every page. */
export const pdfLayout: Exporter = (article) => {
  const margin = ' '.repeat(8)
  const lines = [
    ...article.headline.split('/').map((line) => `${' '.repeat(14)}${line}`),
    '',
    `${margin}${article.byline}`,
    `${margin}${article.dateline}`,
    '',
    ...article.paragraphs.flatMap((one) => wrap(one, 70, '-', '    ').map((line) => `${margin}${line}`)),
  ]
  return pages(lines, 12)
    .map((page, at) =>
      [`${margin}${article.publication}`, '', ...page, '', `${' '.repeat(40)}${at + 1}`, '\f'].join('\n'),
    )
    .join('')
}

/** A mail saved as text, its headers in the sender's language, its text broken at 72 columns, a signature below. */
export const mail: Exporter = (article) => {
  const [from, to, subject, date] = article.mail
  return [
    `${from}: ${article.author} <editor@paper.example>`,
    `${to}: desk@harbour.example`,
    `${subject}: ${headlineOf(article)}`,
    `${date}: ${article.dateline.replace(/^Publié le /, '')}`,
    '',
    ...apart(article.paragraphs.map((one) => wrap(one, 72))),
    '',
    '-- ',
    article.author,
    article.publication,
    '+49 555 0123456',
  ].join('\n')
}

/** What a content system exports: labelled fields, a blank line, a paragraph a line. */
export const contentSystem: Exporter = (article) => {
  const [title, author, date] = article.labels
  const colon = article.language === 'fr' ? ' :' : article.language === 'zh' ? '：' : ':'
  return [
    `${title}${colon} ${headlineOf(article)}`,
    `${author}${colon} ${article.author}`,
    `${date}${colon} ${article.dateline.replace(/^Publié le /, '')}`,
    '',
    ...article.paragraphs.map(plain).join('\n\n').split('\n'),
  ].join('\n')
}

/** lynx -dump: three spaces of indentation, numbers before links, the links at the end. */
export const lynx: Exporter = (article) =>
  [
    `   [1]Home [2]News [3]Sport`,
    '',
    ...article.headline.split('/').map((line) => `   ${line}`),
    '',
    `   [4]${article.byline}`,
    `   ${article.dateline}`,
    '',
    ...apart(article.paragraphs.map((one, at) => wrap(`[${at + 5}]${one}`, 72).map((line) => `   ${line}`))),
    '',
    'References',
    '',
    '   Visible links:',
    ...Array.from(
      { length: 4 + article.paragraphs.length },
      (_, at) => `${at < 9 ? '   ' : '  '}${at + 1}. https://news.example/${at + 1}`,
    ),
  ].join('\n')

/** Word's "plain text with line breaks": every paragraph indented by a tab, none set apart. */
export const tabbed: Exporter = (article) =>
  [
    headlineOf(article),
    article.byline,
    article.dateline,
    ...article.paragraphs.flatMap((one) => wrap(`\t${plain(one)}`, 66)),
  ].join('\n')

/** Double spacing turned into blank lines: one after every line that the program broke. */
export const doubleSpaced: Exporter = (article) =>
  [
    ...article.headline.split('/'),
    article.byline,
    article.dateline,
    ...article.paragraphs.flatMap((one) => wrap(one, 68)),
  ].join('\n\n')

/** The width of a text in a type whose letters are not all as wide. */
const typeWidth = (text: string): number =>
  [...text].reduce((sum, one) => {
    if (WIDE.test(one)) return sum + 2
    if (/[ijlft.,:;'’!|()\sıіїΙι]/u.test(one)) return sum + 0.55
    return sum + (/[mwMWшщмжюЖШЩМωΩ@—…]/u.test(one) ? 1.5 : /\p{Lu}/u.test(one) ? 1.25 : 1)
  }, 0)

/** A book page in proportional type: lines of many lengths in characters, words broken, blank lines between paragraphs. */
export const typeset: Exporter = (article) =>
  [...head(article), ...apart(article.paragraphs.map((one) => wrap(one, 58, '-', '', typeWidth)))].join('\n')

/** The same without broken words, and indented first lines in the place of blank lines. */
export const typesetIndented: Exporter = (article) =>
  [...head(article), ...article.paragraphs.flatMap((one) => wrap(one, 64, undefined, '   ', typeWidth))].join('\n')

/** Pages of so many lines at a width, heads with their number on each, a number at the foot of every other. */
export const paged =
  (width: number, each: number, hyphen: string | undefined, indent: string): Exporter =>
  (article) => {
    const paragraphs = article.paragraphs.map((one) => wrap(one, width, hyphen, indent))
    const lines = [...head(article), ...(indent === '' ? apart(paragraphs) : paragraphs.flat())]
    return pages(lines, each)
      .map((page, at) => {
        const top = `${article.publication}      ${numbered(article.page, at + 11)}`
        return [top, '', ...page, '', at % 2 === 0 ? String(at + 11) : '', ''].join('\n')
      })
      .join('\n')
  }

/** A newspaper's page with its columns side by side, as pdftotext -layout writes it. */
export const sideBySide =
  (width: number, many: number, indent: string): Exporter =>
  (article) => {
    const paragraphs = article.paragraphs.map((one) => wrap(one, width, '-', indent))
    const lines = indent === '' ? apart(paragraphs) : paragraphs.flat()
    const each = Math.ceil(lines.length / many)
    const pad = (line: string) => line + ' '.repeat(width + 4 - columns(line))
    const rows = Array.from({ length: each }, (_, row) =>
      Array.from({ length: many }, (_, column) => pad(lines[column * each + row] ?? ''))
        .join('')
        .trimEnd(),
    )
    return [...head(article), ...rows].join('\n')
  }
