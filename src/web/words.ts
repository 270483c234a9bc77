/** What pages say of themselves. `{}` stands for a value. */
export interface Words {
  readonly by: string
  /** Before the day an article was first seen, where it names none itself. */
  readonly received: string
  readonly updated: string
  /** Before or after an amount of time. */
  readonly reading: string
  readonly source: string
  readonly original: string
  readonly attachments: string
  readonly latest: string
  readonly none: string
  readonly all: string
  readonly subscribe: string
  readonly subscribeHint: string
}

const ENGLISH: Words = {
  by: 'By {}',
  received: 'Received {}',
  updated: 'Updated {}',
  reading: '{} read',
  source: 'Source: {}',
  original: 'Read the original',
  attachments: 'Attachments',
  latest: 'Latest articles',
  none: 'Nothing has been published yet.',
  all: 'All articles',
  subscribe: 'Subscribe',
  subscribeHint:
    'Copy one of these addresses into your feed reader, and new articles come to you. No account is needed.',
}

/** One row a language (BCP 47 primary subtag). */
const WORDS: ReadonlyMap<string, Words> = new Map([
  ['en', ENGLISH],
  [
    'ar',
    {
      by: 'بقلم {}',
      received: 'ورد في {}',
      updated: 'حُدِّث في {}',
      reading: 'مدة القراءة: {}',
      source: 'المصدر: {}',
      original: 'اقرأ النص الأصلي',
      attachments: 'المرفقات',
      latest: 'أحدث المقالات',
      none: 'لم يُنشر شيء بعد.',
      all: 'كل المقالات',
      subscribe: 'اشترك',
      subscribeHint: 'انسخ أحد هذه العناوين إلى قارئ الخلاصات لديك لتصلك المقالات الجديدة تلقائيًا، من دون إنشاء حساب.',
    },
  ],
  [
    'de',
    {
      by: 'Von {}',
      received: 'Eingegangen am {}',
      updated: 'Aktualisiert am {}',
      reading: '{} Lesezeit',
      source: 'Quelle: {}',
      original: 'Zum Original',
      attachments: 'Anhänge',
      latest: 'Neueste Artikel',
      none: 'Noch ist nichts veröffentlicht.',
      all: 'Alle Artikel',
      subscribe: 'Abonnieren',
      subscribeHint:
        'Kopieren Sie eine dieser Adressen in Ihren Feedreader, und neue Artikel kommen von selbst. Ein Konto ist nicht nötig.',
    },
  ],
  [
    'es',
    {
      by: 'Por {}',
      received: 'Recibido el {}',
      updated: 'Actualizado el {}',
      reading: '{} de lectura',
      source: 'Fuente: {}',
      original: 'Leer el original',
      attachments: 'Archivos adjuntos',
      latest: 'Últimos artículos',
      none: 'Todavía no se ha publicado nada.',
      all: 'Todos los artículos',
      subscribe: 'Suscribirse',
      subscribeHint:
        'Copie una de estas direcciones en su lector de noticias y los nuevos artículos le llegarán solos, sin crear una cuenta.',
    },
  ],
  [
    'fr',
    {
      by: 'Par {}',
      received: 'Reçu le {}',
      updated: 'Mis à jour le {}',
      reading: '{} de lecture',
      source: 'Source\u00a0: {}',
      original: 'Lire l’original',
      attachments: 'Pièces jointes',
      latest: 'Derniers articles',
      none: 'Rien n’a encore été publié.',
      all: 'Tous les articles',
      subscribe: 'S’abonner',
      subscribeHint:
        'Copiez l’une de ces adresses dans votre lecteur de flux, et les nouveaux articles viendront à vous, sans compte à créer.',
    },
  ],
  [
    'id',
    {
      by: 'Oleh {}',
      received: 'Diterima {}',
      updated: 'Diperbarui {}',
      reading: 'Waktu baca: {}',
      source: 'Sumber: {}',
      original: 'Baca naskah asli',
      attachments: 'Lampiran',
      latest: 'Artikel terbaru',
      none: 'Belum ada yang diterbitkan.',
      all: 'Semua artikel',
      subscribe: 'Berlangganan',
      subscribeHint: 'Salin salah satu alamat ini ke pembaca umpan Anda, dan artikel baru datang sendiri, tanpa akun.',
    },
  ],
  [
    'it',
    {
      by: 'Di {}',
      received: 'Ricevuto il {}',
      updated: 'Aggiornato il {}',
      reading: '{} di lettura',
      source: 'Fonte: {}',
      original: 'Leggi l’originale',
      attachments: 'Allegati',
      latest: 'Ultimi articoli',
      none: 'Non è ancora stato pubblicato nulla.',
      all: 'Tutti gli articoli',
      subscribe: 'Abbonati',
      subscribeHint:
        'Copia uno di questi indirizzi nel tuo lettore di feed, e i nuovi articoli arriveranno da soli, senza registrazione.',
    },
  ],
  [
    'ja',
    {
      by: '文・{}',
      received: '受信日：{}',
      updated: '更新日：{}',
      reading: '読了時間：{}',
      source: '出典：{}',
      original: '元の記事を読む',
      attachments: '添付ファイル',
      latest: '最新記事',
      none: 'まだ公開された記事はありません。',
      all: 'すべての記事',
      subscribe: '購読する',
      subscribeHint:
        'いずれかのアドレスをフィードリーダーに登録すると、新しい記事が自動で届きます。アカウントは不要です。',
    },
  ],
  [
    'ko',
    {
      by: '글: {}',
      received: '수신일: {}',
      updated: '수정일: {}',
      reading: '읽는 시간: {}',
      source: '출처: {}',
      original: '원문 읽기',
      attachments: '첨부 파일',
      latest: '최신 기사',
      none: '아직 게시된 기사가 없습니다.',
      all: '모든 기사',
      subscribe: '구독',
      subscribeHint: '아래 주소 중 하나를 피드 리더에 복사하면 새 기사가 자동으로 도착합니다. 계정은 필요 없습니다.',
    },
  ],
  [
    'nl',
    {
      by: 'Door {}',
      received: 'Ontvangen op {}',
      updated: 'Bijgewerkt op {}',
      reading: '{} leestijd',
      source: 'Bron: {}',
      original: 'Lees het origineel',
      attachments: 'Bijlagen',
      latest: 'Nieuwste artikelen',
      none: 'Er is nog niets gepubliceerd.',
      all: 'Alle artikelen',
      subscribe: 'Abonneren',
      subscribeHint:
        'Kopieer een van deze adressen naar uw feedlezer, en nieuwe artikelen komen vanzelf. Een account is niet nodig.',
    },
  ],
  [
    'pl',
    {
      by: 'Autor: {}',
      received: 'Otrzymano {}',
      updated: 'Zaktualizowano {}',
      reading: 'Czas czytania: {}',
      source: 'Źródło: {}',
      original: 'Przeczytaj oryginał',
      attachments: 'Załączniki',
      latest: 'Najnowsze artykuły',
      none: 'Nic jeszcze nie opublikowano.',
      all: 'Wszystkie artykuły',
      subscribe: 'Subskrybuj',
      subscribeHint:
        'Skopiuj jeden z tych adresów do czytnika kanałów, a nowe artykuły przyjdą same, bez zakładania konta.',
    },
  ],
  [
    'pt',
    {
      by: 'Por {}',
      received: 'Recebido em {}',
      updated: 'Atualizado em {}',
      reading: '{} de leitura',
      source: 'Fonte: {}',
      original: 'Ler o original',
      attachments: 'Anexos',
      latest: 'Últimos artigos',
      none: 'Ainda não há nada publicado.',
      all: 'Todos os artigos',
      subscribe: 'Assinar',
      subscribeHint:
        'Copie um destes endereços para o seu leitor de feeds, e os novos artigos chegarão sozinhos, sem criar conta.',
    },
  ],
  [
    'ru',
    {
      by: 'Текст: {}',
      received: 'Получено {}',
      updated: 'Обновлено {}',
      reading: 'Время чтения: {}',
      source: 'Источник: {}',
      original: 'Читать оригинал',
      attachments: 'Вложения',
      latest: 'Последние статьи',
      none: 'Пока ничего не опубликовано.',
      all: 'Все статьи',
      subscribe: 'Подписаться',
      subscribeHint:
        'Скопируйте один из этих адресов в программу для чтения лент, и новые статьи будут приходить сами, без регистрации.',
    },
  ],
  [
    'tr',
    {
      by: 'Yazan: {}',
      received: 'Alınma tarihi: {}',
      updated: 'Güncelleme: {}',
      reading: 'Okuma süresi: {}',
      source: 'Kaynak: {}',
      original: 'Aslını oku',
      attachments: 'Ekler',
      latest: 'Son yazılar',
      none: 'Henüz bir şey yayımlanmadı.',
      all: 'Tüm yazılar',
      subscribe: 'Abone ol',
      subscribeHint:
        'Bu adreslerden birini akış okuyucunuza kopyalayın, yeni yazılar kendiliğinden gelsin. Hesap gerekmez.',
    },
  ],
  [
    'uk',
    {
      by: 'Текст: {}',
      received: 'Отримано {}',
      updated: 'Оновлено {}',
      reading: 'Час читання: {}',
      source: 'Джерело: {}',
      original: 'Читати оригінал',
      attachments: 'Вкладення',
      latest: 'Останні статті',
      none: 'Ще нічого не опубліковано.',
      all: 'Усі статті',
      subscribe: 'Підписатися',
      subscribeHint:
        'Скопіюйте одну з цих адрес у програму для читання стрічок, і нові статті надходитимуть самі, без реєстрації.',
    },
  ],
  [
    'vi',
    {
      by: 'Tác giả: {}',
      received: 'Nhận ngày {}',
      updated: 'Cập nhật {}',
      reading: 'Thời gian đọc: {}',
      source: 'Nguồn: {}',
      original: 'Đọc bản gốc',
      attachments: 'Tệp đính kèm',
      latest: 'Bài viết mới nhất',
      none: 'Chưa có bài viết nào được đăng.',
      all: 'Tất cả bài viết',
      subscribe: 'Đăng ký theo dõi',
      subscribeHint:
        'Sao chép một trong các địa chỉ này vào trình đọc tin của bạn, bài viết mới sẽ tự đến, không cần tài khoản.',
    },
  ],
  [
    'zh',
    {
      by: '作者：{}',
      received: '收录于 {}',
      updated: '更新于 {}',
      reading: '阅读需 {}',
      source: '来源：{}',
      original: '阅读原文',
      attachments: '附件',
      latest: '最新文章',
      none: '尚未发布任何内容。',
      all: '全部文章',
      subscribe: '订阅',
      subscribeHint: '将以下任一地址复制到您的阅读器中，新文章便会自动送达，无需注册。',
    },
  ],
])

/** Words and the language (BCP 47) they are in. */
export interface Wording {
  readonly language: string
  readonly words: Words
}

/** The words for the first of the languages that has a row; English if none has. */
export function wordingFor(...languages: readonly (string | undefined)[]): Wording {
  for (const language of languages) {
    const primary = language?.split('-')[0]?.toLowerCase() ?? ''
    const words = WORDS.get(primary)
    if (words) return { language: isLanguageTag(language) ? language : primary, words }
  }
  return { language: 'en', words: ENGLISH }
}

/** Whether `Intl` can format for it: with its region, dates are written as they are there. */
function isLanguageTag(language: string | undefined): language is string {
  try {
    return language !== undefined && Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}

/** All languages that have a row. */
export const WORD_LANGUAGES: readonly string[] = [...WORDS.keys()]
