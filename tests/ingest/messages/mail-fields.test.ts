import { describe, expect, it, test } from 'vitest'
import type { Document } from '../../../src/domain/document.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { expectTimeInProportion } from '../../time-in-proportion.ts'

const TEXT =
  'The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed.'

const readMail = (...lines: string[]) => readSeed('a.eml', Buffer.from(lines.join('\r\n')))
const documentOf = (...lines: string[]): Document => {
  const { documents, rejections } = readMail(...lines)
  expect(rejections).toEqual([])
  return documents[0] as Document
}
const HEADER = ['From: Ann Lee <ann@b.example>', 'Subject: Pier closes', 'Date: Mon, 12 Jan 2026 08:00:00 +0100']

describe('when a mail was sent', () => {
  it.each([
    ['Mon, 12 Jan 2026 08:00:00 +0100', '', '2026-01-12 08:00:00 +01:00'],
    ['12 Jan 26 08:00 GMT (Greenwich)', '', '2026-01-12 08:00 +00:00'],
    ['Mon, 12 Jan 2026 08:00:00 EST', '', '2026-01-12 08:00:00 -05:00'],
    ['', 'by mx.example; Mon, 12 Jan 2026 08:00:00 +0100', '2026-01-12 08:00:00 +01:00'],
    ['Thu, 1 Jan 1970 00:00:00 +0000', 'by mx.example; Mon, 12 Jan 2026 08:00:00 +0100', '2026-01-12 08:00:00 +01:00'],
    ['Fri, 14 Feb 1969 03:02:54 +0000', '', ''],
    ['Fri, 14 Feb 2110 03:02:54 +0000', 'by mx.example; Mon, 12 Jan 2026 08:00:00 +0100', '2026-01-12 08:00:00 +01:00'],
    ['yesterday', '', 'yesterday'],
  ])('%j, received %j', (date, received, expected) => {
    const trace = received === '' ? [] : [`Received: from a.example ${received}`]
    const { lines } = documentOf(...trace, 'From: a@b.example', `Date: ${date}`, 'Subject: x', '', TEXT)
    expect(lines[1]?.text).toBe(`Date: ${expected}`.trimEnd())
  })
})

test.each([
  ['Ann Lee <ann@b.example>', ['Ann Lee']],
  ['"Lee, Ann" <ann@b.example>', ['Ann Lee']],
  ['Ann Lee via Harbour list <list@b.example>', []],
  ['Ann Lee via Harbour <ann@b.example>', ['Ann Lee']],
  ['Ann Lee <press@b.example>', []],
  ['Ann Lee <no-reply+77@b.example>', []],
  ['Press Office <ann@b.example>', []],
  ['ann@b.example', []],
  ['=?utf-8?B?5L2Q6Jek576O5ZKy?= <m@b.example>', ['佐藤美咲']],
])('the author of a mail from %s', (from, expected) => {
  const document = documentOf(`From: ${from}`, 'Subject: Pier closes', '', TEXT, '', TEXT)
  expect(normalize(document).authors.map(({ value }) => value.name)).toEqual(expected)
})

test.each([
  ['application/pkcs7-mime; smime-type=enveloped-data', 'is encrypted mail: save its text as .txt'],
  ['multipart/report; boundary=b', 'is a report of a mail server, not an article'],
  ['multipart/digest; boundary=b', 'is a digest of several mails: save each of them as .eml'],
  ['text/plain', 'is a mail without text'],
  ['application/pdf; name="a.pdf"', 'is a mail without text, with attachments only: save these here instead (a.pdf)'],
])('a mail of the type %s is rejected', (type, reason) => {
  const { documents, rejections } = readMail(...HEADER, `Content-Type: ${type}`, '', '')
  expect([documents, rejections.map((one) => one.reason)]).toEqual([[], [reason]])
})

test('a report that returns a mail is not that mail', () => {
  const returned = ['--b', '', 'No such user.', '--b', 'Content-Type: message/rfc822', '', ...HEADER, '', TEXT, '--b--']
  const { rejections } = readMail(...HEADER, 'Content-Type: multipart/report; boundary=b', '', ...returned)
  expect(rejections.map(({ reason }) => reason)).toEqual(['is a report of a mail server, not an article'])
})

test('a page attached to a mail without a sender is no web archive', () => {
  const page = [
    '--b',
    'Content-Type: text/html',
    'Content-Disposition: attachment; filename=a.html',
    '',
    '<p>x',
    '--b--',
  ]
  const document = documentOf('Content-Type: multipart/mixed; boundary=b', '', '--b', '', TEXT, ...page)
  expect(document.lines.at(-1)?.text).toBe(TEXT)
  expect(document.remarks).toEqual(['its attachment is not published: a.html'])
})

test.each([
  ['HTML sent as plain text', `<html><body><p>${TEXT}</p></body></html>`],
  ['entities in plain text', TEXT.replace('town', 't&#111;wn')],
])('%s is read as it was meant', (_, text) => {
  expect(documentOf(...HEADER, '', text).lines.at(-1)?.text).toBe(TEXT)
})

test('a file that begins with no field is rejected', () => {
  const { rejections } = readSeed('a.mhtml', Buffer.from('Dear all\n\ntext'))
  expect(rejections[0]?.reason).toBe('has no header of a mail or web archive: it is damaged, or of another type')
})

const times = (text: string) => (count: number) => text.repeat(count)
test.each<[string, number, (count: number) => string]>([
  ['boundaries', 16_000, (count) => `Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${'\n--bb'.repeat(count)}`],
  ['quotations', 4000, (count) => `\n${times('a:\n\n> b\n')(count)}`],
  ['rules', 4000, (count) => `\n${times('____________________\n')(count)}`],
  ['headers of mails', 2000, (count) => `\n${times('From: a\nSubject: b\n\n')(count)}`],
])('the time for a mail with many %s grows in proportion', (_, largest, text) => {
  expectTimeInProportion((size) => {
    const bytes = Buffer.from(`From: a@b.example\nSubject: Re: x\n${text(size)}`)
    return () => readSeed('a.eml', bytes).documents.map((document) => normalize(document))
  }, largest)
})

test('names of attachments are shown on one line, without what a terminal would obey', () => {
  const name = "Content-Disposition: attachment; filename*=utf-8''a%1b%5b31m%0d%0ab.pdf"
  const parts = ['Content-Type: text/plain\n\nThe harbour opens again.', `Content-Type: application/pdf\n${name}\n\nx`]
  const mail = `Subject: A\nContent-Type: multipart/mixed; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--`
  const [document] = readSeed('a.eml', Buffer.from(mail)).documents
  expect(document?.remarks).toEqual(['its attachment is not published: a[31m b.pdf'])
})

test('a mail of Apple Mail that is shorter than its length says is cut off', () => {
  const mail = 'Subject: The harbour\n\nThe harbour opens again on Monday.\n'
  const remarksOf = (length: number) => readSeed('a.emlx', Buffer.from(`${length}\n${mail}`)).documents[0]?.remarks
  expect(remarksOf(mail.length)).toEqual([])
  expect(remarksOf(mail.length + 9)).toEqual([expect.stringContaining('cut off')])
})
