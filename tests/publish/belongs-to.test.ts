import { expect, test } from 'vitest'
import { belongsTo } from '../../src/publish/slices/belongs-to.ts'
import { sampleEntry } from '../feed/sample-feed.ts'

test.each([
  ['ANNA BERG', 'Anna Berg', true],
  ['anna-berg', 'Anna Berg', true],
  ['Dang Nguyen', 'Đặng Nguyễn', true],
  ["Sean O'Neill", 'Seán O’Neill', true],
  ['St Mary Times', 'St. Mary Times', true],
  ['Lodz', 'Łódź', true],
  ['C', 'C++', false],
  ['C#', 'C++', false],
  ['C++', 'C++', true],
  ['政治', '政治', true],
  ['整治', '政治', false],
  ['หมา', 'หมี', false],
  ['🙂', '!!', false],
  ['!!', '!!', true],
])('the category %s in a filter matches that of an article named %s: %s', (asked, name, expected) => {
  expect(belongsTo({ category: [asked] }, sampleEntry({ categories: [name] }), [])).toBe(expected)
})

test('a custom feed selects a folder by its whole path', () => {
  expect(belongsTo({ folder: ['Asia/Việt Nam'] }, sampleEntry(), ['asia', 'asia/viet-nam'])).toBe(true)
  expect(belongsTo({ folder: ['viet-nam'] }, sampleEntry(), ['asia', 'asia/viet-nam'])).toBe(false)
})

test.each([
  ['fr', 'fr-CA', true],
  ['fr-CA', 'fr', false],
  ['ckb', 'ku-Arab', true],
  ['ku', 'ku-Arab', true],
  ['kmr', 'ku-Arab', false],
])('a custom feed of the language %s has articles in %s: %s', (asked, language, expected) => {
  expect(belongsTo({ language: [asked] }, sampleEntry({ language }), [])).toBe(expected)
})
