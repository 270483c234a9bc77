/**
 * Words whose full stop does not end a sentence, one row per language (BCP 47 primary subtag). Single letters need no
 * entry.
 */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', ['bzw', 'ca', 'Dr', 'etc', 'Fr', 'Hr', 'Nr', 'Prof', 'St', 'usw', 'vgl']],
  [
    'en',
    [
      'Capt',
      'Co',
      'Col',
      'Corp',
      'Dr',
      'Gen',
      'Gov',
      'Inc',
      'Jr',
      'Lt',
      'Ltd',
      'Mr',
      'Mrs',
      'Ms',
      'Prof',
      'Rep',
      'Sen',
      'Sgt',
      'Sr',
      'St',
      'vs',
    ],
  ],
  ['es', ['art', 'Dr', 'Dra', 'Gral', 'núm', 'pág', 'Prof', 'Sr', 'Sra', 'Srta', 'Ud', 'Uds']],
  ['fr', ['art', 'av', 'cf', 'Dr', 'env', 'MM', 'Mgr', 'Pr', 'St', 'vol']],
  ['it', ['art', 'dott', 'Dr', 'ecc', 'ing', 'on', 'pag', 'prof', 'sig']],
  ['nl', ['bv', 'dhr', 'dr', 'drs', 'mevr', 'mr', 'nr', 'prof', 'resp']],
  ['pl', ['dr', 'gen', 'im', 'inż', 'mgr', 'np', 'prof', 'ul', 'św']],
  ['pt', ['art', 'Dr', 'Dra', 'Exmo', 'Gen', 'pág', 'Prof', 'Sr', 'Sra']],
  ['ro', ['dl', 'dna', 'dr', 'nr', 'prof', 'str']],
  ['ru', ['акад', 'г', 'гг', 'ген', 'им', 'проф', 'руб', 'тыс', 'ул']],
  ['tr', ['Dr', 'Prof', 'vb', 'vs']],
  ['vi', ['BS', 'GS', 'PGS', 'ThS', 'TP', 'TS']],
])
