export const PREFIX = '/api/v1';
