import { useTranslation } from 'react-i18next';
import { TextLink } from '../routing';
import { Message } from './Message';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Message title={t('noPage')} text={t('noPageWhat')}>
      <TextLink to="/">{t('toAgreements')}</TextLink>
    </Message>
  );
}
