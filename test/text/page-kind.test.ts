import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/text/html/read-page.ts';
import { pageKind } from '../../src/text/page-kind.ts';

const kindOf = (headline: string, articleBody: string, head = ''): string =>
  pageKind(readPage(`<title>${headline}</title>${head}<h1>${headline}</h1><p>${articleBody}</p>`), {
    headline,
    articleBody,
  });

const report = (subject: string): string =>
  `${subject} The company said on Monday that it had found the cause and that its customers would be told by Friday. `.repeat(
    4,
  );

describe('a report about such things is an article', () => {
  test.each([
    [
      'Cloudflare outage takes thousands of sites down',
      'Visitors saw the words “checking your browser” and a ray ID for two hours.',
    ],
    [
      'Internal server error at bank leaves customers without money',
      'The bank’s site answered “page not found” and “try again later” all day.',
    ],
    [
      'Court rules on cookie consent',
      'Sites that ask visitors to accept all cookies must offer “reject all” beside it, and explain legitimate interest to them.',
    ],
    [
      'How to log in to the new tax portal',
      'Those who forgot their password can create an account again, the ministry said.',
    ],
    [
      'Сбой на сайте госуслуг',
      'Пользователи видели сообщение «страница не найдена», сообщили в министерстве.',
    ],
  ])('%s', (headline, subject) => {
    expect(kindOf(headline, report(subject))).toBe('article');
  });

  test('a brief on a site whose guard’s script runs on every page', () => {
    const guard = '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>';
    const navigation = '<p>World, business, culture, sport, weather</p>'.repeat(20);
    expect(kindOf('Ferry resumes', `The ferry resumed on Monday.</p>${navigation}<p>`, guard)).toBe(
      'article',
    );
  });

  test('a short dated brief with such words in it', () => {
    const dated = '<meta property="article:published_time" content="2026-01-01">';
    const brief =
      'The ministry’s site is temporarily unavailable after an attack, a spokesman said; visitors were asked to try again later, and technicians expect it to be back within the day, he added at noon.';
    expect(kindOf('Ministry site down after attack', brief, dated)).toBe('article');
  });
});

describe('what servers send in place of an article is told by its kind', () => {
  test.each([
    [
      'challenge',
      'Access denied',
      'You don’t have permission to access this server. Reference ID 18.2d',
    ],
    ['challenge', 'Einen Moment', 'Ihr Browser wird überprüft. Bitte aktivieren Sie JavaScript.'],
    ['error', '404', 'Oops'],
    ['error', '503 Service Unavailable', 'No server is available to handle this request.'],
    ['error', 'Страница не найдена', 'Такой страницы не существует. Вернуться на главную.'],
    ['error', '页面不存在', '您访问的页面不存在或已被删除，返回首页。'],
    ['login', 'Log in', 'Sign in to your account. Forgot your password? Create an account.'],
  ])('%s: %s', (kind, headline, text) => {
    expect(kindOf(headline, text)).toBe(kind);
  });
});
