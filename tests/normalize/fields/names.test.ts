import { describe, expect, it, test } from 'vitest'
import { findNames } from '../../../src/normalize/fields/byline-candidates.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { splitAtLabels } from '../../../src/normalize/names/label-breaks.ts'
import { readNames } from '../../../src/normalize/names/read-names.ts'
import { recaseName } from '../../../src/normalize/names/recase-name.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

describe('names after a label', () => {
  test.each([
    ['two, joined by a word', 'Ann Lee and Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['German', 'Anna Bauer und Bernd Kurz', ['Anna Bauer', 'Bernd Kurz']],
    ['Italian', 'Anna Bruni e Bruno Carli', ['Anna Bruni', 'Bruno Carli']],
    ['Russian', 'Анна Белова и Борис Волков', ['Анна Белова', 'Борис Волков']],
    ['Chinese', '王小明、李大同', ['王小明', '李大同']],
    ['a foreign name in Japanese', 'ジョン・スミス', ['ジョン・スミス']],
    ['a role after a comma', 'Ann Lee, Staff Writer', ['Ann Lee']],
    ['a beat of two words before the role', 'Ann Lee, Local Government Reporter', ['Ann Lee']],
    ['a beat of one word', 'Ann Lee, River Correspondent, in Tarnford', ['Ann Lee']],
    ['a beat of two writers', 'Ann Lee and Bob Ray, Local Government Reporters', ['Ann Lee', 'Bob Ray']],
    ['a name that is the word for a role', 'Ann Lee and Bob Writer', ['Ann Lee', 'Bob Writer']],
    ['a role glued to the name', 'Ann LeeStaff Writer', ['Ann Lee']],
    ['a section and a role glued to the name', 'NewsAnn LeeStaff Writer', ['Ann Lee']],
    ['a section before the role', 'Ann Lee Entertainment Reporter', ['Ann Lee']],
    ['a name with two capitals', 'DeShawn Ray', ['DeShawn Ray']],
    ['a button and a section glued to the name', 'Ann LeeTwitterNews & Culture Writer', ['Ann Lee']],
    ['a name with a particle in it', 'Ann VanDyke', ['Ann VanDyke']],
    ['another', 'Sue DelBene', ['Sue DelBene']],
    ['a rank and a section before the role', 'Ann Lee Senior Politics Editor', ['Ann Lee']],
    ['a number glued to the name', 'Ann Lee4 Comments', ['Ann Lee']],
    ['the site after a comma', 'Ann Lee, harbour.example', ['Ann Lee']],
    ['an agency that nothing separates', 'Ann Lee and Bob Ray The Associated Press', ['Ann Lee', 'Bob Ray']],
    ['a button after two names', 'Ann Lee and Bob Ray Leave a Comment', ['Ann Lee', 'Bob Ray']],
    ['an agency behind a slash', 'Ann Lee/AP', ['Ann Lee']],
    ['a town behind a full stop', 'Lucía Herrero. Madrid', ['Lucía Herrero']],
    ['the house that it was written for', 'Ann Lee for The Courier', ['Ann Lee']],
    ['the same in quotation marks', 'Оксана Мельник, для «Вісника»', ['Оксана Мельник']],
    ['two in Hebrew', 'נועה ברק ויואב לוי', ['נועה ברק', 'יואב לוי']],
    ['two in Arabic', 'سارة الحداد ومحمود عبد الله', ['سارة الحداد', 'محمود عبد الله']],
    ['one in Arabic that begins like the word for and', 'أحمد محمود وليد حسن', ['أحمد محمود وليد حسن']],
    ['a house before a label', '島嶼新聞 記者王小明', ['王小明']],
    ['a handle', 'Ann Lee @annlee', ['Ann Lee']],
    ['Korean', '김철수 기자', ['김철수']],
    ['an agency beside a name', 'Renata Alves, Agência Meridiano', ['Renata Alves']],
    ['a house of a state beside a name', 'Rafael Moura, g1 BA', ['Rafael Moura']],
    ['a station beside a name', 'Renata Alves, g7 Serra', ['Renata Alves']],
    ['the house of the last writer', 'Ann Lee, Bob Ray and Sue Hart of The Post', ['Ann Lee', 'Bob Ray', 'Sue Hart']],
    ['an agency alone', 'Agência Meridiano', ['Agência Meridiano']],
  ])('%s', (_name, text, names) => {
    expect(readNames(text)).toEqual(names)
  })
})

describe('a name in capitals', () => {
  test.each([
    ['SONG MINH', undefined, 'Song Minh'],
    ['CHARLES DE GAULLE', 'fr', 'Charles de Gaulle'],
    ['JEAN-PIERRE LÉAUD', 'fr', 'Jean-Pierre Léaud'],
    ['İSMAİL IŞIK', 'tr', 'İsmail Işık'],
    ["CONAN O'BRIEN", 'en', "Conan O'Brien"],
    ['IAN MCEWAN', 'en', 'Ian McEwan'],
    ['NGUYỄN VĂN ĐỨC', 'vi', 'Nguyễn Văn Đức'],
    ['J.R. EWING', 'en', 'J.R. Ewing'],
    ['Anne LE GOFF', 'fr', 'Anne Le Goff'],
    ['Jean-Paul MARTIN-ROUX', 'fr', 'Jean-Paul Martin-Roux'],
    ['Ann Lee BBC1', 'en', 'Ann Lee BBC1'],
    ['AFP', 'fr', 'AFP'],
    ['Agencia EFE', 'es', 'Agencia EFE'],
    ['Ann Lee', 'en', 'Ann Lee'],
  ])('%s', (name, language, expected) => {
    expect(recaseName(name, language)).toBe(expected)
  })
})

describe('what says something of the author names nobody', () => {
  test.each(['Autor je spisovatel', 'Autor ist Lehrer', 'Text: von der Redaktion'])('%s', (text) => {
    expect(findNames(viewLines(textDocument(text).lines)).filter(({ kind }) => kind === 'labelled')).toEqual([])
  })
})

describe('where names are looked for', () => {
  const find = (text: string) =>
    findNames(viewLines(textDocument(text).lines)).map(({ kind, name }) => `${kind}: ${name}`)

  it.each([
    ['Von Anna Bauer | 12.03.2025', ['labelled: Anna Bauer']],
    ['ByAnn Lee', ['labelled: Ann Lee']],
    ['Author:\nAnn Lee', ['below-label: Ann Lee']],
    ['ANN LEE (The Daily) 12/03/2025 09:30', ['bare: ANN LEE']],
    ['김철수 기자', ['after: 김철수']],
    ['文／山田太郎', ['labelled: 山田太郎']],
    ['Penulis: Budi Santoso', ['labelled: Budi Santoso']],
    ['2023-07-05 08:12　来源：江城日报　作者：王小明　责任编辑：刘敏', ['labelled: 王小明']],
    ['来源：江城日报 作者：李大同、王小明 编辑：刘敏', ['labelled: 李大同', 'labelled: 王小明']],
    ['Texto: Lucía Fernández Fotos: Pablo Ruiz', ['labelled: Lucía Fernández']],
    ['Texte : Claire Dumont   Photos : Paul Petit', ['labelled: Claire Dumont']],
    ['Words Ann Lee   Pictures Bob Ray', ['labelled: Ann Lee']],
    ['TEKSTI Anna Virta   KUVAT Kalle Niemi', ['labelled: Anna Virta']],
    ['Ana Lima (texto) e Rui Costa (fotografia)', ['labelled: Ana Lima']],
    ['文/王小明 图/李大同', ['labelled: 王小明']],
    ['文・佐藤花子 写真・鈴木太郎', ['labelled: 佐藤花子']],
    ['Words: Ann Lee. Photography: Bob Ray', ['labelled: Ann Lee']],
    ['Ann Lee/AP', []],
    ['Exclusive by Ann Lee', ['labelled: Ann Lee']],
    ['By Ann Lee for The Courier', ['labelled: Ann Lee']],
    ['Elif AYDIN - Mehmet KAYA', ['bare: Elif AYDIN', 'bare: Mehmet KAYA']],
    ['posted by Ann Lee // 11 comments', ['labelled: Ann Lee']],
    ['Ann Lee /Reuters/', ['bare: Ann Lee']],
    ['Ann Lee Jr.', ['bare: Ann Lee Jr.']],
    ["Un texte d'Annie Petit, analyste en énergie", ['labelled: Annie Petit']],
    ['Ann Lee/AP\nPublished 5 March 2021', ['bare: Ann Lee']],
    ['By Bob Ray\nAnn Lee/AP\nPublished 5 March 2021', ['labelled: Bob Ray']],
    ['செ.முருகவேல்', ['bare: செ.முருகவேல்']],
    ['Б.Энхтуяа', ['bare: Б.Энхтуяа']],
    ['dpa/lsw', ['bare: dpa']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })
})

describe('what labels cut a line into', () => {
  it.each([
    ['来源：江城日报　作者：王小明', ['来源：江城日报', '作者：王小明']],
    ['来源：江城日报 记者 王小明', ['来源：江城日报', '记者 王小明']],
    ['来源：江城日报 记者王小明', ['来源：江城日报', '记者王小明']],
    ['来源：江城 日报', ['来源：江城 日报']],
    ['Text: Anna Bauer Fotos: Bernd Kurz', ['Text: Anna Bauer', 'Fotos: Bernd Kurz']],
    ['Image source: Ann Lee', ['Image source: Ann Lee']],
    ['The answer is this: by and by', ['The answer is this: by and by']],
    ['', ['']],
  ])('%s', (text, parts) => {
    expect(splitAtLabels(text)).toEqual(parts)
  })
})

describe('a label that says outright whose the text is', () => {
  const authors = (...lines: string[]) =>
    normalize(textDocument(lines.join('\n'))).authors.map(({ value }) => value.name)
  const zh = '江城日报讯 7月4日，江城地铁五号线正式开通，全长三十公里，设二十一座车站。'
  const ar = 'افتتحت الحكومة صباح الأحد أول خط للقطار السريع بين العاصمة ومدينة الساحل، بعد سبع سنوات من العمل.'
  const fi =
    'Kaupunginvaltuusto päätti maanantaina, että satamaan rakennetaan uusi terminaali, joka maksaa 42 miljoonaa euroa.'

  it.each([
    ['beside the source', ['江城地铁五号线开通', '来源：江城日报　作者：王小明　责任编辑：刘敏', '', zh], ['王小明']],
    ['below the title', ['افتتاح أول خط قطار سريع', 'كتب: أحمد منصور', '', ar], ['أحمد منصور']],
    ['below the text', ['Satamaan uusi terminaali', '', fi, '', 'Teksti: Aino Virtanen'], ['Aino Virtanen']],
  ])('%s', (_where, lines, expected) => {
    expect(authors(...lines)).toEqual(expected)
  })
})

test.each(['文｜余聪', '文丨余聪', '撰文|余聪', '文/余聪'])('a label before a bar or slash: %s', (line) => {
  const text = '国内汽车服务市场高度分散，去年这家公司的门店数量达到四千家，覆盖了大多数省份。\n\n'
  const { authors } = normalize(textDocument(`门店网络扩大\n${line}\n\n${text.repeat(3)}`))
  expect(authors.map(({ value }) => value.name)).toEqual(['余聪'])
})

describe('a label that counts only in its own language', () => {
  test.each<[string, string, readonly string[]]>([
    ['am', 'በሰላማዊት መንገሻ', ['labelled: ሰላማዊት መንገሻ']],
    ['am', 'በቀለ መንገሻ', ['bare: በቀለ መንገሻ']],
    ['mt', 'minn Rita Borg Xuereb', ['labelled: Rita Borg Xuereb']],
    ['mt', "minn Marsalforn ta' Għawdex fil-port", []],
  ])('%s: %s', (language, text, expected) => {
    const names = findNames(viewLines(textDocument(text).lines), language)
    expect(names.map(({ kind, name }) => `${kind}: ${name}`)).toEqual(expected)
  })
})

describe('an agency that signs alone', () => {
  const text = [
    'Die Brücke über die Aach bleibt bis zum Frühjahr gesperrt, weil das Geld für die Reparatur in eine Fähre geflossen ist.',
    'Die Fähre liegt seit März in der Werft, und niemand im Kreis darf sie fahren, wie die Reederei bestätigte.',
    '„Für den Handel ist das nicht gut“, sagt Ladenbesitzer Jörg Maier, der ein Drittel seiner Kunden verloren hat.',
  ]
  const authorsBelow = (...head: readonly string[]) =>
    normalize(textDocument(['Brücke bleibt bis zum Frühjahr gesperrt', ...head, ...text].join('\n'))).authors.map(
      ({ value }) => value.name,
    )

  test.each([
    ['below the date', ['8. Oktober 2024, 06:12 Uhr', 'dpa'], ['dpa']],
    ['with its desk', ['dpa/lsw', '8. Oktober 2024, 06:12 Uhr'], ['dpa']],
    ['not beside a writer', ['Von Anna Weber', '8. Oktober 2024, 06:12 Uhr', 'dpa'], ['Anna Weber']],
    ['not in a sentence', ['8. Oktober 2024, 06:12 Uhr', 'So die dpa.'], []],
  ])('%s', (_, head, authors) => {
    expect(authorsBelow(...head)).toEqual(authors)
  })
})
