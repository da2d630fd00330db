export const situationRoom = { title: 'Situation room' } as const;
