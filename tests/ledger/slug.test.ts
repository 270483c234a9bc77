import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slugOf } from '../../src/ledger/slug.ts'

describe('the slug of a title', () => {
  test.each([
    ['Le secrétaire général demande', 'le-secretaire-general-demande'],
    ["L'État n’est pas là", 'letat-nest-pas-la'],
    ['Đà Nẵng: 5 điều', 'da-nang-5-dieu'],
    ['Über Äpfel & Öl', 'uber-apfel-ol'],
    ['Привет, мир!', 'privet-mir'],
    ['  — … ', 'article'],
    ['', 'article'],
  ])('%j → %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  test.each(['中国国家主席', 'नमस्ते दुनिया', 'مرحبا بالعالم', '안녕하세요', 'สวัสดี', 'გამარჯობა'])(
    '%s is transliterated',
    (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slugOf(title)).not.toBe('article')
    },
  )

  test('is cut between words, to at most 80 characters', () => {
    const slug = slugOf('word '.repeat(100))
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug).toMatch(/^word(?:-word)+$/)
    expect(slugOf('x'.repeat(500))).toBe('x'.repeat(80))
  })

  test('is safe in a URL and in a file name, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/)
      }),
    )
  })
})
