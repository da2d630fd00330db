export { languageName, partyName, quantityText } from './names';
export { actorName } from './sentence';
export { useSentence } from './useSentence';
