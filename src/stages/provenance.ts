import type { Readable, Tags } from '../article.ts';

export const traceProvenance = (
  _: Readable & Pick<Tags, 'attributions'>,
): Pick<Tags, 'provenance'> => ({ provenance: [] });
