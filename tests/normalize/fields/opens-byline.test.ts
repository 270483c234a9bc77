import { describe, expect, test } from 'vitest'
import { opensByline } from '../../../src/normalize/names/byline-label.ts'

describe('a line opens as a byline does', () => {
  test.each([
    ['By Ann Lee', true],
    ['De Mircea Toma', true],
    ['Por: redacción', true],
    ['文／山田太郎', true],
    ['De kat van hiernaast komt niet meer', false],
    ['De ce nu mai cântă nimeni pe stradă', false],
    ['Por qué nadie canta ya en la calle', false],
    ['By the river, at night', false],
    ['The cat next door', false],
    ['[Most read] The cat next door', false],
  ])('%s: %s', (text, expected) => {
    expect(opensByline(text)).toBe(expected)
  })
})
