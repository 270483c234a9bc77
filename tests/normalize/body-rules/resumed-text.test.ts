import { describe, expect, it, test } from 'vitest'
import { keepResumed } from '../../../src/normalize/body-rules/resumed-text.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const roleOf = (line: string, lines: readonly string[]) => {
  const at = lines.indexOf(line)
  return normalize(textDocument(lines.join('\n'))).roles[at]?.role
}

/** Language, page with the text's last sentence marked. */
const PAGES: readonly (readonly [string, string])[] = [
  [
    'cs, a reference on one line',
    `Menu
Domácí
Lávka přes Moravu zůstane zavřená do jara
Jana Dvořáková
12. 3. 2024 9:15
Sdílet
Lávka přes Moravu u Kojetína zůstane zavřená až do jara, protože peníze na opravu padly na nový přívoz.
Přívoz stojí od března v loděnici a v celém kraji nemá nikdo průkaz, se kterým by ho směl řídit.
Čtěte také: Kraj chce opravit dvanáct mostů
>Lidé zatím chodí přes jez.
Nejčtenější
Reklama`,
  ],
  [
    'it, a reference on two lines',
    `Menu
Abbonati
Cronaca
Chiuso fino a primavera il ponte sul Taro
di Anna Bianchi
12 marzo 2024 alle 9:15
Il ponte sul Taro resterà chiuso fino a primavera, perché i soldi per la riparazione sono serviti a comprare un traghetto.
Il traghetto è fermo in cantiere da marzo e nessuno nella provincia ha la patente per guidarlo.
Leggi anche
Strade provinciali, il piano delle manutenzioni
>Intanto si passa dal guado.
© Riproduzione riservata
Argomenti
ponte`,
  ],
  [
    'ru, below advertising too',
    `Главная
Общество
Войти
Мост через Тару закрыт до весны
12 марта 2024, 9:15
Поделиться
Мост через Тару останется закрытым до весны, потому что деньги на его ремонт ушли на покупку парома.
Паром стоит в затоне с марта, и ни у кого в районе нет прав, чтобы им управлять.
Реклама
Читайте также
В области починят двенадцать мостов
>Пока через реку ходят по плотине.
Самое читаемое
Теги: мост`,
  ],
  [
    'es, a label over several titles',
    `Portada
Sociedad
El puente sobre el Tera seguirá cerrado hasta la primavera
Por Ana Blanco
12 de marzo de 2024
El puente sobre el Tera seguirá cerrado hasta la primavera, porque el dinero de la reparación se gastó en una barca.
La barca está desde marzo en el astillero y nadie de la comarca tiene permiso para llevarla.
Mirá también
Doce puentes esperan su arreglo
Dos millones para las carreteras
>Los vecinos cruzan por el vado.
Newsletter
Comentarios`,
  ],
]

describe('what a reference to another article interrupts goes on below it', () => {
  test.each(PAGES)('%s', (_name, page) => {
    const lines = page.split('\n')
    const last = lines.find((line) => line.startsWith('>')) ?? ''
    const plain = lines.map((line) => line.replace(/^>/, ''))
    expect(roleOf(last.slice(1), plain)).toBe('body')
  })

  it('unless it is one of a list of articles, each with what it says', () => {
    const text = 'The bridge stays closed.\nRead also\nTwelve bridges to be mended\nTwo millions are for potholes.'
    const keptOf = (lines: string) => {
      const views = viewLines(textDocument(lines).lines)
      const body = Float64Array.from(views, (_view, at) => (at === 0 ? 0.9 : 0.2))
      const scores = { body, title: new Float64Array(views.length), titleAt: -1, perhapsTitleAt: -1 }
      return keepResumed(views, scores, () => false).body[3]
    }
    expect(keptOf(text)).toBeGreaterThan(0.5)
    expect(keptOf(`${text}\nThe ferry learns to swim\nIts captain does not.`)).toBe(0.2)
  })
})

/** Links that only screen readers see stand above the page that is copied. */
describe('a link to the content is no title', () => {
  test.each([
    ['da', 'Gå til indhold', 'Broen er lukket til foråret'],
    ['no', 'Hopp til innhold', 'Broen er stengt til våren'],
    ['sv', 'Till innehållet', 'Bron är stängd till våren'],
    ['pl', 'Przejdź do treści', 'Most zamknięty do wiosny'],
    ['lt', 'Pereiti prie turinio', 'Tiltas uždarytas iki pavasario'],
    ['sr', 'Preskoči na sadržaj', 'Most zatvoren do proleća'],
    ['el', 'Μετάβαση στο περιεχόμενο', 'Κλειστή η γέφυρα ως την άνοιξη'],
    ['ar', 'انتقل إلى المحتوى', 'الجسر مغلق حتى الربيع'],
    ['ja', 'メインコンテンツへスキップ', '橋は春まで通行止め'],
    ['ur', 'صفحۂ اول', 'پل بہار تک بند رہے گا'],
    ['sw', 'Nyumbani', 'Daraja kufungwa hadi masika'],
  ])('%s', (_language, link, title) => {
    expect(normalize(textDocument(`${link}\n${title}\n12.03.2024\n\n${title}.`)).title?.value).toBe(title)
  })
})
