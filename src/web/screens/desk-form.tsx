import type { StoredDesk } from '../../store/desks.ts';
import { say } from '../say.ts';
import { topicNames } from '../tag-links.ts';

/** What comes to a desk, and how much of it is read again. */
export const DeskForm = ({
  name,
  desk,
  mayEdit,
}: {
  name: string;
  desk: StoredDesk | undefined;
  mayEdit: boolean;
}) => {
  const { filter = {}, position = 100, secondShare = 0 } = desk ?? {};
  const isCommon = name === '';
  return (
    <section id="desk">
      <h2>{isCommon ? say('The common desk') : say('What comes to this desk')}</h2>
      <form method="post" action="/queue-rule/desks" class="desk-form">
        {desk === undefined && !isCommon ? (
          <label class="field">
            {say('Name')}
            <input name="name" required maxlength={40} dir="auto" pattern=".*\S.*" />
          </label>
        ) : (
          <input type="hidden" name="name" value={name} />
        )}
        {isCommon ? (
          <p class="note">{say('It gets what fits no other desk.')}</p>
        ) : (
          <>
            <Values
              name="languages"
              label={say('Languages, such as ar, fa')}
              of={filter.languages}
              edit={mayEdit}
            />
            <Values
              name="countries"
              label={say('Countries, by ISO code')}
              of={filter.countries}
              edit={mayEdit}
            />
            <Values
              name="outlets"
              label={say('Outlets: key, kind or owner, such as ir/irna, agency, state')}
              of={filter.outlets}
              edit={mayEdit}
            />
            <Values
              name="topics"
              label={say('Topics, by name or URI; semicolons between')}
              of={filter.topics && [topicNames(filter.topics)]}
              edit={mayEdit}
            />
            <label class="field">
              {say('Order: lower is tried first')}
              <input
                name="position"
                type="number"
                min={0}
                max={1000}
                value={String(position)}
                readonly={!mayEdit}
              />
            </label>
          </>
        )}
        <label class="field">
          {say('Read again by a second reader, % of decided items')}
          <input
            name="secondShare"
            type="number"
            min={0}
            max={100}
            step="0.1"
            value={String(secondShare)}
            readonly={!mayEdit}
          />
        </label>
        {mayEdit ? (
          <button type="submit" class="btn primary">
            {say('Save the desk')}
          </button>
        ) : (
          ''
        )}
      </form>
      {mayEdit && desk !== undefined && !isCommon ? (
        <form method="post" action="/queue-rule/desks/remove">
          <input type="hidden" name="name" value={name} />
          <button type="submit" class="btn ghost">
            {say('Remove this desk; its items go to the common one')}
          </button>
        </form>
      ) : (
        ''
      )}
    </section>
  );
};

const Values = (field: {
  name: string;
  label: string;
  of: readonly string[] | undefined;
  edit: boolean;
}) => (
  <label class="field">
    {field.label}
    <input
      name={field.name}
      value={field.of?.join(', ') ?? ''}
      readonly={!field.edit}
      dir="auto"
      autocomplete="off"
    />
  </label>
);
