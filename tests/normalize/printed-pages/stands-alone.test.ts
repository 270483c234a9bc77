import { describe, expect, test } from 'vitest'
import { measurePrint } from '../../../src/normalize/printed-pages/print-line.ts'
import { standsAlone } from '../../../src/normalize/printed-pages/stands-alone.ts'

const isAlone = (text: string) => measurePrint([{ number: 1, text }], new Set()).some(standsAlone)

describe('a line that print has not broken off a paragraph', () => {
  test.each([
    ['ar, a label', 'مواضيع ذات صلة'],
    ['ko, a label', '많이 본 뉴스'],
    ['zh, a button', '阅读原文'],
    ['en, a button', 'Share this article'],
    ['an address', 'minsu@river.example'],
    ['bn, a house', 'নিজস্ব প্রতিবেদক'],
  ])('%s', (_name, line) => {
    expect(isAlone(line)).toBe(true)
  })

  test.each([
    ['the end of a sentence', 'share.'],
    ['a word in lower case', 'home'],
    ['a section, which is a word like others', 'Sport'],
    ['what says more', 'The ferry over the river'],
  ])('but not %s', (_name, line) => {
    expect(isAlone(line)).toBe(false)
  })
})
