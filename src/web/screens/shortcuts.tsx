const keys = [
  ['J', 'next item in the list'],
  ['K', 'previous item'],
  ['T', 'take the next item'],
  ['A', 'accept, with the corrections made'],
  ['R', 'reject; then 1–6 for the reason'],
  ['E', 'escalate'],
  ['N', 'note'],
  ['C', 'correct: headline, countries, tags'],
  ['X', 'remove the tag of the marked words in focus'],
  ['S', 'release'],
  ['Z', 'undo the last decision'],
  ['O', 'original page'],
  ['/', 'search'],
  ['?', 'this list'],
] as const;
const inFooter = ['J', 'K', 'A', 'R', 'E', 'N', 'C', 'X', 'Z'];
const short: Readonly<Record<string, string>> = {
  J: 'next',
  K: 'previous',
  A: 'accept',
  R: 'reject',
  N: 'note',
  C: 'correct',
  X: 'remove tag',
  Z: 'undo',
};

/** The keys at the foot of the screen, and all of them in a dialog. They need the script; forms do not. */
export const Shortcuts = () => (
  <>
    <footer class="foot">
      {keys
        .filter(([key]) => inFooter.includes(key))
        .map(([key, meaning]) => (
          <span>
            <kbd>{key}</kbd> {short[key] ?? meaning}
          </span>
        ))}
      <span class="last">
        <kbd>?</kbd> all shortcuts
      </span>
    </footer>
    <dialog id="help" aria-labelledby="help-title">
      <h2 id="help-title">Shortcuts</h2>
      <dl>
        {keys.map(([key, meaning]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>They are keys of the keyboard, whatever alphabet it types.</p>
      <form method="dialog">
        <label>
          <input type="checkbox" id="keys-off" /> Switch single-key shortcuts off
        </label>
        <button type="submit" class="btn primary">
          Close
        </button>
      </form>
    </dialog>
  </>
);
