import type { Catalogue } from '../../say.ts';

/** In French: what can go wrong. */
export const errors: Catalogue = {
  'The line is not JSON': 'La ligne n’est pas du JSON',
  'The record does not have the expected shape': 'L’enregistrement n’a pas la forme attendue',
  'The file or folder cannot be read': 'Le fichier ou dossier est illisible',
  'No article text on the page': 'Pas de texte d’article sur la page',
  'A challenge, consent or error page, not an article':
    'Une page de contrôle, de consentement ou d’erreur, pas un article',
  'The page is larger than the extractor accepts': 'La page est trop grande pour l’extracteur',
  'The page could not be parsed': 'La page n’a pas pu être analysée',
  'The article could not be tagged': 'L’article n’a pas pu être étiqueté',
  'The outlet did not answer in time': 'Le média n’a pas répondu à temps',
  'The connection failed or broke off': 'La connexion a échoué ou s’est rompue',
  'The outlet asks us to come back later': 'Le média demande de revenir plus tard',
  'The outlet answered with a server error': 'Le média a répondu par une erreur de serveur',
  'The page is not there': 'La page n’existe pas',
  'The page is gone for good': 'La page a disparu pour de bon',
  'The outlet refuses the page to us': 'Le média nous refuse la page',
  'robots.txt forbids the page': 'robots.txt interdit la page',
  'The outlet has opted out of text and data mining': 'Le média refuse la fouille de textes',
  'The response is larger than the limit': 'La réponse dépasse la limite',
  'Too many redirects, or a loop of them': 'Trop de redirections, ou une boucle',
  'The address is private, or the scheme or port is not allowed':
    'L’adresse est privée, ou le schéma ou port n’est pas permis',
  'The response is neither HTML nor text': 'La réponse n’est ni HTML ni texte',
  'The outlet needs a browser, and there is none':
    'Le média exige un navigateur, et il n’y en a pas',
  'The page could not be rendered': 'La page n’a pas pu être rendue',
  'The document is not a feed or a sitemap': 'Le document n’est ni un flux ni un plan de site',
  'The feed answered with nothing in it': 'Le flux est vide',
  'The outlet declaration is not valid': 'La déclaration du média n’est pas valable',
  'There is no outlet of that name': 'Il n’y a pas de média de ce nom',
  'The outlet is paused': 'Le média est en pause',
  'The WARC file ends in the middle of a record':
    'Le fichier WARC s’arrête au milieu d’un enregistrement',
  'The file is not a WARC file': 'Ce n’est pas un fichier WARC',
  'The body has moved out to a WARC file; bring that in to read it again':
    'Le contenu est passé dans un fichier WARC ; importez-le pour le relire',
  'The database cannot be reached': 'La base de données est injoignable',
  'The database refuses the connection': 'La base de données refuse la connexion',
  'The database server is of a version that is not supported':
    'La version du serveur de base de données n’est pas prise en charge',
  'The disk of the data folder is full': 'Le disque du dossier de données est plein',
  'No embedded PostgreSQL for this platform': 'Pas de PostgreSQL embarqué pour cette plateforme',
  'The data folder cannot be used': 'Le dossier de données est inutilisable',
  'The queue server cannot be reached': 'Le serveur de files est injoignable',
  'The file cannot be written': 'Le fichier ne peut pas être écrit',
  'The port is taken by another program': 'Le port est pris par un autre programme',
  'A setting is not valid': 'Un réglage n’est pas valable',
  'There is no such item': 'Cet élément n’existe pas',
  'Another analyst holds this item': 'Un autre analyste a cet élément',
  'Claim the item before you decide on it': 'Prenez l’élément avant d’en décider',
  'You have read this item; another analyst reads it too':
    'Vous avez lu cet élément ; un autre analyste le lit aussi',
  'The article has changed since you opened it': 'L’article a changé depuis que vous l’avez ouvert',
  'Say which version you decide on': 'Dites de quelle version vous décidez',
  'The idempotency key belongs to another request':
    'La clé d’idempotence appartient à une autre requête',
  'The first request with this key is still being done':
    'La première requête avec cette clé est encore en cours',
  'The token does not allow this': 'Le jeton ne le permet pas',
  'Too many event streams are open': 'Trop de flux d’événements ouverts',
  'The hash chain of the captures does not verify':
    'La chaîne de hachage des captures ne se vérifie pas',
  'Sign in first': 'Connectez-vous d’abord',
  'Your role does not allow this': 'Votre rôle ne le permet pas',
  'Signing in did not work': 'La connexion a échoué',
  'Too many tries': 'Trop de tentatives',
  'The password is too easy to guess': 'Le mot de passe est trop facile à deviner',
  'The name is taken': 'Le nom est pris',
  'The link does not work any more': 'Le lien ne fonctionne plus',
  'The last admin has to stay one': 'Le dernier administrateur doit le rester',
  'Wrong usage': 'Mauvais usage',
};
