export const situationRoom = { title: 'Salle de situation' } as const;
