import type { Corrections } from '../../article.ts';
import type { StoredArticle } from '../../store/articles.ts';
import type { StoredReview } from '../../store/reviews.ts';
import { TAG_KINDS, type TagKind } from '../corrections.ts';
import { Foreign, spoken } from '../foreign.tsx';
import { Key } from '../key-names.tsx';
import { say } from '../say.ts';
import { kindNames } from './span-menus.tsx';

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
      <section class="card" id="added" hidden={(corrections.added ?? []).length === 0}>
        <h2>{say('Added')}</h2>
        <ul class="tags">
          {(corrections.added ?? []).map((tag, index) => (
            <Kept tag={tag} index={index} language={article.inLanguage} />
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>
          <label for="note">{say('Note')}</label> <Key of="note" />
        </h2>
        <textarea
          id="note"
          name="note"
          form="decision"
          dir="auto"
          rows={2}
          placeholder={say('For the editor of the digest')}
        >
          {note}
        </textarea>
      </section>
      <details class="card" id="correct" open={Object.keys(corrections).length > 0}>
        <summary>
          <h2>
            {say('Correct')} <Key of="correct" />
          </h2>
        </summary>
        <label class="field">
          {say('Headline')}
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
          {say('Countries, by ISO code')}
          <input name="countries" form="decision" value={codes.join(' ')} autocomplete="off" />
        </label>
        <div class="add">
          <select name="addTag" form="decision" aria-label={say('Kind of the tag to add')}>
            {TAG_KINDS.map((kind) => (
              <option value={kind}>{kindNames()[kind]}</option>
            ))}
          </select>
          <input
            name="addName"
            form="decision"
            dir="auto"
            aria-label={say('Name of the tag to add')}
            placeholder={say('add a tag: its words')}
            autocomplete="off"
          />
        </div>
        <button type="submit" form="decision" name="verdict" value="corrected" class="btn primary">
          {say('Save corrections')}
        </button>
      </details>
    </>
  );
};

/** What was added in an earlier decision; unticked, it is not added again. */
const Kept = ({
  tag: { tag, name, key, evidence },
  index,
  language,
}: {
  tag: NonNullable<Corrections['added']>[number];
  index: number;
  language: string;
}) => (
  <li class="kept" id={`added-${index}`}>
    <label>
      <input
        type="checkbox"
        form="decision"
        checked
        {...(evidence === undefined
          ? { name: 'keptAdded', value: `${tag}|${name}` }
          : {
              name: 'addedSpan',
              value: [tag, evidence.field, evidence.start, evidence.end, key ?? ''].join('|'),
            })}
      />{' '}
      <Foreign text={name} language={language} />{' '}
      <small>
        {kindNames()[tag as TagKind] ?? tag}
        {key === undefined ? '' : ` · ${key}`}
      </small>
    </label>
  </li>
);
