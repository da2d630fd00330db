export const commands = {
  entry: 'écriture {{entry}}',
  again: 'Réessayer',
  unreachable:
    'Aucune réponse n’est venue ; nul ne sait encore si l’acte a été fait. Réessayer est sans danger : il ne sera fait qu’une fois.',
  leave: 'Renoncer',
  superseded: 'L’acte est inscrit au registre ; il peut être remplacé plus tard, jamais modifié.',
  stale: 'Quelqu’un a modifié ceci pendant que vous écriviez',
  staleWhat: 'Rien de ce que vous avez écrit n’est perdu. Voici ce qui a changé entre-temps :',
  field: 'Champ',
  was: 'Avant',
  isNow: 'Maintenant',
  yours: 'Le vôtre',
  clash: 'Modifié des deux côtés',
  reapply: 'Y reporter mes modifications',
  takeTheirs: 'Prendre l’état actuel',
} as const;
