import { expect, it } from 'vitest'
import { readPageNumber, refersToPage } from '../../../src/normalize/printed-pages/page-number.ts'

it.each<[string, number, boolean]>([
  ['3', 3, false],
  ['- 3 -', 3, true],
  ['— 14 —', 14, true],
  ['[7]', 7, true],
  ['Page 3', 3, true],
  ['page 3 of 12', 3, true],
  ['Seite 4/9', 4, true],
  ['стр. 12', 12, true],
  ['第2页', 2, true],
  ['12ページ', 12, true],
  ['3쪽', 3, true],
  ['صفحة ٣', 3, true],
  ['पृष्ठ ४', 4, true],
])('%s is the number of a page', (text, number, isMarked) => {
  expect(readPageNumber(text)).toEqual({ number, isMarked })
})

it.each(['3 boats', '12:30', '3.5 %', '1923', '1,200 people', 'Chapter 3', 'a 3'])(
  '%s says nothing of a page',
  (text) => {
    expect(readPageNumber(text)?.isMarked ?? false).toBe(false)
  },
)

it.each([
  ['Continued on page 5', true],
  ['(Continued from Page 1)', true],
  ['Fortsetzung auf Seite 3', true],
  ['Suite page 12', true],
  ['Продолжение на стр. 5', true],
  ['See page 5 for what the council said about it', false],
  ['The page 5 of', false],
])('%s leads to another page: %s', (text, expected) => {
  expect(refersToPage(text)).toBe(expected)
})
