/** What a word or phrase can be in the grammar of officials. A phrase of several words wins over its parts. */
export const ROLES = [
  'office', //    a public post wherever it stands: senator, foreign minister, ambassador
  'lead', //      public unless a private body is near: president, leader, judge, chancellor
  'head', //      public only with a public body: director, chief, spokesman, chairman
  'rank', //      of an army or police
  'civil', //     never an official: coach, actor, bishop, professor
  'body', //      ministry, police, court, army, party
  'private', //   company, club, university, union, church
  'field', //     what a post is about: foreign, defence, press
  'former',
  'acting',
  'candidate',
  'honorific', // Mr, Mme, السيد
  'source', //    an unnamed person of a public body: official, source, diplomat, authorities
  'quality', //   how such a person is described: senior, informed, anonymous
  'few', //       what such a phrase opens with: a, some, three
  'article',
  'link', //      of, for, at; ministre «de la» Santé
  'kin', //       son, wife: the next name is somebody else's
  'thing', //     what is named after persons: street, airport, prize, film
  'stop', //      never part of a name or title
] as const;
export type Role = (typeof ROLES)[number];

/** Phrases of one language, separated by commas; a trailing * stands for case and number endings. */
export type OfficialWords = Partial<Readonly<Record<Role, string>>>;
