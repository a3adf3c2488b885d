/** A column of the file of all figures: as people read its name, and what it holds. */
interface ResultColumn {
  readonly name: string;
  readonly meaning: string;
  /** Its codes are the measure's own. */
  readonly isOfMeasure?: true;
}

/** The columns of the file of all figures by their ids, also those that only some areas have. */
export const RESULT_COLUMNS: Readonly<Record<string, ResultColumn>> = {
  matt: { name: 'Mått', meaning: 'Måttets id. Definitionerna står i measures.json.' },
  ar: { name: 'Mätår', meaning: 'Mätåret, eller det första och det sista av åren som är räknade tillsammans.' },
  period: { name: 'Period', meaning: 'Den första och den sista dagen, åtskilda av ett snedstreck.' },
  definition: { name: 'Definition', meaning: 'Versionen av definitionen som siffran är räknad efter.' },
  enhet: { name: 'Vems', meaning: 'Vem siffran gäller: riket, en enhet eller en sjukvårdsregion.' },
  del: {
    name: 'Del',
    meaning: 'Vilken del av fallen, till exempel tumörens lokal. Alla delar tillsammans har en egen kod.',
  },
  tal: { name: 'Tal', meaning: 'Vilket tal det är.' },
  uppdelning: {
    name: 'Uppdelning',
    meaning: 'Efter vad talet är uppdelat; tomt när det gäller alla.',
    isOfMeasure: true,
  },
  kategori: { name: 'Kategori', meaning: 'Vilken kategori i uppdelningen.', isOfMeasure: true },
  manader: { name: 'Månader', meaning: 'I en överlevnad: hur många månader efter starten.' },
  preliminar: { name: 'Preliminärt', meaning: 'ja när siffran kan ändras.' },
  rapporterat: {
    name: 'Rapporterat',
    meaning: 'Hur många som har rapporterat av dem som borde, när det inte är alla.',
  },
  avvisade_rader: { name: 'Avvisade rader', meaning: 'Hur många rader i tabellerna bakom som inte gick att använda.' },
  varde: { name: 'Värde', meaning: 'Talet, oavrundat. Tomt när det saknas; varför står i kolumnen saknas.' },
  saknas: { name: 'Saknas', meaning: 'Kolumnen som saknar tal, och koden för varför.' },
};
