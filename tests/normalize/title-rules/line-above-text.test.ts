import { expect, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const FRENCH = [
  "La fermeture du vieux pont a surpris tout le monde samedi matin, et les habitants de l'autre rive ont dû faire un long détour pour aller au marché.",
  'La commune assure que les travaux ne dureront pas plus de six semaines, mais personne sur la place ne semblait vouloir le croire ce jour-là.',
  'Un bac traversera la rivière toutes les heures à partir de lundi, et il sera gratuit pour les élèves comme pour les vélos.',
]
const JAPANESE = [
  '川沿いの小さな水車小屋が、地元の高校生たちの手で三年がかりで修復され、来月から見学できるようになる。',
  '修復には近くの製材所から出る端材が使われ、町の人たちが週末ごとに集まって作業を手伝ったという。',
  '見学は予約制で、粉をひく様子を間近で見ることができるほか、ひきたての粉で焼いたパンも味わえる。',
]
const CHINESE = [
  '河边那座小水磨房在当地中学生三年的努力下终于修复完毕，下个月起将向公众开放，前来参观的人可以亲眼看到磨面的过程。',
  '修复所用的木料来自附近锯木厂剩下的边角料，镇上的居民每到周末都会赶来帮忙，有人搬石头，有人给工人们做饭。',
]

test.each([
  [
    'quotes with angular marks',
    'En plein «débat national» des maires, la ministre annule son voyage dans la vallée',
    FRENCH,
  ],
  [
    'ends with an initial',
    'Renversé par une barque, Roger B., un pêcheur de la vallée, sauvé à Valnoir sous les yeux de sa voisine Jacqueline B.',
    FRENCH,
  ],
  ['ends with a double dash', '全县最老的磨房重新开放：第一位客人竟然是它——', CHINESE],
  ['has two sentences', 'Un bac gratuit toutes les heures ? La fermeture du vieux pont irrite les deux rives', FRENCH],
])('the line by itself above the text is the title though it %s', (_, title, paragraphs) => {
  expect(normalize(textDocument(`${title}\n\n${paragraphs.join('\n')}\n`)).title?.value).toBe(title)
})

test.each([
  ['Japanese', '見学希望は約20倍！ 水車小屋に込めた願いはかなうかも!?', [...JAPANESE, ...JAPANESE]],
  ['French', 'Le pont ferme, le bac arrive, la vallée attend!', FRENCH],
])('the line below the address and the date of an article is its title: %s', (_, title, paragraphs) => {
  const text = ['https://news.example.org/2021/4778031/', '2021-03-05T18:05:00+0900', title, ...paragraphs].join('\n')
  const article = normalize(textDocument(text))
  expect(article.title?.value.replace(/\s/g, '')).toBe(title.replace(/\s/g, ''))
  expect(article.published?.value.wall).toBe('2021-03-05T18:05:00')
})
