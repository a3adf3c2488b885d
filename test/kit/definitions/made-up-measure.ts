/** A made-up measure as data; JSON is YAML, so it is written as one. */
export const madeUpMeasure = {
  id: 'X1',
  kod: 'X1',
  namn: 'Påhittat mått',
  mått: 'Hur många.',
  mätenhet: 'Antal personer',
  syfte: 'Att pröva.',
  riktning: 'högre',
  kategori: 'bakgrund',
  typ: 'nyckeltal',
  datakälla: 'Påhittad',
  felkällor: 'Inga.',
  teknisk_beskrivning: 'Antalet.',
  täljare: 'De som har svarat.',
  nämnare: 'Alla.',
  redovisningsnivåer: 'Riket',
  kommentar: 'En kommentar.',
  inrapportering: 'I mars.',
  beräkning: {
    räkna: 'personer',
    rader: [{ tabell: 'besok', datum: 'dag', villkor: { slag: ['a', 'b'], nytt: 'ja', grad: 2 } }],
    första: 'i perioden',
    vid_lika_datum: 'annan_dag',
    figur: {
      slag: 'andel',
      täljare: {
        tabell: 'svar',
        datum: 'dag',
        inom: { efter: 'besok', från_dagar: 0, till_dagar: 7 },
        senast: 'uttag',
      },
      bredvid: [{ id: 'nya', namn: 'Nya', rader: [{ tabell: 'besok', datum: 'dag' }] }],
    },
  },
  redovisning: { riket: ['n', 'andel'], enhet: ['andel'] },
  versioner: [{ version: '1', från_år: 2024, jämförbar_från: 2024 }],
  läsningar: [
    {
      ämne: 'formel',
      status: 'förslag',
      publicerat: 'a − b',
      vårt: 'b − a',
      skäl: 'Tecknet.',
      formel: { från: 'a', minus: 'b' },
    },
  ],
  exempel: [
    {
      namn: 'ett svar av två',
      år: 2024,
      uttag: '2025-03-31',
      underlag: { besok: 'person_id | dag\nA | 2024-05-01' },
      väntat: { norr: { täljare: 1, nämnare: 2, preliminär: 'nej', bredvid: { nya: { täljare: 0, nämnare: 1 } } } },
      problem: ['dag-saknas'],
    },
  ],
};

/** A computation that counts rows, with a breakdown of each kind. */
export const madeUpCount = {
  räkna: 'rader',
  rader: [{ tabell: 'besok', datum: 'dag' }],
  figur: {
    slag: 'antal',
    uppdelningar: [
      {
        slag: 'kategorier',
        id: 'typ',
        namn: 'Typ',
        överlappande: 'nej',
        uttömmande: 'ja',
        kategorier: [{ id: 'a', namn: 'A', villkor: { slag: 'a' } }],
      },
      { slag: 'variabel', id: 'kon', namn: 'Kön', variabel: 'patient.kon', saknas: 'okant', bara_förekommande: 'nej' },
    ],
  },
};
