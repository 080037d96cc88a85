import { type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on stderr: one line an item a stage. URLs of databases and tokens never appear. */
export const createLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['databaseUrl', 'redisUrl', 'password', 'token', '*.password', '*.token'],
        censor: '(secret)',
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
