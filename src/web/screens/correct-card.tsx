import type { StoredArticle } from '../../store/articles.ts';
import type { StoredReview } from '../../store/reviews.ts';
import { TAG_KINDS } from '../corrections.ts';
import { Foreign, spoken } from '../foreign.tsx';

/** The analyst's own version of things: kept beside the machine's, never over it. */
export const CorrectCard = ({
  article,
  reviews,
}: {
  article: StoredArticle;
  reviews: readonly StoredReview[];
}) => {
  const { corrections = {}, note = '' } = reviews[0] ?? {};
  const headline = corrections.headline ?? article.headline;
  const codes = corrections.countries ?? article.countries.map(({ code }) => code);
  return (
    <>
      <section class="card">
        <h2>
          <label for="note">Note</label>
        </h2>
        <textarea
          id="note"
          name="note"
          form="decision"
          dir="auto"
          rows={2}
          placeholder="For the editor of the digest"
        >
          {note}
        </textarea>
      </section>
      <details class="card" id="correct" open={Object.keys(corrections).length > 0}>
        <summary>
          <h2>
            Correct <kbd>C</kbd>
          </h2>
        </summary>
        <label class="field">
          Headline
          <textarea
            name="headline"
            form="decision"
            rows={2}
            {...spoken(headline, article.inLanguage)}
          >
            {headline}
          </textarea>
        </label>
        <label class="field">
          Countries, by ISO code
          <input name="countries" form="decision" value={codes.join(' ')} autocomplete="off" />
        </label>
        {(corrections.added ?? []).map(({ tag, name }) => (
          <label class="kept">
            <input
              type="checkbox"
              name="keptAdded"
              form="decision"
              value={`${tag}|${name}`}
              checked
            />
            <Foreign text={name} language={article.inLanguage} /> <small>{tag}, added</small>
          </label>
        ))}
        <div class="add">
          <select name="addTag" form="decision" aria-label="Kind of the tag to add">
            {Object.entries(TAG_KINDS).map(([kind, label]) => (
              <option value={kind}>{label}</option>
            ))}
          </select>
          <input
            name="addName"
            form="decision"
            dir="auto"
            aria-label="Name of the tag to add"
            placeholder="add a tag: its words"
            autocomplete="off"
          />
        </div>
        <button type="submit" form="decision" name="verdict" value="corrected" class="btn primary">
          Save corrections
        </button>
      </details>
    </>
  );
};
