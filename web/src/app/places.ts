import { LedgerIcon, MineralIcon, NoticeIcon, PartiesIcon, RoomIcon, SettingsIcon } from './icons';

/** Where one can go within an agreement, in the order of need; `name` is a key of the catalogue `app`. */
export const PLACES = [
  { name: 'room', to: '/$agreement', Icon: RoomIcon },
  { name: 'notices', to: '/$agreement/notices', Icon: NoticeIcon },
  { name: 'parties', to: '/$agreement/parties', Icon: PartiesIcon },
  { name: 'minerals', to: '/$agreement/minerals', Icon: MineralIcon },
  { name: 'ledger', to: '/$agreement/ledger', Icon: LedgerIcon },
  { name: 'settings', to: '/$agreement/settings', Icon: SettingsIcon },
] as const;
