import { describe, expect, it, test } from 'vitest'
import { detectLanguage } from '../../../src/normalize/languages/detect-language.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

describe('languages that the detector takes for others are told by their own words', () => {
  test.each([
    ['af', 'Die raad het gesê dat hulle nie weet waar die geld vir die nuwe brug vandaan sal kom nie.'],
    ['nl', 'De raad zei dat het niet duidelijk is waar het geld voor de nieuwe brug vandaan moet komen.'],
    ['cy', 'Mae pobl y pentref yn dweud bod yr afon wedi codi eto ac nad oes neb yn gwrando ar eu pryder.'],
    ['eo', 'La urbestro diris, ke la ponto estas malnova kaj ke oni ne povas ripari ĝin dum la somero.'],
    ['ga', 'Dúirt an comhairleoir go bhfuil an droichead dúnta agus nach mbeidh sé ar oscailt go dtí an samhradh.'],
    ['gl', 'O alcalde dixo que a ponte está pechada e que non vai abrir ata o verán, pero os veciños xa non esperan.'],
    [
      'pt',
      'O presidente da câmara disse que a ponte está fechada e que não vai abrir até ao verão, mas ninguém espera.',
    ],
    ['es', 'El alcalde dijo que el puente está cerrado y que no va a abrir hasta el verano, pero nadie lo espera ya.'],
    ['kk', 'Ауыл тұрғындары бұл көпір екі жыл бойы жабық болған деп отыр, бірақ жаңа көпір үшін қаржы бар.'],
    ['mk', 'Жителите велат дека мостот е затворен и дека нема да биде отворен до летото, но никој не се жали.'],
    ['bg', 'Жителите казват, че мостът е затворен и че няма да бъде отворен до лятото, но никой не се оплаква.'],
    ['ne', 'गाउँका मानिसहरूले पुल बन्द भएको छ भने र सरकारले यो वर्ष पनि काम नगर्ने भयो।'],
    ['sw', 'Wakazi wa kijiji hicho wanasema kuwa daraja la mto limefungwa na hakuna fedha za ujenzi kwa mwaka huu.'],
    ['az', 'Kənd sakinləri bildirib ki, körpü hələ də bağlıdır və bu il üçün yeni körpü olacaq deyil.'],
    ['tr', 'Köy halkı köprünün hâlâ kapalı olduğunu ve bu yıl için yeni bir köprü yapılmayacağını söyledi.'],
    [
      'uz',
      "Qishloq aholisi ko'prik hali ham yopiq ekanini va bu yil uchun yangi ko'prik kerak bo'lgan bo'lsa ham pul yo'qligini aytdi.",
    ],
    ['mr', 'गावकऱ्यांनी सांगितले आहे की पूल बंद आहे आणि या वर्षी तो सुरू होणार नाही, असे ते म्हणाले.'],
    ['hi', 'गाँव के लोगों ने कहा है कि पुल बंद है और इस साल वह शुरू नहीं होगा, ऐसा उन्होंने बताया।'],
    [
      'hr',
      'Stanovnici kažu da je most zatvoren i da se prije ljeta neće otvoriti, ali ovdje to uvijek vrijeme pokaže.',
    ],
    ['am', 'የመንደሩ ሰዎች ድልድዩ አሁን ድረስ ዝግ ነው ብለዋል፤ ነገር ግን በዚህ ዓመት ለሥራው የሚሆን ገንዘብ እንደ ሌለ እና በኋላ እንደሚጀመር ተናግረዋል።'],
    ['ti', 'ሰባት እታ ዓዲ እቲ ቢንቶ ክሳብ ሕጂ ዕጹው ከም ዘሎ፡ ኣብዚ ዓመት ድማ ገንዘብ ከም ዘየለ ይዛረቡ ኣለዉ።'],
    ['yo', 'Awọn ara abule naa sọ pe afara naa ko tii ṣi, wọn si ni owo lati tun un ṣe ko si fun ọdun yii.'],
    ['ig', 'Ndị obodo ahụ kwuru na àkwà mmiri ahụ ka dị mechie, ha sịkwa na ọ bụ ego ka a na-eche maka ya n’afọ a.'],
    [
      'ln',
      'Bato ya mboka balobi ete pont ezali naino ya kokanga mpe mbongo ezali te mpo na kosala yango na mbula oyo.',
    ],
    [
      'om',
      'Namoonni ganda kana keessa jiraatan riqichi sun hanga ammaatti cufaa akka jiru, kan bara kana irratti maallaqni hin jiru jedhan.',
    ],
    [
      'zu',
      'Abantu bendawo bathi ibhuloho lisavaliwe futhi akukho mali yokulilungisa kulo nyaka, kodwa umasipala uthi umsebenzi uzoqala ngemuva kwalokhu noma ngesikhathi esizayo.',
    ],
    [
      'xh',
      'Abantu bale dolophu bathi ibhulorho isavaliwe kwaye akukho mali kulo nyaka, kodwa usodolophu uthi umsebenzi uza kuqala ngoku, ngenxa yokuba ixesha lifikile.',
    ],
    [
      'pcm',
      'Di pipo for dis village say di bridge still dey closed and dem no sabi wen e go open, but dem say moni don dey.',
    ],
    ['en', 'The people of this village say that the bridge is still closed and nobody knows when it will open again.'],
    [
      'ku',
      'Şêniyên gund dibêjin ku pir hê jî girtî ye û ji bo avakirina wê pere nîn in, lê şaredarî dibêje ku kar di havînê de dest pê dike.',
    ],
    [
      'ht',
      'Moun ki nan vilaj la di pon an toujou fèmen e pa gen lajan pou repare li ane sa, men majistra a di travay yo pral kòmanse.',
    ],
    ['sr', 'Stanovnici kažu da je most zatvoren i da se pre leta neće otvoriti, ali ovde to uvek vreme pokaže.'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language)
  })
})

describe('a language that no table has is left out, not taken for another that looks like it', () => {
  test.each([
    [
      'Greenlandic',
      'Nunaqarfimmi najugallit oqarput ikaartarfik suli matoqqasoq, ukiorlu manna aningaasanik iluarsaanissaanut naammattunik soqanngitsoq. Borgmesteri oqarpoq suliaq qaammatini tulliuttuni aallartinneqarumaartoq.',
    ],
    [
      'Navajo',
      'Kin yaʼáʼátʼéehgo bitsʼą́ą́dę́ę́ʼ naʼníʼá tʼah doo ąą ályaa da, áádóó díí nááhai yę́ędą́ą́ʼ béeso ádin daʼjiní. Naatʼáanii éí naanish náánáłahgo hodooleeł jiní.',
    ],
  ])('%s', (_language, text) => {
    expect(detectLanguage(text)).toBeUndefined()
  })
})

describe('a script that one language alone is written in tells it', () => {
  test.each([
    ['km', 'ស្ពាននៅភូមិនេះត្រូវបានបិទ'],
    ['lo', 'ຂົວຢູ່ບ້ານນີ້ຖືກປິດຈົນຮອດລະດູຮ້ອນ'],
    ['my', 'ရွာရှိ တံတားကို နွေရာသီအထိ ပိတ်ထားသည်ဟု ကောင်စီက ပြောသည်'],
    ['si', 'ගමේ පාලම ගිම්හානය දක්වා වසා ඇති බව නගර සභාව කියයි'],
    ['or', 'ଗାଁର ପୋଲ ଗ୍ରୀଷ୍ମ ପର୍ଯ୍ୟନ୍ତ ବନ୍ଦ ରହିବ'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language)
  })

  it('not where most of the text is in another', () => {
    expect(
      detectLanguage('The bridge in the village, ស្ពាន, is closed until the summer, says the council.')?.language,
    ).toBe('en')
  })
})

const authorsOf = (text: string) => normalize(textDocument(text)).authors.map(({ value }) => value.name)

describe('labels that are other words elsewhere count in their own language', () => {
  test.each([
    [
      'Welsh',
      'Y bont ar gau tan yr haf\nGan Eleri Prys Morgan\n3 Mai 2023\n\nMae pobl y pentref yn dweud bod yr afon wedi codi eto ac nad oes neb yn gwrando ar eu pryder.\n\nBydd y gwaith yn dechrau ym mis Mehefin, yn ôl y cyngor.',
      'Eleri Prys Morgan',
    ],
    [
      'Swahili',
      'Daraja la mto lafungwa\nNa Rehema Otieno\nMei 3, 2023\n\nWakazi wa kijiji hicho wanasema kuwa daraja la mto limefungwa na hakuna fedha za ujenzi kwa mwaka huu.\n\nSerikali ya kaunti haijajibu maswali yetu.',
      'Rehema Otieno',
    ],
    [
      'Afrikaans',
      'Brug bly toe tot somer\nDeur Riaan Nel\n3 Mei 2023\n\nDie raad het gesê dat hulle nie weet waar die geld vir die nuwe brug vandaan sal kom nie.\n\nDie werk sou in Junie begin, maar die kontrakteur is weg.',
      'Riaan Nel',
    ],
  ])('%s', (_language, text, name) => {
    expect(authorsOf(text)).toEqual([name])
  })

  it('and nowhere else: a French title may begin with one', () => {
    const text =
      'Le Grand Lac\n\nLe maire a dit que le pont restera fermé jusqu’à l’été, faute d’argent pour le réparer.\n\nLes habitants du village attendent depuis deux ans.'
    expect(authorsOf(text)).toEqual([])
  })
})

describe('names in scripts without capitals', () => {
  test.each([
    [
      'hi',
      'पुल गर्मी तक बंद रहेगा\nगौरव त्रिपाठी, पटना\n3 मई 2023\n\nगाँव के लोगों ने कहा है कि पुल बंद है और इस साल वह शुरू नहीं होगा, ऐसा उन्होंने बताया।\n\nसरकार ने अभी कोई जवाब नहीं दिया है।',
      'गौरव त्रिपाठी',
    ],
    [
      'bn',
      'গ্রীষ্ম পর্যন্ত সেতু বন্ধ\nআরিফ চৌধুরী, যশোর\n০৩ মে ২০২৩\n\nগ্রামের মানুষ বলছেন, সেতুটি এখনো বন্ধ এবং এ বছর নতুন সেতুর জন্য টাকা নেই।\n\nসরকার এখনো কোনো উত্তর দেয়নি।',
      'আরিফ চৌধুরী',
    ],
  ])('%s: before the place they write from', (_language, text, name) => {
    expect(authorsOf(text)).toEqual([name])
  })
})
