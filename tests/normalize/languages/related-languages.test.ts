import { describe, expect, it, test } from 'vitest'
import { detectLanguage } from '../../../src/normalize/languages/detect-language.ts'

describe('close relatives are told apart in a sentence', () => {
  test.each([
    ['ms', 'Kerajaan negeri berkata bahawa jambatan itu akan ditutup sehingga musim panas kerana tiada wang.'],
    ['id', 'Pemerintah daerah mengatakan bahwa jembatan itu akan ditutup hingga musim panas karena tidak ada uang.'],
    [
      'hr',
      'Općinsko vijeće kaže da će most biti zatvoren do ljeta jer uvijek nedostaje novca, a nitko ne zna što dalje.',
    ],
    ['sr', 'Savet opštine kaže da će most biti zatvoren do leta jer uvek nedostaje novca, a niko ne zna šta dalje.'],
    ['sr', 'Савет општине каже да ће мост бити затворен до лета јер увек недостаје новца, а нико не зна шта даље.'],
    ['mk', 'Советот на општината вели дека мостот ќе биде затворен до летото бидејќи нема пари.'],
    ['bg', 'Общинският съвет казва, че мостът ще бъде затворен до лятото, защото няма пари.'],
    ['ru', 'Городской совет сообщил, что мост будет закрыт до лета, потому что на ремонт нет денег.'],
    ['uk', 'Міська рада повідомила, що міст буде закритий до літа, бо на ремонт немає грошей.'],
    ['be', 'Гарадскі савет паведаміў, што мост будзе закрыты да лета, бо на рамонт няма грошай.'],
    ['kk', 'Қалалық кеңес көпірдің жазға дейін жабық болатынын хабарлады, өйткені жөндеуге ақша жоқ.'],
    ['ky', 'Шаардык кеңеш көпүрө жайга чейин жабык болорун билдирди, анткени оңдоого акча жок.'],
    ['tt', 'Шәһәр советы күпернең җәйгә кадәр ябык булачагын белдерде, чөнки төзәтергә акча юк.'],
    ['tg', 'Шӯрои шаҳр хабар дод, ки пул то тобистон баста мемонад, зеро барои таъмир маблағ нест.'],
    ['uz', 'Шаҳар кенгаши кўприк ёзгача ёпиқ бўлишини маълум қилди, чунки таъмирлаш учун пул йўқ.'],
    ['uz', "Shahar kengashi ko'prik yozgacha yopiq bo'lishini ma'lum qildi, chunki ta'mirlash uchun pul yo'q."],
    ['mn', 'Хотын зөвлөл гүүр зун хүртэл хаалттай байна гэж мэдэгдсэн, учир нь засварын мөнгө алга.'],
    ['ne', 'नगर परिषद्ले पुल गर्मीसम्म बन्द हुने बतायो, किनभने मर्मतका लागि पैसा छैन।'],
    ['hi', 'नगर परिषद ने बताया कि पुल गर्मियों तक बंद रहेगा, क्योंकि मरम्मत के लिए पैसा नहीं है।'],
    ['mr', 'नगर परिषदेने सांगितले की पूल उन्हाळ्यापर्यंत बंद राहील, कारण दुरुस्तीसाठी पैसे नाहीत.'],
    ['fa', 'شورای شهر گفت که پل تا تابستان بسته می‌ماند، زیرا برای تعمیر آن پول نیست.'],
    ['ur', 'سٹی کونسل نے بتایا کہ پل گرمیوں تک بند رہے گا کیونکہ مرمت کے لیے پیسے نہیں ہیں۔'],
    ['ckb', 'ئەنجوومەنی شار ڕایگەیاند کە پردەکە هەتا هاوین داخراو دەبێت، چونکە پارە بۆ چاککردنەوەی نییە.'],
    ['ps', 'د ښار شورا وویل چې پل به تر اوړي پورې تړلی وي، ځکه چې د ترمیم لپاره پیسې نشته.'],
    ['ug', 'شەھەر كېڭىشى كۆۋرۈكنىڭ يازغىچە تاقىلىدىغانلىقىنى ئېيتتى، چۈنكى رېمونت ئۈچۈن پۇل يوق.'],
    ['yi', 'דער שטאָטראַט האָט געזאָגט אַז די בריק וועט זײַן פֿאַרמאַכט ביז דעם זומער, ווײַל עס איז נישטאָ קיין געלט.'],
    ['he', 'מועצת העיר הודיעה שהגשר יהיה סגור עד הקיץ, כי אין כסף לתיקון.'],
    ['am', 'የከተማው ምክር ቤት ድልድዩ እስከ በጋ ድረስ ዝግ እንደሚሆን አስታወቀ፤ ለጥገናው የሚሆን ገንዘብ የለም።'],
    ['ti', 'ቤት ምኽሪ እታ ከተማ እቲ ድልድል ክሳብ ሓጋይ ዕጹው ከም ዝኸውን ኣፍሊጡ፣ ንጽገና ዝኸውን ገንዘብ የለን።'],
    ['bn', 'নগর পরিষদ জানিয়েছে, গ্রীষ্ম পর্যন্ত সেতুটি বন্ধ থাকবে, কারণ মেরামতের টাকা নেই।'],
    ['as', 'নগৰ পৰিষদে জনাইছে যে গৰমৰ দিনলৈকে দলংখন বন্ধ থাকিব, কাৰণ মেৰামতিৰ বাবে টকা নাই।'],
    ['cs', 'Městská rada uvedla, že most bude uzavřen až do léta, protože na opravu nejsou peníze.'],
    ['sk', 'Mestská rada uviedla, že most bude uzavretý až do leta, pretože na opravu nie sú peniaze.'],
    ['sl', 'Mestni svet je sporočil, da bo most zaprt do poletja, ker za popravilo ni denarja.'],
    ['da', 'Byrådet siger, at broen bliver lukket indtil sommeren, fordi der ikke er penge til at reparere den.'],
    ['no', 'Bystyret sier at broen blir stengt fram til sommeren, fordi det ikke er noen penger til å reparere den.'],
    ['sv', 'Kommunen säger att bron kommer att vara stängd fram till sommaren eftersom det inte finns pengar.'],
    ['is', 'Bæjarstjórnin segir að brúin verði lokuð fram á sumar vegna þess að ekki eru til peningar.'],
    ['fo', 'Býráðið sigur, at brúgvin verður stongd til summarið, tí at eingin peningur er til at umvæla hana.'],
    ['gl', 'O concello dixo que a ponte vai estar pechada ata o verán porque non hai diñeiro para arranxala.'],
    ['pt', 'A câmara disse que a ponte vai estar fechada até ao verão porque não há dinheiro para a reparar.'],
    ['es', 'El ayuntamiento dijo que el puente estará cerrado hasta el verano porque no hay dinero para repararlo.'],
    ['ca', "L'ajuntament va dir que el pont estarà tancat fins a l'estiu perquè no hi ha diners per arreglar-lo."],
    [
      'oc',
      "La comuna a dich que lo pont serà barrat fins a l'estiu perque i a pas d'argent per lo reparar totas las setmanas.",
    ],
    ['it', 'Il comune ha detto che il ponte resterà chiuso fino all’estate perché mancano i soldi per ripararlo.'],
    ['nl', 'De gemeente zegt dat de brug tot de zomer gesloten blijft omdat er geen geld is voor herstel.'],
    ['af', 'Die stadsraad sê dat die brug tot die somer gesluit sal bly omdat daar nie geld is om dit te herstel nie.'],
    ['fy', 'De gemeente seit dat de brêge oant de simmer ticht bliuwt, om’t der gjin jild is foar de reparaasje.'],
    ['de', 'Die Gemeinde sagt, dass die Brücke bis zum Sommer gesperrt bleibt, weil das Geld fehlt.'],
    ['lb', 'D’Gemeng seet, datt d’Bréck bis de Summer zou bleift, well keng Suen do sinn fir se ze flécken.'],
    ['az', 'Şəhər şurası bildirib ki, körpü yaya qədər bağlı qalacaq, çünki təmir üçün pul yoxdur.'],
    ['tr', 'Belediye meclisi, onarım için para olmadığından köprünün yaza kadar kapalı kalacağını söyledi.'],
    ['tk', 'Şäher geňeşi köpriniň tomsa çenli ýapyk boljakdygyny habar berdi, sebäbi abatlamak üçin pul ýok.'],
    ['eu', 'Udalak esan du zubia udara arte itxita egongo dela, ez dagoelako dirurik konpontzeko.'],
    ['ga', 'Dúirt an chomhairle go mbeidh an droichead dúnta go dtí an samhradh toisc nach bhfuil airgead ann.'],
    ['gd', 'Thuirt a’ chomhairle gum bi an drochaid dùinte gus an samhradh a chionn ’s nach eil airgead ann.'],
    ['mt', 'Il-kunsill qal li l-pont se jibqa’ magħluq sas-sajf għax m’hemmx flus biex jissewwa.'],
    ['ht', 'Konsèy vil la di pon an ap rete fèmen jiskaske ete rive paske pa gen lajan pou repare li.'],
    ['sw', 'Baraza la mji limesema kuwa daraja litafungwa hadi majira ya joto kwa sababu hakuna fedha za ukarabati.'],
    ['so', 'Golaha degmadu wuxuu sheegay in buundada la xiri doono ilaa xagaaga sababtoo ah ma jirto lacag.'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language)
  })
})

it('what stands in two languages alike is in none', () => {
  expect(detectLanguage('Most je star. Ona je tu. Dan je lep i dug.')?.confidence ?? 0).toBeLessThan(0.9)
})
