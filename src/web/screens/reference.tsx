import { ERRORS } from '../../errors.ts';
import { type Document, type Operation, operationsOf, shapeOf } from '../api/document.ts';
import { PREFIX } from '../api/prefix.ts';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';

/** The OpenAPI document as a page: no script, nothing from elsewhere. The document itself is in English. */
export const ReferenceScreen = ({ document }: { document: Document }) => {
  const tags = [...new Set(operationsOf(document).map(({ tag }) => tag))];
  return (
    <Sheet>
      <h1>{say('API')}</h1>
      <p>
        <a href={`${PREFIX}/openapi.json`}>OpenAPI 3.1</a> ·{' '}
        <code dir="ltr">Authorization: Bearer ww_…</code>
      </p>
      <nav aria-label={say('Contents')} class="tabs" lang="en" dir="ltr">
        {tags.map((tag) => (
          <a href={`#${tag}`}>{tag}</a>
        ))}
        <a href="#schemas">Schemas</a>
        <a href="#errors">Errors</a>
      </nav>
      <div lang="en" dir="ltr" class="reference">
        {tags.map((tag) => (
          <section aria-labelledby={tag}>
            <h2 id={tag}>{tag}</h2>
            {operationsOf(document)
              .filter((operation) => operation.tag === tag)
              .map((operation) => (
                <OperationEntry operation={operation} />
              ))}
          </section>
        ))}
        <Schemas document={document} />
        <Errors />
      </div>
    </Sheet>
  );
};

const OperationEntry = ({
  operation: { id, method, path, summary, description, parameters, body, answer, status },
}: {
  operation: Operation;
}) => (
  <details id={id}>
    <summary>
      <code>
        <b>{method.toUpperCase()}</b> {path}
      </code>{' '}
      {summary}
    </summary>
    <p>
      <Prose text={description} />
    </p>
    {parameters.length === 0 ? '' : <Fields rows={parameters} />}
    {body === undefined ? '' : <Shape title="Body" {...body} />}
    {answer === undefined ? (
      <p>Answer: {status}</p>
    ) : (
      <Shape title={`Answer ${status}`} {...answer} />
    )}
  </details>
);

/** Text in which backticks stand around what is code. */
const Prose = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
);

const Shape = ({
  title,
  name,
  text,
}: {
  title: string;
  name?: string | undefined;
  text: string;
}) => (
  <p>
    {title}: {name === undefined ? <code>{text}</code> : <a href={`#schema-${name}`}>{name}</a>}
  </p>
);

const Fields = ({ rows }: { rows: Operation['parameters'] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Parameter</th>
        <th scope="col">In</th>
        <th scope="col">Type</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, place, type, meaning, isRequired }) => (
        <tr>
          <td>
            <code>{name}</code>
            {isRequired ? '' : '?'}
          </td>
          <td>{place}</td>
          <td>
            <code>{type}</code>
          </td>
          <td>
            <Prose text={meaning} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Schemas = ({ document }: { document: Document }) => (
  <section aria-labelledby="schemas">
    <h2 id="schemas">Schemas</h2>
    {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
      <article id={`schema-${name}`}>
        <h3>{name}</h3>
        <table>
          <tbody>
            {shapeOf(schema).map(({ name: field, type, meaning, isRequired }) => (
              <tr>
                <td>
                  <code>{field}</code>
                  {isRequired ? '' : '?'}
                </td>
                <td>
                  <code>{type}</code>
                </td>
                <td>
                  <Prose text={meaning} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    ))}
  </section>
);

const Errors = () => (
  <section aria-labelledby="errors">
    <h2 id="errors">Errors</h2>
    <dl>
      {Object.entries({ ...ERRORS, REFUSED: { message: 'Refused at the door' } }).map(
        ([code, { message }]) => (
          <div id={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{message}</dd>
          </div>
        ),
      )}
    </dl>
  </section>
);
