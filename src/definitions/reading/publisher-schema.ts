import { z } from '../../schema.ts';
import type { AccessibilityFacts, Publisher, PublisherContact } from '../publisher.ts';
import { calendarDay, text, word, yesNo } from './values.ts';

const email = z
  .string()
  .trim()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'är inte en e-postadress.\nSkriv den som namn@webbplats.se.');

const webAddress = z
  .string()
  .trim()
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'är inte en webbadress.\nBörja med https://.');

const contact = z
  .strictObject({
    namn: text.describe('En person eller en funktion.'),
    'e-post': email.describe('Adressen för e-post.'),
    telefon: text.optional().describe('Numret, som det ska stå.'),
  })
  .transform(
    (written): PublisherContact => ({
      name: written.namn,
      email: written['e-post'],
      ...(written.telefon === undefined ? {} : { telephone: written.telefon }),
    }),
  );

const namedAddress = z
  .strictObject({ namn: text, adress: webAddress.describe('Webbadressen, som börjar med https://.') })
  .transform((written) => ({ name: written.namn, address: written.adress }));

const accessibility = z
  .strictObject({
    förenlig: word({ helt: 'fully', delvis: 'partly', inte: 'not' }).describe('Hur långt lagens krav är uppfyllda.'),
    datum: calendarDay.describe('När redogörelsen gjordes eller senast gicks igenom.'),
    metod: text.describe('Hur bedömningen har gjorts.'),
    brister: z.array(text).describe('Det som är känt och inte uppfyller kraven.'),
    kontakt: contact.describe('Den som tar emot synpunkter på tillgängligheten.'),
    tillsyn: namedAddress.describe('Myndigheten som har tillsyn, och adressen dit man anmäler.'),
  })
  .transform(
    (written): AccessibilityFacts => ({
      compliance: written.förenlig,
      made: written.datum,
      method: written.metod,
      shortcomings: written.brister,
      contact: written.kontakt,
      authority: written.tillsyn,
    }),
  );

/** `utgivare.yaml`: who answers for what is published. */
export const publisherFile = z
  .strictObject({
    namn: text.describe('Organisationen som ger ut webbplatsen.'),
    påhittad: yesNo
      .optional()
      .describe('Utgivaren finns inte: annat än simulerade uppgifter blir då ett utkast, som säger det på varje sida.'),
    kontakt: contact.describe('Den som svarar på frågor om siffrorna.'),
    presskontakt: contact.optional().describe('För journalister, när det är någon annan.'),
    licens: namedAddress.describe('Villkoren för den som använder siffrorna.'),
    utgåva: text.describe('Vad utgåvan kallas: Första utgåvan.'),
    adress: webAddress.optional().describe('Där webbplatsen ligger kvar, så att den går att hänvisa till.'),
    tillgänglighet: accessibility.describe('Uppgifter till tillgänglighetsredogörelsen.'),
  })
  .transform(
    (written): Publisher => ({
      name: written.namn,
      ...(written.påhittad === true ? { isMadeUp: true as const } : {}),
      contact: written.kontakt,
      ...(written.presskontakt === undefined ? {} : { press: written.presskontakt }),
      licence: written.licens,
      edition: written.utgåva,
      ...(written.adress === undefined ? {} : { address: written.adress.replace(/\/*$/, '/') }),
      accessibility: written.tillgänglighet,
    }),
  );
