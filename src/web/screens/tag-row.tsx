import type { Corrections, Evidence } from '../../article.ts';
import type { StoredArticle } from '../../store/articles.ts';
import { TAG_KINDS } from '../corrections.ts';
import { Foreign } from '../foreign.tsx';
import { doubtfulBelow, stateOf } from '../marks.ts';
import { say, uiLanguage } from '../say.ts';
import { kindNames } from './span-menus.tsx';
import { correctedTo, type ShownTag } from './tags-of.ts';

interface Row {
  readonly tag: ShownTag;
  readonly article: StoredArticle;
  readonly corrections: Corrections;
  readonly isOpen: boolean; // can be corrected now
}

/** One tag: its name, its confidence, behind them its rule and evidence, and what can be done about it. */
export const TagRow = ({ tag: shown, article, corrections, isOpen }: Row) => {
  const { id, kind, tag, name, key, detail, of } = shown;
  const state = stateOf(corrections, tag, key);
  const language = tag === 'country' ? uiLanguage() : tag === 'subject' ? 'en' : article.inLanguage;
  return (
    <li class={of.confidence < doubtfulBelow ? `tag ${kind} doubtful` : `tag ${kind}`}>
      <details name="evidence">
        <summary>
          <span class="n">
            <Foreign text={name} language={language} />
            {detail === '' ? (
              ''
            ) : (
              <small>
                <Foreign text={detail} language={language} />
              </small>
            )}
          </span>
          <span class="q" title={say('Confidence')}>
            {of.confidence.toFixed(2)}
          </span>
        </summary>
        <div class="why" id={id} tabindex={-1}>
          <p>
            {say('by')} <code>{of.creator}</code>
            {shown.page === undefined ? '' : <a href={shown.page}>{say('everything about it')}</a>}
          </p>
          <ul>
            {of.evidence.slice(0, shownEvidence).map((evidence) => (
              <InContext evidence={evidence} article={article} />
            ))}
          </ul>
          {of.evidence.length > shownEvidence ? (
            <p>{say('and {count} more', { count: of.evidence.length - shownEvidence })}</p>
          ) : (
            ''
          )}
          {isOpen ? <Controls shown={shown} corrections={corrections} state={state} /> : ''}
        </div>
      </details>
      {isOpen ? (
        <label class="drop" title={say('Remove {name}', { name })}>
          <input
            type="checkbox"
            name="removed"
            value={`${tag}|${key}`}
            form="decision"
            checked={state === 'removed'}
            aria-label={say('Remove {name}', { name })}
          />
          <span aria-hidden="true">✕</span>
        </label>
      ) : (
        ''
      )}
    </li>
  );
};

/** Everything that the menu at the marked words can do, as plain fields. */
const Controls = ({
  shown,
  corrections,
  state,
}: {
  shown: ShownTag;
  corrections: Corrections;
  state: 'removed' | 'kept' | undefined;
}) => {
  const { tag, key, name } = shown;
  const { kind, link } = correctedTo(corrections, shown);
  return (
    <div class="tag-acts">
      <label>
        <input
          type="checkbox"
          name="kept"
          value={`${tag}|${key}`}
          form="decision"
          checked={state === 'kept'}
        />{' '}
        {say('right')}
      </label>
      <select name="retyped" form="decision" aria-label={say('Another kind for {name}', { name })}>
        <option value="">{kindNames()[tag as keyof ReturnType<typeof kindNames>] ?? tag}</option>
        {TAG_KINDS.filter((one) => one !== tag).map((one) => (
          <option value={`${tag}|${key}|${one}`} selected={one === kind}>
            → {kindNames()[one]}
          </option>
        ))}
      </select>
      <input type="hidden" name="linkOf" value={`${tag}|${key}`} form="decision" />
      <input
        name="linkTo"
        form="decision"
        dir="auto"
        value={link}
        autocomplete="off"
        aria-label={say('Link {name} to', { name })}
        placeholder={say('is really …')}
      />
    </div>
  );
};

const shownEvidence = 5;
const aroundCharacters = 36;

const InContext = ({ evidence, article }: { evidence: Evidence; article: StoredArticle }) => {
  const { field, start, end, exact, kind } = evidence;
  const text = article[field];
  const before = whole(text.slice(Math.max(0, start - aroundCharacters), start));
  const after = whole(text.slice(end, end + aroundCharacters));
  return (
    <li>
      <Quoted before={before} exact={exact} after={after} language={article.inLanguage} />
      <small>
        {field === 'headline' ? say('headline') : say('text')}
        {kind === undefined ? '' : ` · ${kind}`}
      </small>
    </li>
  );
};

const Quoted = (words: { before: string; exact: string; after: string; language: string }) => (
  <bdi lang={words.language} dir="auto">
    …{words.before}
    <b>{words.exact}</b>
    {words.after}…
  </bdi>
);

/** Without the halves of characters that the cut left, on one line. */
const whole = (text: string) =>
  text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').replace(/\s+/g, ' ');
