import { Button, Group } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useParams, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api';
import { TextLink } from '../routing';
import { Message } from './Message';

/** What stands where a page could not be shown: the server's own sentence, and what one can do. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const { agreement } = useParams({ strict: false });
  const { status, code, detail } = problemOf(error);
  const isClosed = status === 404 && code === 'agreement.unknown';
  const again = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Message
      title={t(isClosed ? 'noSeat' : 'failed')}
      text={isClosed ? t('noSeatWhat', { agreement }) : detail}
    >
      <Group>
        <Button variant="default" onClick={again}>
          {t('tryAgain')}
        </Button>
        <TextLink to="/">{t('toAgreements')}</TextLink>
      </Group>
    </Message>
  );
}
