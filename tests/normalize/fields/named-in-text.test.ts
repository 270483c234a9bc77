import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const read = (title: string, ...lines: string[]) => normalize(textDocument([title, '', ...lines].join('\n')))
const authorsOf = (title: string, ...lines: string[]): string[] =>
  read(title, ...lines).authors.map(({ value }) => value.name)

const JAPANESE = [
  '川沿いの小さな水車小屋が、地元の高校生たちの手で三年がかりで修復され、来月から見学できるようになる。',
  '修復には近くの製材所から出る端材が使われ、町の人たちが週末ごとに集まって作業を手伝ったという。',
  '見学は予約制で、粉をひく様子を間近で見ることができるほか、ひきたての粉で焼いたパンも味わえる。',
]
const CHINESE = [
  '河边那座小水磨房在当地中学生三年的努力下终于修复完毕，下个月起将向公众开放，前来参观的人可以亲眼看到磨面的过程。',
  '修复所用的木料来自附近锯木厂剩下的边角料，镇上的居民每到周末都会赶来帮忙，有人搬石头，有人给工人们做饭。',
  '学校表示，磨房开放后每次只接待二十人，参观者还能尝到用刚磨好的面粉烤出来的面包，所得收入全部用于日后的维护。',
]
const FRENCH = [
  "Le vieux moulin au-dessus du barrage a été réparé par les élèves de l'école, qui ont passé trois hivers sur sa roue et sur son toit.",
  'La commune a payé le bois et les clous, et les habitants sont venus chaque samedi porter des pierres ou préparer la soupe pour tous.',
  "Il moudra de nouveau la farine de ceux qui apporteront un sac de blé et une heure de patience, a promis l'institutrice devant la porte.",
]
const TURKISH = [
  'Bendin üstündeki eski değirmeni okulun öğrencileri onardı; üç kış boyunca çarkının ve çatısının başında çalıştılar ve hiç vazgeçmediler.',
  'Belediye keresteyi ve çivileri karşıladı, kasabalılar da her cumartesi taş taşımaya ya da herkes için çorba pişirmeye geldi.',
  'Değirmen, bir çuval buğday ve bir saatlik sabır getiren herkesin ununu yeniden öğütecek, dedi öğretmen kapının önünde.',
]

const PERSIAN = [
  'آسیاب کوچک کنار رودخانه پس از سه سال کار دانش‌آموزان دبیرستان شهر تعمیر شد و از ماه آینده درهای آن به روی مردم باز می‌شود.',
  'چوب‌های لازم برای تعمیر از کارگاه نجاری نزدیک آسیاب تهیه شد و مردم شهر هر پنجشنبه برای کمک به دانش‌آموزان به آنجا می‌رفتند.',
]
const ARABIC = [
  'أعيد ترميم الطاحونة الصغيرة المطلة على النهر بعد ثلاث سنوات من عمل طلاب المدرسة الثانوية في المدينة، وستفتح أبوابها للزوار الشهر المقبل.',
  'وجاءت الأخشاب اللازمة للترميم من ورشة نجارة قريبة، وكان أهالي المدينة يأتون كل أسبوع لمساعدة الطلاب في نقل الحجارة وإعداد الطعام للجميع.',
]

describe('whom the text names is not its author', () => {
  const within = ([first = '', ...rest]: readonly string[], ...lines: string[]) => [first, ...lines, ...rest]

  it.each([
    [
      'somebody with an honorific',
      within(JAPANESE, '美江さん（39歳・会社員）も、毎週末のように作業場へ通い、仲間たちと汗を流してきたひとり。'),
    ],
    ['the label of a date', within(JAPANESE, '価格：500円', '発売時期：7月28日')],
    ['an item of a list', within(JAPANESE, '・佐藤一郎')],
    ['a heading in brackets', within(CHINESE, '【重新开放】')],
    ['a credit', within(CHINESE, '资料图')],
    ['a heading in capitals', [...TURKISH, 'ÇARK YENİLENDİ', ...TURKISH]],
    [
      'whoever said the sentence above',
      within(FRENCH, "«C'est le bruit de l'eau qui m'a manqué le plus»", 'Michel Duval'),
    ],
    ['the beginning of a heading', within(FRENCH, 'De nombreux visiteurs')],
    [
      'the beginning of a sentence',
      within(FRENCH, 'De Rive Haute à Port Neuf le bruit du moulin s’est fait entendre dans toute la vallée.'),
    ],
    ['the photographer', [...PERSIAN, ...PERSIAN, ...PERSIAN, 'عکس مهدی کریمی']],
    [
      'a country below the text',
      [...FRENCH, 'La France vit au rythme de ses rivières depuis que les premiers moulins y ont été construits.'],
    ],
  ])('%s', (_, lines) => {
    expect(authorsOf('The mill', ...lines)).toEqual([])
  })

  it('nor whom its title names after a word that precedes names', () => {
    const text =
      'Këngëtarja Ana Leka ka publikuar një këngë të re për mullirin e vjetër mbi lumë, të cilin e kanë riparuar nxënësit e shkollës.'
    expect(authorsOf('Nga Parku Kombëtar, Ana Leka sjell një këngë për mullirin', text)).toEqual([])
  })
})

it.each([
  ['a dash that is written as a long joint', 'سالم الحربي ـ جدة'],
  ['a dash without a space before it', 'سالم الحربي- جدة'],
])('a place follows the name in a byline in Arabic after %s', (_, byline) => {
  expect(authorsOf('ترميم طاحونة النهر', byline, ...ARABIC)).toEqual(['سالم الحربي'])
})

it('the credit at the end of a paragraph names the author, and the paragraph stays', () => {
  const last = `${CHINESE[2]}（记者 王晓东）`
  const article = read('小水磨房下月开放', CHINESE[0] ?? '', CHINESE[1] ?? '', last)
  expect(article.authors.map(({ value }) => value.name)).toEqual(['王晓东'])
  expect(JSON.stringify(article.body)).toContain('参观者还能尝到')
})
