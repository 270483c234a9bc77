import { describe, expect, test } from 'vitest'
import { readLabelledSource, readParenthesis } from '../../../src/normalize/fields/source.ts'

describe('the publication that a byline names in parentheses', () => {
  test.each([
    ['Song Minh (báo lao động)', 'báo lao động'],
    ['Jeanne Roux (avec AFP)', 'AFP'],
    ['Anna Huber (mit dpa)', 'dpa'],
    ['Ana Ruiz (A Bola)', 'A Bola'],
    ['李晓梅（山城晚报）', '山城晚报'],
    ['Ann Lee', undefined],
  ])('%s: %s', (byline, name) => {
    expect(readParenthesis(byline)).toBe(name)
  })
})

describe('the publication that a label names', () => {
  test.each([
    ['Quelle: dpa', 'dpa'],
    ['来源：新华网', '新华网'],
    ['Source: Reuters | 3 May 2023', 'Reuters'],
    ['The source of the river', undefined],
  ])('%s: %s', (line, name) => {
    expect(readLabelledSource(line)).toBe(name)
  })
})
