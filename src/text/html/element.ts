/** An open tag and where it stands: enough of the tree to climb it, with no children to walk down. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly label: string; // class and id, as one string
  readonly parent: Element | undefined;
  readonly depth: number; // of the root: 0
}

/** The element and everything around it, innermost first. */
export function* lineage(element: Element | undefined): Generator<Element> {
  for (let at = element; at !== undefined; at = at.parent) yield at;
}

export const isWithin = (element: Element, ancestor: Element): boolean => {
  let at: Element | undefined = element;
  while (at !== undefined && at.depth > ancestor.depth) at = at.parent;
  return at === ancestor;
};

/** What has no text of an article in it, whatever its class. */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe svg object embed canvas audio video button select input ' +
    'textarea label link meta nav footer math map dialog'
  ).split(' '),
);

/** What begins and ends a paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol option p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export const headingElements: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
