/**
 * How a language says who translated a text and from what; `{}` stands for the name, and `stop` ends each part. Labels
 * avoid grammatical agreement.
 */
export interface TranslationWording {
  readonly by: string
  readonly from: string
  readonly stop: string
}

/** One row per language (BCP 47 primary subtag). */
export const translationWordings: ReadonlyMap<string, TranslationWording> = new Map([
  ['ar', { by: 'الترجمة: {}', from: 'اللغة الأصلية: {}', stop: '. ' }],
  ['cs', { by: 'Překlad: {}', from: 'Jazyk originálu: {}', stop: '. ' }],
  ['da', { by: 'Oversættelse: {}', from: 'Originalsprog: {}', stop: '. ' }],
  ['de', { by: 'Übersetzung: {}', from: 'Originalsprache: {}', stop: '. ' }],
  ['el', { by: 'Μετάφραση: {}', from: 'Γλώσσα πρωτοτύπου: {}', stop: '. ' }],
  ['en', { by: 'Translated by: {}', from: 'Original language: {}', stop: '. ' }],
  ['es', { by: 'Traducción: {}', from: 'Idioma original: {}', stop: '. ' }],
  ['fa', { by: 'ترجمه: {}', from: 'زبان اصلی: {}', stop: '. ' }],
  ['fi', { by: 'Käännös: {}', from: 'Alkukieli: {}', stop: '. ' }],
  ['fr', { by: 'Traduction\u00a0: {}', from: 'Langue d’origine\u00a0: {}', stop: '. ' }],
  ['he', { by: 'תרגום: {}', from: 'שפת המקור: {}', stop: '. ' }],
  ['hi', { by: 'अनुवाद: {}', from: 'मूल भाषा: {}', stop: '। ' }],
  ['hu', { by: 'Fordítás: {}', from: 'Eredeti nyelv: {}', stop: '. ' }],
  ['id', { by: 'Terjemahan: {}', from: 'Bahasa asli: {}', stop: '. ' }],
  ['it', { by: 'Traduzione: {}', from: 'Lingua originale: {}', stop: '. ' }],
  ['ja', { by: '翻訳：{}', from: '原文の言語：{}', stop: '。' }],
  ['ko', { by: '번역: {}', from: '원문 언어: {}', stop: '. ' }],
  ['nl', { by: 'Vertaling: {}', from: 'Oorspronkelijke taal: {}', stop: '. ' }],
  ['no', { by: 'Oversettelse: {}', from: 'Originalspråk: {}', stop: '. ' }],
  ['pl', { by: 'Tłumaczenie: {}', from: 'Język oryginału: {}', stop: '. ' }],
  ['pt', { by: 'Tradução: {}', from: 'Idioma original: {}', stop: '. ' }],
  ['ro', { by: 'Traducere: {}', from: 'Limba originală: {}', stop: '. ' }],
  ['ru', { by: 'Перевод: {}', from: 'Язык оригинала: {}', stop: '. ' }],
  ['sv', { by: 'Översättning: {}', from: 'Originalspråk: {}', stop: '. ' }],
  ['th', { by: 'แปลโดย: {}', from: 'ภาษาต้นฉบับ: {}', stop: ' ' }],
  ['tr', { by: 'Çeviri: {}', from: 'Özgün dil: {}', stop: '. ' }],
  ['uk', { by: 'Переклад: {}', from: 'Мова оригіналу: {}', stop: '. ' }],
  ['vi', { by: 'Bản dịch: {}', from: 'Ngôn ngữ gốc: {}', stop: '. ' }],
  ['zh', { by: '翻译：{}', from: '原文语言：{}', stop: '。' }],
])
