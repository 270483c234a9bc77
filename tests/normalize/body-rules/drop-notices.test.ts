import { describe, expect, it, test } from 'vitest'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const paragraphs = [
  'The bridge over the Tarn will stay closed until the spring, the council said on Monday, because the money for its repair has been spent on a ferry.',
  'The ferry, which was bought from a Dutch museum, has been in the yard since March. Nobody in the county holds a licence for it.',
  'Shopkeepers on the north bank say that they have lost a third of their trade since the bridge was closed.',
]

const rolesOf = (text: string) => {
  const lines = text.split('\n')
  return normalize(textDocument(text)).roles.map(({ line, role, rule }) => ({ text: lines[line - 1], role, rule }))
}
const roleOf = (line: string, text: string) => rolesOf(text).find((one) => one.text === line)

describe('what a house tells its readers of itself is none of the text', () => {
  test.each([
    'We use cookies to make this site work. By continuing to use this site you agree to our policy.',
    'Thanks for reading the Tarn Letter! Subscribe for free and never miss a bridge.',
    'Diese Website verwendet Cookies, um Ihnen das bestmögliche Erlebnis zu bieten.',
    'Article continues after this advertisement',
    'By signing up, you agree to our terms and acknowledge our privacy policy.',
    'Ao se inscrever, você concorda com os nossos termos e com a política de privacidade.',
    'Tekst gaat verder onder de advertentie',
    'Želite li dopuniti temu ili prijaviti pogrešku u tekstu? Pišite nam.',
    '有料会員になると、すべての記事をお読みいただけます。',
    'Ikuti berita terkini dari kami di saluran pesan favorit Anda.',
    'Подписывайтесь на наш канал, чтобы ничего не пропустить.',
    'Si vous ne souhaitez plus recevoir nos lettres, écrivez-nous.',
    'U ontvangt deze mail omdat u zich hebt aangemeld.',
    'Якщо ви не бачите малюнків, відкрийте лист у програмі.',
    'Si no deseas recibir más noticias, responde a este correo.',
  ])('%s', (notice) => {
    const above = `${notice}\nThe bridge stays closed\nBy Ann Lee\n3 May 2023\n\n${paragraphs.join('\n\n')}`
    const below = `The bridge stays closed\nBy Ann Lee\n3 May 2023\n\n${paragraphs.join('\n\n')}\n\n${notice}`
    for (const text of [above, below]) {
      expect(roleOf(notice, text)?.role).toBe('boilerplate')
      expect(normalize(textDocument(text)).title?.value).toBe('The bridge stays closed')
    }
  })

  it('is named as the reason', () => {
    const notice = 'Already a subscriber? Then you know what comes next.'
    const text = `The bridge stays closed\n\n${paragraphs.join('\n\n')}\n\n${notice}`
    expect(roleOf(notice, text)).toMatchObject({ rule: 'phrase:notice' })
  })

  it('unless it is but quoted', () => {
    const line = '“We use cookies,” the mayor said of the biscuits on her desk, “to keep the press quiet.”'
    const text = `The bridge stays closed\n\n${[...paragraphs, line, paragraphs[1]].join('\n\n')}`
    expect(roleOf(line, text)?.role).toBe('body')
  })
})

describe('a phrase is known by its capital İ too', () => {
  test.each(['İlgili Haberler', 'İLGİLİ HABERLER', 'İletişim', 'Əlaqəli xəbərlər'])('%s', (phrase) => {
    const { cues } = viewLines([{ number: 1, text: phrase }])[0] ?? {}
    expect(Math.max(...(cues?.opening ?? []))).toBe(1)
  })
})

describe('what the writer tells the desk is none of the text', () => {
  test.each(['[CHECK: was the ferry bought in 1985 or 86?]', '[ANN – have changed her age, birthday was Sunday]'])(
    '%s',
    (note) => {
      const text = `The bridge stays closed\n\n${paragraphs[0]}\n\n${note}\n\n${paragraphs.slice(1).join('\n\n')}`
      expect(roleOf(note, text)?.role).toBe('boilerplate')
    },
  )
})

describe('a number with what a page counts is none of the text', () => {
  test.each(['1 245 переглядів', '1.204 weergaven', '41 Shares', '318 görüntülenme'])('%s', (counter) => {
    const text = `The bridge stays closed\nBy Ann Lee\n3 May 2023\n${counter}\n\n${paragraphs.join('\n\n')}`
    expect(roleOf(counter, text)?.role).toBe('boilerplate')
  })
})
