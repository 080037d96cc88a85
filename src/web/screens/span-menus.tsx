import { TAG_KINDS, type TagKind } from '../corrections.ts';
import { Key } from '../key-names.tsx';
import { say } from '../say.ts';

export const kindNames = (): Readonly<Record<TagKind, string>> => ({
  official: say('Official'),
  person: say('Person'),
  organisation: say('Organisation'),
  place: say('Place'),
  country: say('Country'),
  event: say('Event'),
  subject: say('Topic'),
});

/**
 * What opens at marked or chosen words. The script fills them from the tag's own row beside the text and presses that
 * row's controls; without it the rows are there, and these are not shown.
 */
export const SpanMenus = () => (
  <>
    <div id="mark-menu" class="span-menu" popover="auto" role="dialog" aria-labelledby="mark-name">
      <p class="head">
        <b id="mark-name" dir="auto" /> <span class="detail" dir="auto" /> <span class="q" />
      </p>
      <p class="rule" />
      <div class="why" />
      <div class="acts">
        <button type="button" class="btn" data-act="keep" aria-pressed="false">
          <Key of="keep" /> {say('Keep')}
        </button>
        <button type="button" class="btn reject" data-act="remove" aria-pressed="false">
          <Key of="remove" /> {say('Remove')}
        </button>
        <button type="button" class="btn" data-act="relink">
          <Key of="relink" /> {say('Relink')}
        </button>
      </div>
      <Kinds legend={say('Another kind')} />
      <Which label={say('Link to')} hidden />
    </div>
    <div id="add-menu" class="span-menu" popover="auto" role="dialog" aria-labelledby="add-words">
      <p class="head">
        <b id="add-words" dir="auto" />
      </p>
      <Kinds legend={say('Tag these words as')} />
      <Which label={say('Which one')} hidden={false} />
      <p class="none">{say('A country and a topic have to be named; others can be.')}</p>
    </div>
    <div id="span-told" class="gone" role="status" />
    <template id="span-words">
      <span data-word="kept">{say('kept')}</span>
      <span data-word="removed">{say('removed')}</span>
      <span data-word="added">{say('added')}</span>
      <span data-word="choose">
        {say('Arrow keys move, Shift widens, Enter tags, Escape leaves.')}
      </span>
      <span data-word="take-out">{say('Take out')}</span>
    </template>
  </>
);

const Kinds = ({ legend }: { legend: string }) => (
  <fieldset class="kinds">
    <legend>{legend}</legend>
    {TAG_KINDS.map((kind, index) => (
      <button type="button" class={`kind ${kind}`} data-kind={kind} aria-pressed="false">
        <kbd>{index + 1}</kbd> {kindNames()[kind]}
      </button>
    ))}
  </fieldset>
);

const Which = ({ label, hidden }: { label: string; hidden: boolean }) => (
  <div class="which" hidden={hidden}>
    <label class="field">
      {label}
      <input type="text" dir="auto" autocomplete="off" data-which />
    </label>
    <ul class="candidates" />
  </div>
);
