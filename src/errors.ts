/** Every way an item or a command can fail, and what then happens to it. docs/errors.md is this table. */
export const ERRORS = {
  INPUT_NOT_JSON: { fate: 'discard', message: 'The line is not JSON' },
  INPUT_INVALID: { fate: 'discard', message: 'The record does not have the expected shape' },
  INPUT_UNREADABLE: { fate: 'discard', message: 'The file or folder cannot be read' },
  EXTRACT_NO_BODY: { fate: 'discard', message: 'No article text on the page' },
  EXTRACT_NOT_ARTICLE: {
    fate: 'discard',
    message: 'A challenge, consent or error page, not an article',
  },
  EXTRACT_TOO_LARGE: {
    fate: 'quarantine',
    message: 'The page is larger than the extractor accepts',
  },
  EXTRACT_FAILED: { fate: 'quarantine', message: 'The page could not be parsed' },
  TAG_FAILED: { fate: 'quarantine', message: 'The article could not be tagged' },
  FETCH_TIMEOUT: { fate: 'retry', message: 'The outlet did not answer in time' },
  FETCH_CONNECTION: { fate: 'retry', message: 'The connection failed or broke off' },
  FETCH_BUSY: { fate: 'retry', message: 'The outlet asks us to come back later' },
  FETCH_SERVER_ERROR: { fate: 'retry', message: 'The outlet answered with a server error' },
  FETCH_NOT_FOUND: { fate: 'discard', message: 'The page is not there' },
  FETCH_GONE: { fate: 'discard', message: 'The page is gone for good' },
  FETCH_FORBIDDEN: { fate: 'quarantine', message: 'The outlet refuses the page to us' },
  FETCH_ROBOTS: { fate: 'discard', message: 'robots.txt forbids the page' },
  FETCH_OPTED_OUT: { fate: 'discard', message: 'The outlet has opted out of text and data mining' },
  FETCH_TOO_LARGE: { fate: 'quarantine', message: 'The response is larger than the limit' },
  FETCH_REDIRECTS: { fate: 'quarantine', message: 'Too many redirects, or a loop of them' },
  FETCH_BLOCKED_ADDRESS: {
    fate: 'quarantine',
    message: 'The address is private, or the scheme or port is not allowed',
  },
  FETCH_NOT_TEXT: { fate: 'discard', message: 'The response is neither HTML nor text' },
  FETCH_NO_BROWSER: { fate: 'retry', message: 'The outlet needs a browser, and there is none' },
  FETCH_RENDER_FAILED: { fate: 'retry', message: 'The page could not be rendered' },
  FEED_NOT_A_FEED: { fate: 'quarantine', message: 'The document is not a feed or a sitemap' },
  FEED_EMPTY: { fate: 'retry', message: 'The feed answered with nothing in it' },
  OUTLET_INVALID: { fate: 'quarantine', message: 'The outlet declaration is not valid' },
  OUTLET_UNKNOWN: { fate: 'discard', message: 'There is no outlet of that name' },
  OUTLET_PAUSED: { fate: 'discard', message: 'The outlet is paused' },
  WARC_TRUNCATED: { fate: 'quarantine', message: 'The WARC file ends in the middle of a record' },
  WARC_INVALID: { fate: 'quarantine', message: 'The file is not a WARC file' },
  CAPTURE_PRUNED: {
    fate: 'discard',
    message: 'The body has moved out to a WARC file; bring that in to read it again',
  },
  STORE_UNREACHABLE: { fate: 'retry', message: 'The database cannot be reached' },
  STORE_REFUSED: { fate: 'quarantine', message: 'The database refuses the connection' },
  STORE_VERSION: {
    fate: 'quarantine',
    message: 'The database server is of a version that is not supported',
  },
  STORE_DISK_FULL: { fate: 'retry', message: 'The disk of the data folder is full' },
  STORE_NO_SERVER: { fate: 'quarantine', message: 'No embedded PostgreSQL for this platform' },
  STORE_FOLDER: { fate: 'quarantine', message: 'The data folder cannot be used' },
  QUEUE_UNREACHABLE: { fate: 'retry', message: 'The queue server cannot be reached' },
  OUTPUT_UNWRITABLE: { fate: 'discard', message: 'The file cannot be written' },
  PORT_IN_USE: { fate: 'quarantine', message: 'The port is taken by another program' },
  CONFIG_INVALID: { fate: 'quarantine', message: 'A setting is not valid' },
  NOT_FOUND: { fate: 'discard', message: 'There is no such item' },
  LEASE_HELD: { fate: 'discard', message: 'Another analyst holds this item' },
  LEASE_MISSING: { fate: 'discard', message: 'Claim the item before you decide on it' },
  SECOND_READING: {
    fate: 'discard',
    message: 'You have read this item; another analyst reads it too',
  },
  VERSION_CHANGED: { fate: 'discard', message: 'The article has changed since you opened it' },
  VERSION_MISSING: { fate: 'discard', message: 'Say which version you decide on' },
  KEY_REUSED: { fate: 'discard', message: 'The idempotency key belongs to another request' },
  KEY_IN_USE: { fate: 'discard', message: 'The first request with this key is still being done' },
  SCOPE_MISSING: { fate: 'discard', message: 'The token does not allow this' },
  STREAMS_TOO_MANY: { fate: 'discard', message: 'Too many event streams are open' },
  CHAIN_BROKEN: { fate: 'quarantine', message: 'The hash chain of the captures does not verify' },
  SIGN_IN_NEEDED: { fate: 'discard', message: 'Sign in first' },
  FORBIDDEN: { fate: 'discard', message: 'Your role does not allow this' },
  SIGN_IN_FAILED: { fate: 'discard', message: 'Signing in did not work' },
  TOO_MANY_TRIES: { fate: 'retry', message: 'Too many tries' },
  PASSWORD_WEAK: { fate: 'discard', message: 'The password is too easy to guess' },
  NAME_TAKEN: { fate: 'discard', message: 'The name is taken' },
  LINK_OVER: { fate: 'discard', message: 'The link does not work any more' },
  LAST_ADMIN: { fate: 'discard', message: 'The last admin has to stay one' },
  USAGE: { fate: 'discard', message: 'Wrong usage' },
} as const satisfies Record<string, { fate: Fate; message: string }>;

/** retry: again later, with backoff. quarantine: kept with its reason until replayed. discard: final. */
export type Fate = 'retry' | 'quarantine' | 'discard';
export type ErrorCode = keyof typeof ERRORS;

export interface WireErrorOptions extends ErrorOptions {
  readonly hint?: string; // what a person can do about it
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** A failure with a code; the code's fate decides what becomes of the item. */
export class WireError extends Error {
  override name = 'WireError' as const;
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  constructor(code: ErrorCode, detail: string, options: WireErrorOptions = {}) {
    super(`${ERRORS[code].message}: ${detail}`, options);
    this.code = code;
    this.hint = options.hint;
    this.facts = options.facts ?? {};
  }
  get fate(): Fate {
    return ERRORS[this.code].fate;
  }
}
