export const commands = {
  entry: 'écriture {{entry}}',
  again: 'Réessayer',
  unreachable:
    'Aucune réponse n’est venue ; nul ne sait encore si l’acte a été fait. Réessayer est sans danger : il ne sera fait qu’une fois.',
  leave: 'Renoncer',
  superseded: 'L’acte est inscrit au registre ; il peut être remplacé plus tard, jamais modifié.',
} as const;
