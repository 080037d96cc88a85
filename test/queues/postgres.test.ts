import { testDatabase } from '../store/test-database.ts';
import { queuesKeepTheirPromises } from './conformance.ts';

const { pool } = await testDatabase();

queuesKeepTheirPromises('PostgreSQL', { pool }, () =>
  pool.query('drop schema if exists bullmq cascade'),
);
