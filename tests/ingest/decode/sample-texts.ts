/** A short article in the language of each legacy encoding: written for these tests. */
export const SAMPLE_BY_ENCODING: Readonly<Record<string, string>> = {
  'windows-1252':
    'Le maire a inauguré hier le nouveau pont.\nLa circulation « reprendra dès demain », a-t-il précisé à l’hôtel de ville.',
  'windows-1258':
    'Thị trưởng khánh thành cây cầu mới hôm qua.\nXe cộ sẽ được lưu thông từ sáng mai, theo thông báo của thành phố.',
  'windows-1251': 'Мэр города открыл вчера новый мост.\nДвижение начнётся завтра утром, сообщили в администрации.',
  gb18030: '市长昨天为新桥剪彩。\n据市政府介绍，明天上午通车，市民可以步行参观。',
  big5: '市長昨天為新橋剪綵。\n據市政府介紹，明天上午通車，市民可以步行參觀。',
  shift_jis: '市長は昨日、新しい橋の開通式に出席した。\n通行は明日の朝から始まると市は発表した。',
  'euc-jp': '市長は昨日、新しい橋の開通式に出席した。\n通行は明日の朝から始まると市は発表した。',
  'euc-kr': '시장은 어제 새 다리의 개통식에 참석했다.\n통행은 내일 아침부터 시작된다고 시가 밝혔다.',
  'iso-8859-6': 'افتتح رئيس البلدية الجسر الجديد امس.\nوقال ان حركة المرور ستبدا صباح الغد.',
  'windows-1256': 'افتتح رئيس البلدية الجسر الجديد أمس.\nوقال إن حركة المرور ستبدأ صباح الغد.',
  'windows-1250':
    'Burmistrz otworzył wczoraj nowy most.\nRuch rozpocznie się jutro rano, ogłosił urząd miasta, który budował go pięć lat i wieś.',
  'windows-1253': 'Ο δήμαρχος εγκαινίασε χθες τη νέα γέφυρα.\nΆρχισε η κυκλοφορία, ανακοίνωσε ο δήμος.',
  'windows-1254': 'Belediye başkanı dün yeni köprüyü açtı.\nTrafik yarın sabah başlıyor, ışıklar ve çiçekler hazır.',
  'windows-1255': 'ראש העיר חנך אתמול את הגשר החדש.\nהתנועה תחל מחר בבוקר.',
  'windows-874': 'นายกเทศมนตรีเปิดสะพานใหม่เมื่อวานนี้\nการจราจรจะเริ่มพรุ่งนี้เช้า',
  'koi8-u': 'Мэр города открыл вчера новый мост.\nДвижение начнётся завтра утром, сообщили в администрации.',
  macintosh:
    'Der Bürgermeister eröffnete gestern die „schönste Brücke“ – für Fußgänger.\nKünftig dürfen hier täglich Tausende gehen.',
}
