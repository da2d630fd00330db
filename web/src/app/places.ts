import { MineralIcon, RoomIcon } from './icons';

/** Where one can go within an agreement, in the order of need; `name` is a key of the catalogue `app`. */
export const PLACES = [
  { name: 'room', to: '/$agreement', Icon: RoomIcon },
  { name: 'minerals', to: '/$agreement/minerals', Icon: MineralIcon },
] as const;
