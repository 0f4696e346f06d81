import { intlFor, type MessageId } from '../i18n';

/** Stands where a page will be. */
export function Placeholder({ title }: { title: MessageId }) {
  return (
    <main>
      <h1>{intlFor('en').formatMessage({ id: title })}</h1>
    </main>
  );
}
