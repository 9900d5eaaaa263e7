import type { Case } from './types'

export const fr: Case[] = [
  {
    shows: 'guillemets with spaces, the verb turned round',
    text: '« Nous ne fermerons pas ce pont », a déclaré la maire Claire Morel lundi.',
    found: [{ words: 'Nous ne fermerons pas ce pont', by: 'Claire Morel', kind: 'direct' }],
  },
  {
    shows: 'speaker, verb and colon before',
    text: 'Claire Morel a répondu : « Le pont restera ouvert tout l’hiver. »',
    found: [{ words: 'Le pont restera ouvert tout l’hiver.', by: 'Claire Morel' }],
  },
  {
    shows: 'a split quote is one, with its one speaker',
    text: '« Le pont est vieux », explique Bruno Valmont, « mais il tiendra encore dix ans. »',
    found: [{ words: 'Le pont est vieux … mais il tiendra encore dix ans.', by: 'Bruno Valmont' }],
  },
  {
    shows: 'a pronoun behind the verb',
    text: 'La députée Claire Morel a visité le chantier. « Rien ne bouge ici depuis un an », a-t-elle regretté.',
    found: [{ words: 'Rien ne bouge ici depuis un an', by: 'Claire Morel' }],
  },
  {
    shows: 'a dash opens speech',
    text: '— Nous ne fermerons pas ce pont, dit Claire Morel.',
    found: [{ words: 'Nous ne fermerons pas ce pont', by: 'Claire Morel' }],
  },
  {
    shows: 'a fragment after selon',
    text: 'Selon Bruno Valmont, ce projet est « tout simplement indéfendable ».',
    found: [{ words: 'tout simplement indéfendable', by: 'Bruno Valmont', kind: 'mixed' }],
  },
  {
    shows: 'curly marks inside guillemets stay inside',
    text: '« Mon voisin m’a dit “reste chez toi” et je suis resté », raconte Paul Aubin.',
    found: [{ words: 'Mon voisin m’a dit “reste chez toi” et je suis resté', by: 'Paul Aubin' }],
  },
  {
    shows: 'a spokesman without a name',
    text: '« Le dossier est clos », a affirmé le porte-parole du ministère.',
    found: [{ words: 'Le dossier est clos', by: 'le porte-parole du ministère' }],
  },
  {
    shows: 'a film’s title is no speech',
    text: 'Le film « Les Jours de Valbrune » sortira en salles au mois de mai.',
    found: [],
  },
  {
    shows: 'curly marks alone',
    text: '“Nous avons perdu trop de temps”, a reconnu le ministre Bruno Valmont.',
    found: [{ words: 'Nous avons perdu trop de temps', by: 'Bruno Valmont' }],
  },
  {
    shows: 'office, name, and an apposition between name and verb',
    text: 'Paul Aubin, président de l’association, a expliqué : « Personne ne nous a consultés avant les travaux. »',
    found: [{ words: 'Personne ne nous a consultés avant les travaux.', by: 'Paul Aubin' }],
  },
  {
    shows: 'two speakers, one after the other',
    text: '« Il faut voter ce texte », a insisté Claire Morel.\n« Ce texte est dangereux », a répliqué Bruno Valmont.',
    found: [
      { words: 'Il faut voter ce texte', by: 'Claire Morel' },
      { words: 'Ce texte est dangereux', by: 'Bruno Valmont' },
    ],
  },
  {
    shows: 'reported speech is told as such',
    text: 'Claire Morel a déclaré que le pont resterait ouvert.',
    found: [{ words: 'le pont resterait ouvert', by: 'Claire Morel', kind: 'indirect' }],
    indirect: true,
  },
  {
    shows: 'reported speech is left out unless asked for',
    text: 'Claire Morel a déclaré que le pont resterait ouvert.',
    found: [],
  },
]
